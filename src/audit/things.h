#pragma once

#include <cstddef>
#include <vector>

#include "scene/drawn.h"

namespace kiosk {

/// Something that a person can see undimmed, with the place it takes.
struct Thing {
  enum class Kind { text, box, figure, icon };
  Kind kind = Kind::box;
  Rect rect;                ///< of a text its ink, of an icon its drawing
  std::size_t command = 0;  ///< among the scene's; later ones lie above
  const DrawText* text = nullptr;
  const DrawBox* box = nullptr;
  bool shows = true;  ///< false: a box without a border, in the colour of what lies beneath it
};

/// The things of a scene in drawing order. A line drawn for itself, such as a label's to its point, is none.
std::vector<Thing> visible_things(const Scene& scene);

}  // namespace kiosk
