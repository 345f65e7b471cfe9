#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/article.h"
#include "content/unicode.h"

namespace kiosk {

/// A block with its place in the file; the number's token is still in its text.
struct RawBlock {
  Block block;
  Place place;
};

/// A part as its file has it.
struct RawPart {
  std::string id;
  RichText heading;
  Place place;
  std::vector<RawBlock> blocks;
  std::string raw;         ///< its Markdown, heading included: what the digest is of
  bool reordered = false;  ///< its record says that numbers stand in another order
  bool sound = true;
};

/// Title, summary and figure labels: the part "front".
struct RawFront {
  std::string title, summary, topic, topic_icon, next_review, link;
  std::vector<std::string> figures;  ///< those with labels, in the file's order
  std::map<std::string, std::vector<FigureLabel>> labels;
  std::string raw;
  LocaleTag tag;           ///< by the folder that the file stands in
  bool reordered = false;  ///< as of a part
  std::string form;        ///< form_of(), of the labels as the file has them
  Place place;
  bool sound = true;
};

/// An article file, each part marked sound or not by what can be known without the source.
struct RawArticle {
  std::string file;
  bool found = false;
  bool readable = false;  ///< false: no part of it can be trusted
  RawFront front;
  std::vector<RawPart> parts;

  const RawPart* find(const std::string& id) const;
};

/// How much of a file to read: the front alone is enough for the library's cards.
enum class ReadWhat { front, all };

/// Reads articles/<id>.md. A missing file is not reported here; every other fault is, at its line.
RawArticle read_article(const std::filesystem::path& path, ReadWhat what, Diagnostics& diagnostics);

/// Words of the body behind the front matter, headings included, ids not; 0 where there is no front matter.
int count_words(const std::string& text);

}  // namespace kiosk
