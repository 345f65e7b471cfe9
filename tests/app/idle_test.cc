#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

TEST(Idle, IsNotArmedBeforeATouch) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.wait(3min);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
  EXPECT_EQ(d.display.presented.size(), 1u);
}

TEST(Idle, WarnsThenCountsDownThenForgetsTheVisit) {
  Driver d;
  d.read();
  d.wait(89s + 999ms);
  EXPECT_EQ(top(d.state()), Overlay::none);
  d.wait(1ms);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  EXPECT_EQ(d.state().seconds_left, 30);
  EXPECT_EQ(d.shown(), "still-reading");
  d.wait(1s);
  EXPECT_EQ(d.state().seconds_left, 29);
  d.wait(28s);
  EXPECT_EQ(d.state().seconds_left, 1);
  d.wait(1s);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
  EXPECT_EQ(d.shown(), "idle");
}

TEST(Idle, ShowsEachSecondOnce) {
  Driver d;
  d.read();
  d.wait(90s);
  const std::size_t frames = d.display.presented.size();
  d.wait(10s);
  EXPECT_EQ(d.display.presented.size(), frames + 10);
}

TEST(Idle, WaitsTwiceTheTimeASlowReaderTakes) {
  Driver d;
  d.composer.words = 120;  // 144 s
  d.read();
  d.wait(143s);
  EXPECT_EQ(top(d.state()), Overlay::none);
  d.wait(1s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  d.wait(29s);
  EXPECT_EQ(d.state().seconds_left, 1);
  d.wait(1s);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Idle, TakesItsTimesFromTheConfig) {
  Driver d;
  d.config.idle_seconds = 20;
  d.config.warning_seconds = 5;
  d.read();
  d.wait(20s);
  EXPECT_EQ(d.state().seconds_left, 5);
  d.wait(5s);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(Idle, ACardForStaffStandsFiveMinutes) {
  Driver d;
  d.read();
  d.tap(F::kBanner);
  d.app();
  const State card = reduce(d.state(), OpenOverlay{Overlay::show_to_staff});
  ASSERT_EQ(top(card), Overlay::show_to_staff);
  IdleTimer timer(90s, 30s);
  const TimePoint now = d.clock.now();
  timer.touched(now);
  timer.reading(4, 5min);
  EXPECT_EQ(timer.deadline(card), now + 5min);
  timer.reading(4);
  EXPECT_EQ(timer.deadline(card), now + 90s);
}

TEST(Idle, AnyTouchOnTheWarningExtendsAsOftenAsWanted) {
  Driver d;
  d.read();
  const State reading = d.state();
  for (const Rect& place : {F::kYes, Rect{890, 690, 20, 20}, Rect{0, 750, 10, 10}}) {
    d.wait(90s + 10s);
    ASSERT_EQ(top(d.state()), Overlay::still_reading);
    d.tap(place);
    EXPECT_EQ(d.state(), reading);
  }
}

TEST(Idle, ATouchThatSlidesOffAnswersTheWarningToo) {
  Driver d;
  d.read();
  d.wait(95s);
  d.down(middle(F::kNo));
  d.wait(80ms);
  d.move(middle(F::kYes));
  d.up(middle(F::kYes));
  EXPECT_EQ(top(d.state()), Overlay::none);
  EXPECT_EQ(screen_of(d.state()), Screen::part);
}

TEST(Idle, FinishOnTheWarningEndsTheVisit) {
  Driver d;
  d.read();
  d.wait(95s);
  d.tap(F::kNo);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.wait(10s);
  EXPECT_FALSE(mid_visit(d.state()));
}

TEST(Idle, AFingerOnTheWarningStartsTheCountAnew) {
  Driver d;
  d.read();
  d.wait(90s + 29s + 500ms);
  d.down(middle(F::kYes));
  d.wait(3s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  EXPECT_EQ(d.state().seconds_left, 27);
  EXPECT_EQ(d.state().pressed, Action{KeepReading{}});
  d.up(middle(F::kYes));
  EXPECT_EQ(screen_of(d.state()), Screen::part);
}

TEST(Idle, TheBannerOnTheWarningOpensTheCareCard) {
  Driver d;
  d.read();
  const State reading = d.state();
  d.wait(95s);
  d.tap(F::kBanner);
  EXPECT_EQ(d.state().layers, (std::vector<Layer>{{Overlay::emergency, 0}}));
  d.tap(F::kBack);
  EXPECT_EQ(d.state(), reading);
}

TEST(Idle, AKeyOnTheWarningExtends) {
  Driver d;
  d.read();
  for (const Key key : {Key::enter, Key::page_down, Key::escape}) {
    d.wait(95s);
    ASSERT_EQ(top(d.state()), Overlay::still_reading);
    d.key(key);
    EXPECT_EQ(top(d.state()), Overlay::none);
    EXPECT_EQ(d.state().visit.position.block, 1);
  }
}

TEST(Idle, TabOnTheWarningReachesBothAnswersAndStartsTheCountAnew) {
  Driver d;
  d.read();
  d.wait(90s + 25s);
  d.key(Key::end);
  EXPECT_EQ(d.state().focus, Action{Finish{}});
  d.wait(10s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  EXPECT_EQ(d.state().seconds_left, 20);
  EXPECT_EQ(d.state().focus, Action{Finish{}});
  d.key(Key::enter);
  d.wait(10s);
  EXPECT_FALSE(mid_visit(d.state()));
}

TEST(Idle, TouchDownIsActivityButAGhostIsNot) {
  Driver d;
  d.read();
  d.wait(80s);
  d.down({500, 750});
  d.wait(20ms);
  d.up({500, 750});
  d.wait(10s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
}

TEST(Idle, AThingOnTheGlassDoesNotKeepAVisitAlive) {
  Driver d;
  d.read();
  d.wait(85s);
  d.down({500, 750});
  d.wait(10s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  EXPECT_EQ(d.state().seconds_left, 25);
}

TEST(Idle, ThePickerGoesBackToItsFirstPageInSilence) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.tap(F::kThird);
  EXPECT_EQ(top_page(d.state()), 1);
  const std::size_t frames = d.display.presented.size();
  d.wait(119s);
  EXPECT_EQ(top_page(d.state()), 1);
  EXPECT_EQ(d.display.presented.size(), frames);
  d.wait(1s);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Idle, TheCareCardOnIdleIsAVisitToo) {
  Driver d;
  d.tap(F::kBanner);
  d.wait(90s);
  EXPECT_EQ(top(d.state()), Overlay::still_reading);
  d.wait(30s);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Idle, TheWarningGivesBackAnOpenPanel) {
  Driver d;
  d.read();
  d.tap(F::kTools);
  d.wait(95s);
  d.tap(F::kYes);
  EXPECT_EQ(top(d.state()), Overlay::language);
}

TEST(Idle, LeavesNothingOfAVisitBehind) {
  Driver d;
  d.read();
  d.tap(F::kTools);
  d.tap(F::kNo);  // Polish
  EXPECT_EQ(d.state().visit.locale, tag("pl"));
  d.key(Key::tab);
  d.wait(2min);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

}  // namespace
}  // namespace kiosk
