#pragma once

#include "cli/world.h"

namespace kiosk {

/// Opens every article in every language in a process of its own, which writes to `to` what it finds wrong
/// with them and ends: the kiosk's first frame waits for none of it. What loading the world met is not told
/// again. Call it only while the process has one thread.
void tell_content_aside(const World& world, int to);

}  // namespace kiosk
