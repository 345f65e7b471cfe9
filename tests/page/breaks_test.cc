#include "page/breaks.h"

#include <gtest/gtest.h>

#include <optional>

#include "random_material.h"

namespace kiosk {
namespace {

/// The least cost by trying every paging of every way, with nothing remembered.
class Exhaustive {
 public:
  Exhaustive(const Material& material, const PageRoom& room) : material_(material), room_(room) {}

  Cost least() {
    choose(0, Cost());
    return *least_;
  }

 private:
  void choose(std::size_t choice, const Cost& chosen) {
    if (choice == material_.size()) return page_from(0, 0, true, chosen);
    for (const PageItems& way : material_[choice].ways) {
      const std::size_t before = items_.size();
      Cost with = chosen;
      for (const PageItem& item : way) {
        items_.push_back(&item);
        with += item.itself;
      }
      choose(choice + 1, with);
      items_.resize(before);
    }
  }

  void page_from(std::size_t item, int unit, bool first_page, const Cost& so_far) {
    if (item == items_.size()) {
      if (!least_ || so_far < *least_) least_ = so_far;
      return;
    }
    int y = first_page ? room_.first_top : room_.next_top;
    int lines = 0;
    bool empty = true;
    for (; item < items_.size(); ++item, unit = 0) {
      const PageItem& it = *items_[item];
      int bottom = y;
      Extent need;
      for (int end = unit + 1; end <= it.units; ++end) {
        need = it.extent(unit, end);
        if (empty && it.again) need.height += it.again->rect.h;
        int top = y > 0 ? y + (empty ? std::min(it.gap, room_.top_gap) : it.gap) : 0;
        if (it.leads_on) top = std::max(top, std::min(room_.reach, room_.height - need.height));
        bottom = top + need.height;
        const bool over = bottom > room_.height;
        const bool least = empty && end == unit + 1;
        if (over && !least) return;
        page_ends(item, end, bottom, lines + need.lines, over, so_far);
        if (over) return;
      }
      y = bottom;
      lines += need.lines;
      empty = false;
    }
  }

  void page_ends(std::size_t item, int end, int bottom, int lines, bool over, Cost cost) {
    const PageItem& it = *items_[item];
    const bool inside = end < it.units;
    const bool last = !inside && item + 1 == items_.size();
    const std::int64_t empty = std::max(0, room_.height - bottom) * 1000LL / room_.height;
    cost += Cost::of(Rank::pages) + Cost::of(Rank::empty, empty * empty);
    if (over) cost += Cost::of(Rank::cut);
    if (lines <= 2) cost += Cost::of(Rank::short_page);
    if (inside) cost += it.breaks[static_cast<std::size_t>(end - 1)];
    if (!inside && !last) cost += it.after;
    page_from(inside ? item : item + 1, inside ? end : 0, false, cost);
  }

  const Material& material_;
  const PageRoom& room_;
  std::vector<const PageItem*> items_;
  std::optional<Cost> least_;
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
  constexpr unsigned kEach = 25'000;
  for (unsigned seed = GetParam() * kEach; seed < (GetParam() + 1) * kEach; ++seed) {
    RandomMaterial random(seed);
    const PageRoom room = random.room();
    const Material material = random.material(1 + random.up_to(13));
    const Paging paging = break_pages(material, room);
    const Cost least = Exhaustive(material, room).least();
    ASSERT_EQ(paging.cost, least) << "seed " << seed << "\n"
                                  << text_of(paging.cost) << "\n"
                                  << text_of(least);
    expect_whole(material, paging, seed);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(HundredThousand, Shards, ::testing::Range(0U, 4U));

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
