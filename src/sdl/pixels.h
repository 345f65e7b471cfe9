#pragma once

#include <cstdint>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"

namespace kiosk {

/// Coverage, 0 to 255 a pixel, row by row.
struct Mask {
  int w = 0;
  int h = 0;
  std::vector<std::uint8_t> a;

  std::uint8_t at(int x, int y) const { return a[static_cast<std::size_t>(y) * w + x]; }
  std::size_t bytes() const { return a.size(); }
};

/// 32-bit pixels, 0xAARRGGBB, that may be drawn on within `clip`. A view: it owns nothing.
struct Pixels {
  std::uint32_t* data = nullptr;
  int pitch = 0;  ///< pixels from one row to the next
  Rect clip;

  std::uint32_t* row(int y) const { return data + static_cast<std::ptrdiff_t>(y) * pitch; }
};

/// The part that two rectangles share; empty where they share none.
Rect intersection(const Rect& a, const Rect& b);

inline std::uint32_t packed(Colour c) {
  return 0xff000000U | static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

/// `over` on `under` with alpha 0 to 255, two channels at a time, each rounded exactly: the same bytes on
/// every machine, which SDL's own blitters do not promise.
inline std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
  constexpr std::uint32_t kPair = 0x00ff00ffU;
  constexpr std::uint32_t kHalf = 0x00800080U;
  const std::uint32_t rest = 255 - alpha;
  std::uint32_t rb = (under & kPair) * rest + (over & kPair) * alpha + kHalf;
  rb = ((rb + ((rb >> 8) & kPair)) >> 8) & kPair;
  std::uint32_t ag = ((under >> 8) & kPair) * rest + ((over >> 8) & kPair) * alpha + kHalf;
  ag = (ag + ((ag >> 8) & kPair)) & ~kPair;
  return rb | ag;
}

/// Fills a rectangle; blends where the colour is not opaque.
void fill(const Pixels& to, const Rect& rect, Colour colour);
/// Lays a colour through a mask whose top left is at `at`.
void blend_mask(const Pixels& to, Point at, const Mask& mask, Colour colour);

}  // namespace kiosk
