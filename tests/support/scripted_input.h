#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "manual_clock.h"
#include "port/input.h"

namespace kiosk {

/// Events at set times. Waiting moves the clock to the next event or to the deadline, whichever is first, but
/// never beyond the horizon: there the script is over, and so is the wait.
class ScriptedInput : public Input {
 public:
  explicit ScriptedInput(ManualClock& clock) : clock_(clock), horizon_(clock.now()) {}

  void at(TimePoint when, InputEvent event) { events_.emplace_back(when, std::move(event)); }
  /// How far the clock may go.
  void set_horizon(TimePoint to) {
    horizon_ = to;
    over_ = false;
  }
  /// Whether a wait has met the horizon.
  bool over() const { return over_; }
  /// Waits that really slept: how often the program woke up.
  int sleeps() const { return sleeps_; }

  std::optional<InputEvent> wait(std::optional<TimePoint> deadline) override {
    const TimePoint until = std::min(deadline.value_or(horizon_), horizon_);
    if (until > clock_.now() && (events_.empty() || events_.front().first > clock_.now())) ++sleeps_;
    if (!events_.empty() && events_.front().first <= std::max(until, clock_.now())) {
      const auto [when, event] = events_.front();
      events_.pop_front();
      if (when > clock_.now()) clock_.set(when);
      return event;
    }
    if (until > clock_.now()) clock_.set(until);
    over_ = events_.empty() && (!deadline || *deadline > horizon_);
    return std::nullopt;
  }

  void expect_text(bool wanted) override { text_expected_ = wanted; }
  bool text_expected() const { return text_expected_; }

 private:
  ManualClock& clock_;
  TimePoint horizon_;
  std::deque<std::pair<TimePoint, InputEvent>> events_;
  bool over_ = false;
  bool text_expected_ = false;
  int sleeps_ = 0;
};

}  // namespace kiosk
