#include "page/discs.h"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr double kDiscUnits = 26;
constexpr double kRimUnits = 4;
constexpr double kDigitInDisc = 1.55;  // em of the number against the disc's radius
constexpr int kMostRounds = 60;        // of moving apart

/// Where a disc is, in px.
struct Middle {
  double x = 0, y = 0;
};

/// How far two are from each other beyond the least distance; below 0 they touch.
double clear_by(const Middle& a, const Middle& b, double least) {
  return std::hypot(a.x - b.x, a.y - b.y) - least;
}

bool all_apart(const std::vector<Middle>& middles, double least) {
  for (std::size_t i = 0; i < middles.size(); ++i)
    for (std::size_t k = i + 1; k < middles.size(); ++k)
      if (clear_by(middles[i], middles[k], least) <= 0) return false;
  return true;
}

/// Moves each two that touch from each other, half the way each, within a picture of that size.
void move_apart(std::vector<Middle>& middles, double least, double edge, Middle size) {
  const auto inside = [edge](double at, double length) {
    return length > 2 * edge ? std::clamp(at, edge, length - edge) : length / 2;
  };
  for (std::size_t i = 0; i < middles.size(); ++i)
    for (std::size_t k = i + 1; k < middles.size(); ++k) {
      Middle& a = middles[i];
      Middle& b = middles[k];
      const double missing = -clear_by(a, b, least) + 0.5;
      if (missing <= 0) continue;
      const double between = std::hypot(a.x - b.x, a.y - b.y);
      // One upon the other part downwards.
      const double dx = between > 0 ? (b.x - a.x) / between : 0;
      const double dy = between > 0 ? (b.y - a.y) / between : 1;
      a = {inside(a.x - dx * missing / 2, size.x), inside(a.y - dy * missing / 2, size.y)};
      b = {inside(b.x + dx * missing / 2, size.x), inside(b.y + dy * missing / 2, size.y)};
    }
}

}  // namespace

Discs discs_of(const Figure& figure, double unit, double base_px) {
  Discs discs;
  discs.radius = static_cast<int>(std::lround(std::max(kDiscUnits * unit, base_px / kDigitInDisc)));
  discs.rim = std::max(2, static_cast<int>(std::lround(kRimUnits * unit)));
  discs.digit_px = static_cast<int>(std::lround(discs.radius * kDigitInDisc));
  std::vector<Middle> own;
  for (const Anchor& anchor : figure.anchors) own.push_back({anchor.badge_x * unit, anchor.badge_y * unit});
  const double least = 2.0 * (discs.radius + discs.rim) + 1;
  std::vector<Middle> middles = own;
  const Middle size{figure.units.w * unit, figure.units.h * unit};
  for (int i = 0; i < kMostRounds && !all_apart(middles, least); ++i)
    move_apart(middles, least, discs.radius + discs.rim, size);
  discs.apart = all_apart(middles, least);
  for (std::size_t i = 0; i < own.size(); ++i)
    discs.apart = discs.apart && std::hypot(middles[i].x - own[i].x, middles[i].y - own[i].y) <= discs.radius;
  for (const Middle& middle : discs.apart ? middles : own)
    discs.middles.push_back(
        {static_cast<int>(std::lround(middle.x)), static_cast<int>(std::lround(middle.y))});
  return discs;
}

}  // namespace kiosk
