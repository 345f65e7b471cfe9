// A packed picture and a packed mask lay the same pixels as what was packed, wherever they are cut.
#include "sdl/packed_picture.h"

#include <gtest/gtest.h>

#include <random>

#include "sdl/packed_mask.h"

namespace kiosk {
namespace {

/// Pixels in runs of up to `longest`, some clear, some full, some in between.
Picture random_picture(std::mt19937& random, Size size, int longest) {
  Picture picture{size, {}};
  while (picture.pixels.size() < static_cast<std::size_t>(size.w) * size.h) {
    const std::uint32_t alphas[] = {0, 255, 255, static_cast<std::uint32_t>(random() % 256)};
    const auto pixel = static_cast<std::uint32_t>((random() & 0xffffffU) | alphas[random() % 4] << 24);
    picture.pixels.insert(picture.pixels.end(), 1 + random() % static_cast<unsigned>(longest), pixel);
  }
  picture.pixels.resize(static_cast<std::size_t>(size.w) * size.h);
  return picture;
}

void expect_laid(const Picture& picture, Point at, const Rect& clip) {
  constexpr Size kBoard{40, 30};
  std::vector<std::uint32_t> board(kBoard.w * kBoard.h, 0xff336699U);
  const std::vector<std::uint32_t> before = board;
  PackedPicture(picture).blend({board.data(), kBoard.w, clip}, at);
  for (int y = 0; y < kBoard.h; ++y)
    for (int x = 0; x < kBoard.w; ++x) {
      const auto place = static_cast<std::size_t>(y * kBoard.w + x);
      std::uint32_t wanted = before[place];
      if (clip.contains(Point{x, y}) &&
          Rect{at.x, at.y, picture.size.w, picture.size.h}.contains(Point{x, y})) {
        const std::uint32_t over =
            picture.pixels[static_cast<std::size_t>((y - at.y) * picture.size.w + x - at.x)];
        if (over >> 24 != 0) wanted = blended(wanted, over | 0xff000000U, over >> 24);
      }
      ASSERT_EQ(board[place], wanted) << x << "," << y;
    }
}

TEST(PackedPicture, LaysWhatWasPackedWhereverItIsCut) {
  std::mt19937 random(1);
  for (const int longest : {1, 2, 4, 40, 2000})
    for (int round = 0; round < 40; ++round) {
      const Size size{1 + static_cast<int>(random() % 50), 1 + static_cast<int>(random() % 40)};
      const Point at{static_cast<int>(random() % 60) - 20, static_cast<int>(random() % 50) - 20};
      const Rect clip{static_cast<int>(random() % 20), static_cast<int>(random() % 15),
                      static_cast<int>(random() % 20), static_cast<int>(random() % 15)};
      const Picture picture = random_picture(random, size, longest);
      expect_laid(picture, at, clip);
      expect_laid(picture, at, {0, 0, 40, 30});
    }
}

TEST(PackedMask, LaysWhatWasPackedWhereverItIsCut) {
  std::mt19937 random(2);
  for (const int longest : {1, 3, 70, 300})
    for (int round = 0; round < 40; ++round) {
      Mask mask{1 + static_cast<int>(random() % 90), 1 + static_cast<int>(random() % 30), {}};
      while (mask.a.size() < static_cast<std::size_t>(mask.w) * mask.h) {
        const std::uint8_t covers[] = {0, 0, 255, static_cast<std::uint8_t>(random() % 256)};
        mask.a.insert(mask.a.end(), 1 + random() % static_cast<unsigned>(longest), covers[random() % 4]);
      }
      mask.a.resize(static_cast<std::size_t>(mask.w) * mask.h);
      const PackedMask packed(mask);
      EXPECT_EQ(packed.whole().a, mask.a);
      const Point at{static_cast<int>(random() % 60) - 20, static_cast<int>(random() % 50) - 20};
      const Rect clip{static_cast<int>(random() % 20), static_cast<int>(random() % 15),
                      static_cast<int>(random() % 20), static_cast<int>(random() % 15)};
      const Colour colour{static_cast<std::uint8_t>(random() % 256), 90, 7,
                          static_cast<std::uint8_t>(round % 2 == 0 ? 255 : random() % 256)};
      std::vector<std::uint32_t> one(40 * 30, 0xff336699U);
      std::vector<std::uint32_t> two = one;
      blend_mask({one.data(), 40, clip}, at, mask, colour);
      packed.blend({two.data(), 40, clip}, at, colour);
      ASSERT_EQ(one, two);
    }
  EXPECT_TRUE(PackedMask().empty());
  EXPECT_TRUE(PackedMask(Mask{}).empty());
}

TEST(PackedPicture, OfNothingIsEmptyAndOfFlatColourIsSmall) {
  EXPECT_TRUE(PackedPicture().empty());
  EXPECT_TRUE(PackedPicture(Picture{}).empty());
  const PackedPicture flat(Picture{{800, 600}, std::vector<std::uint32_t>(800 * 600, 0xff00ff00U)});
  EXPECT_LT(flat.bytes(), 600 * 3 * sizeof(std::uint32_t) + 1);
}

}  // namespace
}  // namespace kiosk
