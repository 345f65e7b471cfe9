#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "page/cells.h"
#include "page/frame.h"
#include "page/strip.h"

namespace kiosk {

/// Where a part's blocks go: a column of the page.
struct Column {
  int x = 0;
  int width = 0;
  int room = 0;                ///< the height that every page has for them, px
  int above = 0;               ///< what of it a heading takes that flows with them
  std::string elsewhere = {};  ///< the figure that does not stand among them, if any
  /// Blocks that tell of one picture, itself among them, [first, end): a page that ends among them parts
  /// them.
  int told_first = 0, told_end = 0;
  /// What stands for a paragraph that a figure's step tells of; none: the paragraph itself.
  std::function<std::optional<PageItem>(int block)> step = nullptr;
};

/// The blocks of a part in order, running text at `how`.
Material block_items(const PageMaker& maker, const Part& part, const CellText& how, const Column& column);

/// Whether a paragraph is an answer in a word: all of it bold, and short.
bool is_answer_word(const Block& block);

/// A text of ours or an article's as a strip: a row of one cell.
Strip text_strip(RowKind kind, const Position& at, Cell cell, int x, int gap);

}  // namespace kiosk
