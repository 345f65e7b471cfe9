#include "page/strip.h"

#include <algorithm>
#include <iterator>

namespace kiosk {

void move_row(Row& row, int x, int y) {
  row.rect = row.rect.moved(x, y);
  for (Cell& cell : row.cells) cell.box = cell.box.moved(x, y);
  for (PageLink& link : row.links) link.rect = link.rect.moved(x, y);
  for (Rect& button : row.buttons) button = button.moved(x, y);
  row.icon = row.icon.moved(x, y);
  row.level = row.level.moved(x, y);
}

int bottom_of(const std::vector<Row>& rows) {
  int bottom = 0;
  for (const Row& row : rows) bottom = std::max(bottom, row.rect.bottom());
  return bottom;
}

std::vector<Row> rows_of(const Strip& strip) {
  std::vector<Row> rows = {strip.row};
  rows.insert(rows.end(), strip.parts.begin(), strip.parts.end());
  return rows;
}

namespace {

/// Cards and what can be ticked stand apart, with the ring round them.
bool is_ringed(const Row& row) {
  return row.kind == RowKind::asking || row.kind == RowKind::judging ||
         (!row.links.empty() && row.kind != RowKind::contents);
}

}  // namespace

PageItem item_of(Strip strip, Cost after, int lines) {
  PageItem item;
  item.gap = strip.gap;
  item.after = after;
  item.ringed = is_ringed(strip.row);
  item.leads_on = item.ringed || !strip.row.links.empty();
  item.picture = strip.row.kind == RowKind::figure;
  const auto kept = std::make_shared<const Strip>(std::move(strip));
  item.extent = [kept, lines](int, int) { return Extent{kept->row.rect.h, lines}; };
  item.rows = [kept](int, int) { return rows_of(*kept); };
  return item;
}

PageItem item_of(std::vector<Row> rows, int gap) {
  PageItem item;
  item.gap = gap;
  item.picture = !rows.empty() && rows.front().kind == RowKind::figure;
  const auto links = [](const Row& row) { return !row.links.empty(); };
  item.leads_on = std::any_of(rows.begin(), rows.end(), links);
  item.ringed = std::any_of(rows.begin(), rows.end(), is_ringed);
  const auto kept = std::make_shared<const std::vector<Row>>(std::move(rows));
  item.extent = [height = bottom_of(*kept)](int, int) { return Extent{height, kAsManyLines}; };
  item.rows = [kept](int, int) { return *kept; };
  return item;
}

int stacked_height(const std::vector<Strip>& strips) {
  int h = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) h += strips[i].row.rect.h + (i > 0 ? strips[i].gap : 0);
  return h;
}

std::vector<Row> stacked_rows(const std::vector<Strip>& strips, int y) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    if (i > 0) y += strips[i].gap;
    std::vector<Row> own = rows_of(strips[i]);
    for (Row& row : own) move_row(row, 0, y);
    std::move(own.begin(), own.end(), std::back_inserter(rows));
    y += strips[i].row.rect.h;
  }
  return rows;
}

}  // namespace kiosk
