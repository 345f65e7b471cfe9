#pragma once

#include <cstddef>
#include <optional>

#include "scene/scene.h"

namespace kiosk {

/// The colour that lies at a point before command `before` is drawn: that of the last box there, its fill or
/// its border. Nothing where a scrim or a picture lies above it, or no box does.
std::optional<Colour> ground_at(const Scene& scene, Point at, std::size_t before);

}  // namespace kiosk
