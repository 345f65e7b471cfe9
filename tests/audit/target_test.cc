#include <functional>

#include "good_scene.h"

namespace kiosk {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(AuditReach, EveryControlHasItsTwentyMillimetresInTheLowerHalf) {
  Scene scene = good_scene();
  scene.low_reach = true;
  EXPECT_THAT(rules(scene), Contains("reach")) << "the banner has no button below";
  put_control(scene, {40, 900, 400, 120}, OpenEmergency{}, "Emergency");
  EXPECT_THAT(rules(scene), IsEmpty());
  move_next(scene, {1480, 540 - 40, 400, 100});
  EXPECT_THAT(rules(scene), Contains("reach")) << "less than 20 mm of it";
  scene.targets[kNextTarget].rect.h = 121;
  EXPECT_THAT(rules(scene), IsEmpty());
  scene.low_reach = false;
  move_next(scene, {1480, 200, 400, 120});
  EXPECT_THAT(rules(scene), IsEmpty());
}

TEST(AuditTarget, ASmallOneIsFound) {
  for (const Size size : {Size{400, 70}, Size{70, 400}}) {
    Scene scene = good_scene();
    scene.targets[kNextTarget].rect = {1480, 500, size.w, size.h};
    EXPECT_THAT(rules(scene), Contains("target-size"));
  }
}

TEST(AuditTarget, OneOffTheScreenIsFound) {
  Scene scene = good_scene();
  scene.targets[kNextTarget].rect.x = 1600;
  EXPECT_THAT(rules(scene), Contains("target-size"));
}

TEST(AuditTarget, OneWithoutANameIsFound) {
  Scene scene = good_scene();
  scene.targets[kNextTarget].label.clear();
  EXPECT_THAT(rules(scene), Contains("target-size"));
}

TEST(AuditTarget, OverlappingOnesAreFound) {
  Scene scene = good_scene();
  scene.targets.push_back(control({1400, 880, 100, 100}, Finish{}, "Finish"));
  EXPECT_THAT(rules(scene), Contains("overlap"));
}

TEST(AuditTarget, OnesTooCloseAreFound) {
  const Rect next = good_scene().targets[kNextTarget].rect;
  const auto with = [&](Rect rect) {
    Scene scene = good_scene();
    put_control(scene, rect, Finish{}, "Finish");
    return rules(scene);
  };
  EXPECT_THAT(with({next.x - 400 - 5, next.y, 400, next.h}), ::testing::ElementsAre("gap"));
  EXPECT_THAT(with({next.x - 400 - 8, next.y, 400, next.h}), IsEmpty()) << "2 mm";
  EXPECT_THAT(with({next.x, next.y - 104, 300, 100}), ::testing::ElementsAre("gap"));
  EXPECT_THAT(with({next.x - 404, next.y - 104, 400, 100}), IsEmpty()) << "corner to corner";
  EXPECT_THAT(with({next.x, next.y - 100, next.w, 100}), IsEmpty()) << "rows of one list";
  EXPECT_THAT(with({next.x, next.y - 104, next.w, 100}), ::testing::ElementsAre("gap"))
      << "rows touch, buttons don't";
  EXPECT_THAT(with({200, 130, 400, 100}), Contains("gap")) << "the banner is a control too";
}

/// A control with the keyboard on it, drawn with a ring.
struct Ringed {
  Scene scene = good_scene();
  DrawBox& ring() { return std::get<DrawBox>(scene.commands.back()); }
  Ringed() {
    const Rect button = scene.targets[kNextTarget].rect;
    scene.focus = Action(OpenLibrary{});
    scene.commands.push_back(DrawBox{button.inset(-8), 20, std::nullopt, kInk, 6, false});
  }
};

TEST(AuditFocus, ARingThatIsSeenIsNoFault) {
  EXPECT_THAT(rules(Ringed().scene), IsEmpty());
  Ringed within;
  within.ring().rect = within.scene.targets[kNextTarget].rect.inset(6);
  EXPECT_THAT(rules(within.scene), IsEmpty());
  Ringed elsewhere;
  elsewhere.scene.focus = Action(Finish{});
  EXPECT_THAT(rules(elsewhere.scene), IsEmpty()) << "the scene has no such control";
}

TEST(AuditFocus, OneThatIsNotSeenIsFound) {
  const auto broken = [](const std::function<void(Ringed&)>& change) {
    Ringed r;
    change(r);
    return rules(r.scene);
  };
  const auto found = Contains("focus");
  EXPECT_THAT(broken([](Ringed& r) { r.scene.commands.pop_back(); }), found) << "none";
  EXPECT_THAT(broken([](Ringed& r) { r.ring().border_px = 1; }), found) << "thin";
  EXPECT_THAT(broken([](Ringed& r) { r.ring().border = Colour{240, 240, 240, 255}; }), found) << "faint";
  EXPECT_THAT(broken([](Ringed& r) { r.ring().rect = {40, 300, 400, 120}; }), found) << "elsewhere";
  EXPECT_THAT(broken([](Ringed& r) { r.ring().rect.w = 100; }), found) << "round a part of it";
  EXPECT_THAT(broken([](Ringed& r) {
                r.scene.commands.push_back(ground({1400, 1000, 200, 80}, kWhite));
              }),
              found)
      << "covered";
  EXPECT_THAT(broken([](Ringed& r) {
                r.scene.targets[kNextTarget].rect.x = 1520;
                r.ring().rect.x = 1516;
              }),
              found)
      << "off the screen";
}

TEST(AuditTarget, AScrimMayLieBeneathControls) {
  Scene scene = good_scene();
  HitTarget scrim = control({0, 128, 1920, 952}, CloseOverlay{}, "Close");
  scrim.focusable = false;
  scene.targets.insert(scene.targets.begin() + 1, scrim);
  EXPECT_THAT(rules(scene), IsEmpty());
}

}  // namespace
}  // namespace kiosk
