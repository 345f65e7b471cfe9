#include "audit/audit.h"

#include "good_scene.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(Audit, FindsNothingInAGoodScene) { EXPECT_THAT(audit(good_scene(), kPanel, "999"), IsEmpty()); }

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
  scene.banner_number.clear();
  EXPECT_THAT(rules(scene, ""), IsEmpty());
}

TEST(AuditBanner, MustBeTouchable) {
  Scene scene = good_scene();
  scene.targets.erase(scene.targets.begin() + kBannerTarget);
  EXPECT_THAT(rules(scene), ::testing::ElementsAre("banner"));
  scene.screen = "out-of-service";
  EXPECT_THAT(rules(scene), IsEmpty()) << "there it leads nowhere";
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

TEST(AuditText, ALetterThatLeansOutOfItsBoxIsFoundWithItsSide) {
  Scene scene = good_scene();
  const Rect box{44, 200, 792, 60};
  text_at(scene, kBody).box = box;
  const auto findings = audit(scene, kPanel, "999");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "ink");
  EXPECT_NE(findings[0].sentence.find("on the left"), std::string::npos) << findings[0].sentence;
}

TEST(AuditText, APixelBesideTheBoxIsNoFault) {
  Scene scene = good_scene();
  text_at(scene, kBody).box = ink_of(text_at(scene, kBody)).inset(1);
  EXPECT_THAT(rules(scene), IsEmpty());
}

TEST(AuditText, InkOffTheScreenIsFound) {
  Scene scene = good_scene();
  scene.commands.push_back(text_in({1800, 400, 200, 60}, "Off the edge"));
  EXPECT_THAT(rules(scene), Contains("ink"));
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
  scene.targets.resize(1);  // what is dimmed cannot be touched
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

TEST(AuditText, OneThatIsCoveredIsFound) {
  Scene scene = good_scene();
  scene.commands.push_back(ground({700, 240, 300, 100}, kWhite));
  EXPECT_THAT(rules(scene), Contains("overlap"));
  Scene framed = good_scene();
  framed.commands.push_back(DrawBox{{30, 190, 900, 100}, 0, std::nullopt, kInk, 3, false});
  EXPECT_THAT(rules(framed), IsEmpty()) << "a frame covers nothing";
}

TEST(AuditText, ItLiesOnWhatItSaysItDoes) {
  Scene scene = good_scene();
  scene.commands.insert(scene.commands.begin() + kBody, ground({700, 190, 300, 100}, kInk));
  EXPECT_THAT(rules(scene), Contains("contrast")) << "dark on dark at its end";
  Scene right = good_scene();
  right.commands.insert(right.commands.begin() + kBody, ground({30, 190, 900, 100}, kWhite));
  EXPECT_THAT(rules(right), IsEmpty());
}

}  // namespace
}  // namespace kiosk
