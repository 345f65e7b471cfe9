#include "sdl/dashes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

struct OnBorder {
  double along = 0;   ///< px along the border's middle, clockwise from the top edge's left end
  double across = 0;  ///< px from the border's middle
};

/// The round rectangle through the middle of a border.
struct Track {
  double x, y, w, h, r;
  double arc() const { return r * std::numbers::pi / 2; }
  double length() const { return 2 * (w + h) - 8 * r + 4 * arc(); }

  /// Where a point lies by the track. The corners' centres split the plane into sides and quarter turns.
  OnBorder locate(double px, double py) const {
    const double left = x + r, top = y + r, right = x + w - r, bottom = y + h - r;
    const double wide = w - 2 * r, high = h - 2 * r;
    if (px > right && py < top) return corner(px - right, py - top, wide);
    if (px > right && py > bottom) return corner(py - bottom, right - px, wide + arc() + high);
    if (px < left && py > bottom) return corner(left - px, bottom - py, 2 * wide + 2 * arc() + high);
    if (px < left && py < top) return corner(top - py, px - left, 2 * wide + 3 * arc() + 2 * high);
    const double to_top = std::abs(py - y), to_right = std::abs(px - x - w);
    const double to_bottom = std::abs(py - y - h), to_left = std::abs(px - x);
    const double least = std::min({to_top, to_right, to_bottom, to_left});
    if (least == to_top) return {px - left, to_top};
    if (least == to_right) return {wide + arc() + py - top, to_right};
    if (least == to_bottom) return {wide + 2 * arc() + high + right - px, to_bottom};
    return {2 * wide + 3 * arc() + high + bottom - py, to_left};
  }

 private:
  /// `out` is the way from the corner's centre along the turn's end, `up` against its start.
  OnBorder corner(double out, double up, double start) const {
    const double angle = std::atan2(out, -up);
    return {start + angle * r, std::abs(std::hypot(out, up) - r)};
  }
};

}  // namespace

void draw_dashes(const Pixels& to, const DrawBox& box) {
  const double b = box.border_px;
  const Rect area = intersection(box.rect, to.clip);
  if (area.empty() || b <= 0 || !box.border) return;
  const Track track{box.rect.x + b / 2, box.rect.y + b / 2, box.rect.w - b, box.rect.h - b,
                    std::max(0.0, box.radius - b / 2)};
  const double count = std::max(1.0, std::round(track.length() / (b * 6)));
  const double period = track.length() / count;
  const double half_dash = period * 0.3;
  const std::uint32_t over = packed(*box.border);
  const int edge = std::max(box.radius, box.border_px) + 1;
  const Rect middle = box.rect.inset(edge);
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x) {
      if (middle.contains(Point{x, y})) {
        x = std::min(area.right(), middle.right()) - 1;  // nothing of the border lies in there
        continue;
      }
      const OnBorder at = track.locate(x + 0.5, y + 0.5);
      const double from_dash = std::abs(std::remainder(at.along, period));
      const double inside = std::min(b / 2 - at.across, half_dash - from_dash);
      const double cover = std::clamp(inside + 0.5, 0.0, 1.0);
      if (cover > 0) {
        std::uint32_t& pixel = to.row(y)[x];
        pixel = blended(pixel, over, static_cast<std::uint32_t>(std::lround(cover * 255)));
      }
    }
}

}  // namespace kiosk
