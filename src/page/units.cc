#include "page/units.h"

#include <algorithm>
#include <utility>

#include "page/strip.h"

namespace kiosk {
namespace {

int header_height(const UnitStack& stack) { return stack.header ? stack.header->rect.h : 0; }

int height_of(const UnitStack& stack, int first, int end) {
  int h = header_height(stack) + std::max(0, end - first - 1) * stack.between;
  for (int i = first; i < end; ++i) h += stack.units[static_cast<std::size_t>(i)].height;
  return h;
}

std::vector<Row> rows_of(const UnitStack& stack, int first, int end) {
  std::vector<Row> rows;
  if (stack.header) rows.push_back(*stack.header);
  int y = header_height(stack);
  for (int i = first; i < end; ++i) {
    const Unit& unit = stack.units[static_cast<std::size_t>(i)];
    for (const Row& row : unit.rows) {
      rows.push_back(row);
      move_row(rows.back(), 0, y);
    }
    y += unit.height + stack.between;
  }
  // A page is found by what it starts with: the header has no place of its own behind the first row.
  if (stack.header && first > 0)
    rows.front().position = stack.units[static_cast<std::size_t>(first)].rows.front().position;
  return rows;
}

}  // namespace

int height_of(const UnitStack& stack) { return height_of(stack, 0, static_cast<int>(stack.units.size())); }

PageItem item_of(UnitStack stack, bool whole) {
  PageItem item;
  item.units = static_cast<int>(stack.units.size());
  item.gap = stack.gap;
  if (whole)
    item.breaks.assign(static_cast<std::size_t>(std::max(0, item.units - 1)), Cost::of(Rank::table_parted));
  const auto links = [](const Unit& unit) {
    return std::any_of(unit.rows.begin(), unit.rows.end(), [](const Row& row) { return !row.links.empty(); });
  };
  item.leads_on = std::any_of(stack.units.begin(), stack.units.end(), links);
  const auto kept = std::make_shared<const UnitStack>(std::move(stack));
  item.extent = [kept](int first, int end) {
    return Extent{height_of(*kept, first, end), (end - first) * kAsManyLines};
  };
  item.rows = [kept](int first, int end) { return rows_of(*kept, first, end); };
  return item;
}

}  // namespace kiosk
