#pragma once

#include <chrono>
#include <optional>

#include "port/time_point.h"
#include "state/state.h"

namespace kiosk {

/// Counts down how long one can go on after Finish; then the visit before is forgotten.
class Farewell {
 public:
  /// Takes note of each new state: the time runs from the first that has something left.
  void follow(const State& before, const State& now, TimePoint when);
  /// The next step of the countdown, where one is due.
  std::optional<Action> due(const State& state, TimePoint now) const;
  /// When one is due; nothing where nothing is left.
  std::optional<TimePoint> deadline(const State& state) const;

 private:
  TimePoint end_;
};

}  // namespace kiosk
