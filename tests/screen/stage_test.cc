#include "screen/stage.h"

#include <gtest/gtest.h>

#include "support/fixed_typesetter.h"

namespace kiosk {
namespace {

/// A stage with nothing on it: built-in colours, fixed advances, one language.
struct Setting {
  Catalogue catalogue;
  Design design;
  Pictures pictures;
  Config config;
  std::unique_ptr<Typesetter> typesetter = make_fixed_typesetter(5);
  Resources resources{catalogue, design, pictures, config, *typesetter};
  Panel panel = make_panel({1920, 1080}, 21.5, 600);
  State state;

  explicit Setting(const char* locale = "en", TextSize size = TextSize::normal) {
    state.visit.locale = *LocaleTag::parse(locale);
    state.visit.text_size = size;
  }
  Stage stage() { return {resources, state, panel}; }
};

TEST(Stage, MirrorsWhereTheLanguageRunsFromTheRight) {
  Setting english;
  EXPECT_EQ(english.stage().place({100, 0, 50, 10}), (Rect{100, 0, 50, 10}));
  Setting arabic("ar");
  EXPECT_EQ(arabic.stage().place({100, 0, 50, 10}), (Rect{1770, 0, 50, 10}));
}

TEST(Stage, LabelsStopGrowingAt125PerCentAndTextDoesNot) {
  Setting normal;
  Setting largest("en", TextSize::largest);
  EXPECT_DOUBLE_EQ(largest.stage().label_px(), 1.25 * normal.stage().label_px());
  EXPECT_DOUBLE_EQ(largest.stage().body_px(), 2.0 * normal.stage().body_px());
}

TEST(Stage, LabelsOfALowPanelStayAt100PerCent) {
  Setting largest("en", TextSize::largest);
  for (const Size size : {Size{1366, 768}, Size{768, 1366}}) {
    largest.panel = make_panel(size, 15.6, 600);
    EXPECT_DOUBLE_EQ(largest.stage().label_px(), largest.stage().base_px());
    EXPECT_DOUBLE_EQ(largest.stage().body_px(), 2.0 * largest.stage().base_px());
  }
}

/// The least width for two lines, of which every word is whole.
TEST(Stage, ALabelsWidthIsTheLeastForTwoLines) {
  Setting setting;
  const Stage stage = setting.stage();
  const TextStyle type = label_style(40, Leading());
  for (const char* words :
       {"Contents", "Text size", "Read on your telephone", "a bb ccc dddd", "More of the languages"}) {
    const Message label{words, LocaleTag()};
    const int width = stage.label_width(label, type);
    const auto whole = [&](int w) {
      const SetText set = stage.set(label, type, w);
      return set.layout->lines.size() <= 2 && !set.layout->overflows && !set.layout->cuts_word;
    };
    EXPECT_TRUE(whole(width)) << words;
    EXPECT_FALSE(whole(width - 2)) << words;
  }
}

TEST(Stage, TextThatDoesNotFitIsReportedAsCut) {
  Setting setting;
  Stage stage = setting.stage();
  const SetText text =
      stage.set({"one two three four five six seven", LocaleTag()}, label_style(40, Leading()), 200);
  stage.text(text, {0, 200, 200, text.height()}, {}, {255, 255, 255});
  EXPECT_TRUE(stage.scene.cut.empty());
  stage.text(text, {0, 200, 200, text.height() - 1}, {}, {255, 255, 255});
  EXPECT_EQ(stage.scene.cut.size(), 1U);
}

TEST(Stage, AControlShowsItsStateByMoreThanColour) {
  Setting setting;
  const Action action = CloseOverlay{};
  const auto draw = [&] {
    Stage stage = setting.stage();
    stage.control({100, 100, 200, 100}, action, "Close", LocaleTag());
    return stage.scene;
  };
  const Scene rest = draw();
  ASSERT_EQ(rest.targets.size(), 1U);
  EXPECT_EQ(rest.targets[0].action, action);
  setting.state.pressed = action;
  const Scene pressed = draw();
  EXPECT_GT(std::get<DrawBox>(pressed.commands[0]).border_px, std::get<DrawBox>(rest.commands[0]).border_px);
  setting.state.pressed.reset();
  setting.state.focus = action;
  const Scene focused = draw();
  ASSERT_EQ(focused.commands.size(), rest.commands.size() + 1);
  const Rect ring = std::get<DrawBox>(focused.commands.back()).rect;
  EXPECT_TRUE(ring.contains(rest.targets[0].rect));
  EXPECT_GE(std::get<DrawBox>(focused.commands.back()).border_px, 2);  // WCAG 2.4.13
}

TEST(Stage, ReadsASentenceAloudWhereItStands) {
  Setting setting;
  Stage stage = setting.stage();
  const SetText text = stage.set({"First one. Second one.", LocaleTag()}, label_style(40, Leading()), 1000);
  stage.text(text, {10, 20, 1000, text.height()}, {}, {255, 255, 255});
  ASSERT_EQ(stage.scene.readings.size(), 2U);
  EXPECT_EQ(stage.scene.readings[1].sentence, "Second one.");
  EXPECT_FALSE(stage.scene.readings[1].rects.empty());
}

}  // namespace
}  // namespace kiosk
