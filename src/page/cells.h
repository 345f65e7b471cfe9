#pragma once

#include <string>

#include "content/article.h"
#include "page/book.h"
#include "page/style.h"
#include "text/typesetter.h"

namespace kiosk {

/// How a cell's text is set.
struct CellStyle {
  double px = 42;
  bool bold = false;
  Ink ink = Ink::body;
  Breaking breaking = Breaking::body;
  double leading = 1.5;
};

CellStyle body_style(const PageStyle& style);
CellStyle heading_style(const PageStyle& style);
/// Captions, labels and table cells: tighter lines.
CellStyle compact_style(double px, bool bold, Ink ink);

/// Sets `text` in a box `width` wide at (x, 0); the box is as high as the text.
Cell set_cell(const RichText& text, const LocaleTag& locale, const CellStyle& how, int x, int width,
              Typesetter& typesetter);
Cell set_cell(const std::string& text, const LocaleTag& locale, const CellStyle& how, int x, int width,
              Typesetter& typesetter);

/// How much of `width` a text may take so that no line of it is longer than is easily read: 80 letters, 40 em
/// where one is an em wide.
int readable_width(const RichText& text, const LocaleTag& locale, const CellStyle& how, int width,
                   Typesetter& typesetter);

/// The width of the longest word, px: a column may not be narrower.
int longest_word(const RichText& text, const LocaleTag& locale, const CellStyle& how, Typesetter& typesetter);

/// The width of an item's number, bold, with the air behind it; 0 where there is none. It never breaks.
int number_column(int number, const LocaleTag& locale, const CellStyle& how, Typesetter& typesetter);

/// Whether boxes round a set text go by its ink: its font's line box is not used (Nastaliq), or is mostly
/// air.
bool is_tall(const ParagraphLayout& layout, int px);
/// The height such a text needs: its ink and a little air, half above and half below it.
int tight_height(const ParagraphLayout& layout, int px);

/// Takes the air above the first and below the last line from a cell of a script with tall lines (Nastaliq),
/// so that headings, labels and notices in it take no more room than their ink needs.
void tighten(Cell& cell);

/// Height of lines [first, end) of a layout.
int lines_height(const ParagraphLayout& layout, int first, int end);

}  // namespace kiosk
