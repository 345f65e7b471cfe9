#pragma once

#include <optional>
#include <vector>

#include "page/items.h"

namespace kiosk {

/// One of several like things below each other: a table's row, a row of cards.
struct Unit {
  std::vector<Row> rows;  ///< the first one's top at 0
  int height = 0;
};

/// Units below each other as an item, with `header` above them on each page.
struct UnitStack {
  std::vector<Unit> units;
  std::optional<Row> header = std::nullopt;
  int between = 0;  ///< px
  int gap = 0;      ///< before it
};
/// `whole`: one page holds the table, be it set in another way, so that a break between the units parts it.
PageItem item_of(UnitStack stack, bool whole);

/// The height of all, with the header.
int height_of(const UnitStack& stack);

}  // namespace kiosk
