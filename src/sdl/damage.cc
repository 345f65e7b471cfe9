#include "sdl/damage.h"

#include <algorithm>

#include "scene/drawn.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostRects = 8;

/// Adds a rectangle, swallowing those it touches.
void add(std::vector<Rect>& rects, Rect rect) {
  if (rect.empty()) return;
  for (std::size_t i = 0; i < rects.size();) {
    if (!rects[i].intersects(rect)) {
      ++i;
      continue;
    }
    rect = united(rect, rects[i]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;  // the larger one may now touch one that was passed
  }
  rects.push_back(rect);
}

}  // namespace

std::vector<Rect> damage(const std::vector<DrawCommand>& before, const std::vector<DrawCommand>& after) {
  std::vector<Rect> rects;
  if (before.size() == after.size()) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (drawn_alike(before[i], after[i])) continue;
      add(rects, bounds_of(before[i]));
      add(rects, bounds_of(after[i]));
    }
  } else {
    const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), drawn_alike);
    const auto [rb, ra] = std::mismatch(before.rbegin(), std::make_reverse_iterator(b), after.rbegin(),
                                        std::make_reverse_iterator(a), drawn_alike);
    for (auto it = b; it != rb.base(); ++it) add(rects, bounds_of(*it));
    for (auto it = a; it != ra.base(); ++it) add(rects, bounds_of(*it));
  }
  if (rects.size() <= kMostRects) return rects;
  Rect all;
  for (const Rect& rect : rects) all = united(all, rect);
  return {all};
}

}  // namespace kiosk
