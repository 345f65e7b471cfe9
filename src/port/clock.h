#pragma once

#include <chrono>

#include "base/day_time.h"

namespace kiosk {

/// Time as the loop sees it; a manual one in tests.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::chrono::steady_clock::time_point now() const = 0;
  /// What the clock on the wall shows.
  struct LocalTime : DayTime {
    int second = 0;
  };
  virtual LocalTime local() const = 0;
};

}  // namespace kiosk
