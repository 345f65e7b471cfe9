#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "base/lru.h"
#include "scene/scene.h"
#include "sdl/pixels.h"

namespace kiosk {

/// A drawing at its size, 0xAARRGGBB, not premultiplied.
struct Picture {
  Size size;
  std::vector<std::uint32_t> pixels;
};

/// Rasters icons and figures from their SVG, once for each size (and theme). Icons are coverage alone, so
/// that one raster serves every colour. An unknown name draws nothing; nor does what once took too long.
class ImageCache {
 public:
  ImageCache(const Pictures& pictures, const Design& design);

  /// References hold until the next call.
  const Mask& icon(const DrawIcon& icon);
  const Picture& figure(const DrawFigure& figure);

 private:
  /// `name` tells drawings apart.
  Picture raster(const std::string& name, const std::string& svg, Size size);

  const Pictures& pictures_;
  const Design& design_;
  std::set<std::string> refused_;
  Lru<Mask> icons_;
  Lru<Picture> figures_;
};

/// An SVG text at a size; empty where it cannot be read, or has no viewBox.
Picture raster_svg(const std::string& svg, Size size);
/// The coverage of a picture.
Mask coverage_of(const Picture& picture, bool mirrored);

}  // namespace kiosk
