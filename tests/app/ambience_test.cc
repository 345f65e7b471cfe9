#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

Week weekdays(int opens_hour, int closes_hour) {
  Week week(7, OpeningHours{opens_hour * 60, closes_hour * 60});
  week[5] = week[6] = std::nullopt;
  return week;
}

/// A kiosk that tells of its hours.
class ClosingDriver : public Driver {
 public:
  ClosingDriver() {
    log.expects("The screen is dark");
    log.expects("The screen is lit");
  }
};

TEST(Greeting, ChangesEverySixSecondsThroughTheLanguages) {
  Driver d;
  d.wait(5999ms);
  EXPECT_EQ(d.state().greeting, tag("en"));
  d.wait(1ms);
  EXPECT_EQ(d.state().greeting, tag("ur"));
  d.wait(6s);
  EXPECT_EQ(d.state().greeting, tag("pl"));
  d.wait(6s);
  EXPECT_EQ(d.state().greeting, tag("en"));
  EXPECT_EQ(d.display.presented.size(), 4u);
}

TEST(Greeting, IsTheOnlyWakeUpAtRest) {
  Driver d;
  d.wait();
  const int before = d.input.sleeps();
  d.wait(60s);
  EXPECT_EQ(d.input.sleeps() - before, 10);
}

TEST(Greeting, StandsStillWithReducedMotionAndSleeps) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.wait();
  const int before = d.input.sleeps();
  d.wait(200s);
  EXPECT_EQ(d.input.sleeps() - before, 1);
  EXPECT_EQ(d.state().greeting, tag("en"));
}

TEST(Greeting, OneLanguageNeedsNoChange) {
  Driver d;
  d.options.greetings = {tag("en")};
  d.wait();
  const int before = d.input.sleeps();
  d.wait(60s);
  EXPECT_EQ(d.input.sleeps() - before, 1);
}

TEST(Greeting, DoesNotChangeBeneathAFinger) {
  Driver d;
  d.wait(5s);
  d.down(middle(F::kFirst));
  d.wait(4s);
  d.move({1, 201});
  EXPECT_EQ(d.state().greeting, tag("en"));
  EXPECT_EQ(d.state().pressed, Action{ChooseLocale{tag("ur")}});
  d.up({500, 750});
  EXPECT_EQ(d.state().greeting, tag("ur"));
}

TEST(Hours, RestsAtClosingAndWakesAtOpening) {
  ClosingDriver d;
  d.options.site.reduced_motion = true;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 17, 58, 30);
  d.wait(89s);
  EXPECT_EQ(d.state().screen, Screen::idle);
  d.wait(1s);
  EXPECT_EQ(d.state().screen, Screen::resting);
  EXPECT_EQ(d.shown(), "resting");
  d.wait(14h - 1s);
  EXPECT_EQ(d.state().screen, Screen::resting);
  d.wait(1s);
  EXPECT_EQ(d.state().screen, Screen::idle);
}

TEST(Hours, RestsOverTheWeekend) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(4, 20, 0);
  d.wait(60h - 1s);
  EXPECT_EQ(d.state().screen, Screen::resting);
  d.wait(1s);
  EXPECT_EQ(d.state().screen, Screen::idle);
}

TEST(Hours, ShowsItsFirstFrameResting) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(6, 12, 0);
  d.wait();
  ASSERT_EQ(d.display.presented.size(), 1u);
  EXPECT_EQ(d.shown(), "resting");
}

TEST(Hours, AVisitIsNotSentHome) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 17, 59, 50);
  d.read();
  d.wait(60s);
  EXPECT_EQ(d.state().screen, Screen::part);
  d.wait(60s);  // idle time and warning
  EXPECT_EQ(d.state().screen, Screen::resting);
}

TEST(Hours, RestsAgainSomeTimeAfterSomebodyWokeIt) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap({500, 500, 10, 10});
  EXPECT_EQ(d.state().screen, Screen::idle);
  d.wait(89s);
  EXPECT_EQ(d.state().screen, Screen::idle);
  d.wait(1s);
  EXPECT_EQ(d.state().screen, Screen::resting);
}

TEST(Resting, TheWakingTouchPressesNothing) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.wait();
  d.down(middle(F::kFirst));
  EXPECT_EQ(d.state().screen, Screen::resting);
  EXPECT_FALSE(d.state().pressed);
  d.wait(40ms);
  EXPECT_EQ(d.state().screen, Screen::idle);
  d.move(middle(F::kSecond));
  EXPECT_FALSE(d.state().pressed);
  d.up(middle(F::kFirst));
  EXPECT_EQ(d.state(), initial_state(d.options.site));
  d.tap(F::kFirst);
  EXPECT_EQ(d.state().screen, Screen::library);
}

TEST(Resting, AGhostDoesNotWakeIt) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap(F::kFirst, 20ms);
  EXPECT_EQ(d.state().screen, Screen::resting);
}

TEST(Resting, ATouchOnTheBannerOpensTheCareCard) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap(F::kBanner);
  EXPECT_TRUE(has_care_card(d.state()));
  EXPECT_EQ(d.shown(), "emergency");
  d.tap(F::kBack);
  EXPECT_EQ(d.state().screen, Screen::idle);
}

TEST(Resting, SlidingOffTheBannerOnlyWakes) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.wait();
  d.down(middle(F::kBanner));
  d.wait(80ms);
  d.up(middle(F::kFirst));
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(Resting, AKeyOnlyWakes) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.key(Key::tab);
  EXPECT_EQ(d.state(), initial_state(d.options.site));
}

TEST(BurnIn, MovesThePictureWhileNobodyReads) {
  Driver d;
  std::set<std::pair<int, int>> seen;
  for (int i = 0; i < 9; ++i) {
    seen.insert({d.state().shift.x, d.state().shift.y});
    EXPECT_LE(std::abs(d.state().shift.x), 2);
    EXPECT_LE(std::abs(d.state().shift.y), 2);
    d.wait(4min);
  }
  EXPECT_EQ(seen.size(), 9u);
}

TEST(BurnIn, LeavesAReaderAloneAndOutlivesTheVisit) {
  Driver d;
  d.wait(4min);
  const Point shift = d.state().shift;
  EXPECT_NE(shift, Point{});
  d.read();
  for (int i = 0; i < 6; ++i) {
    d.wait(60s);
    d.tap({500, 750, 10, 10});
    EXPECT_EQ(d.state().shift, shift);
  }
}

TEST(Week, KnowsWhenItIsOpen) {
  const Week week = weekdays(8, 18);
  EXPECT_FALSE(is_open(week, {0, 8 * 60 - 1, 59}));
  EXPECT_TRUE(is_open(week, {0, 8 * 60, 0}));
  EXPECT_FALSE(is_open(week, {0, 18 * 60, 0}));
  EXPECT_FALSE(is_open(week, {5, 12 * 60, 0}));
  EXPECT_FALSE(is_open(Week{}, {0, 0, 0}));
}

TEST(Week, MayCloseAfterMidnight) {
  Week week(7, std::nullopt);
  week[4] = OpeningHours{20 * 60, 2 * 60};
  EXPECT_TRUE(is_open(week, {4, 23 * 60, 0}));
  EXPECT_TRUE(is_open(week, {5, 60, 0}));
  EXPECT_FALSE(is_open(week, {5, 2 * 60, 0}));
  EXPECT_FALSE(is_open(week, {4, 60, 0}));
  EXPECT_EQ(until_change(week, {4, 23 * 60, 30}), 3h - 30s);
  EXPECT_EQ(until_change(week, {5, 60, 0}), 1h);
}

TEST(Week, KnowsWhenThatChanges) {
  const Week week = weekdays(8, 18);
  EXPECT_EQ(until_change(week, {0, 8 * 60 - 1, 59}), 1s);
  EXPECT_EQ(until_change(week, {0, 8 * 60, 0}), 10h);
  EXPECT_EQ(until_change(week, {4, 18 * 60, 0}), 62h);
  EXPECT_EQ(until_change(Week(7, OpeningHours{}), {3, 700, 0}), std::nullopt);
  EXPECT_EQ(until_change(Week(7, std::nullopt), {3, 700, 0}), std::nullopt);
  Week one(7, std::nullopt);
  one[2] = OpeningHours{600, 660};
  EXPECT_EQ(until_change(one, {2, 660, 0}), 7 * 24h - 1h);
}

}  // namespace
}  // namespace kiosk
