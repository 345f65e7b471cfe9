#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "driver.h"
#include "weeks.h"

namespace kiosk {
namespace {

using F = FakeComposer;

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
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.wait(1s);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
  EXPECT_EQ(d.shown(), "resting");
  d.wait(14h - 1s);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
  d.wait(1s);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(Hours, RestsOverTheWeekend) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(4, 20, 0);
  d.wait(60h - 1s);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
  d.wait(1s);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
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
  EXPECT_EQ(screen_of(d.state()), Screen::part);
  d.wait(60s);  // idle time and warning
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
}

TEST(Hours, RestsAgainSomeTimeAfterSomebodyWokeIt) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap({500, 500, 10, 10});
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.wait(89s);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.wait(1s);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
}

TEST(Resting, TheWakingTouchPressesNothing) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.wait();
  d.down(middle(F::kFirst));
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
  EXPECT_FALSE(d.state().pressed);
  d.wait(40ms);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.move(middle(F::kSecond));
  EXPECT_FALSE(d.state().pressed);
  d.up(middle(F::kFirst));
  EXPECT_EQ(d.state(), initial_state(d.options.site));
  d.tap(F::kFirst);
  EXPECT_EQ(screen_of(d.state()), Screen::library);
}

TEST(Resting, AGhostDoesNotWakeIt) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap(F::kFirst, 20ms);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
}

TEST(Resting, ATouchOnTheBannerOpensTheCareCard) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.tap(F::kBanner);
  EXPECT_TRUE(has_care_card(d.state()));
  EXPECT_EQ(d.shown(), "emergency");
  d.tap(F::kBack);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
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

/// The words of the dark screen change with the language, as the bright one's do.
TEST(Resting, SpeaksTheLanguagesInTurn) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.clock.set_local(0, 22, 0);
  d.wait();
  for (const char* language : {"en", "ur", "pl", "en"}) {
    EXPECT_EQ(screen_of(d.state()), Screen::resting);
    EXPECT_EQ(d.state().greeting, tag(language));
    d.wait(6s);
  }
  ClosingDriver still;
  still.config.hours = weekdays(8, 18);
  still.options.site.reduced_motion = true;
  still.clock.set_local(0, 22, 0);
  still.wait(60s);
  EXPECT_EQ(still.state().greeting, tag("en"));
}

TEST(Resting, SaysWhenTheClinicOpens) {
  ClosingDriver d;
  d.config.hours = weekdays(8, 18);
  d.config.hours.closed_on = {*read_date("2026-11-25"), *read_date("2026-11-26")};
  d.clock.set_local(1, 22, 0);
  d.wait();
  const Opening friday{{*read_date("2026-11-27"), 8 * 60}, false};
  EXPECT_EQ(d.state().opens, friday);
  d.tap({500, 500, 10, 10});
  EXPECT_EQ(d.state(), initial_state(d.options.site)) << "the bright screen does not";
  d.wait(90s);
  EXPECT_EQ(d.state().opens, friday);
  d.clock.set_local(4, 18, 0);
  d.wait(4min);
  EXPECT_EQ(d.state().opens, (Opening{{*read_date("2026-11-30"), 8 * 60}, false})) << "the clock was set";
}

/// Summer time takes an hour from the night or gives one: the clock on the wall counts.
TEST(Hours, FollowTheClockOnTheWall) {
  for (const int hour : {1, 3}) {
    ClosingDriver d;
    d.config.hours = weekdays(8, 18);
    d.options.site.reduced_motion = true;
    d.clock.set_local(0, 2, 0);
    d.wait();
    d.clock.set_local(0, hour, 0);
    d.wait(std::chrono::hours(8 - hour) - 1s);
    EXPECT_EQ(screen_of(d.state()), Screen::resting) << hour;
    d.wait(1s);
    EXPECT_EQ(screen_of(d.state()), Screen::idle) << hour;
  }
}

TEST(Hours, RestsAtMiddayAndOnAHoliday) {
  ClosingDriver d;
  d.config.hours = hours_on(5, {{8 * 60, 12 * 60}, {13 * 60, 18 * 60}});
  d.config.hours.closed_on = {*read_date("2026-11-24")};
  d.options.site.reduced_motion = true;
  d.clock.set_local(0, 12, 0);
  d.wait(1s);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
  d.wait(1h);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  d.wait(24h);
  EXPECT_EQ(screen_of(d.state()), Screen::resting);
}

}  // namespace
}  // namespace kiosk
