#include "sdl/pixels.h"

#include <algorithm>

namespace kiosk {

Rect intersection(const Rect& a, const Rect& b) {
  const int x = std::max(a.x, b.x);
  const int y = std::max(a.y, b.y);
  return {x, y, std::max(0, std::min(a.right(), b.right()) - x),
          std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

namespace {

/// A screen is mostly flat: what a pixel became, its neighbour of the same colour becomes too.
void blend_row(std::uint32_t* row, int width, std::uint32_t over, std::uint32_t alpha) {
  std::uint32_t under = row[0];
  std::uint32_t result = blended(under, over, alpha);
  for (int x = 0; x < width; ++x) {
    if (row[x] != under) {
      under = row[x];
      result = blended(under, over, alpha);
    }
    row[x] = result;
  }
}

}  // namespace

void fill(const Pixels& to, const Rect& rect, Colour colour) {
  const Rect area = intersection(rect, to.clip);
  if (area.empty()) return;
  const std::uint32_t over = packed(colour);
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = to.row(y) + area.x;
    if (colour.a == 255)
      std::fill_n(row, area.w, over);
    else
      blend_row(row, area.w, over, colour.a);
  }
}

void blend_mask(const Pixels& to, Point at, const Mask& mask, Colour colour) {
  const Rect area = intersection({at.x, at.y, mask.w, mask.h}, to.clip);
  if (area.empty()) return;
  const std::uint32_t over = packed(colour);
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = to.row(y) + area.x;
    const std::uint8_t* cover = mask.a.data() + static_cast<std::size_t>(y - at.y) * mask.w + (area.x - at.x);
    for (int x = 0; x < area.w; ++x) {
      if (cover[x] == 0) continue;
      const std::uint32_t alpha = colour.a == 255 ? cover[x] : (cover[x] * colour.a + 127U) / 255U;
      row[x] = alpha == 255 ? over : blended(row[x], over, alpha);
    }
  }
}

}  // namespace kiosk
