#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace kiosk::mutations {

using Random = std::mt19937;

/// The files of a locales folder, by their path in it; null bytes stand for no file.
using Files = std::map<std::string, std::string>;

/// What was done to a copy of the bundles.
struct Damage {
  std::string what;  ///< for a reader: the file, the line, what stood there
  std::string tag;   ///< the language it was done to
  std::string part;  ///< the article's part; empty where none is meant
  Files files;       ///< the files that changed, whole; an empty name of bytes deletes
  bool deletes = false;
};

Files read_files(const std::filesystem::path& folder);

/// Each part of each record is made one that a person has checked, so that a damage shown as checked can be
/// told.
void check_everything(Files& files);

/// An article's text as the damages see it.
struct Line {
  enum class Kind { blank, heading, paragraph, item, header, row, figure, other };
  std::string text;
  Kind kind = Kind::other;
  std::string part;
};

std::vector<Line> lines_of(const std::string& article);
std::string text_of(const std::vector<Line>& lines);

/// Where the words stand that a reader sees: no ids, no addresses. A Chinese letter is a word.
struct Span {
  std::size_t from = 0;
  std::size_t length = 0;
};
std::vector<Span> words_in(const std::string& line);
/// The line with two of its spans, the earlier first, in each other's place.
std::string exchanged(const std::string& line, const Span& a, const Span& b);

/// The sentences of a line, each with the space behind it.
std::vector<Span> sentences_in(const std::string& line);

/// The cells of a table's row.
std::vector<Span> cells_in(const std::string& line);

}  // namespace kiosk::mutations
