#pragma once

#include "assets/pictures.h"
#include "assets/theme.h"
#include "port/display.h"
#include "scene/scene.h"
#include "sdl/handles.h"
#include "sdl/image_cache.h"
#include "sdl/run_cache.h"
#include "sdl/shapes.h"

namespace kiosk {

/// Draws scenes on 32-bit surfaces (XRGB or ARGB). One painter for window and picture: the same scene gives
/// the same pixels on both. It lays nothing out. `pictures` and `design` must outlive it.
class Painter {
 public:
  Painter(const Pictures& pictures, const Design& design);

  /// Draws what of the scene falls within `area`, which is painted whole; tells what of it could not be
  /// drawn.
  Undrawn paint(const Scene& scene, const Pixels& to, const Rect& area);
  /// Rasters a scene's texts and pictures into the caches.
  void prepare(const Scene& scene);

 private:
  /// False where it could not be drawn.
  bool draw(const Pixels& to, const DrawText& text);
  bool draw(const Pixels& to, const DrawIcon& icon);
  bool draw(const Pixels& to, const DrawFigure& figure);

  const Design& design_;
  Shapes shapes_;
  ImageCache images_;
  RunCache runs_;
};

}  // namespace kiosk
