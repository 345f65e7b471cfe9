#include "app/pointer.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using namespace std::chrono_literals;

/// Tells a pointer what happens when, in milliseconds from a start.
class PointerTest : public testing::Test {
 protected:
  PointerTest() { pointer_.set_panel({1000, 800}, 5); }

  TimePoint at(int ms) const { return start_ + std::chrono::milliseconds(ms); }
  std::optional<Touch> send(PointerPhase phase, int ms, Point where, std::int64_t id) {
    const auto event = pointer_.handle(PointerEvent{phase, id, where}, at(ms));
    if (!event) return std::nullopt;
    last_ = event->at;
    return event->touch;
  }
  std::optional<Touch> down(int ms, std::int64_t id = 1, Point where = {50, 50}) {
    return send(PointerPhase::down, ms, where, id);
  }
  std::optional<Touch> move(int ms, Point where, std::int64_t id = 1) {
    return send(PointerPhase::move, ms, where, id);
  }
  std::optional<Touch> up(int ms, std::int64_t id = 1, Point where = {50, 50}) {
    return send(PointerPhase::up, ms, where, id);
  }
  std::optional<Touch> tick(int ms) {
    const auto event = pointer_.tick(at(ms));
    return event ? std::optional(event->touch) : std::nullopt;
  }

  Pointer pointer_;
  Point last_;
  TimePoint start_{1h};
};

TEST_F(PointerTest, ATapIsDownAndUp) {
  EXPECT_EQ(down(0), Touch::down);
  EXPECT_TRUE(pointer_.busy());
  EXPECT_EQ(up(80), Touch::up);
  EXPECT_FALSE(pointer_.busy());
  EXPECT_EQ(pointer_.deadline(), std::nullopt);
}

TEST_F(PointerTest, ClampsToThePanel) {
  down(0, 1, {-20, 900});
  EXPECT_EQ(last_, (Point{0, 799}));
  move(50, {4000, -1});
  EXPECT_EQ(last_, (Point{999, 0}));
}

TEST_F(PointerTest, AContactUnder30MsIsAGhost) {
  EXPECT_EQ(down(0), Touch::down);
  EXPECT_EQ(up(29), Touch::spurious);
  EXPECT_EQ(down(500), Touch::down);
  EXPECT_EQ(up(530), Touch::up);
}

TEST_F(PointerTest, TheMouseIsNoGhost) {
  EXPECT_EQ(down(0, 0), Touch::down);
  EXPECT_EQ(up(1, 0), Touch::up);
}

TEST_F(PointerTest, SettlesOnceTheGhostTimeIsOver) {
  down(0);
  EXPECT_EQ(pointer_.deadline(), at(30));
  EXPECT_EQ(tick(29), std::nullopt);
  EXPECT_EQ(tick(30), Touch::settled);
  EXPECT_EQ(tick(31), std::nullopt);
}

TEST_F(PointerTest, ASecondFingerIsIgnoredWhileOneIsDown) {
  down(0);
  EXPECT_EQ(down(200, 2), std::nullopt);
  EXPECT_EQ(move(250, {90, 90}, 2), std::nullopt);
  EXPECT_EQ(up(300, 2), std::nullopt);
  EXPECT_EQ(up(400), Touch::up);
}

TEST_F(PointerTest, ASecondFingerThatStaysDoesNotTakeOver) {
  down(0);
  down(200, 2);
  EXPECT_EQ(up(300), Touch::up);
  EXPECT_EQ(move(350, {90, 90}, 2), std::nullopt);
  EXPECT_EQ(down(400, 3), std::nullopt);
  EXPECT_EQ(up(450, 2), std::nullopt);
  EXPECT_EQ(up(460, 3), std::nullopt);
  EXPECT_EQ(down(600), Touch::down);
}

TEST_F(PointerTest, ThreeContactsWithin100MsAreAPalm) {
  EXPECT_EQ(down(0, 1), Touch::down);
  EXPECT_EQ(down(50, 2), std::nullopt);
  EXPECT_EQ(down(100, 3), Touch::spurious);
  EXPECT_FALSE(pointer_.busy());
  for (const int id : {1, 2, 3}) EXPECT_EQ(up(300, id), std::nullopt);
  EXPECT_EQ(down(500), Touch::down);
}

TEST_F(PointerTest, ThreeContactsInMoreThan100MsAreFingers) {
  down(0, 1);
  down(50, 2);
  EXPECT_EQ(down(101, 3), std::nullopt);
  EXPECT_EQ(up(200, 1), Touch::up);
}

TEST_F(PointerTest, TapsThatWereReadAtOnceAreNoPalm) {
  for (const int id : {1, 2, 3, 4}) {
    EXPECT_EQ(down(200, id), Touch::down) << id;
    up(200, id);
  }
}

TEST_F(PointerTest, ATapReadTogetherWithTheEndOfAPalmCounts) {
  for (const int id : {1, 2, 3}) down(0, id);
  for (const int id : {1, 2, 3}) up(90, id);
  EXPECT_EQ(down(90, 4), Touch::down);
  EXPECT_EQ(up(200, 4), Touch::up);
}

TEST_F(PointerTest, APalmThatComesLaterLeavesTheFingerAlone) {
  down(0, 1);
  for (const int id : {2, 3, 4}) EXPECT_EQ(down(1000, id), std::nullopt);
  EXPECT_EQ(up(1200, 1), Touch::up);
}

TEST_F(PointerTest, AHoldOfThreeSecondsIsAPerson) {
  down(0);
  EXPECT_EQ(tick(30), Touch::settled);
  EXPECT_EQ(tick(9999), std::nullopt);
  EXPECT_EQ(up(9999), Touch::up);
}

TEST_F(PointerTest, AThingOnTheGlassIsTakenBackAfterTenSeconds) {
  down(0);
  tick(30);
  EXPECT_EQ(pointer_.deadline(), at(10000));
  EXPECT_EQ(tick(10000), Touch::spurious);
  EXPECT_EQ(tick(10001), std::nullopt);
  // It may lie there as long as it likes: fingers go on.
  EXPECT_EQ(down(11000, 2), Touch::down);
  EXPECT_EQ(up(11100, 2), Touch::up);
  EXPECT_EQ(up(12000, 1), std::nullopt);
}

TEST_F(PointerTest, LiftingAThingThatLayTooLongIsNoTap) {
  down(0);
  EXPECT_EQ(up(10000), Touch::spurious);
}

TEST_F(PointerTest, ATremblingFingerMayTakeItsTime) {
  down(0);
  for (int s = 1; s <= 15; ++s) EXPECT_EQ(move(s * 1000, {50 + 8 * (s % 2), 50}), Touch::moved);
  EXPECT_EQ(up(15100), Touch::up);
}

TEST_F(PointerTest, CreepingWithinTheSlopIsLyingStill) {
  down(0);
  tick(30);
  for (int s = 1; s <= 9; ++s) move(s * 1000, {50 + s % 5, 50});
  EXPECT_EQ(tick(10000), Touch::spurious);
}

TEST_F(PointerTest, ATouchWhoseEndWasLostBeginsAnew) {
  EXPECT_EQ(down(0), Touch::down);
  EXPECT_EQ(down(5000, 1, {70, 70}), Touch::down);
  EXPECT_EQ(up(5100, 1, {70, 70}), Touch::up);
}

TEST_F(PointerTest, MovesAndEndsOfNothingAreNothing) {
  EXPECT_EQ(move(0, {10, 10}), std::nullopt);
  EXPECT_EQ(up(10), std::nullopt);
}

TEST_F(PointerTest, TheSystemMayTakeATouchBack) {
  down(0);
  EXPECT_EQ(send(PointerPhase::cancel, 100, {50, 50}, 1), Touch::cancelled);
}

TEST_F(PointerTest, ResetForgetsWhatIsDown) {
  down(0);
  pointer_.reset();
  EXPECT_FALSE(pointer_.busy());
  EXPECT_EQ(up(100), std::nullopt);
  EXPECT_EQ(down(200, 2), Touch::down);
}

}  // namespace
}  // namespace kiosk
