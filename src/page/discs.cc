#include "page/discs.h"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr double kDiscUnits = 26;
constexpr double kRimUnits = 4;
constexpr double kDigitInDisc = 1.55;  // em of the number against the disc's radius

}  // namespace

Discs discs_of(const Figure& figure, double unit, double base_px) {
  Discs discs;
  discs.radius = static_cast<int>(std::lround(std::max(kDiscUnits * unit, base_px / kDigitInDisc)));
  discs.rim = std::max(2, static_cast<int>(std::lround(kRimUnits * unit)));
  discs.digit_px = static_cast<int>(std::lround(discs.radius * kDigitInDisc));
  discs.apart = true;
  for (std::size_t i = 0; i < figure.anchors.size(); ++i)
    for (std::size_t k = i + 1; k < figure.anchors.size(); ++k) {
      const Anchor& a = figure.anchors[i];
      const Anchor& b = figure.anchors[k];
      const double between = unit * std::hypot(a.badge_x - b.badge_x, a.badge_y - b.badge_y);
      if (between <= 2 * (discs.radius + discs.rim) + 1) discs.apart = false;
    }
  return discs;
}

}  // namespace kiosk
