#pragma once

#include <optional>

#include "page/maker.h"
#include "page/units.h"

namespace kiosk {

/// A table as it stands in an article.
struct TableOf {
  const Part& part;
  int header = 0;  ///< its block
  int end = 0;     ///< behind its last row's block

  const std::vector<RichText>& cells(int block) const {
    return part.blocks[static_cast<std::size_t>(block)].cells;
  }
  std::size_t columns() const { return cells(header).size(); }
  /// What names a row: its first cell, or, where that is empty, the one above it.
  const RichText& name(int block) const {
    while (block > header + 1 && cells(block)[0].text.empty()) --block;
    return cells(block)[0];
  }
  /// Whether a row has a level or an icon.
  bool marked() const;
};

/// The table in columns, its type `px`; nothing where a word, a cell of more than five lines or a row does
/// not fit.
std::optional<UnitStack> table_columns(const PageMaker& maker, const TableOf& table, double px, int room);

}  // namespace kiosk
