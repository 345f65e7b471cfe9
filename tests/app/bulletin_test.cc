#include <gtest/gtest.h>

#include "app/opening_hours.h"
#include "driver.h"
#include "weeks.h"

namespace kiosk {
namespace {

using F = FakeComposer;

/// A kiosk with a notice until six in the evening of that Monday.
class BulletinDriver : public Driver {
 public:
  BulletinDriver() {
    options.site.bulletin = Bulletin{"late", 20, "", {}, {*read_date("2026-11-23"), 18 * 60}};
    options.site.reduced_motion = true;
  }
  bool shown() { return state().site.bulletin.has_value(); }
};

TEST(NoticeForToday, GoesWhenItsTimeIsOver) {
  BulletinDriver d;
  d.clock.set_local(0, 17, 0);
  d.wait(1h - 1s);
  EXPECT_TRUE(d.shown());
  d.wait(1s);
  EXPECT_FALSE(d.shown());
  EXPECT_EQ(screen_of(d.state()), Screen::idle);
}

TEST(NoticeForToday, IsNotShownOnAnotherDay) {
  BulletinDriver d;
  d.clock.set_local(1, 9, 0);
  d.wait();
  EXPECT_FALSE(d.shown());
  ASSERT_EQ(d.display.presented.size(), 1U);
}

TEST(NoticeForToday, GoesFromARunningVisit) {
  BulletinDriver d;
  d.clock.set_local(0, 17, 59, 30);
  d.read();
  const State before = d.state();
  EXPECT_TRUE(before.site.bulletin);
  d.wait(30s);
  State after = d.state();
  EXPECT_FALSE(after.site.bulletin);
  after.site.bulletin = before.site.bulletin;
  EXPECT_EQ(after, before) << "and nothing else changes";
}

TEST(NoticeForToday, FollowsTheClockOnTheWall) {
  BulletinDriver d;
  d.clock.set_local(0, 9, 0);
  d.wait(1min);
  d.clock.set_local(0, 18, 30);
  d.wait(4min);
  EXPECT_FALSE(d.shown()) << "the clock was set";
}

TEST(NoticeForToday, WakesTheLoopOnce) {
  BulletinDriver d;
  d.clock.set_local(0, 17, 59);
  d.wait();
  const int before = d.input.sleeps();
  d.wait(100s);
  EXPECT_EQ(d.input.sleeps() - before, 2);
}

}  // namespace
}  // namespace kiosk
