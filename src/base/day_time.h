#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace kiosk {

/// A day of the calendar, in no zone.
using Date = std::chrono::sys_days;

inline constexpr int kMinutesOfDay = 24 * 60;

/// "2026-11-22" as a day that is on the calendar, from the year 1 on.
std::optional<Date> read_date(const std::string& iso);
/// "2026-11-22".
std::string to_text(Date date);
/// 0 is Monday.
int weekday_of(Date date);

/// What a clock on the wall shows on a day: minutes from midnight. Of two the later one is greater.
struct DayTime {
  Date date{};
  int minute = 0;
  auto operator<=>(const DayTime&) const = default;
};

}  // namespace kiosk
