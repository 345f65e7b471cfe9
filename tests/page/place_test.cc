#include "page/place.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "page/strip.h"
#include "random_material.h"

namespace kiosk {
namespace {

Row row_of(int block, int height, RowKind kind = RowKind::paragraph) {
  Row row;
  row.kind = kind;
  row.position = Position::of_block("a", "p", block);
  row.rect = {0, 0, 100, height};
  return row;
}

std::vector<Page> placed(const Material& material, const PageFrame& frame, std::vector<std::string>& cut) {
  return place_pages(material, break_pages(material, frame.room()), frame, cut);
}

/// The blocks of a page's rows with their tops.
std::string drawn(const Page& page) {
  std::string text;
  for (const Row& row : page.rows)
    text += std::to_string(row.position.block) + "@" + std::to_string(row.rect.y) + " ";
  return text;
}

TEST(Place, RowsStandBelowEachOtherWithTheirGaps) {
  Material material;
  for (int i = 0; i < 3; ++i) add(material, item_of(std::vector<Row>{row_of(i, 20)}, 10));
  PageFrame frame;
  frame.height = 100;
  std::vector<std::string> cut;
  EXPECT_EQ(drawn(placed(material, frame, cut).at(0)), "0@0 1@30 2@60 ") << "no gap at the top of a page";
  frame.first.height = 5;
  const Page page = placed(material, frame, cut).at(0);
  EXPECT_EQ(drawn(page), "0@15 1@45 2@75 ");
  EXPECT_EQ(page.end, 95);
  EXPECT_TRUE(cut.empty());
}

TEST(Place, ParagraphsStandCloserWhereThatSavesAPage) {
  Material material;
  for (int i = 0; i < 3; ++i) {
    PageItem item = item_of(std::vector<Row>{row_of(i, 20)}, 10);
    item.give = 7;
    add(material, std::move(item));
  }
  PageFrame frame;
  frame.height = 66;
  std::vector<std::string> cut;
  const auto tight = placed(material, frame, cut);
  ASSERT_EQ(tight.size(), 1U);
  EXPECT_EQ(drawn(tight[0]), "0@0 1@23 2@46 ");
  frame.height = 80;
  EXPECT_EQ(drawn(placed(material, frame, cut).at(0)), "0@0 1@30 2@60 ") << "only where it does";
  frame.height = 65;
  const auto apart = placed(material, frame, cut);
  ASSERT_EQ(apart.size(), 2U) << "a gap gives no more than it can";
  EXPECT_EQ(drawn(apart[1]), "1@0 2@30 ") << "and nothing where that saves none";
  EXPECT_TRUE(cut.empty());
}

TEST(Place, WhatStandsOnEachPageIsOnEach) {
  Material material;
  for (int i = 0; i < 3; ++i) add(material, item_of(std::vector<Row>{row_of(i, 50)}, 0));
  PageFrame frame;
  frame.height = 100;
  frame.first = {{row_of(90, 20)}, 20};
  frame.next = {{row_of(91, 10)}, 10};
  frame.beside = {row_of(95, 80)};
  std::vector<std::string> cut;
  const auto pages = placed(material, frame, cut);
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(drawn(pages[0]), "90@0 0@20 95@0 ");
  EXPECT_EQ(drawn(pages[2]), "91@0 2@10 95@0 ");
  EXPECT_EQ(pages[0].first.block, 0);
  EXPECT_EQ(pages[2].end, 80) << "the picture's end, where the text's is higher";
}

TEST(Place, TheFootOfAPageIsLeftFree) {
  Material material;
  for (int i = 0; i < 3; ++i) add(material, item_of(std::vector<Row>{row_of(i, 30)}, 0));
  PageFrame frame;
  frame.height = 100;
  frame.foot = 40;
  std::vector<std::string> cut;
  const auto pages = placed(material, frame, cut);
  ASSERT_EQ(pages.size(), 2U);
  for (const Page& page : pages) EXPECT_LE(page.end, 60);
}

TEST(Place, InLowReachPicturesStandOverTheTextAndControlsWithinReach) {
  Row link = row_of(2, 20, RowKind::cards);
  link.links.emplace_back();
  Material material;
  add(material, item_of(std::vector<Row>{row_of(0, 20)}, 0));
  add(material, item_of(std::vector<Row>{row_of(1, 20, RowKind::figure)}, 0));
  add(material, item_of(std::vector<Row>{std::move(link)}, 0));
  PageFrame frame;
  frame.height = 100;
  std::vector<std::string> cut;
  EXPECT_EQ(drawn(placed(material, frame, cut).at(0)), "0@0 1@20 2@40 ");
  frame.reach = 60;
  const Page page = placed(material, frame, cut).at(0);
  EXPECT_EQ(drawn(page), "1@0 0@20 2@60 ");
  EXPECT_EQ(page.first.block, 0) << "the page is found by its text";
}

PageFrame frame_of(const PageRoom& room) {
  PageFrame frame;
  frame.height = room.height;
  frame.first.height = room.first_top;
  frame.next.height = room.next_top;
  frame.reach = room.reach;
  frame.top_gap = room.top_gap;
  frame.control_gap = room.control_gap;
  frame.ring = room.ring;
  return frame;
}

/// The pages that start within what is said again.
int going_on(const Material& material, const Paging& paging) {
  return static_cast<int>(std::count_if(paging.pages.begin(), paging.pages.end(), [&](const auto& slices) {
    const PageSlice& first = slices.front();
    const PageItems& way =
        material[static_cast<std::size_t>(first.choice)].ways[static_cast<std::size_t>(first.way)];
    return way[static_cast<std::size_t>(first.item)].again != nullptr;
  }));
}

TEST(Place, PagesAreNoTallerThanTheBreakerCountedWhereverAPictureStands) {
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    RandomMaterial random(seed);
    const PageFrame frame = frame_of(random.room());
    const Material material = random.material(1 + random.up_to(13));
    const Paging paging = break_pages(material, frame.room());
    std::vector<std::string> cut;
    int again = 0;
    for (const Page& page : place_pages(material, paging, frame, cut))
      for (const Row& row : page.rows) again += row.position == Position() ? 1 : 0;
    ASSERT_EQ(static_cast<std::int64_t>(cut.size()), paging.cost[Rank::cut]) << "seed " << seed;
    ASSERT_EQ(again, going_on(material, paging)) << "seed " << seed;
  }
}

TEST(Place, WhatIsSaidAgainIsSaidWhereAPageStartsWithIt) {
  const auto title = std::make_shared<const Row>(row_of(7, 10));
  Material material;
  add(material, item_of(std::vector<Row>{row_of(7, 10)}, 0));
  for (int i = 0; i < 3; ++i) {
    Row row = row_of(7, 60);
    row.position.item = i + 1;
    PageItem item = item_of(std::vector<Row>{row}, 0);
    item.again = title;
    add(material, item);
  }
  PageFrame frame;
  frame.height = 100;
  std::vector<std::string> cut;
  const auto pages = placed(material, frame, cut);
  ASSERT_EQ(pages.size(), 3U);
  for (const Page& page : pages) {
    ASSERT_EQ(page.rows.size(), 2U);
    EXPECT_EQ(page.rows[0].rect.h, 10);
    EXPECT_EQ(page.rows[1].rect.y, 10);
  }
  EXPECT_EQ(pages[1].first.item, 2);
}

TEST(Place, WhatRunsOutOfItsPageIsTold) {
  Row tall = row_of(0, 150);
  tall.cells.emplace_back();
  tall.cells[0].text.string = "too tall";
  Material material;
  add(material, item_of(std::vector<Row>{std::move(tall)}, 0));
  PageFrame frame;
  frame.height = 100;
  std::vector<std::string> cut;
  EXPECT_EQ(placed(material, frame, cut).size(), 1U);
  EXPECT_EQ(cut, std::vector<std::string>{"too tall"});
}

}  // namespace
}  // namespace kiosk
