#include "base/day_time.h"

#include <cstdio>

namespace kiosk {

std::optional<Date> read_date(const std::string& iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&iso](std::size_t from, std::size_t end) {
    int all = 0;
    for (std::size_t i = from; i < end; ++i) {
      if (iso[i] < '0' || iso[i] > '9') return 0;
      all = 10 * all + (iso[i] - '0');
    }
    return all;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 7))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 10)))};
  if (int(day.year()) < 1 || !day.ok()) return std::nullopt;
  return Date(day);
}

std::string to_text(Date date) {
  const std::chrono::year_month_day day(date);
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()),
                unsigned(day.day()));
  return out;
}

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday(date).iso_encoding()) - 1; }

}  // namespace kiosk
