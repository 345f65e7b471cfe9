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
  return !mid_visit(state) && (state.screen == Screen::idle || state.screen == Screen::resting);
}

std::optional<TimePoint> earlier(std::optional<TimePoint> a, std::optional<TimePoint> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

}  // namespace

bool Ambience::greets(const State& state) const {
  return state.screen == Screen::idle && !has_care_card(state) && !state.visit.reduced_motion &&
         greetings_.size() > 1;
}

Action Ambience::next_greeting(const State& state) const {
  const auto at = std::find(greetings_.begin(), greetings_.end(), state.greeting);
  const bool last = at == greetings_.end() || at + 1 == greetings_.end();
  return Greet{last ? greetings_.front() : *(at + 1)};
}

std::optional<Action> Ambience::due(const State& state, TimePoint now, Clock::LocalTime local, bool quiet) {
  if (!greets(state)) greeted_.reset();
  if (greets(state) && !greeted_) greeted_ = now;
  if (!shifted_) shifted_ = now;
  const bool open = is_open(week_, local);
  if (state.screen == Screen::resting && open) return Wake{};
  if (!at_rest(state)) return std::nullopt;
  if (state.screen == Screen::idle && !open && quiet) return Rest{};
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
  if (const auto change = until_change(week_, local)) next = earlier(next, now + *change);
  if (state.screen == Screen::idle && !is_open(week_, local)) next = earlier(next, quiet_from);
  return next;
}

}  // namespace kiosk
