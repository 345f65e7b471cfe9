#pragma once

#include <optional>

#include "cli/world.h"

namespace kiosk {

/// The diagonal, in inches, of the smallest panel of the same pixels that holds the language's emergency card
/// whole at its full size; nothing where none of up to 60 inches does.
std::optional<double> least_care_diagonal(const World& world, const Panel& panel, const LocaleTag& locale,
                                          double from_in);

}  // namespace kiosk
