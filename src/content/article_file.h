#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/article.h"
#include "content/risk_tables.h"
#include "content/unicode.h"

namespace kiosk {

/// A block with its place in the file; the number's token is still in its text.
struct RawBlock {
  Block block;
  Place place;
};

/// What a text's record tells the rules.
struct RecordMarks {
  bool reordered = false;   ///< that numbers stand in another order is right
  bool seen = false;        ///< what is only warned of has been looked at
  bool same = false;        ///< that the text equals the source's is right
  bool unreadable = false;  ///< its file is gone or cannot be read: nobody knows what it said
  std::string command;      ///< what puts a mark to the record, up to the mark
};

/// A part as its file has it.
struct RawPart {
  std::string id;
  RichText heading;
  Place place;
  std::vector<RawBlock> blocks;
  std::string raw;  ///< its Markdown, heading included: what the digest is of
  RecordMarks marks;
  std::vector<RowMark> row_marks;  ///< of the rows of its table of risks, by check_source; empty: none
  bool marks_refused = false;      ///< there are such, and they cannot be drawn
  bool sound = true;
};

/// Title, summary and figure labels: the part "front".
struct RawFront {
  std::string title, summary, topic, topic_icon, next_review, link;
  std::vector<std::string> figures;  ///< those with labels, in the file's order
  std::map<std::string, std::vector<FigureLabel>> labels;
  std::map<std::string, std::map<std::string, Place>> label_places;  ///< by figure and key
  RawRisks risks;
  std::string raw;
  std::string sealed;  ///< its words: what the digest is of, the tables of risks left out
  LocaleTag tag;       ///< by the folder that the file stands in
  RecordMarks marks;
  std::string form;  ///< form_of(), of the labels as the file has them
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
