#pragma once

#include "assets/pictures.h"

namespace kiosk {

/// The numbered discs on a picture, px.
struct Discs {
  int radius = 0;
  int rim = 0;         ///< round each disc, and the width of its line
  int digit_px = 0;    ///< size of the number's type
  bool apart = false;  ///< none touches another
};

/// Discs of a figure that is drawn with `unit` px for each of its units: never too small for a number at the
/// 100 % text size, whose type is `base_px`.
Discs discs_of(const Figure& figure, double unit, double base_px);

}  // namespace kiosk
