#include "app/opening_hours.h"

#include <gtest/gtest.h>

#include <random>

#include "weeks.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const Date kMonday = *read_date("2026-11-23");

/// Of the week of that Monday.
DayTime at(int weekday, int hour, int minute = 0) { return {kMonday + days(weekday), hour * 60 + minute}; }

Clock::LocalTime local(int weekday, int hour, int minute, int second) {
  return {at(weekday, hour, minute), second};
}

TEST(Week, KnowsWhenItIsOpen) {
  const OpeningTimes times = weekdays(8, 18);
  EXPECT_FALSE(is_open(times, at(0, 7, 59)));
  EXPECT_TRUE(is_open(times, at(0, 8)));
  EXPECT_FALSE(is_open(times, at(0, 18)));
  EXPECT_FALSE(is_open(times, at(5, 12)));
  EXPECT_FALSE(is_open(hours_on(0, {}), at(0, 0)));
}

TEST(Week, MayCloseAfterMidnight) {
  OpeningTimes times = hours_on(0, {});
  times.week[4] = {{20 * 60, 2 * 60}};
  EXPECT_TRUE(is_open(times, at(4, 23)));
  EXPECT_TRUE(is_open(times, at(5, 1)));
  EXPECT_FALSE(is_open(times, at(5, 2)));
  EXPECT_FALSE(is_open(times, at(4, 1)));
  EXPECT_EQ(until_change(times, local(4, 23, 0, 30)), 3h - 30s);
  EXPECT_EQ(until_change(times, local(5, 1, 0, 0)), 1h);
}

TEST(Week, KnowsWhenThatChanges) {
  const OpeningTimes times = weekdays(8, 18);
  EXPECT_EQ(until_change(times, local(0, 7, 59, 59)), 1s);
  EXPECT_EQ(until_change(times, local(0, 8, 0, 0)), 10h);
  EXPECT_EQ(until_change(times, local(4, 18, 0, 0)), 62h);
  EXPECT_EQ(until_change(OpeningTimes(), local(3, 11, 40, 0)), std::nullopt);
  EXPECT_EQ(until_change(hours_on(0, {}), local(3, 11, 40, 0)), std::nullopt);
  OpeningTimes one = hours_on(0, {});
  one.week[2] = {{600, 660}};
  EXPECT_EQ(until_change(one, local(2, 11, 0, 0)), 7 * 24h - 1h);
}

TEST(Week, RestsAtMidday) {
  const OpeningTimes times = hours_on(5, {{8 * 60, 12 * 60}, {13 * 60, 18 * 60}});
  EXPECT_TRUE(is_open(times, at(0, 11, 59)));
  EXPECT_FALSE(is_open(times, at(0, 12)));
  EXPECT_TRUE(is_open(times, at(0, 13)));
  EXPECT_EQ(next_opening(times, at(0, 12, 5)), (Opening{at(0, 13), false}));
  EXPECT_EQ(closing_time(times, at(0, 9)), at(0, 18));
  EXPECT_EQ(closing_time(times, at(0, 12, 30)), at(0, 18));
}

TEST(Week, IsClosedOnSingleDates) {
  OpeningTimes times = hours_on(7, {{20 * 60, 6 * 60}});
  times.closed_on = {kMonday + days(2), kMonday + days(3)};
  EXPECT_TRUE(is_open(times, at(2, 5))) << "what began on the evening before ends as it says";
  EXPECT_FALSE(is_open(times, at(2, 21)));
  EXPECT_FALSE(is_open(times, at(3, 5)));
  EXPECT_EQ(next_opening(times, at(2, 6)), (Opening{at(4, 20), false}));
}

/// An open week never ends but by a date, however far off that is.
TEST(Week, SeesADateThatIsFarOff) {
  OpeningTimes times;
  const Date christmas = kMonday + days(400);
  times.closed_on = {kMonday - days(3), christmas, christmas + days(1)};
  EXPECT_EQ(next_change(times, at(0, 9)), (DayTime{christmas, 0}));
  EXPECT_EQ(next_opening(times, {christmas, 60}), (Opening{{christmas + days(2), 0}, false}));
}

TEST(Opening, OfAWeekOrLaterIsFar) {
  OpeningTimes times = weekdays(8, 18);
  EXPECT_EQ(next_opening(times, at(0, 7)), (Opening{at(0, 8), false})) << "today";
  EXPECT_EQ(next_opening(times, at(0, 9)), (Opening{at(1, 8), false})) << "open now: when it opens again";
  EXPECT_EQ(next_opening(times, at(4, 18)), (Opening{at(7, 8), false}));
  for (int day = 1; day < 5; ++day) times.closed_on.push_back(kMonday + days(day));
  EXPECT_EQ(next_opening(times, at(0, 18)), (Opening{at(7, 8), true}));
  EXPECT_EQ(next_opening(times, at(1, 0)), (Opening{at(7, 8), false}));
  EXPECT_EQ(next_opening(OpeningTimes(), at(0, 9)), std::nullopt) << "it never closes";
  EXPECT_EQ(next_opening(hours_on(0, {}), at(0, 9)), std::nullopt) << "it never opens";
}

TEST(ClosingTime, IsTheDaysLastOrMidnight) {
  const OpeningTimes times = weekdays(8, 18);
  EXPECT_EQ(closing_time(times, at(0, 6)), at(0, 18));
  EXPECT_EQ(closing_time(times, at(0, 18)), at(1, 0));
  EXPECT_EQ(closing_time(times, at(5, 12)), at(6, 0));
  EXPECT_EQ(closing_time(OpeningTimes(), at(3, 12)), at(4, 0));
  const OpeningTimes nights = hours_on(7, {{20 * 60, 6 * 60}});
  EXPECT_EQ(closing_time(nights, at(3, 22)), at(4, 6));
  EXPECT_EQ(closing_time(nights, at(3, 5)), at(3, 6));
  EXPECT_EQ(closing_time(nights, at(3, 6)), at(4, 6));
}

OpeningTimes random_times(std::mt19937& random) {
  const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
  OpeningTimes times;
  for (OpeningTimes::Spans& spans : times.week) {
    spans.clear();
    std::vector<int> edges = {below(1440), below(1440), below(1440), below(1440)};
    std::sort(edges.begin(), edges.end());
    if (below(3) == 0) std::rotate(edges.begin(), edges.begin() + 1, edges.end());
    for (int n = below(3); n > 0 && edges.size() > 1; --n) {
      if (edges[0] != edges[1]) spans.push_back({edges[0], edges[1]});
      edges.erase(edges.begin(), edges.begin() + 2);
    }
    if (below(9) == 0) spans = {OpeningHours{}};
  }
  for (int day = 0; day < 30; ++day)
    if (below(4) == 0) times.closed_on.push_back(kMonday + days(day));
  return times;
}

DayTime next_minute(DayTime t) {
  return t.minute + 1 == kMinutesOfDay ? DayTime{t.date + days(1), 0} : DayTime{t.date, t.minute + 1};
}

/// By the minute, as nobody would compute it.
TEST(Week, OfAnyKindOpensWhenItSaysAndNotBefore) {
  std::mt19937 random(12);
  int found = 0;
  for (int round = 0; round < 60; ++round) {
    const OpeningTimes times = random_times(random);
    const DayTime from{kMonday + days(static_cast<int>(random() % 30)), static_cast<int>(random() % 1440)};
    const DayTime end{from.date + days(45), 0};
    DayTime change = next_minute(from);
    while (change < end && is_open(times, change) == is_open(times, from)) change = next_minute(change);
    EXPECT_EQ(next_change(times, from), change < end ? std::optional(change) : std::nullopt);
    while (change < end && !is_open(times, change)) change = next_minute(change);
    if (is_open(times, from))
      for (change = next_minute(from); change < end; change = next_minute(change))
        if (is_open(times, change) &&
            !is_open(times, {change.date - days(change.minute == 0), (change.minute + 1439) % 1440}))
          break;
    const auto opens = next_opening(times, from);
    ASSERT_EQ(opens.has_value(), change < end);
    if (!opens) continue;
    ++found;
    EXPECT_EQ(opens->at, change);
    EXPECT_EQ(opens->far, change.date - from.date >= days(7));
  }
  EXPECT_GT(found, 40);
}

}  // namespace
}  // namespace kiosk
