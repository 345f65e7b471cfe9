#pragma once

#include <vector>

#include "cli/platform.h"
#include "cli/world.h"

namespace kiosk {

/// What kiosk.conf names and this machine does not have, each at its line: folders, the voices' programs,
/// voices. And a file of totals that is out of order, where totals are on.
Diagnostics check_settings(const World& world, const Platform& platform);

}  // namespace kiosk
