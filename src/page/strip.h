#pragma once

#include <memory>
#include <vector>

#include "page/book.h"

namespace kiosk {

/// A row before it has a page, laid out with its top at 0, and how it may be placed.
struct Strip {
  Row row;
  std::vector<Row> parts;             ///< further rows within it, such as a picture's labels
  int gap = 0;                        ///< space before it; none at the top of a page
  bool keep_with_next = false;        ///< no page ends with it
  bool splittable = false;            ///< its last cell's lines may go on over the page
  bool new_page = false;              ///< it starts a page
  bool bare = false;                  ///< with nothing repeated above it: a picture that needs the whole page
  std::shared_ptr<const Row> header;  ///< a table row: repeated above it at the top of a page
};

/// What stands on every page of a part: rows above the strips, and a picture beside them.
struct PageFrame {
  std::vector<Strip> first_top;  ///< notice and heading of the first page
  std::vector<Strip> next_top;   ///< of the pages after it
  std::vector<Row> beside;       ///< fixed rows on each page, such as a figure with its labels
  int height = 0;                ///< of the box
  int reach = 0;                 ///< rows that lead on start no higher than this; with it pictures go first
};

/// Fills pages with strips. Whole paragraphs where that leaves no large hole, else two lines at least on
/// either side; no page ends with a heading, a table row is never cut, and no last page holds a single line
/// where one more block can be had from the page before. Strings that fit no page go to `cut`.
std::vector<Page> fill_pages(const std::vector<Strip>& strips, const PageFrame& frame,
                             std::vector<std::string>& cut);

}  // namespace kiosk
