// The start in a patient's language, with nothing of the person before: two touches from wherever one is.

#include <gtest/gtest.h>

#include "glass.h"
#include "real_world.h"

namespace kiosk {
namespace {

constexpr NamedGlass kGlasses[] = {
    {"FullHd", {1920, 1080}, 21.5}, {"FullHdUpright", {1080, 1920}, 21.5}, {"WideXga15", {1366, 768}, 15.6}};

class QuickSet : public RealWorld, public ::testing::WithParamInterface<NamedGlass> {};

bool is_first_screen(const Scene& scene) { return scene.screen == "idle" || scene.screen == "finished"; }

/// The first touch: Finish, and after the hours the touch that wakes.
bool has_first_touch(const Scene& scene) {
  if (is_first_screen(scene)) return true;
  // Staff who are among their own screens are not with a patient; these close by themselves.
  if (scene.screen.starts_with("staff-") || scene.screen == "cleaning") return true;
  const HitTarget* target = find_target(scene, scene.screen == "resting" ? Action(Wake{}) : Action(Finish{}));
  return target != nullptr && target->enabled;
}

TEST_P(QuickSet, IsTwoTouchesFromEveryScreenPanelAndCard) {
  ViewFilter filter;
  filter.locales = {tag_of("en"), tag_of("ur"), tag_of("pl")};
  for (const Bundle& bundle : world().catalogue.bundles) filter.voices.push_back(bundle.tag);
  int frames = 0;
  for_each_view(world(), GetParam().panel(), filter, [&](const View& view) {
    ++frames;
    EXPECT_TRUE(has_first_touch(view.scene)) << view.name;
  });
  EXPECT_GT(frames, 100);
}

TEST_P(QuickSet, EveryLanguageStandsOnTheFirstScreenAtTheSitesSize) {
  Frames frames(world(), GetParam().panel());
  State state = reduce(start(), ChooseLocale{tag_of("ur")});
  state.visit.text_size = TextSize::largest;
  const Scene finished = frames.compose(reduce(state, Finish{}));
  const Scene idle = frames.compose(start());
  EXPECT_NE(find_target(finished, GoOn{}), nullptr);
  for (const Bundle& bundle : world().catalogue.bundles) {
    const HitTarget* target = find_target(finished, ChooseLocale{bundle.tag});
    ASSERT_NE(target, nullptr) << bundle.tag.str();
    EXPECT_EQ(target->rect, find_target(idle, ChooseLocale{bundle.tag})->rect)
        << "the offer moves nothing, neither when it comes nor when it goes";
  }
}

INSTANTIATE_TEST_SUITE_P(Panels, QuickSet, ::testing::ValuesIn(kGlasses),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace kiosk
