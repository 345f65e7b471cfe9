#include "base/day_time.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(ReadDate, TakesDaysThatAreOnTheCalendar) {
  for (const char* text : {"2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    const auto date = read_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_text(*date), text);
  }
  for (const char* text :
       {"", "2026-02-29", "1900-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1",
        "26-11-2022", "2026/11/22", "2026-11-22 ", "0000-01-01", "-001-01-01", "2026-+1-01", "2026-11-0x"})
    EXPECT_FALSE(read_date(text)) << text;
}

TEST(Weekday, CountsFromMonday) {
  EXPECT_EQ(weekday_of(*read_date("2026-11-23")), 0);
  EXPECT_EQ(weekday_of(*read_date("2026-11-29")), 6);
  EXPECT_EQ(weekday_of(*read_date("1969-12-31")), 2);
}

TEST(DayTime, OfTwoTheLaterIsGreater) {
  const Date monday = *read_date("2026-11-23");
  EXPECT_LT((DayTime{monday, 1439}), (DayTime{monday + std::chrono::days(1), 0}));
  EXPECT_LT((DayTime{monday, 8}), (DayTime{monday, 9}));
}

}  // namespace
}  // namespace kiosk
