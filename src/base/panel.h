#pragma once

#include <cmath>

#include "base/geometry.h"

namespace kiosk {

/// The screen a person sits at: its pixels, how many make a millimetre, and how far the eye is.
struct Panel {
  static constexpr double kLowReachMm = 400;
  static constexpr double kLowMm = 230;
  Size size;
  double px_per_mm = 4.03;
  double viewing_mm = 600;

  /// Millimetres of space or target, in pixels. Targets do not shrink with distance.
  int px(double mm) const { return static_cast<int>(std::lround(mm * px_per_mm)); }
  /// Millimetres of type as read at 600 mm, in pixels at this viewing distance.
  double type_px(double mm) const { return mm * px_per_mm * viewing_mm / 600.0; }
  /// How near ink of one line may come to ink of the next, in pixels: half a millimetre (standards, Sizes).
  double ink_clearance() const { return 0.5 * px_per_mm; }
  bool portrait() const { return size.h > size.w; }
  /// So low that what stands round the text would take most of the screen.
  bool low() const { return (portrait() ? size.w : size.h) < px(kLowMm); }
  /// Whether it is tall enough for some of it to be out of a sitting person's reach: buttons can stand lower
  /// down. A smaller one is within reach as a whole.
  bool has_low_reach() const { return portrait() && size.h >= px(kLowReachMm); }
  bool operator==(const Panel&) const = default;
};

/// A panel from its pixels and its diagonal in inches.
inline Panel make_panel(Size size, double diagonal_in, double viewing_mm) {
  const double diagonal_px = std::hypot(size.w, size.h);
  return {size, diagonal_px / (diagonal_in * 25.4), viewing_mm};
}

}  // namespace kiosk
