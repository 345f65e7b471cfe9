#include "scene/drawn.h"

#include <gtest/gtest.h>

#include "two_lines.h"

namespace kiosk {
namespace {

constexpr Colour kInk{20, 35, 43, 255};
constexpr Colour kRed{168, 20, 12, 255};

/// One of each, with what it draws on, all that it can touch, and its name.
struct Drawn {
  DrawCommand command;
  Rect rect, bounds;
  std::string name;
};

std::vector<Drawn> one_of_each() {
  DrawText text = text_at({20, 300}, 0, 2);
  text.box = {20, 300, 200, 110};
  text.string = "Now.";
  text.px = 42;
  return {{DrawBox{{1, 2, 30, 40}, 5, kInk, kRed, 3, true}, {1, 2, 30, 40}, {1, 2, 30, 40}, "a box"},
          {DrawRing{{0, 9, 50, 50}, 6, 0.5, kInk}, {0, 9, 50, 50}, {0, 9, 50, 50}, "a ring"},
          {DrawLine{{40, 10}, {20, 30}, 5, kInk}, {18, 8, 25, 25}, {16, 6, 29, 29}, "a line"},
          {DrawIcon{"back", {7, 8, 48, 48}, kInk, true}, {7, 8, 48, 48}, {7, 8, 48, 48}, "the icon back"},
          {DrawFigure{"leg", {0, 0, 456, 600}, ThemeId::dark, 2},
           {0, 0, 456, 600},
           {0, 0, 456, 600},
           "the figure leg"},
          {text, {17, 310, 120, 80}, {15, 308, 124, 84}, "the words \"Now.\""},
          {DrawScrim{{0, 128, 800, 472}, kInk, 72}, {0, 128, 800, 472}, {0, 128, 800, 472}, "a scrim"}};
}

TEST(Drawn, OneOfEachIsEveryKind) {
  const auto all = one_of_each();
  ASSERT_EQ(all.size(), std::variant_size_v<DrawCommand>);
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].command.index(), i);
}

TEST(Drawn, EachHasItsPlaceItsBoundsAndItsName) {
  for (const Drawn& drawn : one_of_each()) {
    EXPECT_EQ(rect_of(drawn.command), drawn.rect) << drawn.name;
    EXPECT_EQ(bounds_of(drawn.command), drawn.bounds) << drawn.name;
    EXPECT_EQ(name_of(drawn.command), drawn.name);
  }
}

TEST(Drawn, ATextWithoutInkTouchesNothing) {
  EXPECT_TRUE(rect_of(DrawText{}).empty());
  EXPECT_TRUE(bounds_of(DrawText{}).empty());
  EXPECT_TRUE(line_inks(DrawText{}).empty());
}

TEST(Drawn, MovedIsTheSameSomewhereElse) {
  for (const Drawn& drawn : one_of_each()) {
    const DrawCommand there = moved(drawn.command, {-3, 11});
    EXPECT_EQ(rect_of(there), drawn.rect.moved(-3, 11)) << drawn.name;
    EXPECT_EQ(bounds_of(there), drawn.bounds.moved(-3, 11)) << drawn.name;
    EXPECT_EQ(identity_of(there), identity_of(drawn.command)) << drawn.name;
    EXPECT_FALSE(drawn_alike(there, drawn.command)) << drawn.name;
    EXPECT_TRUE(drawn_alike(moved(there, {3, -11}), drawn.command)) << drawn.name;
  }
  EXPECT_EQ(std::get<DrawText>(moved(one_of_each()[5].command, {-3, 11})).box, (Rect{17, 311, 200, 110}));
}

TEST(Drawn, OnesOfDifferentKindsAreNeverTheSame) {
  const auto all = one_of_each();
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = 0; k < all.size(); ++k) {
      EXPECT_EQ(identity_of(all[i].command) == identity_of(all[k].command), i == k) << i << " " << k;
      EXPECT_EQ(drawn_alike(all[i].command, all[k].command), i == k) << i << " " << k;
    }
}

TEST(Drawn, IdentityIsWhatAThingIsAndNotHowItLooks) {
  const Identity back = identity_of(DrawIcon{"back", {7, 8, 48, 48}, kInk, true});
  EXPECT_EQ(identity_of(DrawIcon{"back", {0, 0, 20, 20}, kRed, false}), back);
  EXPECT_NE(identity_of(DrawIcon{"next", {7, 8, 48, 48}, kInk, true}), back);
  const Identity leg = identity_of(DrawFigure{"leg", {0, 0, 456, 600}, ThemeId::dark, 2});
  EXPECT_EQ(identity_of(DrawFigure{"leg", {0, 0, 45, 60}, ThemeId::light, 2}), leg);
  EXPECT_NE(identity_of(DrawFigure{"leg", {0, 0, 456, 600}, ThemeId::dark, 3}), leg);
  EXPECT_NE(identity_of(DrawFigure{"arm", {0, 0, 456, 600}, ThemeId::dark, 2}), leg);
}

TEST(Drawn, ATextIsTheSameByItsDrawnWordsLanguageAndSize) {
  const auto saying = [](const char* whole, int first, int end) {
    ParagraphLayout layout = *two_lines();
    layout.lines[0].runs.emplace_back().utf8 = "First ";
    layout.lines[1].runs.emplace_back().utf8 = "last";
    DrawText text = text_at({0, 0}, first, end);
    text.layout = std::make_shared<const ParagraphLayout>(layout);
    text.string = whole;
    text.px = 42;
    return text;
  };
  const DrawText text = saying("First last", 0, 2);
  EXPECT_EQ(drawn_words(text), "First last");
  EXPECT_EQ(drawn_words(saying("First last", 1, 2)), "last");
  EXPECT_EQ(identity_of(text), identity_of(saying("of more, First last", 0, 2)));
  EXPECT_NE(identity_of(text), identity_of(saying("First last", 1, 2)));
  DrawText larger = text;
  larger.px = 50;
  EXPECT_NE(identity_of(larger), identity_of(text));
  DrawText other = text;
  other.locale = *LocaleTag::parse("cy");
  EXPECT_NE(identity_of(other), identity_of(text));
  EXPECT_EQ(identity_of(DrawCommand(text)), identity_of(text));
}

TEST(Drawn, AChangeOfAnyFieldIsSeen) {
  const auto all = one_of_each();
  DrawText recoloured = std::get<DrawText>(all[5].command);
  recoloured.colour = kRed;
  DrawText fewer = std::get<DrawText>(all[5].command);
  fewer.end_line = 1;
  const std::vector<std::pair<std::size_t, DrawCommand>> changes = {
      {0, DrawBox{{1, 2, 30, 40}, 6, kInk, kRed, 3, true}},
      {0, DrawBox{{1, 2, 30, 40}, 5, kRed, kRed, 3, true}},
      {0, DrawBox{{1, 2, 30, 40}, 5, kInk, kInk, 3, true}},
      {0, DrawBox{{1, 2, 30, 40}, 5, kInk, kRed, 4, true}},
      {0, DrawBox{{1, 2, 30, 40}, 5, kInk, kRed, 3, false}},
      {1, DrawRing{{0, 9, 50, 50}, 7, 0.5, kInk}},
      {1, DrawRing{{0, 9, 50, 50}, 6, 0.6, kInk}},
      {1, DrawRing{{0, 9, 50, 50}, 6, 0.5, kRed}},
      {2, DrawLine{{40, 10}, {20, 31}, 5, kInk}},
      {2, DrawLine{{40, 10}, {20, 30}, 4, kInk}},
      {2, DrawLine{{40, 10}, {20, 30}, 5, kRed}},
      {3, DrawIcon{"back", {7, 8, 48, 48}, kRed, true}},
      {3, DrawIcon{"back", {7, 8, 48, 48}, kInk, false}},
      {4, DrawFigure{"leg", {0, 0, 456, 600}, ThemeId::light, 2}},
      {4, DrawFigure{"leg", {0, 0, 456, 600}, ThemeId::dark, 3}},
      {5, recoloured},
      {5, fewer},
      {6, DrawScrim{{0, 128, 800, 472}, kRed, 72}},
      {6, DrawScrim{{0, 128, 800, 472}, kInk, 60}}};
  for (const auto& [index, changed] : changes)
    EXPECT_FALSE(drawn_alike(all[index].command, changed)) << index;
}

TEST(Drawn, ATurnedPlaceTurnsBack) {
  EXPECT_EQ(turned_round(Rect{10, 20, 30, 40}, 800), (Rect{760, 20, 30, 40}));
  EXPECT_EQ(turned_round(turned_round(Rect{10, 20, 30, 40}, 800), 800), (Rect{10, 20, 30, 40}));
  EXPECT_EQ(turned_round(Point{0, 20}, 800), (Point{799, 20})) << "the last pixel of the same row";
}

TEST(LineBox, IsOfTheDrawnLines) {
  EXPECT_EQ(line_box_of(text_at({20, 300}, 0, 2)), (Rect{20, 300, 200, 100}));
  EXPECT_EQ(line_box_of(text_at({20, 300}, 1, 2)), (Rect{20, 300, 200, 50}));
  EXPECT_EQ(line_box_of(text_at({20, 300}, 1, 9)), (Rect{20, 300, 200, 50}));
  EXPECT_TRUE(line_box_of(text_at({20, 300}, 1, 1)).empty());
  EXPECT_TRUE(line_box_of(DrawText{}).empty());
}

TEST(Ink, IsMovedToWhereTheFirstDrawnLineStands) {
  EXPECT_EQ(ink_of(text_at({20, 300}, 0, 1)), (Rect{17, 310, 100, 30}));
  EXPECT_EQ(ink_of(text_at({20, 300}, 1, 2)), (Rect{17, 310, 120, 30}));
  EXPECT_EQ(ink_of(text_at({20, 300}, 0, 2)), (Rect{17, 310, 120, 80}));
  EXPECT_TRUE(ink_of(DrawText{}).empty());
  EXPECT_EQ(line_inks(text_at({20, 300}, 0, 2)), (std::vector<Rect>{{17, 310, 100, 30}, {17, 360, 120, 30}}));
  EXPECT_EQ(line_inks(text_at({20, 300}, 1, 2)), (std::vector<Rect>{{17, 310, 120, 30}}));
  EXPECT_EQ(origin_of(text_at({20, 300}, 1, 2)), (Point{20, 250}));
}

/// Against burn-in the picture moves by a pixel or two.
TEST(Shift, MovesAllButTheEdgesThatReachTheScreens) {
  Scene scene;
  scene.size = {800, 600};
  scene.banner = {0, 0, 800, 128};
  for (const Drawn& drawn : one_of_each()) scene.commands.push_back(drawn.command);
  scene.commands.emplace_back(DrawBox{{0, 0, 800, 600}, 0, kInk, std::nullopt, 0, false});
  scene.commands.emplace_back(DrawBox{scene.banner, 0, kRed, std::nullopt, 0, false});
  scene.targets = {{scene.banner, OpenEmergency{}, "", {}}, {{10, 500, 50, 50}, Finish{}, "", {}}};
  scene.readings = {{"Now.", {}, {{10, 20, 30, 40}}, "", false}};
  const Scene still = scene;
  shift(scene, {});
  for (std::size_t i = 0; i < scene.commands.size(); ++i)
    EXPECT_TRUE(drawn_alike(scene.commands[i], still.commands[i])) << i;
  shift(scene, {1, 2});
  const auto each = one_of_each();
  for (std::size_t i = 0; i + 1 < each.size(); ++i)
    EXPECT_TRUE(drawn_alike(scene.commands[i], moved(each[i].command, {1, 2}))) << each[i].name;
  EXPECT_EQ(rect_of(scene.commands[6]), (Rect{0, 130, 800, 472})) << "over the whole width";
  EXPECT_EQ(rect_of(scene.commands[7]), (Rect{0, 0, 800, 600}));
  EXPECT_EQ(rect_of(scene.commands[8]), (Rect{0, 0, 800, 130}));
  EXPECT_EQ(scene.banner, (Rect{0, 0, 800, 130}));
  EXPECT_EQ(scene.targets[0].rect, (Rect{0, 0, 800, 130}));
  EXPECT_EQ(scene.targets[1].rect, (Rect{11, 502, 50, 50}));
  EXPECT_EQ(scene.readings[0].rects[0], (Rect{11, 22, 30, 40}));
}

}  // namespace
}  // namespace kiosk
