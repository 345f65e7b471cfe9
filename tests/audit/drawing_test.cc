// What is covered, crossed, doubled or parted: each rule with planted faults.

#include <algorithm>
#include <functional>

#include "good_scene.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

/// A card with an icon and a text, below the body.
Scene card_scene() {
  Scene scene = good_scene();
  scene.commands.emplace_back(DrawBox{{40, 400, 900, 300}, 12, kWhite, kInk, 3, false});
  scene.commands.emplace_back(DrawIcon{"warning", {60, 420, 80, 80}, kInk, false});
  scene.commands.emplace_back(text_in({200, 430, 600, 60}, "A word on a card"));
  return scene;
}

TEST(AuditDrawing, ASoundCardHasNoFault) { EXPECT_THAT(rules(card_scene()), IsEmpty()); }

TEST(AuditDrawing, WhatLiesOverAnotherIsFound) {
  const std::vector<DrawCommand> covers = {
      ground({250, 440, 100, 30}, kInk),
      DrawBox{{150, 410, 100, 400}, 0, kWhite, kInk, 3, false},
      DrawIcon{"next", {300, 430, 60, 60}, kInk, false},
      DrawIcon{"next", {80, 440, 80, 80}, kInk, false},
      DrawFigure{"leg", {700, 420, 300, 300}, ThemeId::light},
      DrawLine{{100, 380}, {900, 500}, 4, kInk},
      DrawRing{{150, 400, 120, 120}, 8, 1.0, kInk},
      text_in({500, 450, 200, 60}, "A word over it"),
  };
  for (std::size_t i = 0; i < covers.size(); ++i) {
    Scene over = card_scene();
    over.commands.push_back(covers[i]);
    EXPECT_THAT(rules(over), Contains("overlap")) << i;
  }
}

TEST(AuditDrawing, APictureBeneathATextIsFoundToo) {
  Scene scene = good_scene();
  scene.commands.insert(scene.commands.begin() + kBody,
                        DrawFigure{"leg", {300, 180, 300, 300}, ThemeId::light});
  EXPECT_THAT(rules(scene), Contains("overlap"));
  // The number on its disc is part of the picture.
  Scene badge = good_scene();
  badge.commands.emplace_back(DrawFigure{"leg", {300, 400, 300, 300}, ThemeId::light});
  badge.commands.emplace_back(DrawBox{{400, 500, 60, 60}, 30, kWhite, kInk, 2, false});
  badge.commands.emplace_back(text_in({420, 510, 20, 40}, "1"));
  EXPECT_THAT(rules(badge), IsEmpty());
  // So is none with a table on it.
  Scene table = good_scene();
  table.commands.emplace_back(DrawFigure{"leg", {300, 400, 500, 500}, ThemeId::light});
  table.commands.emplace_back(ground({320, 450, 400, 200}, kWhite));
  table.commands.emplace_back(text_in({340, 470, 200, 60}, "A cell"));
  EXPECT_THAT(rules(table), Contains("overlap"));
}

TEST(AuditDrawing, WhatCrossesAnEdgeIsFound) {
  const auto with_moved = [](std::size_t from_end, Point by) {
    Scene scene = card_scene();
    DrawCommand& command = scene.commands[scene.commands.size() - from_end];
    command = moved(command, by);
    return rules(scene);
  };
  for (const Point by : {Point{-190, 0}, Point{300, 0}, Point{0, -60}, Point{0, 240}, Point{400, 240}})
    EXPECT_THAT(with_moved(1, by), Contains("edge")) << by.x << "," << by.y;
  for (const Point by : {Point{-60, 0}, Point{850, 0}, Point{0, -60}, Point{0, 250}})
    EXPECT_THAT(with_moved(2, by), Contains("edge")) << by.x << "," << by.y;
  for (const Point touching : {Point{-156, 0}, Point{139, 0}, Point{0, -26}, Point{0, 206}})
    EXPECT_THAT(with_moved(1, touching), Contains("edge")) << touching.x << "," << touching.y;
  EXPECT_THAT(with_moved(1, {100, 100}), IsEmpty());
}

TEST(AuditDrawing, TwoBoxesThatCrossAreFound) {
  for (const Rect rect : {Rect{800, 500, 300, 100}, Rect{30, 650, 300, 100}, Rect{300, 380, 100, 400}}) {
    Scene scene = card_scene();
    scene.commands.emplace_back(DrawBox{rect, 0, kWhite, kInk, 3, false});
    EXPECT_THAT(rules(scene), Contains("edge")) << rect.x << "," << rect.y;
  }
}

/// A frame without a fill is a box like any other.
TEST(AuditDrawing, AnUnfilledFrameThatCrossesIsFound) {
  for (const Rect rect : {Rect{800, 500, 300, 100}, Rect{30, 650, 300, 100}, Rect{300, 380, 100, 400}}) {
    Scene scene = card_scene();
    scene.commands.emplace_back(DrawBox{rect, 0, std::nullopt, kInk, 3, false});
    EXPECT_THAT(rules(scene), Contains("edge")) << rect.x << "," << rect.y;
  }
}

/// A control of that width with the focus on it, its ring so far out, and a box beside it.
Scene ring_scene(int out, Rect beside) {
  Scene scene = good_scene();
  const Rect control{40, 800, 300, 120};
  put_control(scene, control, Finish{}, "Other");
  scene.commands.emplace_back(DrawBox{beside, 0, kWhite, kInk, 3, false});
  scene.commands.emplace_back(DrawBox{control.inset(-out), 8, std::nullopt, kInk, 4, false});
  scene.focus = scene.targets.back().action;
  return scene;
}

TEST(AuditDrawing, TheRingOfTheFocusReachesOverWhatStandsBesideItsControlAlone) {
  EXPECT_THAT(rules(ring_scene(8, {342, 800, 300, 120})), IsEmpty());
  EXPECT_THAT(rules(ring_scene(8, {330, 800, 300, 120})), Contains("edge")) << "over the control itself";
  for (int out = 9; out < 200; out += 3) {
    // Beside the control as near as may be: the ring reaches over its edge by all but six pixels.
    const auto broken = rules(ring_scene(out, {342, 800, 300, 120}));
    EXPECT_EQ(std::count(broken.begin(), broken.end(), "edge") > 0, out > kPanel.px(4)) << out;
  }
  Scene elsewhere = ring_scene(8, {342, 800, 300, 120});
  elsewhere.focus.reset();
  EXPECT_THAT(rules(elsewhere), Contains("edge")) << "no control has the focus";
}

/// Two numbers on a picture, their marks so far from each other.
Scene marks_scene(int apart, int radius) {
  Scene scene = good_scene();
  scene.commands.emplace_back(DrawFigure{"leg", {300, 400, 500, 500}, ThemeId::light});
  for (const int x : {400, 400 + apart}) {
    scene.commands.emplace_back(DrawBox{{x, 500, 60, 60}, radius, kWhite, kInk, 2, false});
    scene.commands.emplace_back(text_in({x + 20, 510, 20, 40}, std::to_string(x)));
  }
  return scene;
}

TEST(AuditDrawing, MarksOnOnePictureMayTouchAndNotCross) {
  for (const int radius : {0, 30}) {
    for (const int apart : {58, 59, 60, 80})
      EXPECT_THAT(rules(marks_scene(apart, radius)), IsEmpty()) << apart << " " << radius;
    for (const int apart : {30, 50, 57})
      EXPECT_THAT(rules(marks_scene(apart, radius)), Contains("edge")) << apart << " " << radius;
  }
}

TEST(AuditDrawing, WhatIsOffTheScreenIsFound) {
  for (const Rect rect : {Rect{1800, 300, 300, 100}, Rect{-50, 300, 300, 100}, Rect{800, 1000, 300, 100}}) {
    for (const DrawCommand& drawn : {DrawCommand(ground(rect, kRed)), DrawCommand(DrawFigure{"leg", rect}),
                                     DrawCommand(DrawIcon{"next", {rect.x, rect.y, rect.w, rect.w}, kInk})}) {
      Scene scene = good_scene();
      scene.commands.push_back(drawn);
      EXPECT_THAT(rules(scene), Contains("edge")) << rect.x << "," << rect.y;
    }
  }
}

TEST(AuditDouble, ASentenceAPictureOrAControlTwiceIsFound) {
  const std::string sentence = "When a clot comes loose it moves with the blood to the lungs.";
  Scene text = good_scene();
  text.commands.emplace_back(text_in({40, 400, 800, 60}, sentence));
  EXPECT_THAT(rules(text), IsEmpty());
  text.commands.emplace_back(text_in({40, 600, 800, 60}, sentence));
  EXPECT_THAT(rules(text), Contains("doubled"));
  Scene picture = good_scene();
  picture.commands.emplace_back(DrawFigure{"leg", {300, 400, 300, 300}, ThemeId::light, 1});
  picture.commands.emplace_back(DrawFigure{"leg", {700, 400, 300, 300}, ThemeId::light, 2});
  EXPECT_THAT(rules(picture), IsEmpty()) << "another step is another picture";
  picture.commands.emplace_back(DrawFigure{"leg", {1100, 400, 300, 300}, ThemeId::light, 2});
  EXPECT_THAT(rules(picture), Contains("doubled"));
  Scene control = good_scene();
  put_control(control, {900, 900, 400, 120}, OpenLibrary{}, "Next");
  EXPECT_THAT(rules(control), Contains("doubled"));
}

/// One that is drawn again where it stands shares its layout, as lines that are set in one do.
TEST(AuditDouble, ATextOverItselfIsFound) {
  for (const Point by : {Point{0, 0}, Point{3, 3}, Point{0, 30}}) {
    Scene scene = good_scene();
    scene.commands.emplace_back(moved(text_at(scene, kBody), by));
    EXPECT_THAT(rules(scene), Contains("overlap")) << by.x << "," << by.y;
  }
}

/// A number and its text of two lines.
Scene item_scene(Point number) {
  Scene scene = good_scene();
  scene.commands.emplace_back(text_in({number.x, number.y, 30, 60}, "10"));
  DrawText text = text_in({120, 400, 600, 140}, "A step that goes on in a second line");
  auto layout = std::make_shared<ParagraphLayout>(*text.layout);
  Line& first = layout->lines.front();
  first.height = 70;
  first.ink.h = 60;
  Line second = first;
  second.top = 70;
  second.ink.y = 70;
  layout->lines.push_back(second);
  text.layout = layout;
  text.end_line = 2;
  scene.commands.emplace_back(text);
  return scene;
}

TEST(AuditNumber, OneThatIsPartedFromItsTextIsFound) {
  EXPECT_THAT(rules(item_scene({60, 400})), IsEmpty());
  for (const Point at : {Point{60, 470}, Point{60, 340}, Point{60, 560}, Point{1200, 400}, Point{1500, 600}})
    EXPECT_THAT(rules(item_scene(at)), Contains("number")) << at.x << "," << at.y;
}

TEST(AuditNumber, OneThatIsBrokenIsFound) {
  for (const char* string : {"10", "12 345", "Page 10 of 20"}) {
    Scene scene = good_scene();
    const DrawText whole = text_in({1000, 400, 300, 140}, string);
    const std::string words = string;
    for (std::size_t at = 1; at < words.size(); ++at) {
      DrawText text = whole;
      auto layout = std::make_shared<ParagraphLayout>(*text.layout);
      layout->lines.push_back(layout->lines.front());
      layout->lines.back().range = {static_cast<int>(at), static_cast<int>(words.size())};
      text.layout = layout;
      text.end_line = 2;
      Scene broken = scene;
      broken.commands.emplace_back(text);
      const bool within = std::isdigit(words[at - 1]) != 0 && std::isdigit(words[at]) != 0;
      if (within) {
        EXPECT_THAT(rules(broken), Contains("number")) << string << " at " << at;
      } else if (words.find(' ') != std::string::npos) {
        EXPECT_THAT(rules(broken), ::testing::Not(Contains("number"))) << string << " at " << at;
      }
    }
  }
}

TEST(AuditControl, OneThatSaysNothingOrLosesItsNameIsFound) {
  Scene bare = good_scene();
  bare.commands.erase(bare.commands.begin() + kLabel);
  EXPECT_THAT(rules(bare), Contains("empty"));
  bare.commands.emplace_back(DrawIcon{"next", {1600, 920, 60, 60}, kInk, false});
  EXPECT_THAT(rules(bare), Contains("empty")) << "an icon is no name";
  for (const Point at : {Point{1500, 700}, Point{1300, 940}, Point{1500, 860}, Point{1700, 1000}}) {
    Scene scene = good_scene();
    scene.commands[kLabel] = text_in({at.x, at.y, 200, 60}, "Next");
    EXPECT_FALSE(rules(scene).empty()) << at.x << "," << at.y;
  }
}

TEST(AuditControl, AWordThatIsBrokenOnItIsFound) {
  Scene scene = good_scene();
  auto layout = std::make_shared<ParagraphLayout>(*text_at(scene, kLabel).layout);
  layout->cuts_word = true;
  text_at(scene, kLabel).layout = layout;
  EXPECT_THAT(rules(scene), Contains("cut"));
}

TEST(AuditControl, APictureOverItIsFound) {
  Scene scene = good_scene();
  scene.commands.emplace_back(DrawFigure{"leg", {1700, 700, 200, 300}, ThemeId::light});
  EXPECT_THAT(rules(scene), Contains("overlap"));
}

/// The same fault in another frame has the same cause.
TEST(AuditCause, ColoursAndCodePointsAreCauses) {
  Scene scene = good_scene();
  text_at(scene, kBody).colour = text_at(scene, kLabel).colour = {170, 170, 170, 255};
  const auto findings = audit(scene, kPanel, "999");
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].cause, findings[1].cause);
  EXPECT_NE(findings[0].sentence, findings[1].sentence);
}

}  // namespace
}  // namespace kiosk
