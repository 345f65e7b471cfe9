#pragma once

#include <vector>

#include "assets/pictures.h"
#include "base/geometry.h"

namespace kiosk {

/// The numbered discs on a picture, px.
struct Discs {
  int radius = 0;
  int rim = 0;                 ///< round each disc, and the width of its line
  int digit_px = 0;            ///< size of the number's type
  std::vector<Point> middles;  ///< of each number's, from the picture's top left
  bool apart = false;          ///< none touches another
};

/// Discs of a figure that is drawn with `unit` px for each of its units: never too small for a number at the
/// 100 % text size, whose type is `base_px`. Where they would touch they move apart, by a radius at most, or
/// they stay and touch.
Discs discs_of(const Figure& figure, double unit, double base_px);

}  // namespace kiosk
