#include "sdl/raster_apart.h"

#include <gtest/gtest.h>

#include <string>

namespace kiosk {
namespace {

constexpr Size kSize{300, 300};

std::string drawing(const std::string& inside) {
  return "<svg viewBox=\"0 0 100 100\" xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
}

TEST(RasterApart, DrawsWhatTheOtherDraws) {
  for (const char* inside : {"<rect width=\"50\" height=\"70\" fill=\"#ff0000\"/>", "",
                             "<path d=\"M0 0L99 99\" stroke=\"#00ff00\" stroke-dasharray=\"5 5\"/>"}) {
    const Picture here = raster_svg(drawing(inside), kSize);
    const Picture apart = raster_apart(drawing(inside), kSize);
    EXPECT_EQ(apart.size, here.size) << inside;
    EXPECT_EQ(apart.pixels, here.pixels) << inside;
    EXPECT_EQ(apart.pixels.size(), 90000U) << inside;
  }
}

TEST(RasterApart, EndsWithWhatTakesTooLong) {
  const std::string endless =
      "<path fill=\"none\" stroke=\"#000\" stroke-dasharray=\"0.00001\" d=\"M0 0L99 99\"/>";
  std::string crossing = "<path d=\"M0 0";
  for (int i = 0; i < 200000; ++i)
    crossing += "L" + std::to_string(i * 37 % 100) + " " + std::to_string(i % 2 * 100);
  for (const std::string& inside : {endless, crossing + "\"/>"})
    EXPECT_TRUE(raster_apart(drawing(inside), kSize).pixels.empty()) << inside.substr(0, 60);
}

TEST(RasterApart, DrawsNothingWithoutASizeOrADrawing) {
  EXPECT_TRUE(raster_apart(drawing(""), {0, 10}).pixels.empty());
  EXPECT_TRUE(raster_apart(drawing(""), {10, -1}).pixels.empty());
  EXPECT_TRUE(raster_apart("", kSize).pixels.empty());
}

}  // namespace
}  // namespace kiosk
