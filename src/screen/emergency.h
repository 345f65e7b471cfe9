#pragma once

#include "screen/care_words.h"
#include "screen/furniture.h"
#include "screen/stage.h"

namespace kiosk {

/// How the emergency card is set on one panel: found once a frame, before the banner is drawn.
struct CarePlan {
  CareLook look;
  BannerKind banner = BannerKind::reader;
  double symptoms_share = 1;  ///< width of the white card against the red one's, side by side
  bool parted = false;        ///< no way shows all of it at once: it goes on over pages
};

/// The first way that shows all of the card at once. Padding and rules give way first, then the banner's
/// instruction, then type, down to the 100 % size: so a larger text size is never shown smaller than a lesser
/// one. On panels that the program does not support the symptoms step to 85 % before the card is parted.
CarePlan plan_care(Stage& stage);

void draw_emergency(Stage& stage, const CarePlan& plan, Rect below);

}  // namespace kiosk
