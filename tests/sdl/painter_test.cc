#include <gtest/gtest.h>
#include <unistd.h>

#include "scenes.h"
#include "sdl/offscreen.h"

namespace kiosk {
namespace {

constexpr Colour kBlack{0, 0, 0, 255};
constexpr Colour kRed{200, 0, 0, 255};

TEST(Pixels, BlendIsExactAtTheEndsAndNeverLeavesTheRange) {
  for (std::uint32_t a : {0U, 0x7fU, 0xffU})
    for (std::uint32_t b : {0U, 0x80U, 0xffU})
      for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
        const std::uint32_t out = blended(a << 16 | a << 8 | a, b << 16 | b << 8 | b, alpha);
        const std::uint32_t exact = (a * (255 - alpha) * 2 + b * alpha * 2 + 255) / 510;
        EXPECT_EQ(out & 0xffU, exact);
        EXPECT_EQ((out >> 8) & 0xffU, exact);
        EXPECT_EQ((out >> 16) & 0xffU, exact);
      }
}

TEST(Pixels, AScrimBlendsEveryPixelForItself) {
  Board board({40, 3});
  const Pixels pixels = board.pixels();
  std::vector<std::uint32_t> before;
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 40; ++x) {
      // Flat stretches, single pixels, and a colour that comes back.
      pixels.row(y)[x] = 0xff000000U | (x < 12 ? 0x123456U : x % 3 == 0 ? 0x123456U : 0x10101U * x * (y + 1));
      before.push_back(pixels.row(y)[x]);
    }
  fill(pixels, {1, 0, 38, 3}, {20, 35, 43, 184});
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 40; ++x) {
      const std::uint32_t was = before[static_cast<std::size_t>(y * 40 + x)];
      const bool inside = x >= 1 && x < 39;
      EXPECT_EQ(pixels.row(y)[x], inside ? blended(was, 0xff14232bU, 184) : was) << x << " " << y;
    }
}

TEST(Pixels, NothingIsDrawnOutsideTheClip) {
  Board board({20, 20});
  Pixels pixels = board.pixels();
  pixels.clip = {5, 5, 10, 10};
  Shapes shapes;
  DrawBox box;
  box.rect = {-30, -30, 90, 90};
  box.radius = 8;
  box.fill = kRed;
  shapes.box(pixels, box);
  shapes.ring(pixels, {{-10, -10, 40, 40}, 15, 1.0, kRed});
  shapes.line(pixels, {{-50, -50}, {50, 50}, 9, kRed});
  blend_mask(pixels, {-2, -2}, {30, 30, std::vector<std::uint8_t>(900, 255)}, kRed);
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 20; ++x)
      EXPECT_EQ(board.at(x, y), pixels.clip.contains(Point{x, y}) ? 0xc80000U : 0xffffffU);
}

TEST(Shapes, ABoxHasItsBorderInside) {
  Board board({60, 40});
  Shapes shapes;
  DrawBox box;
  box.rect = {10, 5, 40, 30};
  box.fill = kRed;
  box.border = kBlack;
  box.border_px = 3;
  shapes.box(board.pixels(), box);
  EXPECT_EQ(board.at(9, 20), 0xffffffU);
  for (int x : {10, 12, 47, 49}) EXPECT_EQ(board.at(x, 20), 0U) << x;
  for (int x : {13, 46}) EXPECT_EQ(board.at(x, 20), 0xc80000U) << x;
  EXPECT_EQ(board.at(50, 20), 0xffffffU);
  EXPECT_EQ(board.at(30, 4), 0xffffffU);
  EXPECT_EQ(board.at(30, 7), 0U);
  EXPECT_EQ(board.at(30, 8), 0xc80000U);
}

TEST(Shapes, RoundCornersAreSmoothAndAlikeOnAllSides) {
  for (const bool filled : {true, false}) {
    Board board({64, 48});
    Shapes shapes;
    DrawBox box;
    box.rect = {4, 4, 56, 40};
    box.radius = 14;
    box.border = kBlack;
    box.border_px = 4;
    if (filled) box.fill = kRed;
    shapes.box(board.pixels(), box);
    int greys = 0;
    for (int y = 0; y < 48; ++y)
      for (int x = 0; x < 64; ++x) {
        EXPECT_EQ(board.at(x, y), board.at(63 - x, y));
        EXPECT_EQ(board.at(x, y), board.at(x, 47 - y));
        const std::uint32_t pixel = board.at(x, y);
        greys += pixel != 0 && pixel != 0xffffffU && pixel != 0xc80000U ? 1 : 0;
      }
    EXPECT_GT(greys, 20);
    EXPECT_EQ(board.at(4, 4), 0xffffffU);
    EXPECT_EQ(board.at(32, 24), filled ? 0xc80000U : 0xffffffU);
  }
}

TEST(Shapes, ADashedBorderHasDashesAndGapsAllAround) {
  Board board({200, 120});
  Shapes shapes;
  DrawBox box;
  box.rect = {10, 10, 180, 100};
  box.radius = 20;
  box.border = kBlack;
  box.border_px = 3;
  box.dashed = true;
  shapes.box(board.pixels(), box);
  const auto changes = [&](Point from, int dx, int dy, int count) {
    int found = 0;
    for (int i = 1; i < count; ++i)
      found += (board.at(from.x + i * dx, from.y + i * dy) < 0x800000U) !=
                       (board.at(from.x + (i - 1) * dx, from.y + (i - 1) * dy) < 0x800000U)
                   ? 1
                   : 0;
    return found;
  };
  EXPECT_GT(changes({30, 11}, 1, 0, 140), 10);
  EXPECT_GT(changes({30, 108}, 1, 0, 140), 10);
  EXPECT_GT(changes({11, 30}, 0, 1, 60), 4);
  EXPECT_GT(changes({188, 30}, 0, 1, 60), 4);
  EXPECT_EQ(board.at(100, 60), 0xffffffU);
}

TEST(Shapes, ARingRunsClockwiseFromTwelve) {
  Board board({100, 100});
  Shapes shapes;
  shapes.ring(board.pixels(), {{0, 0, 100, 100}, 10, 0.25, kBlack});
  EXPECT_EQ(board.at(83, 16), 0U);  // half past one
  EXPECT_EQ(board.at(53, 4), 0U);
  EXPECT_EQ(board.at(16, 16), 0xffffffU);
  EXPECT_EQ(board.at(83, 83), 0xffffffU);
  EXPECT_EQ(board.at(50, 50), 0xffffffU);
  shapes.ring(board.pixels(), {{0, 0, 100, 100}, 10, 1.0, kRed});
  for (const Point at : {Point{50, 4}, Point{95, 50}, Point{50, 95}, Point{4, 50}})
    EXPECT_EQ(board.at(at.x, at.y), 0xc80000U);
}

TEST(Shapes, UprightLinesAreSharpAndSlantedOnesSmooth) {
  Board board({60, 60});
  Shapes shapes;
  shapes.line(board.pixels(), {{10, 20}, {50, 20}, 1, kBlack});
  EXPECT_EQ(board.at(30, 19), 0xffffffU);
  EXPECT_EQ(board.at(30, 20), 0U);
  EXPECT_EQ(board.at(30, 21), 0xffffffU);
  shapes.line(board.pixels(), {{10, 40}, {50, 40}, 4, kBlack});
  EXPECT_EQ(board.at(30, 37), 0xffffffU);
  for (int y = 38; y < 42; ++y) EXPECT_EQ(board.at(30, y), 0U);
  EXPECT_EQ(board.at(30, 42), 0xffffffU);
  Board slanted({60, 60});
  shapes.line(slanted.pixels(), {{5, 5}, {50, 30}, 3, kBlack});
  int greys = 0, black = 0;
  for (std::uint32_t pixel : slanted.picture().pixels) {
    black += pixel == 0 ? 1 : 0;
    greys += pixel != 0 && pixel != 0xffffffU ? 1 : 0;
  }
  EXPECT_GT(black, 80);
  EXPECT_GT(greys, 60);
}

TEST(Shapes, AScrimIsOneBlend) {
  Board board({4, 4}, 0xff6496c8U);
  Shapes shapes;
  shapes.scrim(board.pixels(), {{1, 1, 2, 2}, kBlack, 72});
  EXPECT_EQ(board.at(0, 0), 0x6496c8U);
  EXPECT_EQ(board.at(1, 1), 0x1c2a38U);
}

TEST(Painter, MirrorsAnIconAndColoursIt) {
  Shipped shipped;
  Scene scene;
  scene.size = {120, 60};
  scene.commands.push_back(DrawIcon{"next", {0, 0, 60, 60}, kRed, false});
  scene.commands.push_back(DrawIcon{"next", {60, 0, 60, 60}, kRed, true});
  scene.commands.push_back(DrawIcon{"no-such-icon", {0, 0, 60, 60}, kRed, false});
  Board board(scene.size);
  Painter painter(shipped.pictures, shipped.design);
  painter.paint(scene, board.pixels(), {0, 0, 120, 60});
  int red = 0;
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 60; ++x) {
      EXPECT_EQ(board.at(x, y), board.at(119 - x, y));
      red += board.at(x, y) == 0xc80000U ? 1 : 0;
    }
  EXPECT_GT(red, 100);
}

TEST(Painter, APartPaintedAloneEqualsThePartOfTheWhole) {
  Shipped shipped;
  Scene scene;
  scene.size = {400, 300};
  scene.commands.push_back(DrawFigure{"leg-to-lung", {10, 10, 160, 230}, ThemeId::light});
  DrawBox box;
  box.rect = {150, 50, 200, 120};
  box.radius = 20;
  box.fill = kRed;
  box.border = kBlack;
  box.border_px = 3;
  scene.commands.push_back(box);
  scene.commands.push_back(shipped.text("Start reading", "en", 30, {160, 80}));
  scene.commands.push_back(DrawScrim{{0, 0, 400, 150}, kBlack, 40});
  scene.commands.push_back(DrawLine{{0, 0}, {399, 299}, 5, kBlack});
  scene.commands.push_back(DrawRing{{200, 100, 150, 150}, 12, 0.7, kRed});
  Painter painter(shipped.pictures, shipped.design);
  Board whole(scene.size);
  Board tiles(scene.size);
  painter.paint(scene, whole.pixels(), {0, 0, 400, 300});
  for (int y = 0; y < 300; y += 37)
    for (int x = 0; x < 400; x += 53) painter.paint(scene, tiles.pixels(), {x, y, 53, 37});
  EXPECT_EQ(difference(whole.picture(), tiles.picture()).pixels, 0);
}

TEST(Offscreen, SavesWhatItShows) {
  Shipped shipped;
  Scene scene;
  scene.size = {200, 100};
  scene.theme = ThemeId::dark;
  scene.commands.push_back(shipped.text("Start", "en", 42, {10, 10}));
  const auto canvas = make_offscreen(scene.size, shipped.pictures, shipped.design);
  canvas->present(scene);
  const auto file =
      std::filesystem::temp_directory_path() / ("kiosk-offscreen-" + std::to_string(getpid()) + ".png");
  ASSERT_TRUE(canvas->save_png(file));
  const auto saved = load_png(file);
  std::filesystem::remove(file);
  ASSERT_TRUE(saved.has_value());
  EXPECT_EQ(saved->pixels, canvas->pixels());
  EXPECT_EQ(saved->at(199, 99), 0x0f181dU);
  EXPECT_FALSE(canvas->save_png("/nowhere/a.png"));
}

}  // namespace
}  // namespace kiosk
