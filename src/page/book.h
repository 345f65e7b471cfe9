#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/position.h"
#include "content/article.h"
#include "page/cost.h"
#include "text/set_text.h"

namespace kiosk {

/// What a cell's text is, for its colour.
enum class Ink { body, muted, accent, on_accent };

/// One text in a row: all of its lines, or some.
struct Cell {
  SetText text;
  int first_line = 0;
  int end_line = 0;
  Rect box;      ///< within the page's box; the first drawn line's top left is its top left
  int rise = 0;  ///< how far the first line's box starts above the cell's box: air of a tall script, no ink
  Ink ink = Ink::body;
  std::string lead = {};  ///< said before it, and not on the screen: the heading of a table's column
};

/// A control on a page: a card that leads to a place of the article, or to another article.
struct PageLink {
  Rect rect;  ///< within the page's box
  Position target;
  std::string article;  ///< not empty: leads there instead
  int number = 0;       ///< shown before the text; 0: none
  std::string icon;     ///< shown before the text; empty: none
};

enum class RowKind {
  language,  ///< the name of a column's language, with a rule below it
  heading,
  answer,  ///< "Yes.", "No."
  paragraph,
  item,  ///< a marker cell (bullets have none) and a text cell
  table_header,
  table_row,
  card,        ///< a table's row as a box: its cells below each other, an icon and a level where it has them
  card_title,  ///< of a row that no page holds: its first cell
  card_caption,  ///< the heading of another column
  card_text,     ///< what the row says there
  figure,        ///< a picture; its labels are rows of their own
  figure_label,  ///< a badge, name and term
  asking,        ///< a question that can be ticked: its box, its text
  judging,       ///< whether an answer answered: the question, a cell for each button, and the thanks
  contents,      ///< an entry of a list: its link, its text, and perhaps the text in the second language
  cards,  ///< cards that lead on, side by side; cell n is the text of link n, any more the second language's
};

/// A strip of a page. A paragraph, a table row and a pair of languages are all rows of cells.
struct Row {
  RowKind kind = RowKind::paragraph;
  Position position;  ///< of its block; offset of its first line
  Rect rect;          ///< within the page's box, in logical order: x grows from the start side
  std::vector<Cell> cells;
  std::string figure;       ///< figure rows: its id
  int step = 0;             ///< figure rows: of what it tells, from 1; 0: all of it
  std::string description;  ///< figure rows: what a voice says of it
  int badge = 0;            ///< figure labels: the number
  std::vector<PageLink> links;
  std::vector<Rect> buttons;    ///< of the row that asks: yes, no, will ask; within the page's box
  std::optional<RowMark> mark;  ///< cards of a table of risks
  Rect icon;                    ///< where its icon stands; empty: none
  Rect level;           ///< and its level: so many of a scale's steps, or a comparison of two; empty: none
  bool beside = false;  ///< in the second language: laid out in its own direction, and not read aloud
  bool last = false;    ///< the last row of its table on this page
};

struct Page {
  std::string part;
  LocaleTag locale;    ///< of the part: its direction is the page's
  Position first;      ///< what the page starts with
  std::string notice;  ///< the message that tells what is known against its text; empty: nothing is
  std::vector<Row> rows;
  int words = 0;
  int end = 0;    ///< where its last item ends, px of the box
  int lines = 0;  ///< as the breaker counts them: of text, and what stands for others
  Cost cost;      ///< of the place where it ends, and of what runs out of it
  int step = 0;   ///< of the steps of a picture, from 1, where the page tells one; 0: none
};

/// An article as pages for one locale, box and text size. Immutable.
struct Book {
  /// False: some parts are not laid out yet. Such a part stands as one empty page, so that its place can be
  /// led to, and the counts of pages mean nothing.
  bool complete = true;

  /// Pages lie part by part: the contents, then the reading order (`main_*`), then the questions' answers.
  std::vector<Page> pages;
  int main_first = 0;
  int main_count = 0;

  struct Span {
    std::string part;
    int first = 0;
    int count = 0;

    /// How much of it is read where a page is shown, 0 to 1.
    double share_read(int page) const;
  };
  std::vector<Span> spans;  ///< one per part, in the order of `pages`

  Size box;  ///< that its pages were made for, px

  std::vector<std::string> cut;  ///< strings too large for a page of their own: a fault

  /// The page that shows a position: the last of its part that starts at or before it; -1 where the book has
  /// no such part.
  int page_of(const Position& position) const;
  /// Null where the book has no such part.
  const Span* span_of(const std::string& part) const;
};

}  // namespace kiosk
