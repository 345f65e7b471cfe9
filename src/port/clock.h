#pragma once

#include <chrono>

namespace kiosk {

/// Time as the loop sees it; a manual one in tests.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::chrono::steady_clock::time_point now() const = 0;
  /// Local time of day in minutes from midnight, and the day: 0 is Monday.
  struct LocalTime {
    int weekday = 0;
    int minute = 0;
    int second = 0;
  };
  virtual LocalTime local() const = 0;
};

}  // namespace kiosk
