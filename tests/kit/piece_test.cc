#include "kit/piece.h"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk {
namespace {

/// A text's stand-in: so much ink, so many lines in a width.
Piece ink(int area, int least, std::vector<Rect>& placed) {
  return {least, [area](int width) { return (area + width - 1) / width; },
          [&placed](Rect r) { placed.push_back(r); }};
}

TEST(Piece, FitsWhereBothItsWidthAndItsHeightDo) {
  std::vector<Rect> placed;
  const Piece piece = ink(1000, 50, placed);
  EXPECT_TRUE(piece.fits({100, 10}));
  EXPECT_FALSE(piece.fits({100, 9}));
  EXPECT_FALSE(piece.fits({49, 100}));
}

TEST(Stack, NeedsItsPiecesAndTheGapsBetweenThem) {
  std::vector<Rect> placed;
  const Piece piece = stack({{ink(100, 5, placed), 99}, {ink(300, 8, placed), 7}});
  EXPECT_EQ(piece.least_width, 8);
  EXPECT_EQ(piece.height(10), 10 + 7 + 30);
  piece.place({2, 3, 10, 47});
  EXPECT_EQ(placed, (std::vector<Rect>{{2, 3, 10, 10}, {2, 20, 10, 30}}));
}

TEST(Stack, SharesSpareRoomAmongTheGapsThatGrow) {
  std::vector<Rect> placed;
  const auto pieces = [&] {
    return std::vector<Stacked>{
        {ink(100, 0, placed)}, {ink(100, 0, placed), 5, Grows::gap}, {ink(100, 0, placed), 5}};
  };
  stack(pieces(), {100}).place({0, 0, 10, 70});  // 40 needed, 30 spare: a third above, between, below
  EXPECT_EQ(placed, (std::vector<Rect>{{0, 10, 10, 10}, {0, 35, 10, 10}, {0, 50, 10, 10}}));
  placed.clear();
  stack(pieces(), {4}).place({0, 0, 10, 70});  // no gap takes more than 4 of it
  EXPECT_EQ(placed, (std::vector<Rect>{{0, 13, 10, 10}, {0, 32, 10, 10}, {0, 47, 10, 10}}));
}

TEST(Stack, GivesSpareRoomToThePiecesThatStretch) {
  std::vector<Rect> placed;
  stack({{ink(100, 0, placed), 0, Grows::piece},
         {ink(100, 0, placed), 5},
         {ink(100, 0, placed), 5, Grows::piece}})
      .place({0, 0, 10, 71});
  EXPECT_EQ(placed, (std::vector<Rect>{{0, 0, 10, 25}, {0, 30, 10, 10}, {0, 45, 10, 26}}));
}

TEST(Stack, StartsAtTheTopOfARoomThatIsTooLow) {
  std::vector<Rect> placed;
  stack({{ink(100, 0, placed)}, {ink(100, 0, placed), 5}}).place({0, 8, 10, 3});
  EXPECT_EQ(placed.front().y, 8);
}

TEST(Row, SharesWhatTheFixedColumnsLeave) {
  std::vector<Rect> placed;
  const Piece piece = row({{ink(1, 20, placed)}, {ink(100, 10, placed), 2}, {ink(100, 10, placed), 1}}, 5);
  EXPECT_EQ(piece.least_width, 20 + 10 + 30);  // the narrower share needs its 10
  piece.place({1, 2, 90, 40});
  EXPECT_EQ(placed, (std::vector<Rect>{{1, 2, 20, 40}, {26, 2, 40, 40}, {71, 2, 20, 40}}));
}

TEST(Row, KeepsTheProportionsOfWhatItsPiecesNeed) {
  const Piece narrow{20, [](int) { return 1; }, [](Rect) {}};
  const Piece wide{60, [](int) { return 1; }, [](Rect) {}};
  EXPECT_EQ(lane_widths({by_need(narrow), by_need(wide)}, 10, 170), (std::vector<int>{40, 120}));
}

TEST(Row, IsAsTallAsItsTallestColumn) {
  std::vector<Rect> placed;
  EXPECT_EQ(row({{ink(100, 0, placed), 1}, {ink(400, 0, placed), 1}}, 0).height(20), 40);
}

TEST(Row, LosesNoPixelOfItsWidth) {
  std::vector<Rect> placed;
  for (int width = 30; width < 60; ++width) {
    for (const double share : {0.3, 1.0, 1.6}) {
      const std::vector<Lane> lanes = {
          {ink(1, 0, placed), 1}, {ink(1, 0, placed), share}, {ink(1, 0, placed), 2.7}};
      int whole = 2 * 3;
      for (const int w : lane_widths(lanes, 3, width)) whole += w;
      EXPECT_EQ(whole, width) << share;
    }
  }
}

TEST(Padded, GivesThePieceTheRoomWithin) {
  std::vector<Rect> placed;
  const Piece piece = padded(ink(100, 10, placed), {3, 2});
  EXPECT_EQ(piece.least_width, 16);
  EXPECT_EQ(piece.height(16), 14);
  piece.place({0, 0, 16, 20});
  EXPECT_EQ(placed, (std::vector<Rect>{{3, 2, 10, 16}}));
}

TEST(OnGround, DrawsTheGroundFirst) {
  std::vector<Rect> placed;
  const Piece piece = on_ground([&](Rect r) { placed.push_back(r.inset(-1)); }, ink(1, 0, placed));
  piece.place({5, 5, 10, 10});
  EXPECT_EQ(placed, (std::vector<Rect>{{4, 4, 12, 12}, {5, 5, 10, 10}}));
}

TEST(AtLeast, NeedsThatHeightAndHasAllOfItsRoom) {
  std::vector<Rect> placed;
  const Piece piece = at_least(ink(100, 10, placed), 15);
  EXPECT_EQ(piece.height(10), 15);
  EXPECT_EQ(piece.height(5), 20) << "what it needs itself counts where it is more";
  piece.place({0, 0, 10, 30});
  EXPECT_EQ(placed, (std::vector<Rect>{{0, 0, 10, 30}}));
}

TEST(AtAnEdge, HasItsOwnHeightThere) {
  std::vector<Rect> placed;
  at_top(ink(100, 10, placed)).place({1, 2, 10, 30});
  at_foot(ink(100, 10, placed)).place({1, 2, 10, 30});
  EXPECT_EQ(placed, (std::vector<Rect>{{1, 2, 10, 10}, {1, 22, 10, 10}}));
}

TEST(Grid, HasCellsOfOneSizeInTheOrderOfReading) {
  std::vector<Rect> placed;
  const Piece piece = grid({ink(100, 8, placed), ink(200, 5, placed), ink(50, 5, placed)}, {2, 4});
  EXPECT_EQ(piece.least_width, 2 * 8 + 4);
  EXPECT_EQ(piece.height(24), 20 + 4 + 20) << "every row is as tall as the tallest cell needs";
  piece.place({1, 2, 24, 64});
  EXPECT_EQ(placed, (std::vector<Rect>{{1, 2, 10, 30}, {15, 2, 10, 30}, {1, 36, 10, 30}}));
}

TEST(Grid, KeepsTheRowsOfAFullPage) {
  std::vector<Rect> placed;
  const Piece piece = grid({ink(100, 5, placed)}, {2, 4, 3});
  EXPECT_EQ(piece.height(24), 3 * 10 + 2 * 4);
  piece.place({0, 0, 24, 38});
  EXPECT_EQ(placed, (std::vector<Rect>{{0, 0, 10, 10}}));
}

TEST(FirstThatFits, TakesTheEarliestWayAndBuildsNoFurther) {
  std::vector<Rect> placed;
  int built = 0;
  const std::vector<int> areas = {4000, 900, 800, 100};
  const auto make = [&](int area) {
    ++built;
    return ink(area, 0, placed);
  };
  const auto found = first_that_fits(areas, {100, 9}, make);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->height(100), 9);
  EXPECT_EQ(built, 2);
  EXPECT_FALSE(first_that_fits(areas, {100, 0}, make));
}

}  // namespace
}  // namespace kiosk
