#pragma once

#include <chrono>
#include <optional>

#include "port/input.h"
#include "state/state.h"

namespace kiosk {

/// When a visit ends by itself: max(least, 2 x words at 100 a minute) without a touch, then a warning that
/// counts down in seconds, then the reset. Armed only while something of a visit is there.
class IdleTimer {
 public:
  IdleTimer(std::chrono::seconds least, std::chrono::seconds warning) : least_(least), warning_(warning) {}

  /// Somebody acted. While the warning shows, its countdown starts anew.
  void touched(TimePoint when);
  /// Takes the last touched() back: it was nobody.
  void revoke() { activity_ = before_; }
  /// Words on the page, as long as no warning lies over it. `least`: how long it stands in any case.
  void reading(int words, std::chrono::milliseconds least = {});
  /// The warning is gone, or has come.
  void set_warning(bool shown) { warning_shown_ = shown; }

  /// When something is due; nothing where no visit is there.
  std::optional<TimePoint> deadline(const State& state) const;
  /// The warning's next step, or the end of the visit.
  std::optional<Action> due(const State& state, TimePoint now) const;
  /// Whether nobody has touched for the least idle time; so from the start.
  bool quiet(TimePoint now) const { return !activity_ || now - *activity_ >= least_; }
  /// When quiet turns true without a touch; nothing where it is true from the start.
  std::optional<TimePoint> quiet_from() const;

 private:
  bool warns(const State& state) const;
  TimePoint warning_at() const { return activity_.value_or(TimePoint{}) + limit_; }
  TimePoint end() const { return warning_at() + warning_; }

  std::chrono::seconds least_, warning_;
  std::chrono::milliseconds limit_ = least_;
  std::optional<TimePoint> activity_, before_;
  bool warning_shown_ = false;
};

}  // namespace kiosk
