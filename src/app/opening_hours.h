#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "config/config.h"
#include "port/clock.h"

namespace kiosk {

/// Monday to Sunday, as Config has them. Closing before opening means after midnight; the same minute twice
/// means closed.
using Week = std::vector<std::optional<OpeningHours>>;

/// Whether the clinic is open at a time of the week.
bool is_open(const Week& week, Clock::LocalTime at);

/// How long until that changes; nothing where it never does.
std::optional<std::chrono::seconds> until_change(const Week& week, Clock::LocalTime at);

}  // namespace kiosk
