// The golden pictures of the painter, and the proof that comparing them can fail.
#include <gtest/gtest.h>
#include <unistd.h>

#include "scenes.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class Golden : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("kiosk-golden-" + std::to_string(getpid()) + "-" + test->name());
    fs::create_directories(folder_);
    for (int i = 0; i < 300; ++i) picture_.pixels.push_back(static_cast<std::uint32_t>(i * 7919));
    ASSERT_TRUE(save_png(picture_, folder_ / "picture.png"));
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
  TestPicture picture_{{20, 15}, {}};
};

TEST_F(Golden, TheSamePictureIsEqual) {
  const GoldenResult result = compare_with_golden(picture_, folder_ / "picture.png", folder_ / "out");
  EXPECT_TRUE(result.equal) << result.message;
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Golden, OnePixelChangedByOneFailsAndWritesActualAndDiff) {
  TestPicture changed = picture_;
  changed.pixels[137] ^= 1;
  const GoldenResult result = compare_with_golden(changed, folder_ / "picture.png", folder_ / "out");
  EXPECT_FALSE(result.equal);
  const fs::path actual = folder_ / "out" / "picture.actual.png";
  const fs::path diff = folder_ / "out" / "picture.diff.png";
  EXPECT_NE(result.message.find(actual.string()), std::string::npos);
  EXPECT_NE(result.message.find(diff.string()), std::string::npos);
  ASSERT_TRUE(load_png(actual).has_value());
  EXPECT_EQ(*load_png(actual), changed);
  const auto shown = load_png(diff);
  ASSERT_TRUE(shown.has_value());
  EXPECT_EQ(shown->at(137 % 20, 137 / 20), 0xff0000U);
  EXPECT_NE(shown->at(0, 0), 0xff0000U);
}

TEST_F(Golden, AMissingGoldenFailsAndWritesTheActual) {
  const GoldenResult result = compare_with_golden(picture_, folder_ / "none.png", folder_ / "out");
  EXPECT_FALSE(result.equal);
  EXPECT_NE(result.message.find("missing"), std::string::npos);
  EXPECT_TRUE(fs::exists(folder_ / "out" / "none.actual.png"));
}

TEST_F(Golden, AnotherSizeFails) {
  TestPicture wider{{30, 10}, picture_.pixels};
  EXPECT_FALSE(compare_with_golden(wider, folder_ / "picture.png", folder_ / "out").equal);
}

void expect_golden(const Scene& scene, const Shipped& shipped, const std::string& name) {
  Board board(scene.size);
  Painter painter(shipped.pictures, shipped.design);
  painter.paint(scene, board.pixels(), {0, 0, scene.size.w, scene.size.h});
  const GoldenResult result = compare_with_golden(
      board.picture(), fs::path(KIOSK_SOURCE_DIR) / "tests" / "golden" / "sdl" / name, golden_out());
  EXPECT_TRUE(result.equal) << result.message;
}

TEST(GoldenPicture, Shapes) {
  Shipped shipped;
  const Theme& theme = shipped.design.theme(ThemeId::light);
  Scene scene;
  scene.size = {480, 200};
  DrawBox box{{10, 10, 140, 80}, 20, theme[Token::surface], theme[Token::accent], 3, false};
  scene.commands.push_back(box);
  box = {{170, 10, 140, 80}, 28, std::nullopt, theme[Token::focus], 6, false};
  scene.commands.push_back(box);
  box = {{330, 10, 140, 80}, 20, theme[Token::paper], theme[Token::line], 3, true};
  scene.commands.push_back(box);
  scene.commands.push_back(DrawRing{{10, 105, 80, 80}, 8, 1.0, theme[Token::hair]});
  scene.commands.push_back(DrawRing{{10, 105, 80, 80}, 8, 0.3, theme[Token::accent]});
  scene.commands.push_back(DrawLine{{110, 110}, {200, 180}, 3, theme[Token::ink]});
  scene.commands.push_back(DrawLine{{120, 185}, {300, 185}, 4, theme[Token::ink]});
  scene.commands.push_back(DrawIcon{"next", {220, 110, 60, 60}, theme[Token::accent], false});
  scene.commands.push_back(DrawIcon{"handset", {300, 110, 60, 60}, theme[Token::emergency], true});
  scene.commands.push_back(DrawScrim{{380, 0, 100, 200}, theme[Token::scrim], 72});
  expect_golden(scene, shipped, "shapes.png");
}

TEST(GoldenPicture, Scripts) {
  Shipped shipped;
  Scene scene;
  scene.size = {760, 460};
  const char* words[][2] = {
      {"en", "Suddenly short of breath?"},  {"ar", "اتصل على \u2066116 123\u2069 الآن."},
      {"ur", "عملے کے کسی فرد کو بتائیں۔"}, {"bn", "একজন কর্মীকে জানান।"},
      {"pa", "ਸਟਾਫ ਦੇ ਕਿਸੇ ਮੈਂਬਰ ਨੂੰ ਦੱਸੋ।"},       {"zh-Hans", "请告诉工作人员。"}};
  int y = 10;
  for (const auto& [tag, text] : words) {
    scene.commands.push_back(shipped.text(text, tag, 36, {20, y}, 720));
    y += std::get<DrawText>(scene.commands.back()).layout->height;
  }
  expect_golden(scene, shipped, "scripts.png");
}

}  // namespace
}  // namespace kiosk
