#pragma once

#include <string>

#include "content/article.h"
#include "page/book.h"
#include "page/style.h"
#include "text/text_style.h"
#include "text/typesetter.h"

namespace kiosk {

/// How a cell's text is set and what it is, for its colour. Every maker of items chooses both at once and
/// hands them on together, which is why the ink stands with the style here, and only here.
struct CellText : TextStyle {
  Ink ink = Ink::body;
};

CellText body_text(const PageStyle& style);
CellText heading_text(const PageStyle& style);
/// Captions, labels and table cells: tighter lines.
CellText cell_text(const PageStyle& style, double px, bool bold, Ink ink);

/// Sets `text` in a box `width` wide at (x, 0); the box is as high as the text.
Cell set_cell(const RichText& text, const LocaleTag& locale, const CellText& how, int x, int width,
              Typesetter& typesetter);
Cell set_cell(const std::string& text, const LocaleTag& locale, const CellText& how, int x, int width,
              Typesetter& typesetter);

/// How much of `width` a text may take so that no line of it is longer than is easily read: 80 letters, 40 em
/// where one is an em wide.
int readable_width(const RichText& text, const LocaleTag& locale, const TextStyle& how, int width,
                   Typesetter& typesetter);

/// The width of the longest word, px: a column may not be narrower.
int longest_word(const RichText& text, const LocaleTag& locale, const TextStyle& how, Typesetter& typesetter);

/// The width of an item's number, bold, with the air behind it; 0 where there is none. It never breaks.
int number_column(int number, const LocaleTag& locale, const TextStyle& how, Typesetter& typesetter);

/// Takes the air above the first and below the last line from a cell of a script with tall lines (Nastaliq),
/// so that headings, labels and notices in it take no more room than their ink needs.
void tighten(Cell& cell);

/// Height of lines [first, end) of a layout.
int lines_height(const ParagraphLayout& layout, int first, int end);

}  // namespace kiosk
