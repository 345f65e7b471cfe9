#include "scene/scene.h"

#include <gtest/gtest.h>

#include "two_lines.h"

namespace kiosk {
namespace {

HitTarget target(Rect rect, Action action) {
  HitTarget made;
  made.rect = rect;
  made.action = std::move(action);
  return made;
}

TEST(HitTest, TakesTheTopmost) {
  Scene scene;
  scene.targets = {target({0, 0, 100, 100}, CloseOverlay{}), target({40, 40, 20, 20}, Finish{})};
  ASSERT_TRUE(hit_test(scene, {50, 50}));
  EXPECT_EQ(hit_test(scene, {50, 50})->action, Action{Finish{}});
  EXPECT_EQ(hit_test(scene, {10, 10})->action, Action{CloseOverlay{}});
  EXPECT_EQ(hit_test(scene, {60, 60})->action, Action{CloseOverlay{}});
  EXPECT_EQ(hit_test(scene, {100, 10}), nullptr);
}

TEST(FindTarget, PrefersTheButtonToTheScrim) {
  Scene scene;
  scene.targets = {target({0, 0, 100, 100}, CloseOverlay{}), target({40, 40, 20, 20}, CloseOverlay{})};
  scene.targets[0].focusable = false;
  EXPECT_EQ(find_target(scene, CloseOverlay{}), &scene.targets[1]);
  EXPECT_EQ(find_target(scene, Finish{}), nullptr);
  scene.targets.pop_back();
  EXPECT_EQ(find_target(scene, CloseOverlay{}), &scene.targets[0]);
}

Scene every_kind() {
  Scene scene;
  scene.size = {800, 600};
  scene.screen = "part";
  scene.position = {"dvt-to-pe", "path", Spot::block, 2, 0, 5};
  scene.article = "dvt-to-pe";
  scene.part = "path";
  scene.page = 3;
  scene.pages = 9;
  scene.words = 120;
  scene.banner = {0, 0, 800, 128};
  scene.banner_number = "999";
  DrawText text = text_at({10, 20}, 0, 2);
  text.box = {10, 20, 200, 110};
  text.string = "Call \u2066999\u2069 \"now\"\nplease";
  text.px = 42;
  text.colour = {20, 35, 43, 255};
  text.background = {255, 255, 255, 255};
  text.staff_aid = true;
  scene.commands = {DrawBox{{1, 2, 3, 4}, 20, Colour{255, 0, 0, 255}, Colour{0, 0, 255, 255}, 3, true},
                    DrawRing{{0, 0, 50, 50}, 6, 0.5, {0, 0, 0, 255}},
                    DrawLine{{0, 0}, {9, 9}, 2, {0, 0, 0, 128}},
                    DrawIcon{"back", {0, 0, 48, 48}, {0, 0, 0, 255}, true},
                    DrawFigure{"leg-to-lung", {0, 0, 456, 600}, ThemeId::dark},
                    text,
                    DrawScrim{{0, 128, 800, 472}, {20, 35, 43, 255}, 72}};
  scene.targets = {target({0, 500, 200, 100}, Finish{})};
  scene.targets[0].label = "Finish";
  scene.targets[0].enabled = false;
  scene.readings = {{"Call now.", {}, {{10, 20, 30, 40}}, "", false}};
  scene.next = OpenLibrary{1};
  scene.escape = CloseOverlay{};
  scene.cut = {"too long"};
  return scene;
}

TEST(Dump, IsALineForEachThing) {
  EXPECT_EQ(
      dump(every_kind()),
      "scene part 800x600 light en\n"
      "at dvt-to-pe/path/2+5 article dvt-to-pe part path page 3 of 9 words 120\n"
      "banner 0,0 800x128 number \"999\"\n"
      "box 1,2 3x4 radius 20 fill #ff0000 border 3 #0000ff dashed\n"
      "ring 0,0 50x50 thickness 6 part 500 #000000\n"
      "line 0,0 to 9,9 thickness 2 #000000/128\n"
      "icon back 0,0 48x48 #000000 mirrored\n"
      "figure leg-to-lung 0,0 456x600 dark\n"
      "text \"Call \\u2066999\\u2069 \\\"now\\\"\\nplease\" en 42px at 10,20 box 10,20 200x110 #14232b on "
      "#ffffff lines 0-2 of 2 staff-aid\n"
      "scrim 0,128 800x472 #14232b 72%\n"
      "target 0,500 200x100 [finish] \"Finish\" en disabled\n"
      "next [open-library 1]\n"
      "escape [close-overlay]\n"
      "reading \"Call now.\" en 10,20 30x40\n"
      "cut \"too long\"\n");
}

}  // namespace
}  // namespace kiosk
