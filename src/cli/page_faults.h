#pragma once

#include "cli/check_look.h"

namespace kiosk {

/// What an article's pages cannot keep in one language and text size: a sentence, a row or a table parted, a
/// heading alone, text that runs out. Each with the file and line of its block; of equals the first.
Sight look_at_breaks(const World& world, const CheckLook& look);

}  // namespace kiosk
