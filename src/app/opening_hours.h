#pragma once

#include <chrono>
#include <optional>

#include "config/opening_times.h"
#include "port/clock.h"
#include "state/action.h"

namespace kiosk {

/// Whether the clinic is open. What began on the evening before a date that is closed ends as it says.
bool is_open(const OpeningTimes& times, DayTime at);

/// When that changes next, after `at`; nothing where it never does.
std::optional<DayTime> next_change(const OpeningTimes& times, DayTime at);

/// How long until then by the clock on the wall. Where that is set or jumps on the way, look again.
std::optional<std::chrono::seconds> until_change(const OpeningTimes& times, Clock::LocalTime at);

/// When the clinic opens next; nothing where it never does, or never closes.
std::optional<Opening> next_opening(const OpeningTimes& times, DayTime at);

/// When the clinic closes for the day, behind a midday's rest; midnight where it is open all day, or does not
/// open any more.
DayTime closing_time(const OpeningTimes& times, DayTime at);

}  // namespace kiosk
