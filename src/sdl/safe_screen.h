#pragma once

#include <string>

#include "sdl/pixels.h"

namespace kiosk {

/// Draws the compiled-in screen over all of `to`. `number` is to be dialled, plain digits in groups, or
/// empty. Pages count from 0 and come round: English is on each, the other languages take turns.
void draw_safe_screen(const Pixels& to, const std::string& number, int page);

}  // namespace kiosk
