#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "sdl/pixels.h"

namespace kiosk {

/// A drawing at its size, 0xAARRGGBB, not premultiplied.
struct Picture {
  Size size;
  std::vector<std::uint32_t> pixels;
};

/// An SVG text at a size; empty where it cannot be read, or has no viewBox.
Picture raster_svg(const std::string& svg, Size size);
/// The coverage of a picture.
Mask coverage_of(const Picture& picture, bool mirrored);

}  // namespace kiosk
