#include "e2e/banner_pixels.h"

#include <algorithm>

namespace kiosk::e2e {
namespace {

constexpr std::uint32_t kWhite = 0xffffffU;

/// Red that means emergency, in any theme.
bool is_red(std::uint32_t pixel) {
  return (pixel >> 16) > 0x80U && ((pixel >> 8) & 0xffU) < 0x40U && (pixel & 0xffU) < 0x40U;
}

/// The longest white stretch of a row.
Rect longest_white(const TestPicture& picture, int y) {
  Rect longest{0, y, 0, 1};
  for (int x = 0; x < picture.size.w; ++x) {
    const int from = x;
    while (x < picture.size.w && picture.at(x, y) == kWhite) ++x;
    if (x - from > longest.w) longest = {from, y, x - from, 1};
  }
  return longest;
}

int red_between(const TestPicture& picture, const Rect& top, int height) {
  int red = 0;
  for (int y = top.y; y < top.y + height && picture.at(top.x, y) == kWhite; ++y)
    for (int x = top.x; x < top.right(); ++x) red += is_red(picture.at(x, y)) ? 1 : 0;
  return red;
}

}  // namespace

std::string banner_fault_in(const TestPicture& picture) {
  if (picture.pixels.empty()) return "There is no picture.";
  for (const int y : {0, 2})
    for (int x = 0; x < picture.size.w; ++x)
      if (!is_red(picture.at(x, y))) return "The top edge is not red at " + std::to_string(x) + ".";
  int height = 0;
  while (height < picture.size.h && is_red(picture.at(0, height)) &&
         is_red(picture.at(picture.size.w - 1, height)))
    ++height;
  if (height < picture.size.h / 20) return "The banner is only " + std::to_string(height) + " high.";
  // The upper rim of the box is a longer white stretch than any letter has.
  // The arrow's frame is lower than the banner.
  const int least = std::min(height, picture.size.w / 10);
  Rect rim;
  for (int y = 0; y < height && rim.w < least; ++y) rim = longest_white(picture, y);
  if (rim.w < least) return "There is no white box for the number.";
  const int red = red_between(picture, rim, height - rim.y);
  return red < height ? "The box holds no number: " + std::to_string(red) + " red pixels." : "";
}

}  // namespace kiosk::e2e
