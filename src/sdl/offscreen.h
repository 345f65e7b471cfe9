#pragma once

#include <memory>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "port/canvas.h"

namespace kiosk {

/// A display in memory that needs neither a screen nor SDL's start. What it is given must outlive it.
std::unique_ptr<Canvas> make_offscreen(Size size, const Pictures& pictures, const Design& design);

}  // namespace kiosk
