#pragma once

#include <algorithm>

namespace kiosk {

/// A point in pixels, y downwards.
struct Point {
  int x = 0;
  int y = 0;
  bool operator==(const Point&) const = default;
};

/// A size in pixels.
struct Size {
  int w = 0;
  int h = 0;
  bool operator==(const Size&) const = default;
};

/// A rectangle in pixels, half open: it holds x <= px < x + w.
struct Rect {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;

  int right() const { return x + w; }
  int bottom() const { return y + h; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  /// An empty rectangle is inside any other.
  bool contains(const Rect& r) const {
    return r.empty() || (r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom());
  }
  bool intersects(const Rect& r) const {
    return !empty() && !r.empty() && r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
  }
  /// Smaller by `d` on each side; larger where `d` is negative.
  Rect inset(int d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
  Rect moved(int dx, int dy) const { return {x + dx, y + dy, w, h}; }
  bool operator==(const Rect&) const = default;
};

/// The smallest rectangle round both; an empty one does not count.
inline Rect united(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace kiosk
