#include "page/breaks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace kiosk {
namespace {

constexpr std::int64_t kEmptyParts = 1000;  // of a page's height, in which empty room is counted

/// A place where a page may start: before a unit.
struct Place {
  int choice = 0, way = 0, item = 0, unit = 0;
};

/// The page that is best to have from a place on, and what it and all after it cost.
struct Best {
  std::vector<PageSlice> page;
  std::size_t next = 0;
  Cost cost;
  bool tight = false;
};

/// A page being filled, up to the end of an item.
struct Partial {
  Place at;
  int y = 0;
  int tight_y = 0;     ///< the same where gaps give what they can
  bool tight = false;  ///< it holds what it has in that way only
  int lines = 0;
  Cost cost;  ///< of the items that start on it
  std::vector<PageSlice> page;
};

class Breaker {
 public:
  Breaker(const Material& material, const PageRoom& room) : material_(material), room_(room) { number(); }

  Paging run() {
    best_.resize(places_.size());
    for (std::size_t i = places_.size() - 1; i-- > 0;) fill_from(i);
    Paging paging;
    for (std::size_t i = 0; i + 1 < places_.size(); i = best_[i]->next) {
      paging.pages.push_back(best_[i]->page);
      paging.tight.push_back(best_[i]->tight);
    }
    if (paging.pages.empty()) paging.pages.emplace_back();
    if (places_.size() > 1) paging.cost = best_[0]->cost;
    return paging;
  }

 private:
  /// Numbers the places so that every page ends at a higher one than it starts. The ways of a choice start at
  /// one place and end at one, the next choice's.
  void number() {
    for (std::size_t c = 0; c < material_.size(); ++c) {
      const int choice = static_cast<int>(c);
      starts_.push_back(places_.size());
      places_.push_back({choice, 0, 0, 0});
      items_.emplace_back();
      const std::vector<PageItems>& ways = material_[c].ways;
      for (std::size_t w = 0; w < ways.size(); ++w) {
        items_.back().emplace_back();
        for (std::size_t k = 0; k < ways[w].size(); ++k) {
          // The item's first unit has no place of its own at the start of the choice.
          items_.back().back().push_back(places_.size() - (k == 0 ? 1 : 0));
          for (int u = k == 0 ? 1 : 0; u < ways[w][k].units; ++u)
            places_.push_back({choice, static_cast<int>(w), static_cast<int>(k), u});
        }
      }
    }
    starts_.push_back(places_.size());
    places_.push_back({static_cast<int>(material_.size()), 0, 0, 0});
  }

  std::size_t index(const Place& p) const {
    const auto choice = static_cast<std::size_t>(p.choice);
    if (choice == material_.size() || (p.item == 0 && p.unit == 0)) return starts_[choice];
    return items_[choice][static_cast<std::size_t>(p.way)][static_cast<std::size_t>(p.item)] +
           static_cast<std::size_t>(p.unit);
  }

  const PageItems& way(const Place& p) const {
    return material_[static_cast<std::size_t>(p.choice)].ways[static_cast<std::size_t>(p.way)];
  }
  const PageItem& item(const Place& p) const { return way(p)[static_cast<std::size_t>(p.item)]; }

  /// Where the text goes on behind an item.
  Place behind(const Place& p) const {
    if (static_cast<std::size_t>(p.item) + 1 < way(p).size()) return {p.choice, p.way, p.item + 1, 0};
    return {p.choice + 1, 0, 0, 0};
  }

  void fill_from(std::size_t start) {
    const int top = start == 0 ? room_.first_top : room_.next_top;
    std::vector<Partial> open, further;
    branch({places_[start], top, top, false, 0, {}, {}}, further);
    for (;;) {
      std::move(further.rbegin(), further.rend(), std::back_inserter(open));  // the first ways first
      if (open.empty()) return;
      const Partial partial = std::move(open.back());
      open.pop_back();
      further.clear();
      extend(start, partial, further);
    }
  }

  /// At the start of a choice the page goes on in each of its ways.
  void branch(Partial partial, std::vector<Partial>& open) const {
    const Place at = partial.at;
    if (static_cast<std::size_t>(at.choice) == material_.size()) return;
    if (at.item > 0 || at.unit > 0) {
      open.push_back(std::move(partial));
      return;
    }
    const auto ways = static_cast<int>(material_[static_cast<std::size_t>(at.choice)].ways.size());
    for (int w = 0; w < ways; ++w) {
      partial.at.way = w;
      open.push_back(partial);
    }
  }

  /// Puts one more item on the page, unit by unit; each end of it may be the page's.
  void extend(std::size_t start, const Partial& partial, std::vector<Partial>& open) {
    const PageItem& it = item(partial.at);
    const int above = partial.page.empty() && it.again ? it.again->rect.h : 0;
    for (int end = partial.at.unit + 1; end <= it.units; ++end) {
      Extent need = it.extent(partial.at.unit, end);
      need.height += above;
      const int y = bottom_of(partial, it, need.height, false);
      const int tight_y = bottom_of(partial, it, need.height, true);
      const int least = std::min(y, tight_y);
      const bool over = least > room_.height;
      const bool alone = partial.page.empty() && end == partial.at.unit + 1;
      if (!holds(least, it) && !alone) return;
      Partial page = partial;
      page.y = y;
      page.tight_y = tight_y;
      page.tight = !holds(y, it) && holds(tight_y, it);
      page.page.push_back({partial.at.choice, partial.at.way, partial.at.item, partial.at.unit, end});
      page.lines += need.lines;
      if (partial.at.unit == 0) page.cost += it.itself;
      page.at.unit = end;
      if (end == it.units) page.at = behind(partial.at);
      take(start, page, it, end, over);
      if (over) return;
      if (end == it.units) branch(std::move(page), open);
    }
  }

  int bottom_of(const Partial& page, const PageItem& it, int height, bool tight) const {
    const int gap = kept_gap(it, page.page.empty(), room_, tight);
    return placed_at(tight ? page.tight_y : page.y, gap, it, height, room_) + height;
  }
  bool holds(int bottom, const PageItem& last) const {
    return bottom + (last.ringed ? room_.ring : 0) <= room_.height;
  }

  /// Compares the page that ends here, with the best of all pages after it, to the best one so far. Of equals
  /// the one that ends earlier; of those that end at one place the first ways', which come first.
  void take(std::size_t start, const Partial& page, const PageItem& last, int end, bool over) {
    const std::size_t next = index(page.at);
    const bool whole = next + 1 == places_.size();
    Cost cost = page_cost(page, over) + page.cost;
    if (end < last.units && !last.breaks.empty())
      cost += last.breaks[static_cast<std::size_t>(end - 1)];
    else if (end == last.units && !whole)
      cost += last.after;
    if (!whole) cost += best_[next]->cost;
    const std::optional<Best>& best = best_[start];
    if (!best || std::tie(cost, next) < std::tie(best->cost, best->next))
      best_[start] = Best{page.page, next, cost, page.tight};
  }

  Cost page_cost(const Partial& page, bool over) const {
    Cost cost = Cost::of(Rank::pages);
    if (over) cost += Cost::of(Rank::cut);
    if (page.tight) cost += Cost::of(Rank::second_best);
    // One line is worse than two: a sentence that no page holds is shared out.
    if (page.lines <= kShortPage) cost += Cost::of(Rank::short_page, page.lines < kShortPage ? 2 : 1);
    const int end = page.tight ? page.tight_y : page.y;
    const std::int64_t empty =
        std::max<std::int64_t>(0, room_.height - end) * kEmptyParts / std::max(1, room_.height);
    return cost + Cost::of(Rank::empty, empty * empty);
  }

  const Material& material_;
  const PageRoom& room_;
  std::vector<Place> places_;
  std::vector<std::size_t> starts_;  // of each choice; the last is the end
  std::vector<std::vector<std::vector<std::size_t>>>
      items_;  // by choice, way and item: where its units start
  std::vector<std::optional<Best>> best_;
};

}  // namespace

int kept_gap(const PageItem& item, bool first, const PageRoom& room, bool tight) {
  const int least = item.leads_on ? room.control_gap : 0;
  const int gap = item.gap - (tight ? item.give : 0);
  return first ? std::max(std::min(gap, room.top_gap), least) : gap;
}

int placed_at(int y, int gap, const PageItem& item, int height, const PageRoom& room) {
  const int at = y > 0 ? y + gap : y;
  if (!item.leads_on) return at;
  return std::max(at, std::min(room.reach, room.height - height));
}

Paging break_pages(const Material& material, const PageRoom& room) { return Breaker(material, room).run(); }

}  // namespace kiosk
