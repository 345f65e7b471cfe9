#include "sdl/image_cache.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A drawing that is not plain, its rasterer and a clock.
class ImageCacheTest : public testing::Test {
 protected:
  void SetUp() override {
    const std::string svg =
        "<svg viewBox=\"0 0 100 100\"><path d=\"M0 0L99 99\" stroke-dasharray=\"5 5\"/></svg>";
    pictures_.figures["leg"].svg = svg;
    pictures_.icons["leg"] = svg;
  }

  const PackedPicture& figure(int size = 50) {
    DrawFigure figure;
    figure.id = "leg";
    figure.rect = {0, 0, size, size};
    return cache_.figure(figure);
  }
  std::optional<milliseconds> again() const {
    DrawFigure figure;
    figure.id = "leg";
    return cache_.again(figure);
  }

  Pictures pictures_;
  Design design_;
  bool busy_ = false;
  int tries_ = 0;
  ImageCache::Now now_{};
  ImageCache cache_{pictures_, design_,
                    [this](const std::string&, Size size) {
                      ++tries_;
                      const auto pixels = static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h);
                      return busy_ ? Picture{} : Picture{size, std::vector<std::uint32_t>(pixels, ~0U)};
                    },
                    [this] { return now_; }};
};

TEST_F(ImageCacheTest, WhatIsDrawnIsKept) {
  EXPECT_FALSE(figure().empty());
  EXPECT_FALSE(figure().empty());
  EXPECT_EQ(tries_, 1);
  EXPECT_EQ(again(), std::nullopt);
}

TEST_F(ImageCacheTest, WhatTookTooLongIsTriedAgainAtAnySize) {
  busy_ = true;
  EXPECT_TRUE(figure().empty());
  EXPECT_EQ(again(), milliseconds(1000));
  EXPECT_TRUE(figure(60).empty());
  EXPECT_EQ(tries_, 1);  // not at once
  now_ += seconds(1);
  busy_ = false;
  EXPECT_FALSE(figure(60).empty());
  EXPECT_EQ(again(), std::nullopt);
  EXPECT_FALSE(figure().empty());
}

TEST_F(ImageCacheTest, WhatAlwaysTakesTooLongIsTriedLessAndLessOftenAndNeverGivenUp) {
  busy_ = true;
  for (int hour = 0, before = 0; hour < 12; ++hour, before = tries_) {
    for (int second = 0; second < 3600; ++second, now_ += seconds(1)) {
      EXPECT_TRUE(figure().empty());
      EXPECT_LE(again(), seconds(512));
    }
    EXPECT_GT(tries_, before);
  }
  EXPECT_LT(tries_, 110);
  busy_ = false;
  now_ += seconds(512);
  EXPECT_FALSE(figure().empty());
}

TEST_F(ImageCacheTest, IconsAreTriedAgainToo) {
  busy_ = true;
  DrawIcon icon;
  icon.name = "leg";
  icon.rect = {0, 0, 20, 20};
  EXPECT_TRUE(cache_.icon(icon).a.empty());
  EXPECT_EQ(cache_.again(icon), milliseconds(1000));
  busy_ = false;
  now_ += seconds(1);
  EXPECT_FALSE(cache_.icon(icon).a.empty());
}

}  // namespace
}  // namespace kiosk
