#include "page/place.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/strip.h"

namespace kiosk {
namespace {

/// A slice as it is drawn on its page.
struct Drawn {
  const PageItem* item;
  PageSlice slice;
  int gap;             ///< before it, px
  bool leads = false;  ///< the page starts with it in the text, wherever it is drawn
};

/// Fills one page, slice by slice.
class Placer {
 public:
  Placer(const PageFrame& frame, const Top& top) : frame_(frame), room_(frame.room()) {
    page_.rows = top.rows;
    y_ = top.height;
  }

  void put(const Drawn& drawn) {
    const PageItem& item = *drawn.item;
    std::vector<Row> rows = item.rows(drawn.slice.first, drawn.slice.end);
    page_.lines += item.extent(drawn.slice.first, drawn.slice.end).lines;
    if (rows.empty()) return;
    const Position at = rows.front().position;
    if (drawn.leads && item.again && !(item.again->position == at)) {
      const int above = item.again->rect.h;
      for (Row& row : rows) move_row(row, 0, above);
      rows.insert(rows.begin(), *item.again);
    }
    const int height = bottom_of(rows);
    const int top = placed_at(y_, drawn.gap, item, height, room_);
    for (Row& row : rows) move_row(row, 0, top);
    if (empty_ || drawn.leads) page_.first = at;
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

/// In low reach a picture stands over the text of its page, which keeps its order. A picture that changes
/// places with the start of its page changes gaps with it as well, so that the page is no taller than the
/// breaker counted.
std::vector<Drawn> drawn_order(const Material& material, const std::vector<PageSlice>& slices, bool tight,
                               const PageFrame& frame) {
  const PageRoom room = frame.room();
  std::vector<Drawn> drawn;
  drawn.reserve(slices.size());
  for (const PageSlice& slice : slices) {
    const PageItem& item = item_at(material, slice);
    drawn.push_back({&item, slice, kept_gap(item, drawn.empty(), room, tight), drawn.empty()});
  }
  if (frame.reach == 0) return drawn;
  const auto is_picture = [](const Drawn& d) { return d.item->picture; };
  const auto picture = std::find_if(drawn.begin(), drawn.end(), is_picture);
  if (picture != drawn.end()) std::swap(picture->gap, drawn.front().gap);
  std::stable_partition(drawn.begin(), drawn.end(), is_picture);
  return drawn;
}

/// What it costs that a page ends behind its last slice.
Cost cost_of_end(const PageItem& last, const PageSlice& slice, bool whole) {
  if (slice.end < last.units)
    return last.breaks.empty() ? Cost() : last.breaks[static_cast<std::size_t>(slice.end - 1)];
  return whole ? Cost() : last.after;
}

std::string name_of(const Row& row) { return row.cells.empty() ? row.figure : row.cells.back().text.string; }

}  // namespace

std::vector<Page> place_pages(const Material& material, const Paging& paging, const PageFrame& frame,
                              std::vector<std::string>& cut) {
  std::vector<Page> pages;
  for (const std::vector<PageSlice>& slices : paging.pages) {
    const bool tight = pages.size() < paging.tight.size() && paging.tight[pages.size()];
    Placer placer(frame, pages.empty() ? frame.first : frame.next);
    for (const Drawn& drawn : drawn_order(material, slices, tight, frame)) placer.put(drawn);
    const bool over = placer.over();
    pages.push_back(placer.take());
    const bool last = pages.size() == paging.pages.size();
    if (!slices.empty())
      pages.back().cost = cost_of_end(item_at(material, slices.back()), slices.back(), last);
    if (over) pages.back().cost += Cost::of(Rank::cut);
    if (over && !pages.back().rows.empty()) cut.push_back(name_of(pages.back().rows.back()));
  }
  return pages;
}

}  // namespace kiosk
