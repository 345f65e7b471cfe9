// Reading aloud, as the state has it.

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

State reading_aloud() {
  State state = initial_state(site());
  state.phase = Phase::visit;
  state.visit.position = {"a", "p"};
  return reduce(state, Listen{});
}

TEST(Aloud, BeginsWhereThereIsAPageToRead) {
  EXPECT_TRUE(reading_aloud().aloud.on);
  EXPECT_TRUE(reduce(initial_state(site()), Listen{}).aloud.on) << "idle says the languages";
  State resting = initial_state(site());
  resting.phase = Phase::resting;
  EXPECT_FALSE(reduce(resting, Listen{}).aloud.on);
  State covered = reading_aloud();
  covered.aloud = {};
  for (const Overlay overlay : {Overlay::language, Overlay::display, Overlay::take_home}) {
    covered.layers = {{overlay, 0}};
    EXPECT_TRUE(reduce(covered, Listen{}).aloud.on) << name_of(overlay);
  }
  covered.layers = {{Overlay::still_reading, 0}};
  EXPECT_FALSE(reduce(covered, Listen{}).aloud.on) << "any touch answers the question";
}

/// Its button on a panel is a switch: the keyboard stays on it, and on others when the voice ends.
TEST(Aloud, OnAPanelKeepsTheKeyboardWhereItIs) {
  State state = reduce(reading_aloud(), OpenOverlay{Overlay::display});
  state = reduce(with_focus(state, Action(Listen{})), Listen{});
  EXPECT_EQ(state.focus, Action(StopListening{}));
  EXPECT_EQ(reduce(state, StopListening{}).focus, Action(Listen{}));
  const Action largest = ChooseTextSize{TextSize::largest};
  EXPECT_EQ(reduce(with_focus(state, largest), StopListening{}).focus, largest);
}

TEST(Aloud, GoesOnOverThePagesOfTheEmergencyScreen) {
  State state = reduce(reduce(reading_aloud(), OpenEmergency{}), Listen{});
  state.aloud.sentence = 4;
  const State next = reduce(state, ReadOnCard{1});
  EXPECT_EQ(top_page(next), 1);
  EXPECT_TRUE(next.aloud.on);
  EXPECT_EQ(next.aloud.sentence, 0);
  EXPECT_FALSE(reduce(reduce(state, StopListening{}), ReadOnCard{1}).aloud.on);
}

TEST(Aloud, OnAPanelEndsWithEveryChoice) {
  State state = reduce(reading_aloud(), OpenOverlay{Overlay::display});
  ASSERT_EQ(top(state), Overlay::display);
  state = reduce(state, Listen{});
  EXPECT_TRUE(state.aloud.on);
  EXPECT_FALSE(reduce(state, ChooseTextSize{TextSize::largest}).aloud.on);
  EXPECT_FALSE(reduce(state, CloseOverlay{}).aloud.on);
  const State stopped = reduce(state, StopListening{});
  EXPECT_FALSE(stopped.aloud.on);
  EXPECT_EQ(top(stopped), Overlay::display);
}

TEST(Aloud, EndsWithWhateverElseTheReaderDoes) {
  for (const Action& action :
       {Action(GoTo{Position::of_block("a", "p", 3)}), Action(OpenEmergency{}), Action(OpenLibrary{}),
        Action(OpenOverlay{Overlay::language}), Action(StopListening{}), Action(Finish{}), Action(Warn{30})})
    EXPECT_FALSE(reduce(reading_aloud(), action).aloud.on) << to_text(action);
  for (const Action& action : {Action(PauseListening{true}), Action(SayAgain{}), Action(ChooseVolume{60}),
                               Action(ChooseSpeed{75}), Action(SayNext{2}), Action(Shift{{1, 1}})})
    EXPECT_TRUE(reduce(reading_aloud(), action).aloud.on) << to_text(action);
}

TEST(Aloud, TurnsThePageAndGoesOn) {
  const GoTo next{Position::of_block("a", "p", 4)};
  const State on = reduce(reduce(reading_aloud(), SayNext{3}), ReadOn{next});
  EXPECT_EQ(on.visit.position, next.position);
  EXPECT_EQ(on.aloud, (Aloud{true, false, 0, 0}));
  EXPECT_EQ(reduce(initial_state(site()), ReadOn{next}), initial_state(site())) << "nobody listens";
}

TEST(Aloud, VolumeAndSpeedKeepToTheirRangeAndEndWithTheVisit) {
  State state = reduce(reduce(reading_aloud(), ChooseVolume{500}), ChooseSpeed{1});
  EXPECT_EQ(state.visit.volume, 100);
  EXPECT_EQ(state.visit.speed, 50);
  state = reduce(state, Finish{});
  EXPECT_EQ(state.visit.volume, kQuietVolume);
  EXPECT_EQ(state.visit.speed, kUsualSpeed);
}

TEST(Aloud, VoicesAreTheSitesAndNoVisit) {
  const State state = reduce(initial_state(site()), SetVoices{{tag("cy")}});
  EXPECT_FALSE(mid_visit(state));
  EXPECT_EQ(reduce(state, Finish{}).site.voices.size(), 1u);
}

}  // namespace
}  // namespace kiosk
