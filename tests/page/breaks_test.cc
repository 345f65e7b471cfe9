#include "page/breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "random_material.h"

namespace kiosk {
namespace {

/// Where a page ends, in the order of places: those of a choice's first way count as earlier.
using End = std::array<int, 4>;  // choice, way, item, unit
/// What pagings of equal cost are told apart by, page by page: where the page ends, then its ways.
using Earliness = std::vector<std::pair<End, std::vector<int>>>;

/// The best paging by trying every paging of every way, with nothing remembered.
class Exhaustive {
 public:
  Exhaustive(const Material& material, const PageRoom& room) : material_(material), room_(room) {
    choose(0, Cost());
  }

  const Cost& least() const { return best_->cost; }
  std::vector<std::vector<PageSlice>> pages() const {
    std::vector<std::vector<PageSlice>> pages;
    for (const Step& step : best_->steps) {
      if (step.starts_page) pages.emplace_back();
      pages.back().push_back(step.slice);
    }
    return pages;
  }
  std::vector<bool> tight() const {
    std::vector<bool> tight;
    for (const Step& step : best_->steps)
      if (step.starts_page) tight.push_back(step.tight);
    return tight;
  }

 private:
  struct Item {
    const PageItem* item;
    int choice, way, index;
  };
  struct Step {
    PageSlice slice;
    bool starts_page, tight;
  };

  void choose(std::size_t choice, const Cost& chosen) {
    if (choice == material_.size()) return page_from(0, 0, true, chosen);
    int w = 0;
    for (const PageItems& way : material_[choice].ways) {
      const std::size_t before = items_.size();
      Cost with = chosen;
      int index = 0;
      for (const PageItem& item : way) {
        items_.push_back({&item, static_cast<int>(choice), w, index++});
        with += item.itself;
      }
      choose(choice + 1, with);
      items_.resize(before);
      ++w;
    }
  }

  void page_from(std::size_t item, int unit, bool first_page, const Cost& so_far) {
    if (item == items_.size()) return keep(so_far);
    int y = first_page ? room_.first_top : room_.next_top;
    int tight_y = y;
    int lines = 0;
    const std::size_t before = steps_.size();
    for (bool empty = true; item < items_.size(); ++item, unit = 0, empty = false) {
      const PageItem& it = *items_[item].item;
      steps_.push_back(
          {{items_[item].choice, items_[item].way, items_[item].index, unit, unit}, empty, false});
      Extent need;
      int bottom = y;
      int tight_bottom = tight_y;
      bool over = false;
      for (int end = unit + 1; end <= it.units && !over; ++end) {
        need = it.extent(unit, end);
        if (empty && it.again) need.height += it.again->rect.h;
        bottom = top_of(it, y, need.height, empty, false) + need.height;
        tight_bottom = top_of(it, tight_y, need.height, empty, true) + need.height;
        const bool least = empty && end == unit + 1;
        const int most = room_.height - (it.ringed ? room_.ring : 0);
        const bool tight = bottom > most && tight_bottom <= most;
        over = std::min(bottom, tight_bottom) > room_.height;
        if (std::min(bottom, tight_bottom) > most && !least) return steps_.resize(before);
        steps_.back().slice.end = end;
        steps_[before].tight = tight;
        page_ends(item, end, {tight ? tight_bottom : bottom, lines + need.lines, over, tight}, so_far);
      }
      if (over) break;
      y = bottom;
      tight_y = tight_bottom;
      lines += need.lines;
    }
    steps_.resize(before);
  }

  int top_of(const PageItem& it, int y, int height, bool first, bool tight) const {
    int gap = tight ? it.gap - it.give : it.gap;
    if (first) gap = std::min(gap, room_.top_gap);
    if (first && it.leads_on) gap = std::max(gap, room_.control_gap);
    const int top = y > 0 ? y + gap : 0;
    return it.leads_on ? std::max(top, std::min(room_.reach, room_.height - height)) : top;
  }

  struct Ended {
    int bottom, lines;
    bool over, tight;
  };

  void page_ends(std::size_t item, int end, const Ended& page, Cost cost) {
    const PageItem& it = *items_[item].item;
    const bool inside = end < it.units;
    const bool last = !inside && item + 1 == items_.size();
    const std::int64_t empty = std::max(0, room_.height - page.bottom) * 1000LL / room_.height;
    cost += Cost::of(Rank::pages) + Cost::of(Rank::empty, empty * empty);
    if (page.over) cost += Cost::of(Rank::cut);
    if (page.tight) cost += Cost::of(Rank::second_best);
    if (page.lines <= 2) cost += Cost::of(Rank::short_page, page.lines < 2 ? 2 : 1);
    if (inside) cost += it.breaks[static_cast<std::size_t>(end - 1)];
    if (!inside && !last) cost += it.after;
    page_from(inside ? item : item + 1, inside ? end : 0, false, cost);
  }

  /// Of equals the one that breaks earliest.
  void keep(const Cost& cost) {
    const auto order = best_ ? cost <=> best_->cost : std::strong_ordering::less;
    if (order > 0 || (order == 0 && earliness_of(best_->steps) <= earliness_of(steps_))) return;
    best_ = Best{cost, steps_};
  }

  Earliness earliness_of(const std::vector<Step>& steps) const {
    Earliness earliness;
    for (const auto& [slice, starts_page, tight] : steps) {
      if (starts_page) earliness.emplace_back();
      earliness.back().first = end_of(slice);
      earliness.back().second.push_back(slice.way);
    }
    return earliness;
  }

  End end_of(const PageSlice& slice) const {
    const PageItems& way =
        material_[static_cast<std::size_t>(slice.choice)].ways[static_cast<std::size_t>(slice.way)];
    if (slice.end < way[static_cast<std::size_t>(slice.item)].units)
      return {slice.choice, slice.way, slice.item, slice.end};
    if (static_cast<std::size_t>(slice.item) + 1 < way.size())
      return {slice.choice, slice.way, slice.item + 1, 0};
    return {slice.choice + 1, 0, 0, 0};
  }

  struct Best {
    Cost cost;
    std::vector<Step> steps;
  };

  const Material& material_;
  const PageRoom& room_;
  std::vector<Item> items_;
  std::vector<Step> steps_;  // so far
  std::optional<Best> best_;
};

std::string text_of(const Cost& cost) {
  std::string text;
  for (std::size_t i = 0; i < kRanks; ++i) text += " " + std::to_string(cost[static_cast<Rank>(i)]);
  return text;
}

/// Every unit of one way of each choice, once and in order.
void expect_whole(const Material& material, const Paging& paging, unsigned seed) {
  std::vector<PageSlice> slices;
  for (const auto& page : paging.pages) slices.insert(slices.end(), page.begin(), page.end());
  std::size_t at = 0;
  for (std::size_t c = 0; c < material.size(); ++c) {
    ASSERT_LT(at, slices.size()) << seed;
    const int w = slices[at].way;
    const PageItems& way = material[c].ways[static_cast<std::size_t>(w)];
    for (std::size_t k = 0; k < way.size(); ++k) {
      for (int unit = 0; unit < way[k].units; unit = slices[at++].end) {
        ASSERT_LT(at, slices.size()) << seed;
        const PageSlice& s = slices[at];
        ASSERT_EQ((PageSlice{static_cast<int>(c), w, static_cast<int>(k), unit, s.end}), s) << seed;
        ASSERT_GT(s.end, unit) << seed;
      }
    }
  }
  EXPECT_EQ(at, slices.size()) << seed;
}

class Shards : public ::testing::TestWithParam<unsigned> {};

TEST_P(Shards, TheBreakerIsAsGoodAsTryingEverything) {
  constexpr unsigned kEach = 12'500;
  for (unsigned seed = GetParam() * kEach; seed < (GetParam() + 1) * kEach; ++seed) {
    RandomMaterial random(seed);
    const PageRoom room = random.room();
    const Material material = random.material(1 + random.up_to(13));
    const Paging paging = break_pages(material, room);
    const Exhaustive best(material, room);
    ASSERT_EQ(paging.cost, best.least()) << "seed " << seed << "\n"
                                         << text_of(paging.cost) << "\n"
                                         << text_of(best.least());
    ASSERT_EQ(paging.pages, best.pages()) << "seed " << seed << ": of equals another than the earliest";
    ASSERT_EQ(paging.tight, best.tight()) << "seed " << seed;
    expect_whole(material, paging, seed);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(HundredThousand, Shards, ::testing::Range(0U, 8U));

PageItem lines(int count, int gap = 0) {
  PageItem item;
  item.units = count;
  item.gap = gap;
  item.extent = [](int first, int end) { return Extent{10 * (end - first), end - first}; };
  return item;
}

TEST(BreakPages, NothingMakesOneEmptyPage) {
  const Paging paging = break_pages({}, {.height = 100});
  ASSERT_EQ(paging.pages.size(), 1U);
  EXPECT_TRUE(paging.pages[0].empty());
}

TEST(BreakPages, TheLastTwoPagesAreEven) {
  Material material;
  add(material, lines(12));
  const Paging paging = break_pages(material, {.height = 100});
  ASSERT_EQ(paging.pages.size(), 2U);
  EXPECT_EQ(paging.pages[0][0].end, 6);
}

TEST(BreakPages, OfEqualPagingsTheOneThatBreaksEarliest) {
  Material material;
  for (int i = 0; i < 3; ++i) add(material, lines(1));
  const Paging paging = break_pages(material, {.height = 20});
  ASSERT_EQ(paging.pages.size(), 2U);
  EXPECT_EQ(paging.pages[0].size(), 1U);
}

TEST(BreakPages, OfEqualPagingsTheEarliestBreakGoesBeforeTheFirstWay) {
  Material material;
  material.push_back({{{lines(1)}, {lines(1)}}});
  for (int i = 0; i < 2; ++i) add(material, lines(1));
  material[0].ways[0].front().after = Cost::of(Rank::alone);
  const Paging paging = break_pages(material, {.height = 20});
  ASSERT_EQ(paging.pages.size(), 2U);
  EXPECT_EQ(paging.pages[0].size(), 1U) << "the second way, whose page may end at once";
  EXPECT_EQ(paging.pages[0][0].way, 1);
}

TEST(BreakPages, OfEqualWaysTheFirst) {
  Material material;
  for (int i = 0; i < 3; ++i) material.push_back({{{lines(1)}, {lines(1)}, {lines(1)}}});
  for (const auto& page : break_pages(material, {.height = 20}).pages)
    for (const PageSlice& slice : page) EXPECT_EQ(slice.way, 0) << slice.choice;
}

TEST(BreakPages, AWayThatNeedsFewerPagesIsTaken) {
  Material material;
  material.push_back({{{lines(9), lines(9)}, {lines(8)}}});
  add(material, lines(2));
  const Paging paging = break_pages(material, {.height = 100});
  ASSERT_EQ(paging.pages.size(), 1U);
  EXPECT_EQ(paging.pages[0][0].way, 1);
}

TEST(BreakPages, WhatFitsNoPageHasOneAloneAndIsTold) {
  Material material;
  add(material, lines(2));
  PageItem tall;
  tall.extent = [](int, int) { return Extent{150, 9}; };
  add(material, tall);
  add(material, lines(2));
  const Paging paging = break_pages(material, {.height = 100});
  ASSERT_EQ(paging.pages.size(), 3U);
  EXPECT_EQ(paging.cost[Rank::cut], 1);
}

/// The work of a place is bounded by what a page holds.
TEST(BreakPages, LongPartsAskForExtentsInProportion) {
  const auto asked = [](int items) {
    int count = 0;
    Material material;
    for (int i = 0; i < items; ++i) {
      PageItem item = lines(2, 3);
      item.extent = [&count](int first, int end) {
        ++count;
        return Extent{10 * (end - first), end - first};
      };
      add(material, std::move(item));
    }
    break_pages(material, {.height = 200});
    return count;
  };
  const int thousand = asked(1000);
  EXPECT_NEAR(asked(10'000), 10 * thousand, thousand / 2);
}

}  // namespace
}  // namespace kiosk
