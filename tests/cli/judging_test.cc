// "Did this answer your question?" at the end of each answer, where totals are on.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <variant>

#include "audit/audit.h"
#include "cli/pseudo.h"
#include "glass.h"
#include "real_world.h"
#include "scene/spoken.h"

namespace kiosk {
namespace {

constexpr NamedGlass kGlasses[] = {
    {"FullHd", {1920, 1080}, 21.5}, {"FullHdUpright", {1080, 1920}, 21.5}, {"WideXga15", {1366, 768}, 15.6}};

bool asks(const Scene& scene) { return find_target(scene, JudgeAnswer{Judgement::yes}) != nullptr; }

std::string all_text(const Scene& scene) {
  std::string text;
  for (const DrawCommand& command : scene.commands)
    if (const auto* draw = std::get_if<DrawText>(&command)) text += draw->string + "\n";
  return text;
}

/// The shipped bundles at a clinic that counts, with the two pseudo-locales, whose words are long.
class JudgingOn : public RealWorld, public ::testing::WithParamInterface<std::tuple<NamedGlass, TextSize>> {
 protected:
  static void SetUpTestSuite() {
    RealWorld::SetUpTestSuite();
    world_->config.config.totals = true;
    catalogue_ = std::make_unique<Catalogue>(with_pseudo_locales(*world_));
  }
  static void TearDownTestSuite() {
    catalogue_.reset();
    RealWorld::TearDownTestSuite();
  }
  static ViewFilter answers() {
    ViewFilter filter;
    filter.screens = {"answer"};
    filter.catalogue = catalogue_.get();
    for (const Bundle& bundle : catalogue_->bundles) filter.locales.push_back(bundle.tag);
    return filter;
  }
  static std::unique_ptr<Catalogue> catalogue_;
};
std::unique_ptr<Catalogue> JudgingOn::catalogue_;

/// Every answer's last page has the three buttons, no other has; nothing is cut, covered or too small.
TEST_P(JudgingOn, StandsAtTheEndOfEachAnswerAndWithinIt) {
  const auto& [glass, size] = GetParam();
  const Panel panel = glass.panel();
  for (const bool aside : {false, true}) {
    ViewFilter filter = answers();
    filter.text_size = size;
    filter.side_by_side = aside;
    filter.low_reach = !aside && panel.portrait();
    filter.focus = !aside;
    filter.voices = filter.locales;
    for_each_view(*world_, panel, filter, [&](const View& view) {
      SCOPED_TRACE(view.name);
      // A heading 40 % longer has no line beside the corner of a small panel: no reader sees it.
      const bool made = catalogue_->find(view.locale)->made;
      for (const AuditFinding& f : audit(view.scene, panel, "999"))
        if (!(made && panel.low() && f.rule == "edge")) ADD_FAILURE() << f.rule << ": " << f.sentence;
      const bool last = view.scene.page == view.scene.pages;
      const bool thanks = view.name.ends_with("-judged");
      EXPECT_EQ(asks(view.scene), last && !thanks);
      for (const Judgement judgement : {Judgement::yes, Judgement::no, Judgement::ask}) {
        const HitTarget* button = find_target(view.scene, JudgeAnswer{judgement});
        EXPECT_EQ(button != nullptr, last && !thanks);
        if (button == nullptr) continue;
        EXPECT_GE(std::min(button->rect.w, button->rect.h), panel.px(20));
        if (panel.portrait() && filter.low_reach) {
          EXPECT_GE(button->rect.y, panel.size.h / 2);
        }
      }
    });
  }
}

INSTANTIATE_TEST_SUITE_P(Panels, JudgingOn,
                         ::testing::Combine(::testing::ValuesIn(kGlasses),
                                            ::testing::Values(TextSize::normal, TextSize::large,
                                                              TextSize::larger, TextSize::largest)),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param).name) + "At" +
                                  std::to_string(static_cast<int>(std::get<1>(test.param)));
                         });

class Judging : public JudgingOn {};

TEST_F(Judging, IsNowhereWhereTotalsAreOff) {
  world_->config.config.totals = false;
  int frames = 0;
  for_each_view(*world_, landscape(), {}, [&](const View& view) {
    ++frames;
    EXPECT_FALSE(asks(view.scene)) << view.name;
    EXPECT_FALSE(view.name.ends_with("-judged"));
  });
  world_->config.config.totals = true;
  EXPECT_GT(frames, 100);
}

TEST_F(Judging, ChangesNoPageButTheAnswers) {
  const auto books = [&](bool totals) {
    world_->config.config.totals = totals;
    Frames frames(*world_, landscape());
    State state = start();
    state.phase = Phase::visit;
    state.visit.position = {world().catalogue.article_ids.front(), ""};
    return frames.book(state);
  };
  const Book off = books(false);
  const Book on = books(true);
  EXPECT_EQ(off.main_count, on.main_count);
  std::size_t answers_on = 0;
  for (const Book::Span& span : on.spans) {
    if (span.part.rfind("faq/", 0) != 0) {
      EXPECT_EQ(span.count, off.span_of(span.part)->count) << span.part;
      continue;
    }
    ++answers_on;
    EXPECT_LE(span.count, 2) << span.part;
  }
  EXPECT_EQ(answers_on, 6U);
}

TEST_F(Judging, ThanksStandInTheSamePlaceAndAreRead) {
  ViewFilter filter = answers();
  filter.locales = {tag_of("en")};
  filter.voices = filter.locales;
  int thanked = 0;
  for_each_view(*world_, landscape(), filter, [&](const View& view) {
    if (view.scene.page < view.scene.pages) return;
    const std::string text = all_text(view.scene);
    std::string said;
    for (const Reading* reading : spoken_sentences(view.scene)) said += reading->sentence + "\n";
    if (view.name.ends_with("-judged")) {
      ++thanked;
      EXPECT_THAT(text, ::testing::HasSubstr("Thank you."));
      EXPECT_THAT(said, ::testing::HasSubstr("Thank you."));
      EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("Did this answer")));
    } else {
      EXPECT_THAT(said, ::testing::HasSubstr("Did this answer your question?\nYes\nNo\nI will ask staff\n"));
    }
  });
  EXPECT_EQ(thanked, 6);
}

}  // namespace
}  // namespace kiosk
