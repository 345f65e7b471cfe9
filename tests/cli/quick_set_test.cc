// The start in a patient's language, with nothing of the person before: two touches from wherever one is.

#include <gtest/gtest.h>

#include "glass.h"
#include "real_world.h"

namespace kiosk {
namespace {

constexpr NamedGlass kGlasses[] = {
    {"FullHd", {1920, 1080}, 21.5}, {"FullHdUpright", {1080, 1920}, 21.5}, {"WideXga15", {1366, 768}, 15.6}};

class QuickSet : public RealWorld, public ::testing::WithParamInterface<NamedGlass> {};

class StaffFinish : public RealWorld {};

bool is_first_screen(const Scene& scene) { return scene.screen == "idle" || scene.screen == "finished"; }

/// The first touch: Finish, and after the hours the touch that wakes.
bool has_first_touch(const View& view) {
  const Scene& scene = view.scene;
  if (is_first_screen(scene)) return true;
  if (scene.screen == "cleaning") return true;  // touch is off
  Action first = Finish{};
  if (scene.screen == "resting") first = Wake{};
  if (view.name.find("-idle-") != std::string::npos) first = CloseOverlay{};  // over the first screen
  const HitTarget* target = find_target(scene, first);
  return target != nullptr && target->enabled;
}

TEST_P(QuickSet, IsTwoTouchesFromEveryScreenPanelAndCard) {
  ViewFilter filter;
  filter.locales = {tag_of("en"), tag_of("ur"), tag_of("pl")};
  for (const Bundle& bundle : world().catalogue.bundles) filter.voices.push_back(bundle.tag);
  int frames = 0;
  for_each_view(world(), GetParam().panel(), filter, [&](const View& view) {
    ++frames;
    EXPECT_TRUE(has_first_touch(view)) << view.name;
  });
  EXPECT_GT(frames, 100);
}

/// What somebody chose on the first screen, and left: two touches from the panel, as from a page.
TEST_P(QuickSet, LeavesNothingOfWhatWasChosenOnTheFirstScreen) {
  Frames frames(world(), GetParam().panel());
  State state = reduce(start(), OpenOverlay{Overlay::display});
  EXPECT_EQ(find_target(frames.compose(state), Finish{}), nullptr) << "there is nothing to end";
  state = reduce(reduce(state, ChooseTextSize{TextSize::largest}), ChooseTheme{"high-contrast"});
  ASSERT_NE(find_target(frames.compose(state), Finish{}), nullptr);
  state = reduce(state, Finish{});
  EXPECT_EQ(state, start());
  ASSERT_NE(find_target(frames.compose(state), ChooseLocale{tag_of("pl")}), nullptr);
  state = reduce(state, ChooseLocale{tag_of("pl")});
  EXPECT_EQ(state.visit.text_size, start().visit.text_size);
  EXPECT_EQ(state.visit.theme, start().visit.theme);
}

/// From among the screens of staff, whatever they have open.
TEST_F(StaffFinish, EndsTheVisitFromEverySheet) {
  for (const StaffSheet sheet :
       {StaffSheet::menu, StaffSheet::languages, StaffSheet::typing, StaffSheet::content, StaffSheet::leave})
    for (const Overlay over : {Overlay::staff_menu, Overlay::staff_pin}) {
      State state = reduce(reduce(start(), ChooseLocale{tag_of("pl")}), OpenStaff{});
      state.staff.unlocked = true;
      state.staff.sheet = sheet;
      state.layers.back().overlay = over;
      state = reduce(state, Finish{});
      EXPECT_EQ(state.phase, Phase::idle);
      EXPECT_TRUE(state.layers.empty());
      EXPECT_NE(find_target(Frames(world(), landscape()).compose(state), ChooseLocale{tag_of("ur")}),
                nullptr);
    }
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
