#include "sdl/damage.h"

#include <gtest/gtest.h>

#include "scene/drawn.h"
#include "scenes.h"

namespace kiosk {
namespace {

DrawBox box(Rect rect, Colour fill) {
  DrawBox drawn;
  drawn.rect = rect;
  drawn.fill = fill;
  return drawn;
}

constexpr Colour kRed{200, 0, 0, 255};
constexpr Colour kBlue{0, 0, 200, 255};

std::vector<DrawCommand> commands(Shipped& shipped) {
  return {box({0, 0, 100, 40}, kRed),
          shipped.text("Start", "en", 42, {0, 50}),
          DrawIcon{"next", {200, 0, 50, 50}, kRed, false},
          DrawRing{{300, 0, 50, 50}, 5, 1.0, kRed},
          DrawLine{{0, 200}, {100, 200}, 3, kRed},
          DrawFigure{"leg-to-lung", {0, 300, 48, 69}, ThemeId::light},
          DrawScrim{{400, 400, 10, 10}, kRed, 72}};
}

TEST(Damage, AFrameThatLooksTheSameHasNone) {
  Shipped shipped;
  EXPECT_TRUE(damage(commands(shipped), commands(shipped)).empty());
}

TEST(Damage, EveryChangeOfACommandIsSeen) {
  Shipped shipped;
  const auto before = commands(shipped);
  const std::vector<std::pair<std::size_t, DrawCommand>> changes = {
      {0, box({0, 0, 100, 40}, kBlue)},
      {1, shipped.text("Start", "en", 42, {1, 50})},
      {1, shipped.text("Smart", "en", 42, {0, 50})},
      {1, shipped.text("Start", "en", 52, {0, 50})},
      {2, DrawIcon{"next", {200, 0, 50, 50}, kRed, true}},
      {3, DrawRing{{300, 0, 50, 50}, 5, 0.9, kRed}},
      {4, DrawLine{{0, 200}, {100, 200}, 4, kRed}},
      {5, DrawFigure{"leg-to-lung", {0, 300, 48, 69}, ThemeId::dark}},
      {6, DrawScrim{{400, 400, 10, 10}, kRed, 60}},
      {6, box({400, 400, 10, 10}, kRed)}};
  for (const auto& [index, changed] : changes) {
    auto after = before;
    after[index] = changed;
    Rect all;
    for (const Rect& rect : damage(before, after)) all = united(all, rect);
    EXPECT_FALSE(all.empty()) << index;
    EXPECT_TRUE(all.contains(bounds_of(before[index]))) << index;
    EXPECT_TRUE(all.contains(bounds_of(changed))) << index;
  }
}

TEST(Damage, PartsFarApartStayApartAndTouchingOnesJoin) {
  const std::vector<DrawCommand> before = {box({0, 0, 10, 10}, kRed), box({5, 5, 10, 10}, kRed),
                                           box({500, 500, 10, 10}, kRed)};
  const std::vector<DrawCommand> after = {box({0, 0, 10, 10}, kBlue), box({5, 5, 10, 10}, kBlue),
                                          box({500, 500, 10, 10}, kBlue)};
  const auto rects = damage(before, after);
  ASSERT_EQ(rects.size(), 2U);
  EXPECT_EQ(rects[0], (Rect{0, 0, 15, 15}));
}

TEST(Damage, WhatIsAddedOrTakenAwayInTheMiddleIsAllThatIsDrawnAgain) {
  const std::vector<DrawCommand> before = {box({0, 0, 10, 10}, kRed), box({100, 0, 10, 10}, kRed)};
  std::vector<DrawCommand> after = before;
  after.insert(after.begin() + 1, box({50, 50, 20, 20}, kBlue));
  for (const auto& rects : {damage(before, after), damage(after, before)}) {
    ASSERT_EQ(rects.size(), 1U);
    EXPECT_EQ(rects[0], (Rect{50, 50, 20, 20}));
  }
}

TEST(Damage, ManySmallOnesBecomeOne) {
  std::vector<DrawCommand> before, after;
  for (int i = 0; i < 30; ++i) {
    before.push_back(box({i * 20, 0, 10, 10}, kRed));
    after.push_back(box({i * 20, 0, 10, 10}, kBlue));
  }
  ASSERT_EQ(damage(before, after).size(), 1U);
  EXPECT_EQ(damage(before, after)[0], (Rect{0, 0, 590, 10}));
}

TEST(Damage, PaintingItAloneGivesTheNewFrame) {
  Shipped shipped;
  Scene before, after;
  before.size = after.size = {420, 420};
  before.commands = commands(shipped);
  after.commands = before.commands;
  after.commands[0] = box({0, 0, 120, 60}, kBlue);
  after.commands[1] = shipped.text("Smarter", "en", 42, {0, 50});
  after.commands.push_back(DrawScrim{{30, 30, 100, 100}, kRed, 50});
  Painter painter(shipped.pictures, shipped.design);
  Board shown(before.size);
  Board fresh(before.size);
  painter.paint(before, shown.pixels(), {0, 0, 420, 420});
  for (const Rect& rect : damage(before.commands, after.commands)) painter.paint(after, shown.pixels(), rect);
  painter.paint(after, fresh.pixels(), {0, 0, 420, 420});
  EXPECT_EQ(difference(shown.picture(), fresh.picture()).pixels, 0);
}

}  // namespace
}  // namespace kiosk
