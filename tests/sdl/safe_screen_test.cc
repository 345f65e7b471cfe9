#include "sdl/safe_screen.h"

#include <gtest/gtest.h>

#include "scenes.h"
#include "sdl/packed_mask.h"
#include "sdl/safe_screen_data.h"

namespace kiosk {
namespace {

TestPicture safe_screen(Size size, const std::string& number, int page) {
  Board board(size);
  draw_safe_screen(board.pixels(), number, page);
  return board.picture();
}

constexpr std::uint32_t kRedBanner = 0xa8140cU;
constexpr std::uint32_t kPaper = 0xf6f3ecU;
constexpr Size kSizes[] = {{1920, 1080}, {1080, 1920}, {1366, 768}, {768, 1366}, {1280, 1024},
                           {1024, 1280}, {1024, 768},  {800, 600},  {3840, 2160}};
/// The shorter side of the smallest panel that is supported.
constexpr double kLeastSideMm = 190;

bool is_white(std::uint32_t pixel) { return pixel == 0xffffffU; }

/// The white box of the number: from the first white pixel of the left margin's column on. Empty where there
/// is none.
Rect number_box(const TestPicture& picture, int banner) {
  const int left = std::min(picture.size.w, picture.size.h) * 80 / 2160 + 1;
  const int x = left + 12;
  const int least = std::min(picture.size.w, picture.size.h) / 12;  // taller than any letter
  int top = 0;
  int bottom = 0;
  while (bottom < banner && bottom - top < least) {
    top = bottom + 1;
    bottom = top;
    while (bottom < banner && is_white(picture.at(x, bottom))) ++bottom;
  }
  if (bottom - top < least) return {};
  int right = x;
  const int y = bottom - (bottom - top) / 16 - 2;  // below the digits
  while (right < picture.size.w && is_white(picture.at(right, y))) ++right;
  return {left, top, right - left, bottom - top};
}

/// The ink in the right half of the number's box: digits, not the handset.
Rect digits_in(const TestPicture& picture, const Rect& box) {
  Rect ink;
  for (int y = box.y; y < box.bottom(); ++y)
    for (int x = box.x + box.w * 2 / 3; x < box.right() - box.h / 6; ++x)
      if (picture.at(x, y) != 0xffffffU) ink = united(ink, {x, y, 1, 1});
  return ink;
}

int banner_height(const TestPicture& picture) {
  int y = 0;
  while (y < picture.size.h && picture.at(0, y) == kRedBanner) ++y;
  return y;
}

TEST(PackedMask, ComesBackAsItWas) {
  Mask mask{37, 11, {}};
  for (int i = 0; i < 37 * 11; ++i)
    mask.a.push_back(static_cast<std::uint8_t>(i < 150 ? 0 : i < 290 ? 255 : (i * 31) % 256));
  const std::string packed = pack(mask);
  EXPECT_LT(packed.size(), mask.a.size());
  EXPECT_EQ(unpack(37, 11, packed.data(), packed.size()).a, mask.a);
}

TEST(PackedMask, CutBytesLeaveTheRestEmpty) {
  const Mask mask{100, 2, std::vector<std::uint8_t>(200, 77)};
  const std::string packed = pack(mask);
  const Mask cut = unpack(100, 2, packed.data(), 20);
  EXPECT_EQ(cut.a.size(), 200U);
  EXPECT_EQ(cut.a.front(), 77);
  EXPECT_EQ(cut.a.back(), 0);
}

TEST(PackedMask, ScalingKeepsTheInk) {
  Mask mask{40, 20, std::vector<std::uint8_t>(800, 0)};
  for (int y = 5; y < 15; ++y)
    for (int x = 10; x < 30; ++x) mask.a[static_cast<std::size_t>(y * 40 + x)] = 255;
  for (const double factor : {0.5, 0.3556, 0.25, 1.0}) {
    const Mask small = scaled(mask, factor);
    double sum = 0;
    for (std::uint8_t a : small.a) sum += a;
    EXPECT_NEAR(sum / (255.0 * 200 * factor * factor), 1.0, 0.02) << factor;
  }
  EXPECT_EQ(scaled(mask, 1.0).a, mask.a);
}

TEST(SafeScreen, HoldsEveryLanguageWithItsNumberCutOut) {
  const SafeScreenData& data = safe_screen_data();
  ASSERT_GE(data.count, 8);
  EXPECT_STREQ(data.languages[0].tag, "en");
  for (int i = 0; i < data.count; ++i)
    for (const SafeText& alert : data.languages[i].alert) {
      int slots = 0;
      for (int line = 0; line < alert.count; ++line) slots += alert.lines[line].slot >= 0 ? 1 : 0;
      EXPECT_EQ(slots, 1) << data.languages[i].tag;
    }
}

TEST(SafeScreen, EachNumberLooksDifferentInBoxAndSentence) {
  for (int page = 0; page < safe_screen_data().count - 1; ++page) {
    const TestPicture nines = safe_screen({1366, 768}, "999", page);
    const TestPicture ones = safe_screen({1366, 768}, "112", page);
    const PictureDifference found = difference(nines, ones);
    EXPECT_LT(found.where.x, 210);
    EXPECT_GT(found.where.right(), 290) << "the sentence of page " << page << " does not hold the number";
    EXPECT_LE(found.where.bottom(), banner_height(nines));
  }
}

TEST(SafeScreen, TheBannerIsThereOnEveryPanelAndLeavesTheRest) {
  for (const Size size : kSizes)
    for (const char* number : {"116 123", "123456789012345", ""})
      for (int page = 0; page < safe_screen_data().count; page += size.w == 1024 ? 2 : 5) {
        const TestPicture picture = safe_screen(size, number, page);
        const int banner = banner_height(picture);
        EXPECT_GE(banner, std::min(size.w, size.h) * 118 / 1000);
        EXPECT_LE(banner, size.h * 2 / 5) << size.w << 'x' << size.h << ' ' << number;
        for (int y = 0; y < size.h; y += 3) {  // nothing runs off the sides
          const std::uint32_t edge = y < banner ? kRedBanner : 0xf6f3ecU;
          EXPECT_EQ(picture.at(1, y), edge);
          EXPECT_EQ(picture.at(size.w - 2, y), edge);
        }
        for (int x = 0; x < size.w; x += 3) EXPECT_EQ(picture.at(x, size.h - 1), 0xf6f3ecU);
      }
}

TEST(SafeScreen, TheNumberIs14MillimetresTallOnTheSmallestPanel) {
  for (const Size size : kSizes)
    for (const char* number : {"999", "112", "116 123", "0800"}) {
      const TestPicture picture = safe_screen(size, number, 0);
      const Rect box = number_box(picture, banner_height(picture));
      const Rect digits = digits_in(picture, box);
      const double mm = digits.h * kLeastSideMm / std::min(size.w, size.h);
      EXPECT_GE(mm, 14.0) << size.w << 'x' << size.h << ' ' << number;
      EXPECT_LT(digits.h, box.h) << "the box holds them";
    }
}

TEST(SafeScreen, NothingTouchesTheEdgesInAnyLanguage) {
  for (const Size size : kSizes) {
    const int margin = std::min(size.w, size.h) * 60 / 2160;
    for (const char* number : {"999", "116 123", ""})
      for (int page = 0; page<safe_screen_data().count - 1; page += size.w> 2000 ? 4 : 1) {
        const TestPicture picture = safe_screen(size, number, page);
        const int banner = banner_height(picture);
        const std::string name = std::to_string(size.w) + "x" + std::to_string(size.h) + " " + number +
                                 " page " + std::to_string(page);
        for (int y = 0; y < size.h; ++y) {
          const std::uint32_t edge = y < banner ? kRedBanner : kPaper;
          for (const int x : {margin / 2, margin, size.w - margin, size.w - margin / 2})
            ASSERT_EQ(picture.at(x, y), edge) << name << " at " << x << ", " << y;
        }
        for (int x = 0; x < size.w; ++x) {
          ASSERT_EQ(picture.at(x, 1), kRedBanner) << name;
          ASSERT_EQ(picture.at(x, banner - 2), kRedBanner) << name;
          ASSERT_EQ(picture.at(x, size.h - 2), kPaper) << name;
        }
        EXPECT_EQ(number_box(picture, banner).empty(), std::string(number).empty()) << name;
      }
  }
}

/// Whatever number is known or not, what to do is said: with no number, there is none on the screen.
TEST(SafeScreen, WithoutANumberItTellsToFindStaffAndShowsNone) {
  for (const Size size : kSizes)
    for (int page = 0; page < safe_screen_data().count - 1; page += 3) {
      const TestPicture without = safe_screen(size, "", page);
      const TestPicture with = safe_screen(size, "999", page);
      EXPECT_NE(without, with);
      int white = 0;
      for (int y = 0; y < banner_height(without); ++y)
        for (int x = 0; x < size.w; ++x) white += is_white(without.at(x, y)) ? 1 : 0;
      EXPECT_GT(white, 200) << "the sentence stands in the banner";
      for (int i = 0; i < safe_screen_data().count; ++i)
        for (const SafeText& tell : safe_screen_data().languages[i].tell)
          for (int line = 0; line < tell.count; ++line) EXPECT_LT(tell.lines[line].slot, 0);
    }
}

TEST(SafeScreen, LanguagesTakeTurnsAndComeRound) {
  const int turns = safe_screen_data().count - 1;
  for (int page = 0; page + 1 < turns; ++page)
    EXPECT_NE(safe_screen({1024, 768}, "999", page), safe_screen({1024, 768}, "999", page + 1));
  EXPECT_EQ(safe_screen({1024, 768}, "999", 0), safe_screen({1024, 768}, "999", turns));
}

TEST(SafeScreen, APanelTooSmallToReadIsLeftPlain) {
  const TestPicture picture = safe_screen({40, 30}, "999", 0);
  for (std::uint32_t pixel : picture.pixels) EXPECT_EQ(pixel, 0xf6f3ecU);
}

}  // namespace
}  // namespace kiosk
