#pragma once

#include <string>

#include "app/app.h"

namespace kiosk {

/// For when no bundle is sound: the compiled-in screen, whose languages take turns every 8 s, until the
/// program is asked to end; why it is. Nothing on it is touchable. `number` and `started` may be empty.
End run_safe_screen(Ports ports, const std::string& number, bool quits_by_key,
                    const std::function<void()>& started = {});

}  // namespace kiosk
