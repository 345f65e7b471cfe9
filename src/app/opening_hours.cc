#include "app/opening_hours.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kDays = 7;

std::optional<OpeningHours> hours_of(const Week& week, int weekday) {
  const std::size_t day = static_cast<std::size_t>((weekday + kDays) % kDays);
  return day < week.size() ? week[day] : std::nullopt;
}

bool open_at(const Week& week, int weekday, int minute) {
  const auto today = hours_of(week, weekday);
  const auto yesterday = hours_of(week, weekday - 1);
  if (yesterday && yesterday->closes < yesterday->opens && minute < yesterday->closes) return true;
  if (!today) return false;
  if (today->closes < today->opens) return minute >= today->opens;
  return minute >= today->opens && minute < today->closes;
}

}  // namespace

bool is_open(const Week& week, Clock::LocalTime at) { return open_at(week, at.weekday, at.minute); }

std::optional<std::chrono::seconds> until_change(const Week& week, Clock::LocalTime at) {
  const bool now = is_open(week, at);
  for (int day = 0; day <= kDays; ++day) {
    const OpeningHours none{0, 0};
    const OpeningHours today = hours_of(week, at.weekday + day).value_or(none);
    const OpeningHours eve = hours_of(week, at.weekday + day - 1).value_or(none);
    std::array<int, 4> edges = {0, today.opens, today.closes, eve.closes};
    std::sort(edges.begin(), edges.end());
    for (const int minute : edges) {
      const int ahead = day * kDay + minute - at.minute;
      if (ahead <= 0 || minute >= kDay || open_at(week, at.weekday + day, minute) == now) continue;
      return std::chrono::seconds(ahead * 60 - at.second);
    }
  }
  return std::nullopt;
}

}  // namespace kiosk
