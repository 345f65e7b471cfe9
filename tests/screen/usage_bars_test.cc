#include "screen/usage_bars.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

#include "support/fixed_typesetter.h"

namespace kiosk {
namespace {

/// A stage with nothing on it, and totals to draw.
struct Bars : ::testing::Test {
  Bars() {
    state.visit.locale = *LocaleTag::parse("en");
    const UsageCounts counts = {{{Counted::visit, ""}, 30},
                                {{Counted::language, "en"}, 20},
                                {{Counted::language, "pl"}, 10},
                                {{Counted::part, "a/path"}, 3}};
    summary = summary_of(counts, 28, [](const UsageKey& key) {
      return UsageName{key.which, *LocaleTag::parse("en")};
    });
  }
  /// The filled parts of the bars' boxes, in order.
  static std::vector<Rect> bars(const Stage& stage) {
    std::vector<Rect> found;
    for (const DrawCommand& command : stage.scene.commands) {
      const auto* box = std::get_if<DrawBox>(&command);
      if (box != nullptr && box->fill && !box->border) found.push_back(box->rect);
    }
    return found;
  }
  int all() const { return static_cast<int>(summary.rows.size()); }

  Catalogue catalogue;
  Design design;
  Pictures pictures;
  Config config;
  std::unique_ptr<Typesetter> typesetter = make_fixed_typesetter(5);
  Resources resources{catalogue, design, pictures, config, *typesetter};
  Panel panel = make_panel({1920, 1080}, 21.5, 600);
  State state;
  UsageSummary summary;
};

TEST_F(Bars, AreAsLongAsTheirShareAndNoBarStandsForNone) {
  Stage stage(resources, state, panel);
  const Rect room{100, 200, 1600, 4000};
  usage_bars(stage, summary, 0, all()).place(room);
  const std::vector<Rect> drawn = bars(stage);
  ASSERT_EQ(drawn.size(), 4U) << "visits, two languages, a part whose number is hidden";
  EXPECT_NEAR(drawn[2].w, drawn[1].w / 2, 1);
  EXPECT_NEAR(drawn[0].w, drawn[1].w, 1);
  for (const Rect& bar : drawn) EXPECT_TRUE(room.contains(bar));
  EXPECT_TRUE(stage.scene.cut.empty()) << stage.scene.cut.front();
}

/// "<5" must not become "5>" in a line that runs the other way.
TEST_F(Bars, TheirNumbersAreOnePieceOfTheLine) {
  Stage stage(resources, state, panel);
  usage_bars(stage, summary, 0, all()).place({0, 0, 1600, 4000});
  std::vector<std::string> numbers;
  for (const DrawCommand& command : stage.scene.commands)
    if (const auto* text = std::get_if<DrawText>(&command); text != nullptr && text->name == "bar.number")
      numbers.push_back(text->string);
  ASSERT_GE(numbers.size(), 4U);
  for (const std::string& number : numbers) {
    EXPECT_TRUE(number.starts_with("\u2066") && number.ends_with("\u2069")) << number;
  }
  EXPECT_EQ(numbers[3], "\u2066<5\u2069");
}

TEST_F(Bars, StandWithinTheirRoom) {
  Stage stage(resources, state, panel);
  const Piece piece = usage_bars(stage, summary, 0, all());
  const Rect room{50, 100, 1200, piece.height(1200)};
  piece.place(room);
  for (const DrawCommand& command : stage.scene.commands)
    if (const auto* box = std::get_if<DrawBox>(&command)) {
      EXPECT_TRUE(room.contains(box->rect)) << box->rect.x;
    }
}

TEST_F(Bars, AreDividedIntoPagesThatLoseNothingAndEndWithNoHeading) {
  Stage stage(resources, state, panel);
  for (const int height : {10, 120, 200, 333, 500, 5000}) {
    int first = 0;
    for (int pages = 0; first < all(); ++pages) {
      ASSERT_LT(pages, 50);
      const int count = usage_rows_in(stage, summary, first, {1600, height});
      ASSERT_GE(count, 1);
      const bool heading = summary.rows[static_cast<std::size_t>(first + count - 1)].text.empty();
      EXPECT_FALSE(heading && count > 1) << height;
      if (count > 1) {
        EXPECT_LE(usage_bars(stage, summary, first, first + count).height(1600), height);
      }
      first += count;
    }
    EXPECT_EQ(first, all());
  }
}

TEST_F(Bars, RunFromTheSideWhereTheLanguageStarts) {
  state.visit.locale = *LocaleTag::parse("ar");
  Stage stage(resources, state, panel);
  usage_bars(stage, summary, 0, all()).place({100, 0, 1600, 4000});
  const std::vector<Rect> drawn = bars(stage);
  ASSERT_EQ(drawn.size(), 4U);
  EXPECT_EQ(drawn[1].right(), drawn[2].right());
}

}  // namespace
}  // namespace kiosk
