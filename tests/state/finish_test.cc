// What ends a visit: Finish, which can be undone for some seconds, and forgetting.

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

const State kIdle = initial_state(site());

TEST(Finish, LeavesNothingOfTheVisitButTheShiftAndTheWayBack) {
  State state = after(reading(), {OpenOverlay{Overlay::display}, ChooseTextSize{TextSize::largest},
                                  ChooseTheme{"high-contrast"}, OpenEmergency{}, Shift{{2, 0}}});
  state = reduce(with_focus(state, Finish{}), Finish{});
  EXPECT_TRUE(mid_visit(state)) << "as long as one can go on";
  ASSERT_TRUE(state.left);
  EXPECT_EQ(state.left->seconds, kGoOnSeconds);
  EXPECT_EQ(reduce(state, Offer{0}), reduce(kIdle, Shift{{2, 0}}));
}

TEST(Finish, CanBeUndone) {
  const State state = after(reading(), {OpenOverlay{Overlay::language}, Finish{}});
  EXPECT_EQ(screen_of(state), Screen::idle);
  EXPECT_EQ(reduce(state, GoOn{}), reading()) << "the page, without the panel that lay over it";
  const State library = after(kIdle, {ChooseLocale{tag("ur")}, OpenLibrary{2}});
  EXPECT_EQ(after(library, {Finish{}, Offer{3}, GoOn{}}), library);
}

TEST(Finish, WithALanguageIsTheStartInThatLanguage) {
  State state = after(reading(), {OpenOverlay{Overlay::display}, ChooseTextSize{TextSize::largest},
                                  ChooseTheme{"high-contrast"}, CloseOverlay{}, Finish{}});
  state = reduce(state, ChooseLocale{tag("pl")});
  EXPECT_EQ(state, reduce(kIdle, ChooseLocale{tag("pl")})) << "nothing of the person before";
  EXPECT_EQ(reduce(state, GoOn{}), state);
}

TEST(GoOn, IsOnlyForTheFirstScreenWithSomethingLeft) {
  EXPECT_EQ(reduce(kIdle, GoOn{}), kIdle);
  EXPECT_EQ(reduce(reading(), GoOn{}), reading());
  const State covered = after(reading(), {Finish{}, OpenEmergency{}});
  EXPECT_EQ(reduce(covered, GoOn{}), covered);
  EXPECT_EQ(after(covered, {CloseEmergency{}, GoOn{}}), reading());
}

TEST(Offer, CountsDownAndTakesNoFocus) {
  const State state = with_focus(reduce(reading(), Finish{}), GoOn{});
  const State later = reduce(state, Offer{4});
  EXPECT_EQ(later.left->seconds, 4);
  EXPECT_EQ(later.focus, Action{GoOn{}});
  EXPECT_EQ(reduce(kIdle, Offer{4}), kIdle);
}

TEST(Forget, LeavesNoWayBack) {
  EXPECT_EQ(reduce(reading(), Forget{}), kIdle);
  EXPECT_EQ(after(reading(), {Finish{}, Forget{}}), kIdle);
  EXPECT_EQ(after(reading(), {Finish{}, Finish{}}), kIdle) << "on the first screen there is no visit to end";
}

}  // namespace
}  // namespace kiosk
