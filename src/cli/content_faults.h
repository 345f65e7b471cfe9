#pragma once

#include "cli/looked_at.h"
#include "cli/world.h"

namespace kiosk {

/// Every fault of the configuration and the content, without a page laid out: what loading the world met,
/// families that are missing, and each article opened in each language. Counts what it looked at.
Diagnostics content_faults(const World& world, LookedAt& looked_at);

}  // namespace kiosk
