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

double round_distance(const Middle& a, const Middle& b) { return std::hypot(a.x - b.x, a.y - b.y); }
/// Of what is moved: the squares round discs keep apart too.
double square_distance(const Middle& a, const Middle& b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

template <typename Distance>
bool all_apart(const std::vector<Middle>& middles, double least, Distance distance) {
  for (std::size_t i = 0; i < middles.size(); ++i)
    for (std::size_t k = i + 1; k < middles.size(); ++k)
      if (distance(middles[i], middles[k]) <= least) return false;
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
      const double missing = least - square_distance(a, b) + 0.5;
      if (missing <= 0) continue;
      // Along the longer way; one upon the other part downwards.
      const bool across = std::abs(a.x - b.x) > std::abs(a.y - b.y);
      const double dx = across ? (b.x > a.x ? 1 : -1) : 0;
      const double dy = across ? 0 : (b.y >= a.y ? 1 : -1);
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
  discs.apart = all_apart(own, least, round_distance);
  const Middle size{figure.units.w * unit, figure.units.h * unit};
  if (!discs.apart) {
    for (int i = 0; i < kMostRounds && !all_apart(middles, least, square_distance); ++i)
      move_apart(middles, least, discs.radius + discs.rim, size);
    discs.apart = all_apart(middles, least, square_distance);
    for (std::size_t i = 0; i < own.size(); ++i)
      discs.apart = discs.apart && round_distance(middles[i], own[i]) <= discs.radius;
  }
  for (const Middle& middle : discs.apart ? middles : own)
    discs.middles.push_back(
        {static_cast<int>(std::lround(middle.x)), static_cast<int>(std::lround(middle.y))});
  return discs;
}

}  // namespace kiosk
