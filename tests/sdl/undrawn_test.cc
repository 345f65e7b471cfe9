// What the painter cannot draw it tells, and tries again with the next frame.
#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "scenes.h"
#include "sdl/sdl.h"
#include "support/private_fonts.h"
#include "support/temp_folder.h"
#include "text/font_content.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr Size kSize{640, 480};
constexpr Rect kBanner{0, 0, 640, 100};

/// A frame with one text at a height.
Scene scene_with(DrawText text, int y) {
  Scene scene;
  scene.size = kSize;
  scene.banner = kBanner;
  text.at = {20, y};
  scene.commands.push_back(std::move(text));
  return scene;
}

/// The text in a font file of another place, whose content may be open already.
DrawText in_font(DrawText text, const fs::path& file,
                 const std::shared_ptr<const FontContent>& content = nullptr) {
  auto layout = std::make_shared<ParagraphLayout>(*text.layout);
  for (Line& line : layout->lines)
    for (PlacedRun& run : line.runs)
      run.font = std::make_shared<FontFace>(FontFace{file.string(), 0, 0, content});
  text.layout = layout;
  return text;
}

class UndrawnTest : public testing::Test {
 protected:
  /// SDL keeps the words of its last error for the thread; nobody here has started or ends it.
  void TearDown() override { SDL_TLSCleanup(); }

  Undrawn paint(const Scene& scene) {
    Board board(kSize);
    return painter_.paint(scene, board.pixels(), {0, 0, kSize.w, kSize.h});
  }

  TempFolder folder_;
  PrivateFonts fonts_{folder_.path()};
  Shipped shipped_;
  Painter painter_{shipped_.pictures, shipped_.design};
};

TEST_F(UndrawnTest, WordsAreToldAndThoseOfTheBannerApart) {
  const DrawText good = shipped_.text("Call now", "en", 42, {0, 0});
  EXPECT_FALSE(paint(scene_with(good, 20)).banner);
  EXPECT_TRUE(paint(scene_with(good, 20)).things.empty());
  const DrawText bad = in_font(good, "/nowhere/font.ttf");
  for (const int y : {20, 80, 300}) {
    const Undrawn undrawn = paint(scene_with(bad, y));
    EXPECT_EQ(undrawn.banner, y < kBanner.h) << y;
    ASSERT_EQ(undrawn.things.size(), 1U);
    EXPECT_NE(undrawn.things[0].find("Call now"), std::string::npos);
  }
}

/// A font too large to be copied is read as long as it is what it was: of a file that has been removed too.
TEST_F(UndrawnTest, ALargeFontThatIsLostWhileItIsOpenDrawsNothingWrong) {
  const PrivateFonts fonts(folder_.path() / "han", Han::with);
  Shipped shipped;
  const auto file = fonts.file("NotoSansCJK-Regular.ttc");
  std::shared_ptr<const FontContent> content;
  const auto text = [&](const char* words) {
    return scene_with(in_font(shipped.text(words, "zh-Hans", 42, {0, 0}), file, content), 20);
  };
  const Rect all{0, 0, kSize.w, kSize.h};
  for (const FontDamage& damage : kFontDamages) {
    fonts.restore();
    content = FontContent::take(file.string());
    Painter reference(shipped.pictures, shipped.design);
    Painter painter(shipped_.pictures, shipped_.design);
    Board right(kSize);
    Board board(kSize);
    EXPECT_FALSE(reference.paint(text("紧急情况"), right.pixels(), all).banner);
    EXPECT_FALSE(painter.paint(text("请拨打"), board.pixels(), all).banner) << damage.name;
    damage.do_to(file);
    const bool removed = damage.name == std::string("deleted") || damage.name == std::string("unreadable");
    EXPECT_EQ(painter.paint(text("紧急情况"), board.pixels(), all).banner, !removed) << damage.name;
    if (removed) {
      EXPECT_EQ(board.data, right.data) << damage.name;
    }
    fonts.restore();
    content = FontContent::take(file.string());
    EXPECT_FALSE(painter.paint(text("紧急情况"), board.pixels(), all).banner) << damage.name;
    EXPECT_EQ(board.data, right.data) << damage.name;
  }
}

TEST_F(UndrawnTest, EveryDamageOfAFontIsToldAndMends) {
  const DrawText text =
      in_font(shipped_.text("Call now", "en", 42, {0, 0}), fonts_.file("NotoSans-Regular.ttf"));
  for (const FontDamage& damage : kFontDamages) {
    fonts_.restore();
    fonts_.damage(damage);
    Painter painter(shipped_.pictures, shipped_.design);
    Board board(kSize);
    const Scene scene = scene_with(text, 20);
    EXPECT_TRUE(painter.paint(scene, board.pixels(), {0, 0, kSize.w, kSize.h}).banner) << damage.name;
    fonts_.restore();
    EXPECT_FALSE(painter.paint(scene, board.pixels(), {0, 0, kSize.w, kSize.h}).banner) << damage.name;
  }
}

TEST_F(UndrawnTest, AFontThatWasLoadedOutlivesItsFile) {
  for (const FontDamage& damage : kFontDamages) {
    fonts_.restore();
    Shipped shipped;
    const DrawText text = shipped.text("Call now", "en", 42, {0, 0});
    fonts_.damage(damage);
    Painter painter(shipped.pictures, shipped.design);
    Board board(kSize);
    EXPECT_TRUE(painter.paint(scene_with(text, 20), board.pixels(), {0, 0, kSize.w, kSize.h}).things.empty())
        << damage.name;
  }
}

TEST_F(UndrawnTest, PicturesAreToldByName) {
  shipped_.pictures.icons["broken"] = "<svg {colour}";
  shipped_.pictures.icons.erase("handset");
  Scene scene;
  scene.size = kSize;
  scene.banner = kBanner;
  for (const char* name : {"handset", "broken", "next", "no-such"})
    scene.commands.push_back(DrawIcon{name, {20, 20, 48, 48}, Colour{}, false});
  scene.commands.push_back(DrawFigure{"no-such", {20, 200, 100, 100}, ThemeId::light});
  scene.commands.push_back(DrawFigure{"leg-to-lung", {20, 200, 100, 100}, ThemeId::light});
  const Undrawn undrawn = paint(scene);
  EXPECT_EQ(undrawn.things, (std::vector<std::string>{"the icon handset", "the icon broken",
                                                      "the icon no-such", "the figure no-such"}));
  EXPECT_FALSE(undrawn.banner) << "an icon is no word";
}

TEST_F(UndrawnTest, AfterTheSafeScreenTheNextSoundFrameIsWhole) {
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  std::string error;
  {
    const auto session = open_session({true, kSize}, shipped_.pictures, shipped_.design, error);
    ASSERT_NE(session, nullptr) << error;
    const DrawText good = shipped_.text("Call now", "en", 42, {0, 0});
    const Scene sound = scene_with(good, 20);
    EXPECT_FALSE(session->display().present(sound).banner);
    EXPECT_TRUE(session->display().present(scene_with(in_font(good, "/nowhere"), 24)).banner);
    session->display().present_safe_screen("999", 0);
    EXPECT_FALSE(session->display().present(sound).banner);
    SDL_Surface* shown = SDL_GetWindowSurface(SDL_GetWindowFromID(1));
    ASSERT_NE(shown, nullptr);
    Board board(kSize);
    painter_.paint(sound, board.pixels(), {0, 0, kSize.w, kSize.h});
    const Pixels pixels = pixels_of(*shown);
    for (int y = 0; y < kSize.h; ++y)
      for (int x = 0; x < kSize.w; ++x) ASSERT_EQ(pixels.row(y)[x] & 0xffffffU, board.at(x, y));
  }
  unsetenv("SDL_VIDEODRIVER");
}

}  // namespace
}  // namespace kiosk
