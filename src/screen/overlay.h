#pragma once

#include <string>

#include "screen/stage.h"

namespace kiosk {

/// A panel over the screen: scrim, box, heading with icon, close button.
struct OverlayFrame {
  Rect panel;
  Rect inside;  ///< below the heading
};

/// Draws scrim, panel and heading for content of `height`; the panel stands in the middle of `below`.
OverlayFrame draw_overlay_frame(Stage& stage, Rect below, const std::string& heading, const std::string& icon,
                                int height);

/// Where a panel of a height starts: in the middle, in low reach at the bottom edge.
int panel_top(const Stage& stage, Rect below, int height);

/// The widest content an overlay can have.
int overlay_width(const Stage& stage, Rect below);
/// The tallest content that leaves heading and margins their room.
int overlay_room(Stage& stage, Rect below, const std::string& heading);

}  // namespace kiosk
