#pragma once

#include <optional>
#include <vector>

#include "app/opening_hours.h"
#include "port/clock.h"
#include "port/input.h"
#include "state/state.h"

namespace kiosk {

/// What the kiosk does while nobody uses it: greets in language after language, rests outside opening hours
/// and says when the clinic opens, and moves the picture by a pixel or two against burn-in.
class Ambience {
 public:
  Ambience(std::vector<LocaleTag> greetings, OpeningTimes times)
      : greetings_(std::move(greetings)), times_(std::move(times)) {}

  bool open(Clock::LocalTime local) const { return is_open(times_, local); }
  /// The next thing that is due. `quiet`: nobody has touched for a while, so that it may go dark.
  std::optional<Action> due(const State& state, TimePoint now, Clock::LocalTime local, bool quiet);
  /// When to look again; nothing where nothing will ever be due. Greetings stand still where motion is
  /// reduced.
  std::optional<TimePoint> deadline(const State& state, TimePoint now, Clock::LocalTime local,
                                    std::optional<TimePoint> quiet_from) const;

 private:
  bool greets(const State& state) const;
  std::optional<Action> by_the_hours(const State& state, Clock::LocalTime local, bool quiet) const;
  Action next_greeting(const State& state) const;

  std::vector<LocaleTag> greetings_;
  OpeningTimes times_;
  std::optional<TimePoint> greeted_, shifted_;
  std::size_t shifts_ = 0;
};

}  // namespace kiosk
