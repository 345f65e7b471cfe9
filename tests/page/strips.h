#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "page/strip.h"

namespace kiosk {

constexpr int kLineHeight = 10;

/// `lines` lines of ten pixels each, three characters a line.
inline std::shared_ptr<const ParagraphLayout> lines_of(int lines) {
  auto layout = std::make_shared<ParagraphLayout>();
  for (int i = 0; i < lines; ++i) {
    Line line;
    line.range = {3 * i, 3 * i + 3};
    line.top = i * kLineHeight;
    line.height = kLineHeight;
    layout->lines.push_back(line);
  }
  layout->height = lines * kLineHeight;
  return layout;
}

/// A row of text at the top of a page; its block's number tells it from others.
inline Strip text_strip(RowKind kind, int block, int lines) {
  Strip strip;
  Cell cell;
  cell.layout = lines_of(lines);
  cell.end_line = lines;
  cell.box = {0, 0, 100, lines * kLineHeight};
  cell.string = "block " + std::to_string(block);
  strip.row.kind = kind;
  strip.row.position = {"a", "p", block, 0};
  strip.row.rect = {0, 0, 100, lines * kLineHeight};
  strip.row.cells.push_back(std::move(cell));
  return strip;
}

inline Strip paragraph(int block, int lines) {
  Strip strip = text_strip(RowKind::paragraph, block, lines);
  strip.splittable = true;
  return strip;
}

inline Strip heading(int block, int lines = 1) {
  Strip strip = text_strip(RowKind::heading, block, lines);
  strip.keep_with_next = true;
  return strip;
}

/// A page as a word a row: "h0" heading of block 0, "1[0-4)" lines 0 to 4 of block 1.
inline std::string word_of(const Row& row) {
  const Cell& cell = row.cells.back();
  const std::string lines = "[" + std::to_string(cell.first_line) + "-" + std::to_string(cell.end_line) + ")";
  switch (row.kind) {
    case RowKind::heading:
      return "h" + std::to_string(row.position.block);
    case RowKind::table_header:
      return "header";
    case RowKind::table_row:
      return "row" + std::to_string(row.position.block);
    case RowKind::notice:
      return "notice";
    default:
      return std::to_string(row.position.block) + lines;
  }
}

inline std::vector<std::string> words_of(const std::vector<Page>& pages) {
  std::vector<std::string> all;
  for (const Page& page : pages) {
    std::string words;
    for (const Row& row : page.rows) words += (words.empty() ? "" : " ") + word_of(row);
    all.push_back(words);
  }
  return all;
}

/// Pages of `height` px without anything fixed.
struct Filled {
  std::vector<Page> pages;
  std::vector<std::string> cut;
};

inline Filled fill(const std::vector<Strip>& strips, int height, PageFrame frame = {}) {
  frame.height = height;
  Filled filled;
  filled.pages = fill_pages(strips, frame, filled.cut);
  return filled;
}

}  // namespace kiosk
