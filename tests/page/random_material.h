#pragma once

#include <algorithm>
#include <random>
#include <utility>

#include "page/breaks.h"

namespace kiosk {

/// Parts of a few units, of every kind of item, for the breaker.
class RandomMaterial {
 public:
  explicit RandomMaterial(unsigned seed) : engine_(seed) {}

  int up_to(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }

  PageRoom room() {
    PageRoom room;
    room.height = 20 + up_to(60);
    room.first_top = up_to(3) == 0 ? up_to(25) : 0;
    room.next_top = up_to(3) == 0 ? up_to(10) : 0;
    room.reach = up_to(4) == 0 ? room.height / 2 : 0;
    if (up_to(2) == 0) room.top_gap = up_to(4);
    if (up_to(2) == 0) room.control_gap = up_to(8);
    if (up_to(2) == 0) room.ring = up_to(6);
    return room;
  }

  /// `units` in all, where every choice is taken in its first way; other ways have no more.
  Material material(int units) {
    Material made;
    for (int left = units; left > 0;) {
      const int here = 1 + up_to(std::min(left, 4) - 1);
      left -= here;
      PageChoice choice;
      const int ways = up_to(5) == 0 ? 2 : 1;
      for (int w = 0; w < ways; ++w) choice.ways.push_back(way(w == 0 ? here : 1 + up_to(here - 1)));
      made.push_back(std::move(choice));
    }
    return made;
  }

 private:
  PageItems way(int units) {
    PageItems way;
    for (int left = units; left > 0;) {
      const int here = 1 + up_to(left - 1);
      left -= here;
      way.push_back(item(here));
    }
    return way;
  }

  Cost some_cost() {
    constexpr Rank kBreaks[] = {Rank::row_cut,       Rank::figure_away,  Rank::alone,   Rank::sentence_cut,
                                Rank::answer_parted, Rank::table_parted, Rank::line_cut};
    return up_to(2) == 0 ? Cost::of(kBreaks[up_to(6)]) : Cost();
  }

  PageItem item(int units) {
    PageItem item;
    item.units = units;
    item.gap = up_to(6);
    if (up_to(2) == 0) item.give = up_to(item.gap);
    const int unit = 3 + up_to(22);
    const int header = up_to(4) == 0 ? up_to(8) : 0;  // units share something, such as lines or a header
    item.extent = [unit, header](int first, int end) {
      return Extent{header + (end - first) * unit, 1 + (end - first) / 2};
    };
    const Position at = Position::of_block("a", "p", ++items_);
    item.rows = [extent = item.extent, at](int first, int end) {
      Row row;
      row.position = at;
      row.position.offset = first;
      row.rect = {0, 0, 10, extent(first, end).height};
      return std::vector<Row>{row};
    };
    for (int k = 1; k < units; ++k) item.breaks.push_back(some_cost());
    item.after = some_cost();
    if (up_to(5) == 0) item.itself = Cost::of(Rank::second_best, up_to(2));
    item.leads_on = up_to(6) == 0;
    item.ringed = item.leads_on && up_to(1) == 0;
    item.picture = !item.leads_on && up_to(4) == 0;
    if (up_to(8) == 0) {
      Row row;
      row.rect.h = 1 + up_to(5);
      item.again = std::make_shared<const Row>(row);
    }
    return item;
  }

  std::mt19937 engine_;
  int items_ = 0;
};

}  // namespace kiosk
