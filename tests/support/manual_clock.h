#pragma once

#include <chrono>

#include "port/clock.h"

namespace kiosk {

/// A clock that moves only when it is told to. It starts on a Monday at noon.
class ManualClock : public Clock {
 public:
  std::chrono::steady_clock::time_point now() const override { return now_; }
  LocalTime local() const override {
    const auto since = std::chrono::floor<std::chrono::seconds>(now_ - start_).count() + start_of_week_;
    const int second = static_cast<int>(since % (24 * 3600));
    return {{monday_ + std::chrono::days(since / (24 * 3600)), second / 60}, second % 60};
  }
  void advance(std::chrono::nanoseconds by) { now_ += by; }
  void set(std::chrono::steady_clock::time_point to) { now_ = to; }
  /// What the clock on the wall says now: weekday from 0, Monday, of the week of Monday, 23 November 2026.
  void set_local(int weekday, int hour, int minute, int second = 0) {
    start_ = now_;
    start_of_week_ = ((weekday * 24 + hour) * 60 + minute) * 60 + second;
  }

 private:
  std::chrono::steady_clock::time_point now_{std::chrono::hours(1000)};
  std::chrono::steady_clock::time_point start_ = now_;
  Date monday_ = *read_date("2026-11-23");
  long start_of_week_ = 12 * 3600;
};

}  // namespace kiosk
