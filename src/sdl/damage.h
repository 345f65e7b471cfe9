#pragma once

#include <vector>

#include "scene/scene.h"

namespace kiosk {

/// Where the frames of two lists of commands may differ: few rectangles that do not overlap; none where
/// nothing changed.
std::vector<Rect> damage(const std::vector<DrawCommand>& before, const std::vector<DrawCommand>& after);

}  // namespace kiosk
