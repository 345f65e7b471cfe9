#pragma once

#include <optional>

#include "cli/world.h"

namespace kiosk {

/// The largest panel that is tried, in inches: the largest that kiosk.conf takes.
inline constexpr double kLargestTriedIn = 100;

/// The diagonal, in inches, of the smallest panel of the same pixels, from `from_in` on, that holds the
/// language's emergency card whole at its full size, silent and read aloud, in low reach too where it stands
/// upright; nothing where none of up to kLargestTriedIn does. To half an inch below 40 inches, to an inch
/// above.
std::optional<double> least_care_diagonal(const World& world, const Panel& panel, const LocaleTag& locale,
                                          double from_in);

}  // namespace kiosk
