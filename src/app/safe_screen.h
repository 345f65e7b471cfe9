#pragma once

#include <string>

#include "app/app.h"

namespace kiosk {

/// For when no bundle is sound: the compiled-in screen, whose languages take turns every 8 s, until the
/// program is asked to end. Nothing on it is touchable. `number` may be empty.
void run_safe_screen(Ports ports, const std::string& number, bool quits_by_key);

}  // namespace kiosk
