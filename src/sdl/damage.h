#pragma once

#include <vector>

#include "scene/scene.h"

namespace kiosk {

/// Whether two commands draw the same pixels on the same ground. May say no where they do.
bool same(const DrawCommand& a, const DrawCommand& b);
/// All that a command can touch.
Rect bounds_of(const DrawCommand& command);

/// Where the frames of two lists of commands may differ: few rectangles that do not overlap; none where
/// nothing changed.
std::vector<Rect> damage(const std::vector<DrawCommand>& before, const std::vector<DrawCommand>& after);

}  // namespace kiosk
