#include "page/place.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/strip.h"

namespace kiosk {
namespace {

/// Fills one page, slice by slice.
class Placer {
 public:
  Placer(const PageFrame& frame, const Top& top) : frame_(frame), room_(frame.room()) {
    page_.rows = top.rows;
    y_ = top.height;
  }

  void put(const PageItem& item, const PageSlice& slice) {
    std::vector<Row> rows = item.rows(slice.first, slice.end);
    page_.lines += item.extent(slice.first, slice.end).lines;
    if (rows.empty()) return;
    const Position at = rows.front().position;
    if (empty_ && item.again && !(item.again->position == at)) {
      const int above = item.again->rect.h;
      for (Row& row : rows) move_row(row, 0, above);
      rows.insert(rows.begin(), *item.again);
    }
    const int height = bottom_of(rows);
    const int top = placed_at(y_, empty_, item, height, room_);
    for (Row& row : rows) move_row(row, 0, top);
    if (empty_) page_.first = at;
    empty_ = false;
    y_ = top + height;
    std::move(rows.begin(), rows.end(), std::back_inserter(page_.rows));
  }

  Page take() {
    page_.rows.insert(page_.rows.end(), frame_.beside.begin(), frame_.beside.end());
    page_.end = std::max(y_, bottom_of(frame_.beside));
    const auto picture = std::find_if(page_.rows.begin(), page_.rows.end(),
                                      [](const Row& row) { return row.kind == RowKind::figure; });
    if (picture != page_.rows.end()) page_.step = picture->step;
    return std::move(page_);
  }

  bool over() const { return y_ > room_.height; }

 private:
  const PageFrame& frame_;
  PageRoom room_;
  Page page_;
  int y_ = 0;
  bool empty_ = true;
};

const PageItem& item_at(const Material& material, const PageSlice& slice) {
  return material[static_cast<std::size_t>(slice.choice)]
      .ways[static_cast<std::size_t>(slice.way)][static_cast<std::size_t>(slice.item)];
}

/// In low reach a picture stands over the text of its page, which keeps its order.
std::vector<PageSlice> drawn_order(const Material& material, std::vector<PageSlice> slices,
                                   const PageFrame& frame) {
  if (frame.reach > 0)
    std::stable_partition(slices.begin(), slices.end(),
                          [&](const PageSlice& slice) { return item_at(material, slice).picture; });
  return slices;
}

/// What it costs that a page ends behind its last slice.
Cost cost_of_end(const PageItem& last, const PageSlice& slice, bool whole) {
  if (slice.end < last.units)
    return last.breaks.empty() ? Cost() : last.breaks[static_cast<std::size_t>(slice.end - 1)];
  return whole ? Cost() : last.after;
}

std::string name_of(const Row& row) { return row.cells.empty() ? row.figure : row.cells.back().string; }

}  // namespace

std::vector<Page> place_pages(const Material& material, const Paging& paging, const PageFrame& frame,
                              std::vector<std::string>& cut) {
  std::vector<Page> pages;
  for (const std::vector<PageSlice>& slices : paging.pages) {
    Placer placer(frame, pages.empty() ? frame.first : frame.next);
    for (const PageSlice& slice : drawn_order(material, slices, frame))
      placer.put(item_at(material, slice), slice);
    const bool over = placer.over();
    pages.push_back(placer.take());
    // The page's place in the text is that of its first slice, whichever is drawn first.
    if (!slices.empty()) {
      const std::vector<Row> rows =
          item_at(material, slices.front()).rows(slices.front().first, slices.front().end);
      if (!rows.empty()) pages.back().first = rows.front().position;
    }
    const bool last = pages.size() == paging.pages.size();
    if (!slices.empty())
      pages.back().cost = cost_of_end(item_at(material, slices.back()), slices.back(), last);
    if (over) pages.back().cost += Cost::of(Rank::cut);
    if (over && !pages.back().rows.empty()) cut.push_back(name_of(pages.back().rows.back()));
  }
  return pages;
}

}  // namespace kiosk
