#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {

void draw_language_overlay(Stage& s, Rect below) {
  const int room = overlay_room(s, below, "language.heading");
  const int width = overlay_width(s, below);
  const int height = picker_height(s, {0, 0, width, room});
  const OverlayFrame frame = draw_overlay_frame(s, below, "language.heading", "language", height);
  draw_picker(s, {frame.inside, true});
}

}  // namespace kiosk
