// What a control is, apart from what it does.

#include "state/control.h"

#include <gtest/gtest.h>

#include <vector>

#include "state/visits.h"

namespace kiosk {
namespace {

TEST(ControlId, IsThatOfASwitchWhateverItDoesNow) {
  EXPECT_EQ(ControlId(Listen{}), ControlId(StopListening{}));
  EXPECT_EQ(ControlId(PauseListening{true}), ControlId(PauseListening{false}));
  EXPECT_EQ(ControlId(SetGuide{true}), ControlId(SetGuide{false}));
  EXPECT_EQ(ControlId(ChooseSpeed{70}), ControlId(ChooseSpeed{100}));
  for (const Option option : {Option::low_reach, Option::side_by_side, Option::reduced_motion})
    EXPECT_EQ(ControlId(ChooseOption{option, true}), ControlId(ChooseOption{option, false}));
}

TEST(ControlId, TellsAllOthersApart) {
  std::vector<ControlId> all = {Finish{},
                                GoOn{},
                                Listen{},
                                SetGuide{},
                                ChooseSpeed{},
                                PauseListening{},
                                OpenLibrary{},
                                Wake{},
                                ChooseLocale{tag("ur")},
                                KeepReading{},
                                SayAgain{},
                                ChooseLocale{tag("pl")},
                                TickQuestion{1},
                                TickQuestion{2},
                                ChooseOption{Option::low_reach, true},
                                ChooseOption{Option::side_by_side, true},
                                OpenEmergency{},
                                CloseEmergency{},
                                GoTo{{"a", "path"}},
                                GoTo{{"a", "faq"}},
                                OpenOverlay{Overlay::language},
                                CloseOverlay{}};
  for (int digit = 0; digit < 10; ++digit) all.push_back(TypePin{digit});
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(all[i] == all[j]) << i << " and " << j;
}

TEST(ControlId, OfItsScreenIsOneOnEveryPage) {
  const Control here(GoTo{{"a", "path"}}, ControlId("next"));
  const Control there(GoTo{{"a", "faq"}}, ControlId("next"));
  EXPECT_EQ(here.id, there.id);
  EXPECT_FALSE(Control(here.action).id == here.id);
}

/// The voice turns the page: what the keyboard is on leads elsewhere then, and is what it was.
TEST(ControlId, KeepsTheKeyboardWhileTheVoiceTurnsThePage) {
  State state = with_focus(reduce(reading(), Listen{}), ControlId("next"));
  state = reduce(state, ReadOn{GoTo{Position::of_block("dvt-to-pe", "path", 2)}});
  EXPECT_EQ(state.visit.position.block, 2);
  EXPECT_EQ(state.focus, ControlId("next"));
}

}  // namespace
}  // namespace kiosk
