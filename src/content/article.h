#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/text_range.h"
#include "content/provenance.h"
#include "locale/tag.h"

namespace kiosk {

/// A link in running text. Exactly one of the two is set.
struct Link {
  TextRange range;
  std::string anchor;   ///< "path" or "path-heart", of this article
  std::string article;  ///< another article's id
};

/// Text with marks, NFC; the emergency number is already in it, isolated.
struct RichText {
  std::u16string text;
  std::vector<TextRange> strong;
  std::vector<Link> links;
};

/// A seal counts kinds by their order: new ones stand last.
enum class BlockKind { paragraph, numbered_item, bullet_item, table_header, table_row, figure };

/// How a row of a table of risks is drawn, as the source's front matter has it: translations carry words
/// only.
struct RowMark {
  std::string icon;
  int level = 0;  ///< of the scale's steps, from 1; 0: a comparison, which is no step
  int steps = 0;  ///< how many the scale has
  bool operator==(const RowMark&) const = default;
};

/// The n-th paragraph, table row or list item of a part. A figure is a block too, at its place.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  RichText text;                ///< paragraph, item; a figure's spoken description
  std::vector<RichText> cells;  ///< table_header, table_row
  int number = 0;               ///< of a numbered item, from 1
  std::string anchor;           ///< "path-heart" where the paragraph carries one
  std::string figure;           ///< figure id
  std::optional<RowMark> mark;  ///< table_row: of a table of risks
  int line = 0;                 ///< where it starts in its file, from 1; 0: it is of none
};

/// A `##` section; each question is one too ("faq/massage").
struct Part {
  std::string id;
  RichText heading;
  std::vector<Block> blocks;
  LocaleTag locale;  ///< the language the part is in: the reader's, or the source's
  Provenance provenance;
};

/// Whether both parts have the same blocks in the same order, so that each can stand beside the other's: an
/// edit of the English may leave a translation that is sealed to the text before with others.
bool same_blocks(const Part& a, const Part& b);

struct FigureLabel {
  std::string key;
  std::string name;
  std::string term;       ///< the medical word, with its brackets; may be empty
  std::string step = {};  ///< anchor of the paragraph that tells of it, in the source; may be empty
  bool same = false;      ///< that it equals the source's is right: a proper name
};

/// A step of what a figure tells: one of its labels, and the block of a part that tells of it.
struct FigureStep {
  std::string label;  ///< key
  std::string part;
  int block = 0;
};

struct Article {
  std::string id;
  LocaleTag locale;        ///< asked for
  LocaleTag front_locale;  ///< the language of title, summary and labels
  Provenance front_provenance;
  std::string title, summary, topic, topic_icon, next_review;
  std::string link;  ///< the article's address in this language; empty: none
  std::map<std::string, std::vector<FigureLabel>> labels;  ///< by figure id
  LocaleTag labels_locale;
  std::map<std::string, std::vector<FigureStep>> steps;  ///< by figure id, in the order of its labels
  std::vector<Part> parts;  ///< reading order of the source; questions after their "faq" part

  const Part* find(const std::string& part_id) const;
};

/// What the library shows of an article without opening it.
struct ArticleCard {
  std::string id;
  std::string title, summary, topic, topic_icon;
  LocaleTag locale;
  int words = 0;
  bool link = false;  ///< it can be taken home
};

}  // namespace kiosk
