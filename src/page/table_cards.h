#pragma once

#include "page/table_columns.h"

namespace kiosk {

/// The table's rows as cards, so many abreast, their type `px`; nothing where a word or a card does not fit.
std::optional<UnitStack> table_cards(const PageMaker& maker, const TableOf& table, double px, int abreast,
                                     int room);

/// Rows that no page holds: each cell below its column's heading, the row's name again on each page.
PageItems parted_rows(const PageMaker& maker, const TableOf& table, double px, int room);

}  // namespace kiosk
