// What the loop writes to the log: each change of state once, and nothing of a visit.

#include <gtest/gtest.h>

#include "driver.h"
#include "weeks.h"

namespace kiosk {
namespace {

using F = FakeComposer;

OpeningTimes from_eight_to_six() { return hours_on(7, {{8 * 60, 18 * 60}}); }

TEST(Log, AWholeVisitLeavesNoLine) {
  Driver d;  // its log expects none
  d.speaks = true;
  d.read();
  d.key(Key::guide);
  d.key(Key::page_down);
  d.tap(F::kTools);
  d.tap(F::kNo);  // Polish
  d.tap(F::kBanner);
  d.key(Key::escape);
  d.send(DisplayChanged{{800, 1000}});
  d.wait(10min);
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
  EXPECT_TRUE(d.log.lines.empty()) << d.log.text();
}

/// Whoever wakes the dark screen is nobody's business.
TEST(Log, DarkAndLitAreToldByTheHoursAndOnceEach) {
  Driver d;
  d.config.hours = from_eight_to_six();
  d.log.expects("The screen is dark");
  d.log.expects("The screen is lit");
  d.clock.set_local(0, 17, 50);
  d.wait(1h);
  EXPECT_EQ(d.log.lines.size(), 1U) << d.log.text();
  for (int touch = 0; touch < 3; ++touch) {
    d.tap(F::kSecond);
    EXPECT_NE(screen_of(d.state()), Screen::resting);
    d.wait(10min);
    EXPECT_EQ(screen_of(d.state()), Screen::resting);
  }
  EXPECT_EQ(d.log.lines.size(), 1U) << d.log.text();
  d.clock.set_local(1, 7, 50);
  d.tap(F::kSecond);  // awake before it opens
  d.wait(1h);
  EXPECT_EQ(d.log.count("The screen is lit"), 1U) << d.log.text();
  d.clock.set_local(1, 17, 50);
  d.wait(1h);
  EXPECT_EQ(d.log.count("The screen is dark"), 2U) << d.log.text();
  EXPECT_EQ(d.log.lines.size(), 3U) << d.log.text();
}

TEST(Log, AFrameThatIsNotShownIsToldOnceAndTriedAgain) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.log.expects("The display takes");
  d.display.undrawn.lost = true;
  d.wait(30s);
  EXPECT_TRUE(d.display.presented.empty());
  EXPECT_EQ(d.trace.str(), "") << "nobody has seen it";
  EXPECT_EQ(d.log.lines.size(), 1U) << d.log.text();
  EXPECT_LE(d.input.sleeps(), 31) << "no busy waiting";
  d.display.undrawn.lost = false;
  d.wait(1s);
  EXPECT_EQ(d.display.presented.size(), 1U) << "no event tells that the display is back";
  EXPECT_EQ(d.log.lines.size(), 2U) << d.log.text();
  d.display.undrawn.lost = true;
  d.tap(F::kFirst);
  d.display.undrawn.lost = false;
  d.send(DisplayChanged{{1000, 800}});
  EXPECT_EQ(d.shown(), "library") << "at once where an event tells it";
}

TEST(Log, TheSafeScreenIsTriedAgainToo) {
  Driver d;
  d.log.expects("The display takes");
  d.log.expects("screen:0:0");
  d.log.expects("The built-in screen is shown");
  d.composer.broken = [](const State&) { return true; };
  d.display.undrawn.lost = true;
  d.wait(3s);
  EXPECT_TRUE(d.display.safe_screens.empty());
  d.display.undrawn.lost = false;
  d.wait(1s);
  EXPECT_EQ(d.display.safe_screens.size(), 1U);
}

/// A screen that cannot be drawn in a visit would tell by its words what somebody reads.
TEST(Log, AFaultInAVisitIsToldWithoutItsWords) {
  Driver d;
  d.log.expects("A screen cannot be shown whole.");
  d.read();
  d.display.undrawn = {false, {"the words \"Secret\"", "the figure leg"}};
  d.tap(F::kNext);
  ASSERT_EQ(d.log.lines.size(), 1U) << d.log.text();
  EXPECT_EQ(d.log.text().find("part"), std::string::npos) << d.log.text();
}

TEST(Log, LooksThroughWhatNobodyHasOpenedWhileNobodyIsThere) {
  Driver d;
  d.composer.to_look_through = 5;
  d.wait();
  EXPECT_EQ(d.composer.to_look_through, 0);
}

}  // namespace
}  // namespace kiosk
