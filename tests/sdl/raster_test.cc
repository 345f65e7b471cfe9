#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "scene/drawn.h"
#include "scenes.h"
#include "support/specimens.h"

namespace kiosk {
namespace {

/// Where a run's pixels are, from the layout's top left; empty where nothing is seen.
Rect drawn_ink(RunCache& cache, const PlacedRun& run, int baseline) {
  const RunPicture& picture = cache.get(run, baseline);
  const Mask mask = picture.mask.whole();
  Rect ink;
  for (int y = 0; y < mask.h; ++y)
    for (int x = 0; x < mask.w; ++x)
      if (mask.at(x, y) > 0) ink = united(ink, {x, y, 1, 1});
  return ink.moved(run.x + picture.offset.x, baseline + picture.offset.y);
}

class Raster : public testing::TestWithParam<Specimen> {
 protected:
  void compare(const DrawText& text) {
    ASSERT_EQ(text.layout->missing_glyphs, 0) << text.string;
    for (const Line& line : text.layout->lines)
      for (const PlacedRun& run : line.runs) {
        const Rect ink = drawn_ink(cache_, run, line.baseline);
        const std::string where = run.utf8 + " at " + std::to_string(run.px) + " px of " + run.font->file;
        // An edge may be covered too thinly to leave a trace.
        EXPECT_TRUE(run.ink.contains(ink))
            << where << ": ink " << ink.x << " " << ink.y << " " << ink.w << " " << ink.h
            << " outside its box " << run.ink.x << " " << run.ink.y << " " << run.ink.w << " " << run.ink.h;
        EXPECT_TRUE(ink.inset(-1).contains(run.ink)) << where << ": the box is too large";
        EXPECT_GE(run.ink.y, line.top) << where;
        EXPECT_LE(run.ink.bottom(), line.top + line.height) << where;
      }
  }

  Shipped shipped_;
  RunCache cache_;
};

TEST_P(Raster, PixelsLieWhereTheLayoutPredicts) {
  const Specimen& s = GetParam();
  for (const int px : {24, 42, 52, 76, 104})
    for (const std::string& words : {s.heading, s.mixed, s.tall})
      compare(shipped_.text(words, s.tag, px, {0, 0}, 1500));
}

TEST_P(Raster, PaintedTextKeepsToItsInkAndFillsIt) {
  Scene scene;
  scene.size = {1600, 400};
  scene.commands.push_back(shipped_.text(GetParam().tall, GetParam().tag, 42, {100, 60}, 1300));
  const Rect expected = ink_of(std::get<DrawText>(scene.commands[0]));
  Board board(scene.size);
  Painter painter(shipped_.pictures, shipped_.design);
  painter.paint(scene, board.pixels(), {0, 0, 1600, 400});
  const std::uint32_t paper = board.at(0, 0);
  Rect seen;
  for (int y = 0; y < 400; ++y)
    for (int x = 0; x < 1600; ++x)
      if (board.at(x, y) != paper) seen = united(seen, {x, y, 1, 1});
  EXPECT_TRUE(expected.inset(-1).contains(seen)) << seen.x << ' ' << seen.y << ' ' << seen.w << ' ' << seen.h;
  EXPECT_TRUE(seen.contains(expected.inset(1)));
}

INSTANTIATE_TEST_SUITE_P(Languages, Raster, testing::ValuesIn(specimens()),
                         [](const auto& one) { return test_name(one.param.tag); });

/// Letters of Marathi differ from Hindi's in the same font: what is drawn is what was measured.
TEST(Raster, DrawsTheLanguagesOwnLetters) {
  Shipped shipped;
  RunCache cache;
  const auto drawn = [&](const char* tag) {
    const DrawText text = shipped.text("ल", tag, 60, {0, 0});
    const Line& line = text.layout->lines.at(0);
    return cache.get(line.runs.at(0), line.baseline).mask.whole().a;
  };
  EXPECT_NE(drawn("hi"), drawn("mr"));
  EXPECT_EQ(drawn("hi"), drawn("mai"));
}

TEST(RunCache, RastersARunOnceWhateverItsColour) {
  Shipped shipped;
  RunCache cache;
  const DrawText text = shipped.text("Start reading", "en", 42, {0, 0});
  const Line& line = text.layout->lines.at(0);
  const Mask first = cache.get(line.runs.at(0), line.baseline).mask.whole();
  const Mask second = cache.get(line.runs.at(0), line.baseline).mask.whole();
  EXPECT_EQ(cache.rasters(), 1U);
  EXPECT_EQ(first.a, second.a);
}

TEST(RunCache, KeepsToItsLimitAndDrawsAgainWhatItDropped) {
  Shipped shipped;
  RunCache cache(10000, 1);
  std::vector<DrawText> texts;
  for (int i = 0; i < 20; ++i) texts.push_back(shipped.text("Word " + std::to_string(i), "en", 42, {0, 0}));
  for (int round = 0; round < 2; ++round)
    for (const DrawText& text : texts) {
      const Line& line = text.layout->lines.at(0);
      EXPECT_FALSE(cache.get(line.runs.at(0), line.baseline).mask.empty());
      EXPECT_LE(cache.bytes(), 10000U);
    }
  EXPECT_EQ(cache.rasters(), 40U);
}

TEST(RunCache, AFontThatCannotBeOpenedDrawsNothing) {
  Shipped shipped;
  RunCache cache;
  PlacedRun run = shipped.text("Word", "en", 42, {0, 0}).layout->lines.at(0).runs.at(0);
  run.font = std::make_shared<FontFace>(FontFace{"/nowhere/font.ttf", 0});
  EXPECT_TRUE(cache.get(run, 40).mask.empty());
}

TEST(Painter, DrawsOnlyTheLinesItIsGiven) {
  Shipped shipped;
  DrawText text = shipped.text("one two three four five six seven", "en", 42, {10, 10}, 200);
  ASSERT_GE(text.layout->lines.size(), 3U);
  text.first_line = 1;
  text.end_line = 2;
  Scene scene;
  scene.size = {300, 400};
  scene.commands.push_back(text);
  Board board(scene.size);
  Painter painter(shipped.pictures, shipped.design);
  painter.paint(scene, board.pixels(), {0, 0, 300, 400});
  const Line& line = text.layout->lines[1];
  Rect seen;
  for (int y = 0; y < 400; ++y)
    for (int x = 0; x < 300; ++x)
      if (board.at(x, y) != board.at(299, 399)) seen = united(seen, {x, y, 1, 1});
  EXPECT_TRUE(line.ink.moved(10, 10 - line.top).inset(-1).contains(seen));
  EXPECT_FALSE(seen.empty());
}

}  // namespace
}  // namespace kiosk
