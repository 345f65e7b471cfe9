#include "staff/lockout.h"

#include <gtest/gtest.h>

#include <memory>

#include "staff/pin.h"
#include "staff/staff_gate.h"
#include "support/faulty_store.h"
#include "support/kept_log.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

/// A machine whose program ends and starts, and whose clock is set.
class LockoutTest : public testing::Test {
 protected:
  void SetUp() override { start(); }
  void start() {
    told_ = {};
    lockout_ = std::make_unique<Lockout>(store_, now_, told_);
  }
  void pass(seconds time) {
    now_.steady += time;
    now_.wall += time.count();
  }
  seconds wait() const { return lockout_->wait(now_.steady); }
  void fail(int times = 1) {
    for (int i = 0; i < times; ++i) EXPECT_EQ(lockout_->begin(now_), "");
  }

  FaultyStore store_;
  Moment now_{TimePoint(1000h), 1'764'000'000};
  Diagnostics told_;
  std::unique_ptr<Lockout> lockout_;
};

TEST_F(LockoutTest, FiveTriesThenADelayThatDoublesToFiveMinutes) {
  for (int left = 5; left > 1; --left) {
    EXPECT_EQ(lockout_->tries_left(), left);
    fail();
    EXPECT_EQ(wait(), 0s);
  }
  for (const seconds expected : {30s, 60s, 120s, 240s, 300s, 300s, 300s}) {
    fail();
    EXPECT_EQ(wait(), expected);
    pass(expected - 1s);
    EXPECT_EQ(wait(), 1s);
    pass(1s);
    EXPECT_EQ(wait(), 0s);
    EXPECT_EQ(lockout_->tries_left(), 1);
  }
  fail(1000);
  EXPECT_EQ(wait(), 300s);
  EXPECT_EQ(lockout_->right(), "");
  EXPECT_EQ(wait(), 0s);
  EXPECT_EQ(lockout_->tries_left(), 5);
}

TEST_F(LockoutTest, SurvivesARestart) {
  fail(3);
  start();
  EXPECT_EQ(lockout_->tries_left(), 2);
  fail(3);
  EXPECT_EQ(wait(), 60s);
  pass(20s);
  start();
  EXPECT_EQ(wait(), 40s);
  pass(40s);
  start();
  EXPECT_EQ(wait(), 0s);
  EXPECT_EQ(lockout_->tries_left(), 1);
  lockout_->right();
  start();
  EXPECT_EQ(lockout_->tries_left(), 5);
}

TEST_F(LockoutTest, AClockThatIsSetChangesNothingWhileTheProgramRuns) {
  fail(5);
  for (const std::int64_t by : {-3600, 7200, -1'000'000'000}) {
    now_.wall += by;
    EXPECT_EQ(wait(), 30s);
  }
}

TEST_F(LockoutTest, AClockSetBackOverARestartMakesTheWaitWholeAndNoLonger) {
  fail(6);
  pass(50s);
  now_.wall -= 3600;
  start();
  EXPECT_EQ(wait(), 60s);
  pass(25s);
  start();
  EXPECT_EQ(wait(), 35s) << "counted from then";
  now_.wall = -(1LL << 40);
  fail(20);
  EXPECT_EQ(wait(), 300s);
  now_.wall = -(1LL << 50);
  start();
  EXPECT_EQ(wait(), 300s);
}

TEST_F(LockoutTest, WhatIsDamagedIsToldAndGainsNoTries) {
  fail(5);
  const std::string whole = store_.values["tries"];
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    store_.values["tries"] = whole.substr(0, cut);
    start();
    EXPECT_EQ(told_.findings().size(), 1U) << cut;
    EXPECT_EQ(wait(), 30s) << "as after five that failed";
    start();
    EXPECT_EQ(wait(), 30s) << "kept";
  }
  for (const char* text : {"failed = -5\nsince = 1\n", "failed = 99999999\nsince = 1\n", "{}"}) {
    store_.values["tries"] = text;
    start();
    EXPECT_EQ(told_.findings().size(), 1U) << text;
  }
  store_.values["tries"] = whole;
  store_.read_fault = "cannot be read";
  start();
  EXPECT_EQ(told_.findings().size(), 1U);
}

TEST_F(LockoutTest, CountsWithoutADiskUntilTheProgramEnds) {
  store_.good_writes = 0;
  for (int i = 0; i < 5; ++i) EXPECT_NE(lockout_->begin(now_), "");
  EXPECT_EQ(wait(), 30s);
}

class StaffGateTest : public LockoutTest {
 protected:
  PinTries attempt(const char* pin) { return gate_.attempt(pin, now_.steady); }
  KeptLog log_;
  StaffGate gate_{hash_pin("135790"), store_, [this] { return now_.wall; }, now_.steady, &log_};
};

TEST_F(StaffGateTest, OpensToThePinAndToNoneWhileOneWaits) {
  EXPECT_TRUE(attempt("135790").right);
  for (int left = 4; left > 0; --left) EXPECT_EQ(attempt("246802").left, left);
  EXPECT_EQ(attempt("246802").wait, 30);
  const PinTries waiting = attempt("135790");
  EXPECT_FALSE(waiting.right);
  EXPECT_EQ(waiting.wait, 30) << "not looked at, and not counted";
  pass(30s);
  EXPECT_TRUE(attempt("135790").right);
  EXPECT_EQ(gate_.stand(now_.steady).left, 5);
  for (const auto& [name, value] : store_.values) {
    EXPECT_EQ(value.find("135790"), std::string::npos);
    EXPECT_EQ(value.find("246802"), std::string::npos);
  }
  ASSERT_EQ(log_.lines.size(), 1U);
}

TEST_F(StaffGateTest, ATryThatThePowerCutsIsCounted) {
  store_.good_writes = store_.writes + 1;  // the one before the PIN is looked at
  attempt("246802");
  EXPECT_NE(store_.values["tries"].find("failed = 1"), std::string::npos);
}

TEST_F(StaffGateTest, WithoutAPinNoneIsRight) {
  StaffGate none(
      "", store_, [] { return std::int64_t{0}; }, now_.steady, &log_);
  EXPECT_FALSE(none.is_set());
  EXPECT_FALSE(none.attempt("", now_.steady).right);
  EXPECT_FALSE(none.attempt("000000", now_.steady).right);
}

TEST_F(StaffGateTest, TellsOnceThatTriesCannotBeKept) {
  store_.good_writes = 0;
  attempt("246802");
  attempt("246802");
  ASSERT_EQ(log_.lines.size(), 1U);
  EXPECT_NE(log_.lines[0].find("disk is full"), std::string::npos);
}

}  // namespace
}  // namespace kiosk
