#pragma once

#include "screen/stage.h"

namespace kiosk {

/// The seconds that are left, in a ring that empties with them. Where less is to move the ring stays empty.
struct Countdown {
  int seconds = 0;
  int of = 1;
  int thickness = 1;  ///< of the ring, px
  double px = 42;     ///< em of the number
  Colour arc, ink, ground;
};
void draw_countdown(Stage& stage, Rect ring, const Countdown& countdown);

}  // namespace kiosk
