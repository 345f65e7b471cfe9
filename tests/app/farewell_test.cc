#include "app/farewell.h"

#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

struct Finished : ::testing::Test {
  Finished() {
    d.read();
    before = d.state();
    d.wait(95s);
    d.tap(F::kNo);
  }
  Driver d;
  State before;
};

TEST_F(Finished, CountsTheSecondsDownThenForgets) {
  ASSERT_TRUE(d.state().left);
  EXPECT_EQ(d.state().left->seconds, 10);
  d.wait(1s);
  EXPECT_EQ(d.state().left->seconds, 9);
  d.wait(8s);
  EXPECT_EQ(d.state().left->seconds, 1);
  const std::size_t frames = d.display.presented.size();
  d.wait(1s);
  EXPECT_FALSE(mid_visit(d.state()));
  EXPECT_EQ(d.display.presented.size(), frames + 1);
}

TEST_F(Finished, LeavesTheWayBackUntilThen) {
  d.wait(9s);
  d.key(Key::escape);
  EXPECT_EQ(d.state(), before);
  d.wait(60s);
  EXPECT_EQ(screen_of(d.state()), screen_of(before)) << "and nothing is forgotten of a visit that goes on";
}

TEST_F(Finished, GivesEachVisitItsOwnTime) {
  d.wait(6s);
  d.tap(F::kFirst);
  EXPECT_FALSE(d.state().left) << "another person's language";
  d.tap(F::kFirst);
  d.tap(F::kNext);
  d.wait(95s);
  d.tap(F::kNo);
  EXPECT_EQ(d.state().left->seconds, 10);
}

TEST_F(Finished, GoesOnBeneathTheEmergencyCard) {
  d.tap(F::kBanner);
  d.wait(11s);
  EXPECT_FALSE(d.state().left);
  EXPECT_EQ(top(d.state()), Overlay::emergency);
}

}  // namespace
}  // namespace kiosk
