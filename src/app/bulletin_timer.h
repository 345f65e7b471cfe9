#pragma once

#include <optional>

#include "port/clock.h"
#include "port/input.h"
#include "state/state.h"

namespace kiosk {

/// Takes the notice for today away, once its time is over.
std::optional<Action> bulletin_due(const State& state, DayTime local);
/// When that is; nothing where none is shown. Where the clock on the wall is set on the way, look again.
std::optional<TimePoint> bulletin_deadline(const State& state, TimePoint now, Clock::LocalTime local);

}  // namespace kiosk
