#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assets/pictures.h"
#include "content/article.h"
#include "content/catalogue.h"
#include "page/book.h"
#include "page/cells.h"
#include "page/strip.h"
#include "page/style.h"
#include "text/typesetter.h"

namespace kiosk {

/// Blocks of a Position before the first: where a part starts, and its heading.
inline constexpr int kPartStart = -2;
inline constexpr int kHeadingBlock = -1;

/// What the makers of rows share. References live as long as one call of paginate.
struct PageMaker {
  const Article& article;
  const Article* second;  ///< the edition beside it; null: none
  const Catalogue& catalogue;
  const Pictures& pictures;
  const PageStyle& style;
  Typesetter& typesetter;

  Position at(const Part& part, int block) const { return {article.id, part.id, block, 0}; }
};

/// The sentence above a part that is not simply the reviewed text of the reader's language; none where it is.
std::vector<Strip> notice_strips(const PageMaker& maker, const Provenance& provenance);
/// The message that tells of a text's provenance; null where nothing is to be said above it.
const char* notice_key(const Provenance& provenance);
/// Of two texts beside each other, the provenance that is told: the reader's, unless only the other is not as
/// it was recorded.
const Provenance& told_of(const Provenance& first, const Provenance& second);

/// A text's cell as a strip of its own.
Strip text_strip(RowKind kind, const Position& at, Cell cell, int x, int gap);

Strip heading_strip(const PageMaker& maker, const Position& at, const RichText& text, const LocaleTag& locale,
                    const CellStyle& how, int width);

/// A heading at the largest of its sizes, never below the text's, that leaves half of the page below `top`.
Strip fitted_heading(const PageMaker& maker, const Position& at, const RichText& text,
                     const LocaleTag& locale, int width, int top);

/// Whether a notice of that height is low enough to stand on every page of its part.
bool is_repeated_notice(const PageMaker& maker, int height);
/// Whether a heading is low enough to stand on every page of its part.
bool is_repeated(const PageMaker& maker, const Strip& heading);
/// What stands above the text of a part. A notice stands on the first page at least, and on every page while
/// it is low enough; where notice and heading would leave the text too little (the largest sizes of a tall
/// script), the heading flows with the text, at the front of `strips`.
PageFrame make_frame(const PageMaker& maker, Strip heading, std::vector<Strip> notice,
                     std::vector<Strip>& strips);

/// Paragraphs and list items as strips; tables and figures are made elsewhere. `x` is the start, `width` the
/// room.
Strip paragraph_strip(const PageMaker& maker, const Part& part, int block, const CellStyle& how, int x,
                      int width);
Strip item_strip(const PageMaker& maker, const Part& part, int block, const CellStyle& how, int x, int width);

/// Whether a paragraph is an answer in a word: all of it bold, and short.
bool is_answer_word(const Block& block);
Strip answer_strip(const PageMaker& maker, const Part& part, int block, int x, int width);

/// The table whose header is block `header` and whose rows run to `end`: columns where every cell is easily
/// read in them, else a card a row.
std::vector<Strip> table_strips(const PageMaker& maker, const Part& part, int header, int end, int room);

/// A figure as a strip of its own with its labels, and further strips for labels that have no room beside it.
std::vector<Strip> figure_strips(const PageMaker& maker, const Part& part, int block, int room);
/// The same figure as fixed rows in a column at the end side, the text's width becoming what is left; empty
/// where it does not fit beside text that is easily read.
std::vector<Row> figure_beside(const PageMaker& maker, const Part& part, int block, int top, int& text_width);

/// A part in two languages: each block beside the same block of the other edition, or above it where columns
/// would be too narrow to read. No pages where the panel has no room for both.
std::vector<Page> pair_pages(const PageMaker& maker, const Part& part, const Part& other,
                             std::vector<std::string>& cut);

/// The figure of an id; null where there is none.
const Figure* figure_of(const PageMaker& maker, const std::string& id);
/// A label of a figure: its number's place, name in bold, term below it.
Row label_row(const PageMaker& maker, const FigureLabel& label, const LocaleTag& locale, int number, int x,
              int width, double px);
/// A figure's label by its key, as an edition has it; null where it has none.
const FigureLabel* label_of(const Article& edition, const std::string& figure, const std::string& key);
/// Its labels as an edition has them, in the order of its numbers.
std::vector<Row> label_rows(const PageMaker& maker, const Article& edition, const Figure& figure, int x,
                            int width, double px);
/// A picture lower than this has numbers that collide, mm.
inline constexpr double kLeastPictureMm = 90;
/// The picture, as large as it can be in `place`, at its top and start.
Row picture_row(const PageMaker& maker, const Position& at, const Figure& figure, Rect place);
/// The button that leads to a figure's steps; none where the figure has no steps. Its top is at 0.
std::optional<Row> steps_button(const PageMaker& maker, const Position& at, const std::string& figure, int x,
                                int width);
/// A figure's steps: the picture at each, and the paragraph that tells of it. They are a part of their own in
/// the book, `steps/<figure>`, a block each.
std::vector<Page> steps_pages(const PageMaker& maker, const std::string& figure,
                              std::vector<std::string>& cut);
inline const std::string kStepsPrefix = "steps/";

/// The record of the article on the screen: language, who made, revised and checked it, version. It claims no
/// more than is true of every part.
std::vector<Strip> record_strips(const PageMaker& maker, const Part& part);

/// Where blocks go: a column of the page.
struct Column {
  int x = 0;
  int width = 0;
  int height = 0;       ///< what a page has for them
  bool figures = true;  ///< false: they stand elsewhere
  bool steps = false;   ///< the button of a figure that stands elsewhere stands here
};
/// Rows of a part in order.
std::vector<Strip> block_strips(const PageMaker& maker, const Part& part, const CellStyle& how,
                                const Column& column);

/// The start of an article: title, short answer where it fits, and the list that leads to its parts.
std::vector<Page> contents_pages(const PageMaker& maker, std::vector<std::string>& cut);
/// The questions as cards.
std::vector<Page> question_pages(const PageMaker& maker, const Part& faq, std::vector<std::string>& cut);

}  // namespace kiosk
