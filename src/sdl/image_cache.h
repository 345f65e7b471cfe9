#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "base/lru.h"
#include "scene/scene.h"
#include "sdl/packed_picture.h"
#include "sdl/pixels.h"
#include "sdl/raster.h"
#include "sdl/raster_apart.h"

namespace kiosk {

/// Rasters icons and figures from their SVG, once for each size (and theme). Icons are coverage alone, so
/// that one raster serves every colour. An unknown name draws nothing. What took too long draws nothing for a
/// while and is then tried again: the machine may have been busy, and a picture is not lost for the day.
class ImageCache {
 public:
  using Now = std::chrono::steady_clock::time_point;
  using Raster = std::function<Picture(const std::string& svg, Size size)>;

  /// `apart` rasters what may take long; empty where it did.
  ImageCache(const Pictures& pictures, const Design& design, Raster apart = raster_apart,
             std::function<Now()> now = std::chrono::steady_clock::now);

  /// References hold until the next call.
  const Mask& icon(const DrawIcon& icon);
  const PackedPicture& figure(const DrawFigure& figure);
  /// How long until a drawing that took too long is tried again; nothing where none is, or is unknown.
  std::optional<std::chrono::milliseconds> again(const DrawIcon& icon) const;
  std::optional<std::chrono::milliseconds> again(const DrawFigure& figure) const;

 private:
  /// Of a drawing, times in a row.
  struct Failure {
    int times = 0;
    Now retry;
  };

  /// `name` tells drawings apart.
  Picture raster(const std::string& name, const std::string& svg, Size size);
  std::optional<std::chrono::milliseconds> wait_for(const std::string& name) const;

  const Pictures& pictures_;
  const Design& design_;
  Raster apart_;
  std::function<Now()> now_;
  std::map<std::string, Failure> failures_;
  Mask no_mask_;
  PackedPicture no_picture_;
  Lru<Mask> icons_;
  Lru<PackedPicture> figures_;
};

}  // namespace kiosk
