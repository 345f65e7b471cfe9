#pragma once

#include <map>
#include <utility>

#include "scene/scene.h"
#include "sdl/pixels.h"

namespace kiosk {

/// Draws the shapes that have no letters: boxes, rings, lines and scrims, with smooth edges. Keeps the
/// coverage of round corners, which come again in every frame.
class Shapes {
 public:
  void box(const Pixels& to, const DrawBox& box);
  void ring(const Pixels& to, const DrawRing& ring);
  void line(const Pixels& to, const DrawLine& line);
  void scrim(const Pixels& to, const DrawScrim& scrim);

 private:
  /// Coverage of the top left corner of a round box; with a border, of that border alone.
  const Mask& corner(int radius, int border);
  void corners(const Pixels& to, const Rect& rect, int radius, int border, Colour colour);
  void solid(const Pixels& to, const Rect& rect, int radius, Colour colour);
  void frame(const Pixels& to, const DrawBox& box);

  std::map<std::pair<int, int>, Mask> corners_;
};

}  // namespace kiosk
