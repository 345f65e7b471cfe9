#pragma once

#include "page/table_columns.h"

namespace kiosk {

/// How a table's cards look.
struct CardLook {
  double px = 0;  ///< of their type
  int abreast = 1;
  bool low = false;  ///< less padding, and a level in the line of its row's name where that has room
};
/// The table's rows as cards; nothing where a word or a card does not fit.
std::optional<UnitStack> table_cards(const PageMaker& maker, const TableOf& table, const CardLook& look,
                                     int room);

/// One of its rows as a card of that width, its top at 0; nothing where a word does not fit.
std::optional<Row> row_card(const PageMaker& maker, const TableOf& table, int block, const CardLook& look,
                            int width);

/// Rows that no page holds: each cell below its column's heading, the row's name again on each page.
PageItems parted_rows(const PageMaker& maker, const TableOf& table, double px, int room);

}  // namespace kiosk
