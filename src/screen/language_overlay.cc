#include "screen/idle_parts.h"
#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {

void draw_language_overlay(Stage& s, Rect below) {
  const int room = overlay_room(s, below, "language.heading");
  const Piece languages = picker_panel(s, room);
  const int height = languages.height(overlay_width(s, below));
  const OverlayFrame frame = draw_overlay_frame(s, below, "language.heading", "language", height);
  languages.place(frame.inside);
}

}  // namespace kiosk
