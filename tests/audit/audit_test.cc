#include "audit/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace kiosk {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Colour kWhite{255, 255, 255, 255};
constexpr Colour kInk{33, 43, 50, 255};
constexpr Colour kRed{213, 40, 27, 255};
const std::string kNumber = "\u2066999\u2069";

const Panel kPanel{{1920, 1080}, 4.0, 600};

/// One line whose ink is the whole box.
std::shared_ptr<ParagraphLayout> inked(int w, int h) {
  auto layout = std::make_shared<ParagraphLayout>();
  Line line;
  line.height = h;
  line.width = w;
  line.ink = {0, 0, w, h};
  layout->lines = {line};
  layout->ink = line.ink;
  layout->width = w;
  layout->height = h;
  return layout;
}

DrawText text_in(Rect box, const std::string& string, Colour colour = kInk, Colour background = kWhite) {
  DrawText text;
  text.layout = inked(box.w, box.h);
  text.end_line = 1;
  text.at = {box.x, box.y};
  text.box = box;
  text.colour = colour;
  text.background = background;
  text.string = string;
  text.px = 42;
  return text;
}

DrawBox ground(Rect rect, Colour fill) { return {rect, 0, fill, std::nullopt, 0, false}; }

HitTarget control(Rect rect, const Action& action, const std::string& label) {
  HitTarget target;
  target.rect = rect;
  target.action = action;
  target.label = label;
  return target;
}

// Where things stand in the good scene.
enum Command : std::size_t { kPaper, kBanner, kBannerNumber, kBannerSentence, kBody, kLabel };
enum Target : std::size_t { kBannerTarget, kNextTarget };

Scene good_scene() {
  Scene scene;
  scene.size = kPanel.size;
  scene.screen = "part";
  scene.banner = {0, 0, 1920, 128};
  scene.banner_number = "999";
  scene.commands = {ground({0, 0, 1920, 1080}, kWhite),
                    ground(scene.banner, kRed),
                    text_in({40, 30, 120, 60}, kNumber, kWhite, kRed),
                    text_in({300, 30, 900, 60}, "Call " + kNumber + " now.", kWhite, kRed),
                    text_in({40, 200, 800, 60}, "A clot is a lump of blood."),
                    text_in({1500, 940, 200, 60}, "Next")};
  scene.targets = {control(scene.banner, OpenEmergency{}, "Emergency"),
                   control({1480, 900, 400, 120}, OpenLibrary{}, "Next")};
  return scene;
}

DrawText& text_at(Scene& scene, Command at) { return std::get<DrawText>(scene.commands[at]); }

/// The rules that a scene breaks, each as often as it does.
std::vector<std::string> rules(const Scene& scene, const std::string& number = "999") {
  std::vector<std::string> broken;
  for (const AuditFinding& f : audit(scene, kPanel, number)) {
    EXPECT_THAT(f.sentence, HasSubstr(" ")) << "a sentence says what is wrong";
    broken.push_back(f.rule);
  }
  return broken;
}

TEST(Audit, FindsNothingInAGoodScene) { EXPECT_THAT(audit(good_scene(), kPanel, "999"), IsEmpty()); }

TEST(AuditReach, EveryControlHasItsTwentyMillimetresInTheLowerHalf) {
  Scene scene = good_scene();
  scene.low_reach = true;
  EXPECT_THAT(rules(scene), Contains("reach")) << "the banner has no button below";
  scene.targets.push_back(control({40, 900, 400, 120}, OpenEmergency{}, "Emergency"));
  EXPECT_THAT(rules(scene), IsEmpty());
  scene.targets[kNextTarget].rect = {1480, 540 - 40, 400, 100};
  EXPECT_THAT(rules(scene), Contains("reach")) << "less than 20 mm of it";
  scene.targets[kNextTarget].rect.h = 121;
  EXPECT_THAT(rules(scene), IsEmpty());
  scene.low_reach = false;
  scene.targets[kNextTarget].rect = {1480, 200, 400, 120};
  EXPECT_THAT(rules(scene), IsEmpty());
}

TEST(AuditBanner, NothingMayCoverIt) {
  const std::vector<DrawCommand> covers = {ground({500, 100, 300, 100}, kWhite),
                                           DrawScrim{{0, 0, 1920, 1080}, kInk, 72},
                                           DrawFigure{"leg", {0, 120, 300, 300}, ThemeId::light},
                                           DrawIcon{"next", {1800, 120, 40, 40}, kInk, false},
                                           DrawRing{{900, 100, 60, 60}, 4, 1.0, kInk},
                                           DrawLine{{100, 400}, {100, 127}, 3, kInk},
                                           text_in({40, 110, 300, 60}, "Too high")};
  for (std::size_t i = 0; i < covers.size(); ++i) {
    Scene scene = good_scene();
    scene.commands.push_back(covers[i]);
    EXPECT_THAT(rules(scene), Contains("banner")) << i;
  }
}

TEST(AuditBanner, OneThatIsPaintedOverAsAWholeIsFound) {
  Scene scene = good_scene();
  scene.commands.push_back(ground(scene.banner, kWhite));
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, ABoxOverItsWordsIsFound) {
  Scene scene = good_scene();
  scene.commands.insert(scene.commands.begin() + kBody, ground({300, 30, 900, 60}, kWhite));
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, MustBeTheWholeTopEdge) {
  for (const Rect rect : {Rect{0, 0, 1900, 128}, Rect{20, 0, 1900, 128}, Rect{0, 10, 1920, 128},
                          Rect{0, 900, 1920, 128}, Rect{}}) {
    Scene scene = good_scene();
    scene.banner = rect;
    scene.commands[kBanner] = ground(rect, kRed);
    EXPECT_THAT(rules(scene), Contains("banner")) << rect.x << "," << rect.y << " " << rect.w;
  }
}

TEST(AuditBanner, MayNotTakeMoreThanAQuarter) {
  Scene scene = good_scene();
  scene.banner.h = 280;
  scene.commands[kBanner] = ground(scene.banner, kRed);
  scene.targets[kBannerTarget].rect = scene.banner;
  text_at(scene, kBody).at.y = text_at(scene, kBody).box.y = 400;
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, MayNotBeLowerThanATarget) {
  Scene scene = good_scene();
  scene.banner.h = 70;
  scene.commands[kBanner] = ground(scene.banner, kRed);
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, ItsGroundMustBeDrawn) {
  Scene scene = good_scene();
  scene.commands.erase(scene.commands.begin() + kBanner);
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, TheNumberMustStandAlone) {
  Scene missing = good_scene();
  missing.commands.erase(missing.commands.begin() + kBannerNumber);
  EXPECT_THAT(rules(missing), ::testing::ElementsAre("banner"));
  for (const char* wrong : {"999", "\u2066112\u2069", "\u2066٩٩٩\u2069", "\u20669999\u2069"}) {
    Scene scene = good_scene();
    text_at(scene, kBannerNumber).string = wrong;
    EXPECT_THAT(rules(scene), Contains("banner")) << wrong;
  }
}

TEST(AuditBanner, ASentenceMustSayTheNumber) {
  for (const char* wrong : {"Call for help now.", "Call 999 now.", "Call \u2066112\u2069 now."}) {
    Scene scene = good_scene();
    text_at(scene, kBannerSentence).string = wrong;
    EXPECT_THAT(rules(scene), ::testing::ElementsAre("banner")) << wrong;
  }
}

TEST(AuditBanner, ANumberBelowTheBannerDoesNotCount) {
  Scene scene = good_scene();
  scene.commands.erase(scene.commands.begin() + kBannerNumber);
  scene.commands.push_back(text_in({40, 400, 120, 60}, kNumber));
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditBanner, AsksForNoNumberWhereNoneIsKnown) {
  Scene scene = good_scene();
  text_at(scene, kBannerSentence).string = "Tell a member of staff now.";
  scene.commands.erase(scene.commands.begin() + kBannerNumber);
  EXPECT_THAT(rules(scene, ""), IsEmpty());
}

TEST(AuditBanner, MustBeTouchable) {
  Scene scene = good_scene();
  scene.targets.erase(scene.targets.begin() + kBannerTarget);
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("banner"));
  scene.screen = "emergency";
  EXPECT_THAT(rules(scene), IsEmpty()) << "there it leads nowhere new";
}

TEST(AuditBanner, NoOtherControlMayReachIntoIt) {
  Scene scene = good_scene();
  scene.targets[kNextTarget].rect.y = 100;
  EXPECT_THAT(rules(scene), Contains("banner"));
}

TEST(AuditText, LowContrastIsFound) {
  Scene scene = good_scene();
  text_at(scene, kBody).colour = {170, 170, 170, 255};
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("contrast"));
}

TEST(AuditText, SmallTextNeedsMoreContrastThanLarge) {
  Scene scene = good_scene();
  text_at(scene, kBody).colour = {102, 102, 102, 255};  // 5.7:1
  EXPECT_THAT(rules(scene), IsEmpty());
  text_at(scene, kBody).px = 30;
  EXPECT_THAT(rules(scene), Contains("contrast"));
}

TEST(AuditText, InkOutOfItsBoxIsFound) {
  for (const Rect box :
       {Rect{40, 205, 800, 60}, Rect{40, 200, 800, 50}, Rect{40, 200, 720, 60}, Rect{120, 200, 800, 60}}) {
    Scene scene = good_scene();
    text_at(scene, kBody).box = box;
    EXPECT_THAT(rules(scene), ::testing::ElementsAre("ink")) << box.x << "," << box.y << " " << box.w;
  }
}

TEST(AuditText, ALeaningLetterIsNoFault) {
  Scene scene = good_scene();
  text_at(scene, kBody).box = {44, 200, 792, 60};
  EXPECT_THAT(rules(scene), IsEmpty());
}

TEST(AuditText, InkOffTheScreenIsFound) {
  Scene scene = good_scene();
  scene.commands.push_back(text_in({1800, 400, 200, 60}, "Off the edge"));
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("ink"));
}

TEST(AuditText, OverlappingTextsAreFound) {
  Scene scene = good_scene();
  scene.commands.push_back(text_in({800, 250, 200, 60}, "Over it"));
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("overlap"));
}

TEST(AuditText, WhatAScrimDimsIsNotLookedAt) {
  Scene scene = good_scene();
  scene.commands.push_back(DrawScrim{{0, 128, 1920, 952}, kInk, 72});
  scene.commands.push_back(text_in({40, 200, 800, 60}, "Above the scrim"));
  EXPECT_THAT(rules(scene), IsEmpty());
  const auto visible = visible_texts(scene);
  ASSERT_EQ(visible.size(), 3U);
  EXPECT_EQ(visible[2]->string, "Above the scrim");
}

TEST(AuditText, MissingGlyphsAreFound) {
  Scene scene = good_scene();
  auto layout = inked(800, 60);
  layout->missing_glyphs = 1;
  text_at(scene, kBody).layout = layout;
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("glyphs"));
}

TEST(AuditText, WhatIsCutIsFound) {
  Scene scene = good_scene();
  scene.cut = {"A sentence too long"};
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("cut"));
  Scene wide = good_scene();
  auto layout = inked(800, 60);
  layout->overflows = true;
  text_at(wide, kBody).layout = layout;
  EXPECT_THAT(rules(wide), ::testing::ElementsAre("cut"));
}

TEST(AuditText, SmallTypeIsFound) {
  Scene scene = good_scene();
  text_at(scene, kBody).px = 38;
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("type-size"));
}

TEST(AuditText, TypeGrowsWithTheDistance) {
  Panel far = kPanel;
  far.viewing_mm = 900;
  const Scene scene = good_scene();
  bool found = false;
  for (const AuditFinding& f : audit(scene, far, "999")) found = found || f.rule == "type-size";
  EXPECT_TRUE(found);
}

TEST(AuditTarget, ASmallOneIsFound) {
  for (const Size size : {Size{400, 70}, Size{70, 400}}) {
    Scene scene = good_scene();
    scene.targets[kNextTarget].rect = {1480, 500, size.w, size.h};
    EXPECT_THAT(rules(scene), ::testing::ElementsAre("target-size"));
  }
}

TEST(AuditTarget, OneOffTheScreenIsFound) {
  Scene scene = good_scene();
  scene.targets[kNextTarget].rect.x = 1600;
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("target-size"));
}

TEST(AuditTarget, OneWithoutANameIsFound) {
  Scene scene = good_scene();
  scene.targets[kNextTarget].label.clear();
  EXPECT_THAT(rules(scene), Contains("target-size"));
}

TEST(AuditTarget, OverlappingOnesAreFound) {
  Scene scene = good_scene();
  scene.targets.push_back(control({1400, 880, 100, 100}, Finish{}, "Finish"));
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("overlap"));
}

TEST(AuditTarget, OnesTooCloseAreFound) {
  const Rect next = good_scene().targets[kNextTarget].rect;
  const auto with = [&](Rect rect) {
    Scene scene = good_scene();
    scene.targets.push_back(control(rect, Finish{}, "Finish"));
    return rules(scene);
  };
  EXPECT_THAT(with({next.x - 400 - 5, next.y, 400, next.h}), ::testing::ElementsAre("gap"));
  EXPECT_THAT(with({next.x - 400 - 8, next.y, 400, next.h}), IsEmpty()) << "2 mm";
  EXPECT_THAT(with({next.x, next.y - 104, 300, 100}), ::testing::ElementsAre("gap"));
  EXPECT_THAT(with({next.x - 404, next.y - 104, 400, 100}), IsEmpty()) << "corner to corner";
  EXPECT_THAT(with({next.x, next.y - 100, next.w, 100}), IsEmpty()) << "rows of one list";
  EXPECT_THAT(with({200, 130, 400, 100}), ::testing::ElementsAre("gap")) << "the banner is a control too";
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
  const auto found = ::testing::ElementsAre("focus");
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

TEST(AuditText, OneThatIsCoveredIsFound) {
  Scene scene = good_scene();
  scene.commands.push_back(ground({700, 240, 300, 100}, kWhite));
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("overlap"));
  Scene framed = good_scene();
  framed.commands.push_back(DrawBox{{30, 190, 900, 100}, 0, std::nullopt, kInk, 3, false});
  EXPECT_THAT(rules(framed), IsEmpty()) << "a frame covers nothing";
}

TEST(AuditText, ItLiesOnWhatItSaysItDoes) {
  Scene scene = good_scene();
  scene.commands.insert(scene.commands.begin() + kBody, ground({700, 190, 300, 100}, kInk));
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("contrast")) << "dark on dark at its end";
  Scene right = good_scene();
  right.commands.insert(right.commands.begin() + kBody, ground({30, 190, 900, 100}, kWhite));
  EXPECT_THAT(rules(right), IsEmpty());
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
