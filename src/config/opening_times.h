#pragma once

#include <array>
#include <vector>

#include "base/day_time.h"

namespace kiosk {

/// A span of a day in which the clinic is open, in minutes from midnight. Closing before opening means on the
/// next morning.
struct OpeningHours {
  int opens = 0;
  int closes = kMinutesOfDay;
  bool operator==(const OpeningHours&) const = default;
};

/// When the clinic is open: spans that begin on a day of the week, and single dates on which none begins.
struct OpeningTimes {
  using Spans = std::vector<OpeningHours>;  ///< in order, at most two, none over another; none: closed

  std::array<Spans, 7> week = open_all_day();  ///< Monday to Sunday
  std::vector<Date> closed_on;                 ///< in order
  bool operator==(const OpeningTimes&) const = default;

  static std::array<Spans, 7> open_all_day() {
    std::array<Spans, 7> out;
    out.fill({OpeningHours{}});
    return out;
  }
};

}  // namespace kiosk
