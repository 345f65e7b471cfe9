#include "page/table.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "page/table_cards.h"

namespace kiosk {
namespace {

/// The chosen size, then smaller ones down to the normal one: only tables, labels and figures are set
/// smaller.
std::vector<double> sizes_of(const PageStyle& style) {
  std::vector<double> sizes;
  for (const double scale : {style.scale, 1.5, 1.25, 1.0})
    if (scale <= style.scale && (sizes.empty() || scale * style.body() / style.scale < sizes.back()))
      sizes.push_back(scale * style.body() / style.scale);
  return sizes;
}

/// The ways to set a table. One that a page holds in any of them is there to be compared in all.
PageChoice choice_of(std::vector<UnitStack> stacks, int room) {
  const bool whole = std::any_of(stacks.begin(), stacks.end(),
                                 [room](const UnitStack& stack) { return height_of(stack) <= room; });
  PageChoice choice;
  for (UnitStack& stack : stacks) add_way(choice, {item_of(std::move(stack), whole)});
  return choice;
}

}  // namespace

PageChoice table_choice(const PageMaker& m, const Part& part, int header, int end, int room) {
  const TableOf table{part, header, end};
  std::vector<UnitStack> stacks;
  const auto take = [&](std::optional<UnitStack> stack) {
    if (stack) stacks.push_back(std::move(*stack));
  };
  for (const double px : sizes_of(m.style)) {
    if (!table.marked() || end == header + 1) take(table_columns(m, table, px, room));
    for (const bool low : {false, true})
      for (const int abreast : {2, 1}) take(table_cards(m, table, {px, abreast, low}, room));
    if (!stacks.empty()) return choice_of(std::move(stacks), room);
  }
  PageChoice choice;
  PageItems parted = parted_rows(m, table, sizes_of(m.style).back(), room);
  if (!parted.empty()) choice.ways.push_back(std::move(parted));
  return choice;
}

}  // namespace kiosk
