#include "app/idle_timer.h"

#include <algorithm>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Twice the time a slow reader of 100 words a minute takes.
constexpr milliseconds kPerWord{2 * 60'000 / 100};

}  // namespace

void IdleTimer::touched(TimePoint when) {
  before_ = activity_;
  activity_ = warning_shown_ ? when - limit_ : when;
}

void IdleTimer::reading(int words, milliseconds least) {
  if (!warning_shown_) limit_ = std::max({milliseconds(least_), least, std::max(0, words) * kPerWord});
}

std::optional<TimePoint> IdleTimer::quiet_from() const {
  if (!activity_) return std::nullopt;
  return *activity_ + least_;
}

/// The picker has nothing to warn about: it goes back to its first page in silence.
bool IdleTimer::warns(const State& state) const { return state.phase != Phase::idle || has_care_card(state); }

std::optional<TimePoint> IdleTimer::deadline(const State& state) const {
  if (!mid_visit(state) || in_staff(state)) return std::nullopt;
  if (!warns(state)) return end();
  if (top(state) != Overlay::still_reading) return warning_at();
  return end() - seconds(state.seconds_left - 1);
}

std::optional<Action> IdleTimer::due(const State& state, TimePoint now) const {
  // Staff screens close by themselves, and ask nobody.
  if (!mid_visit(state) || in_staff(state)) return std::nullopt;
  if (now >= end()) return Forget{};
  if (!warns(state) || now < warning_at()) return std::nullopt;
  const int left = static_cast<int>(std::chrono::ceil<seconds>(end() - now).count());
  if (top(state) == Overlay::still_reading && state.seconds_left == left) return std::nullopt;
  return Warn{left};
}

}  // namespace kiosk
