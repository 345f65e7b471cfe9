#pragma once

#include <utility>
#include <vector>

#include "page/items.h"

namespace kiosk {

/// A row laid out with its top at 0, with what belongs to it: a picture's labels, the second language.
struct Strip {
  Row row;
  std::vector<Row> parts;
  int gap = 0;  ///< space before it, px
};

/// Moves a row and all that lies in it.
void move_row(Row& row, int x, int y);
int bottom_of(const std::vector<Row>& rows);
/// The row, then its parts.
std::vector<Row> rows_of(const Strip& strip);
/// A strip as an item of one unit.
PageItem item_of(Strip strip, Cost after = {}, int lines = kAsManyLines);
/// Rows that stand together as an item of one unit; the first tells its place.
PageItem item_of(std::vector<Row> rows, int gap);

/// Height of strips one below the other, with the gaps between them.
int stacked_height(const std::vector<Strip>& strips);
/// Their rows, the first one's top at `y`.
std::vector<Row> stacked_rows(const std::vector<Strip>& strips, int y);

}  // namespace kiosk
