#pragma once

#include "scene/scene.h"
#include "sdl/pixels.h"

namespace kiosk {

/// Draws the dashed border of a box: whole dashes only, evenly spaced along the middle of the border.
void draw_dashes(const Pixels& to, const DrawBox& box);

}  // namespace kiosk
