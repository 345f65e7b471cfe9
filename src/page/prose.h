#pragma once

#include "page/cells.h"
#include "page/items.h"
#include "page/maker.h"

namespace kiosk {

/// A text that flows over pages: a paragraph, an item of a list, an answer.
struct Prose {
  RowKind kind = RowKind::paragraph;
  Position at;
  RichText text;
  LocaleTag locale;
  CellText how;
  int x = 0;       ///< where its column starts, px
  int width = 0;   ///< of the column
  int indent = 0;  ///< of the text within it: an item's marker stands there
  int number = 0;  ///< of a numbered item
  int gap = 0;     ///< before it
};

/// Its units are its sentences, and the lines of a sentence that is taller than half of `room`: a page that
/// starts in the middle of it starts a line, and the text on each page is set by itself. A break between
/// lines costs a cut sentence, or, where no page holds the sentence, a line cut elsewhere than behind a
/// comma.
PageItem prose_item(const PageMaker& maker, Prose prose, int room);

/// A part of a text, with the marks that lie in it.
RichText slice_of(const RichText& text, TextRange range);

}  // namespace kiosk
