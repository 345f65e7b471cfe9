#include "app/ambience.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kGreeting{6};
constexpr minutes kShift{4};
/// Round the middle, so that each edge of the picture rests on five rows of pixels in turn.
constexpr std::array<Point, 9> kShifts = {Point{0, 0}, {2, 0},   {1, 1},  {0, 2}, {-1, 1},
                                          {-2, 0},     {-1, -1}, {0, -2}, {1, -1}};

bool at_rest(const State& state) {
  return !mid_visit(state) && (state.phase == Phase::idle || state.phase == Phase::resting);
}

std::optional<TimePoint> earlier(std::optional<TimePoint> a, std::optional<TimePoint> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

}  // namespace

bool Ambience::greets(const State& state) const {
  const bool shown = state.phase == Phase::idle || state.phase == Phase::resting;
  return shown && !has_care_card(state) && !state.visit.reduced_motion && greetings_.size() > 1;
}

Action Ambience::next_greeting(const State& state) const {
  const auto at = std::find(greetings_.begin(), greetings_.end(), state.greeting);
  const bool last = at == greetings_.end() || at + 1 == greetings_.end();
  return Greet{last ? greetings_.front() : *(at + 1)};
}

std::optional<Action> Ambience::by_the_hours(const State& state, Clock::LocalTime local, bool quiet) const {
  const bool resting = state.phase == Phase::resting;
  if (is_open(times_, local)) return resting ? std::optional<Action>(Wake{}) : std::nullopt;
  if (!at_rest(state) || !(resting || quiet)) return std::nullopt;
  const Rest rest{next_opening(times_, local)};
  // The clock may have been set since, or a day has passed.
  return resting && state.opens == rest.opens ? std::nullopt : std::optional<Action>(rest);
}

std::optional<Action> Ambience::due(const State& state, TimePoint now, Clock::LocalTime local, bool quiet) {
  if (!greets(state)) greeted_.reset();
  if (greets(state) && !greeted_) greeted_ = now;
  if (!shifted_) shifted_ = now;
  if (const auto action = by_the_hours(state, local, quiet)) return action;
  if (!at_rest(state)) return std::nullopt;
  if (now - *shifted_ >= kShift) {
    shifted_ = now;
    shifts_ = (shifts_ + 1) % kShifts.size();
    return Shift{kShifts[shifts_]};
  }
  if (greeted_ && now - *greeted_ >= kGreeting) {
    greeted_ = now;
    return next_greeting(state);
  }
  return std::nullopt;
}

std::optional<TimePoint> Ambience::deadline(const State& state, TimePoint now, Clock::LocalTime local,
                                            std::optional<TimePoint> quiet_from) const {
  if (!at_rest(state)) return std::nullopt;
  std::optional<TimePoint> next;
  if (shifted_) next = *shifted_ + kShift;
  if (greeted_ && greets(state)) next = earlier(next, *greeted_ + kGreeting);
  if (const auto change = until_change(times_, local)) next = earlier(next, now + *change);
  if (state.phase == Phase::idle && !is_open(times_, local)) next = earlier(next, quiet_from);
  return next;
}

}  // namespace kiosk
