// When totals are written, and that the kiosk runs on where they cannot be.

#include "app/usage.h"

#include <gtest/gtest.h>

#include "driver.h"
#include "support/kept_tally.h"

namespace kiosk {
namespace {

using F = FakeComposer;

const Date kMonday = *read_date("2026-11-23");
const Date kTuesday = *read_date("2026-11-24");

struct Counting : ::testing::Test {
  Counting() { d.tally = &tally; }
  /// A visit in Urdu that ends.
  void visit() {
    d.tap(F::kFirst);
    d.wait(3min);
    EXPECT_EQ(screen_of(d.state()), Screen::idle);
  }
  KeptTally tally;
  Driver d;
};

TEST_F(Counting, IsWrittenAtTheNextQuarterAndInOneGo) {
  d.clock.set_local(0, 12, 1);
  visit();
  visit();
  EXPECT_EQ(tally.writes, 0);
  d.wait(8min - 1s);
  EXPECT_EQ(tally.writes, 0) << "it is 12:14:59 at the latest";
  d.wait(2min);
  EXPECT_EQ(tally.writes, 1);
  EXPECT_EQ(tally.count(kMonday, Counted::visit), 2);
  EXPECT_EQ(tally.count(kMonday, Counted::language, "ur"), 2);
  d.wait(2h);
  EXPECT_EQ(tally.writes, 1) << "and not again where nothing waits";
}

TEST_F(Counting, TheTimeOfTheFileTellsOfNoVisit) {
  for (const int minute : {0, 7, 14, 29}) {
    d.clock.set_local(0, 12, minute, 13);
    d.tap(F::kFirst);
    const int before = tally.writes;
    while (tally.writes == before) d.wait(1s);
    EXPECT_EQ(d.clock.local().minute % 15, 0) << minute;
    EXPECT_LE(d.clock.local().second, 1) << minute;
    d.wait(5min);
  }
}

TEST_F(Counting, WakesNothingAtRest) {
  d.config.reduced_motion = true;
  d.options.greetings = {tag("en")};
  visit();
  d.wait(20min);
  ASSERT_EQ(tally.writes, 1);
  KeptTally none;
  Driver plain;
  plain.options.greetings = {tag("en")};
  plain.wait(1s);
  const int sleeps = d.input.sleeps();
  const int plain_sleeps = plain.input.sleeps();
  d.wait(3h);
  plain.wait(3h);
  EXPECT_EQ(d.input.sleeps() - sleeps, plain.input.sleeps() - plain_sleeps);
}

TEST_F(Counting, ADayEndsAtMidnight) {
  d.clock.set_local(0, 23, 58);
  d.tap(F::kFirst);
  d.wait(10s);
  EXPECT_EQ(tally.writes, 0);
  d.wait(3min);
  EXPECT_EQ(tally.writes, 1) << "midnight is a quarter too";
  visit();
  d.wait(20min);
  EXPECT_EQ(tally.count(kMonday, Counted::visit), 1);
  EXPECT_EQ(tally.count(kTuesday, Counted::visit), 1);
}

TEST_F(Counting, IsWrittenAtTheEnd) {
  d.tap(F::kFirst);
  d.input.at(d.clock.now(), QuitRequested{});
  d.app().run();
  EXPECT_EQ(tally.count(kMonday, Counted::visit), 1);
}

TEST_F(Counting, WaitsWhereItCannotBeWrittenAndTellsItOnce) {
  d.log.expects("The totals cannot be written.");
  d.log.expects("Totals wait in memory");
  d.log.expects("Totals are written again.");
  tally.fails = true;
  visit();
  d.wait(1h);
  EXPECT_GE(tally.writes, 3);
  EXPECT_LE(tally.writes, 4);
  EXPECT_EQ(d.log.lines.size(), 2U) << d.log.text();
  visit();
  tally.fails = false;
  d.wait(20min);
  EXPECT_EQ(tally.count(kMonday, Counted::visit), 2) << "nothing is lost";
  EXPECT_EQ(d.log.count("written again"), 1U);
}

TEST_F(Counting, WaitsForAFingerToLeave) {
  d.clock.set_local(0, 12, 14, 58);
  d.tap(F::kFirst);
  d.down(middle(F::kNext));
  d.wait(5s);
  EXPECT_EQ(tally.writes, 0);
  d.up(middle(F::kNext));
  EXPECT_EQ(tally.writes, 1);
}

TEST(NotCounting, HasNoDeadline) {
  ManualClock clock;
  Journal journal(nullptr);
  Usage usage(nullptr, journal);
  const State before = initial_state({});
  State visiting = before;
  visiting.phase = Phase::visit;
  usage.follow(before, ChooseLocale{}, visiting, clock);
  EXPECT_EQ(usage.deadline(), std::nullopt);
  EXPECT_EQ(usage.sums(28, clock), UsageCounts());
}

TEST(UsageSums, AreOfDaysThatAreOverWithWhatIsNotWrittenYet) {
  ManualClock clock;
  ASSERT_EQ(clock.local().date, kMonday);
  Journal journal(nullptr);
  KeptTally tally;
  tally.days[kMonday] = {{{Counted::visit, ""}, 4}};
  tally.days[kMonday - std::chrono::days(28)] = {{{Counted::visit, ""}, 100}};
  Usage usage(&tally, journal);
  const State before = initial_state({});
  State visiting = before;
  visiting.phase = Phase::visit;
  visiting.visit.locale = tag("pl");
  usage.follow(before, ChooseLocale{tag("pl")}, visiting, clock);
  EXPECT_EQ(usage.sums(27, clock), UsageCounts()) << "a visit that has just been tells nothing";
  EXPECT_EQ(usage.sums(28, clock).at({Counted::visit, ""}), 100);
  clock.set_local(1, 0, 5);
  EXPECT_EQ(usage.sums(28, clock), (UsageCounts{{{Counted::visit, ""}, 5}, {{Counted::language, "pl"}, 1}}));
  EXPECT_EQ(usage.sums(29, clock).at({Counted::visit, ""}), 105);
}

}  // namespace
}  // namespace kiosk
