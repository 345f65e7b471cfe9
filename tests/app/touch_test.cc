#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

TEST(Touch, ShowsThePressAtOnceAndActsOnRelease) {
  Driver d;
  d.wait();
  d.down(middle(F::kFirst));
  EXPECT_EQ(d.state().pressed, Action{ChooseLocale{tag("ur")}});
  EXPECT_EQ(d.shown(), "idle");
  const std::size_t frames = d.display.presented.size();
  d.wait(80ms);
  EXPECT_EQ(d.display.presented.size(), frames);
  d.up(middle(F::kFirst));
  EXPECT_EQ(screen_of(d.state()), Screen::library);
  EXPECT_EQ(d.state().visit.locale, tag("ur"));
  EXPECT_FALSE(d.state().pressed);
  EXPECT_EQ(d.shown(), "library");
}

TEST(Touch, SlidingOffCancelsAndSlidingBackTakesHold) {
  Driver d;
  d.wait();
  d.down(middle(F::kFirst));
  d.wait(80ms);
  d.move(middle(F::kSecond));
  EXPECT_FALSE(d.state().pressed);
  d.move({1, 201});
  EXPECT_EQ(d.state().pressed, Action{ChooseLocale{tag("ur")}});
  d.move(middle(F::kSecond));
  d.up(middle(F::kSecond));
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  EXPECT_FALSE(d.state().pressed);
}

TEST(Touch, ReleaseOutsideWithoutAMoveDoesNothing) {
  Driver d;
  d.wait();
  d.down(middle(F::kFirst));
  d.wait(80ms);
  d.up({500, 750});
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(Touch, OnNoControlPressesNothingOnTheWay) {
  Driver d;
  d.wait();
  d.down({500, 750});
  d.wait(80ms);
  d.move(middle(F::kFirst));
  EXPECT_FALSE(d.state().pressed);
  d.up(middle(F::kFirst));
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(Touch, DisabledControlsDoNothing) {
  Driver d;
  d.tap(F::kFirst);
  d.wait();
  d.down(middle(F::kThird));
  EXPECT_FALSE(d.state().pressed);
  d.wait(80ms);
  d.up(middle(F::kThird));
  EXPECT_EQ(d.state().page, 0);
}

TEST(Touch, GhostsActOnNothing) {
  Driver d;
  d.tap(F::kFirst, 20ms);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Touch, AShortTapThatWaitedForAFrameStillCounts) {
  Driver d;
  d.wait();
  const TimePoint now = d.clock.now();
  d.input.at(now, PointerEvent{PointerPhase::down, 1, middle(F::kFirst), now - 90ms});
  d.input.at(now, PointerEvent{PointerPhase::up, 1, middle(F::kFirst), now - 20ms});
  d.wait();
  EXPECT_EQ(screen_of(d.state()), Screen::library);
}

TEST(Touch, APalmActsOnNothing) {
  Driver d;
  d.wait();
  d.down(middle(F::kFirst), 1);
  d.wait(10ms);
  d.down(middle(F::kSecond), 2);
  d.down(middle(F::kThird), 3);
  EXPECT_FALSE(d.state().pressed);
  d.wait(100ms);
  for (const int id : {1, 2, 3}) d.up(middle(F::kFirst), id);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Touch, AThingOnTheGlassLetsGoOfTheControl) {
  Driver d;
  d.wait();
  d.down(middle(F::kFirst));
  d.wait(10s);
  EXPECT_FALSE(d.state().pressed);
  d.up(middle(F::kFirst));
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(Touch, AThreeSecondHoldIsATap) {
  Driver d;
  d.tap(F::kFirst, 3s);
  EXPECT_EQ(screen_of(d.state()), Screen::library);
}

TEST(Touch, TwoTapsInOneBatchEachMeetTheScreenTheyWereMeantFor) {
  Driver d;
  d.wait();
  TimePoint t = d.clock.now();
  for (const Point at : {middle(F::kFirst), middle(F::kFirst), middle(F::kNext)}) {
    d.input.at(t, PointerEvent{PointerPhase::down, 0, at});
    d.input.at(t, PointerEvent{PointerPhase::up, 0, at});
  }
  d.wait();
  EXPECT_EQ(screen_of(d.state()), Screen::part);
  EXPECT_EQ(d.state().visit.position.block, 1);
}

TEST(Touch, TakesTheKeyboardsRingAway) {
  Driver d;
  d.key(Key::tab);
  EXPECT_TRUE(d.state().focus);
  d.wait();
  d.down({500, 750});
  EXPECT_FALSE(d.state().focus);
}

TEST(Scrim, ClosesButShowsNoPress) {
  Driver d;
  d.read();
  d.tap(F::kTools);
  EXPECT_EQ(top(d.state()), Overlay::language);
  d.wait();
  d.down({900, 700});
  EXPECT_FALSE(d.state().pressed);
  d.wait(80ms);
  d.up({900, 700});
  EXPECT_EQ(top(d.state()), Overlay::none);
  EXPECT_EQ(d.state().visit.position.block, 1);
}

TEST(Scrim, SlidingFromItOntoThePanelDoesNothing) {
  Driver d;
  d.read();
  d.tap(F::kTools);
  d.wait();
  d.down({900, 700});
  d.wait(80ms);
  d.up(middle(F::kYes));
  EXPECT_EQ(top(d.state()), Overlay::language);
}

}  // namespace
}  // namespace kiosk
