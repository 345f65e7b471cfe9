#pragma once

#include <string>

#include "config/config.h"
#include "port/store.h"

namespace kiosk {

/// The number to show: the config's where it is sound, which is then kept as the last good one; else the last
/// good one; else none, and the screen says to tell staff. `store` may be null.
std::string emergency_number(const ConfigResult& config, Store* store);

}  // namespace kiosk
