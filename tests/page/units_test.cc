#include "page/units.h"

#include <gtest/gtest.h>

#include "page/place.h"

namespace kiosk {
namespace {

Row row_of(int block, int height) {
  Row row;
  row.kind = RowKind::table_row;
  row.position = Position::of_block("a", "p", block);
  row.rect = {0, 0, 100, height};
  return row;
}

UnitStack stack_of(int units, int height, bool header) {
  UnitStack stack;
  stack.between = 5;
  if (header) stack.header = row_of(0, 20);
  for (int i = 1; i <= units; ++i) stack.units.push_back({{row_of(i, height)}, height});
  return stack;
}

TEST(Units, StandBelowEachOtherUnderTheirHeader) {
  const PageItem item = item_of(stack_of(4, 30, true), true);
  EXPECT_EQ(item.extent(0, 4).height, 20 + 4 * 30 + 3 * 5);
  EXPECT_EQ(item.extent(1, 3).height, 20 + 2 * 30 + 5);
  const auto rows = item.rows(1, 3);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].rect.y, 20);
  EXPECT_EQ(rows[2].rect.y, 55);
  EXPECT_EQ(rows[0].position.block, 2) << "the page is found by its first row";
  EXPECT_EQ(item.rows(0, 1)[0].position.block, 0);
}

TEST(Units, ABreakPartsATableOnlyWhereAPageHoldsItWhole) {
  EXPECT_EQ(item_of(stack_of(4, 30, true), true).breaks.at(0), Cost::of(Rank::table_parted));
  EXPECT_TRUE(item_of(stack_of(4, 30, true), false).breaks.empty());
}

TEST(Units, ATableStandsWholeWhereThatCostsAPage) {
  Material material;
  PageItem text;
  text.extent = [](int, int) { return Extent{60, 4}; };
  text.rows = [](int, int) { return std::vector<Row>{row_of(9, 60)}; };
  add(material, text);
  add(material, item_of(stack_of(4, 30, true), true));
  const Paging paging = break_pages(material, {.height = 160});
  ASSERT_EQ(paging.pages.size(), 2U);
  EXPECT_EQ(paging.pages[0].size(), 1U);
  EXPECT_EQ(paging.pages[1][0].end, 4);
}

TEST(Units, OnePageOfCardsIsFilledBeforeTheNext) {
  Material material;
  add(material, item_of(stack_of(9, 30, false), false));
  const Paging paging = break_pages(material, {.height = 100});
  ASSERT_EQ(paging.pages.size(), 3U);
  for (const auto& page : paging.pages) EXPECT_EQ(page[0].end - page[0].first, 3);
}

}  // namespace
}  // namespace kiosk
