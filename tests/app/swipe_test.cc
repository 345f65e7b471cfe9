#include "app/swipe.h"

#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

class Swiping : public testing::Test {
 protected:
  static Scene page(const char* locale) {
    Scene scene;
    scene.screen = "part";
    scene.locale = tag(locale);
    scene.banner = {0, 0, 1000, 100};
    scene.next = GoTo{Position::of_block("a", "p", 2)};
    scene.back = GoTo{{"a", "p"}};
    return scene;
  }
  static std::optional<Action> swiped(const Scene& scene, Point from, Point to,
                                      std::chrono::milliseconds took = 300ms) {
    return swipe(scene, Panel{{1000, 800}, 4.0, 600}, from, to, took);
  }
};

TEST_F(Swiping, TurnsThePageTheWayItIsRead) {
  const Scene en = page("en");
  EXPECT_EQ(swiped(en, {700, 400}, {500, 420}), en.next);
  EXPECT_EQ(swiped(en, {500, 400}, {700, 420}), en.back);
  const Scene ar = page("ar");
  EXPECT_EQ(swiped(ar, {500, 400}, {700, 420}), ar.next);
  EXPECT_EQ(swiped(ar, {700, 400}, {500, 420}), ar.back);
}

TEST_F(Swiping, IsLongLevelAndQuick) {
  const Scene scene = page("en");
  EXPECT_FALSE(swiped(scene, {700, 400}, {590, 400})) << "under 30 mm";
  EXPECT_FALSE(swiped(scene, {700, 400}, {500, 510})) << "as much down as across";
  EXPECT_FALSE(swiped(scene, {700, 400}, {500, 400}, 1600ms)) << "a finger that rests";
}

TEST_F(Swiping, NeverStartsOnTheBannerNorLeavesTheText) {
  Scene scene = page("en");
  EXPECT_FALSE(swiped(scene, {700, 50}, {500, 60}));
  scene.next = OpenLibrary{};
  EXPECT_FALSE(swiped(scene, {700, 400}, {500, 400}));
  scene.next = Finish{};
  EXPECT_FALSE(swiped(scene, {700, 400}, {500, 400}));
  scene.next.reset();
  EXPECT_FALSE(swiped(scene, {700, 400}, {500, 400}));
}

TEST_F(Swiping, ByAFingerOnThePage) {
  Driver d;
  d.read();
  d.wait();
  EXPECT_EQ(d.state().visit.position.block, 1);
  // In Urdu, from left to right.
  d.down({500, 450});
  d.wait(100ms);
  d.move({600, 450});
  d.up({700, 460});
  EXPECT_EQ(d.state().visit.position.block, 2);
  // From a control too: it lets go of it.
  d.down(middle(F::kTools));
  d.wait(100ms);
  d.move({300, 650});
  d.up({200, 650});
  EXPECT_EQ(top(d.state()), Overlay::none);
  EXPECT_EQ(d.state().visit.position.block, 1);
}

}  // namespace
}  // namespace kiosk
