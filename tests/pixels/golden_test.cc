// A dozen whole screens, pixel for pixel. With KIOSK_UPDATE_GOLDEN=1 they are written anew, and the tests
// fail, so that nobody takes them over unseen.
#include <gtest/gtest.h>

#include <cstdlib>

#include "frames.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct GoldenScreen {
  Look look;          ///< its name is the picture's
  std::string frame;  ///< as `tour` names it, without the language
  std::string screen;
};

void PrintTo(const GoldenScreen& golden, std::ostream* out) { *out << golden.look.name; }

const GoldenScreen kScreens[] = {
    {{"en_idle", "en"}, "idle", "idle"},
    {{"en_article", "en"}, "dvt-to-pe-article-01", "article"},
    {{"en_path", "en", kFullHd}, "dvt-to-pe-part-path-01", "part"},
    {{"ar_triggers", "ar", kUpright}, "dvt-to-pe-part-triggers-01", "part"},
    {{"ur_path", "ur"}, "dvt-to-pe-part-path-01", "part"},
    {{"bn_faq", "bn"}, "dvt-to-pe-faq-01", "faq"},
    {{"zh_emergency", "zh-Hans"}, "emergency", "emergency"},
    {{"pa_display", "pa"}, "display", "display"},
    {{"pl_still_reading", "pl"}, "still-reading", "still-reading"},
    {{"cy_answer", "cy"}, "dvt-to-pe-answer-faq-massage-01", "answer"},
    {{"en_dark", "en", kXga17, "dark"}, "dvt-to-pe-part-path-01", "part"},
    {{"en_high_contrast", "en", kXga17, "high-contrast"}, "dvt-to-pe-part-triggers-01", "part"},
};

bool updating() {
  const char* set = std::getenv("KIOSK_UPDATE_GOLDEN");
  return set != nullptr && std::string(set) == "1";
}

void expect_golden(const TestPicture& picture, const std::string& name) {
  const fs::path golden = fs::path(KIOSK_SOURCE_DIR) / "tests" / "golden" / "pictures" / (name + ".png");
  if (updating()) {
    ASSERT_TRUE(save_png(picture, golden)) << golden;
    FAIL() << "written: look at it: " << golden;
  }
  const GoldenResult result = compare_with_golden(picture, golden, golden_out());
  EXPECT_TRUE(result.equal) << result.message;
}

class GoldenScreens : public RealWorld, public ::testing::WithParamInterface<GoldenScreen> {};

TEST_P(GoldenScreens, AreTheStoredPicture) {
  const auto& [look, frame, screen] = GetParam();
  const auto frames = frames_of(world(), look, {screen});
  ASSERT_TRUE(frames.count(frame)) << frame;
  expect_golden(Easel(world(), look.glass.size).paint(frames.at(frame)), look.name);
}

INSTANTIATE_TEST_SUITE_P(, GoldenScreens, ::testing::ValuesIn(kScreens),
                         [](const auto& test) { return test.param.look.name; });

class GoldenSafeScreen : public RealWorld {};

TEST_F(GoldenSafeScreen, IsTheStoredPicture) {
  expect_golden(Easel(world(), kXga17.size).paint_safe_screen("999"), "safe_screen");
}

/// The proof that a golden can fail: a screen with one pixel changed by one is not the stored picture.
TEST_F(GoldenSafeScreen, FailsWithOnePixelChanged) {
  TestPicture picture = Easel(world(), kXga17.size).paint_safe_screen("999");
  picture.pixels[picture.pixels.size() / 2] ^= 1;
  const fs::path golden = fs::path(KIOSK_SOURCE_DIR) / "tests" / "golden" / "pictures" / "safe_screen.png";
  const fs::path out = golden_out() / "self-test";
  const GoldenResult result = compare_with_golden(picture, golden, out);
  EXPECT_FALSE(result.equal);
  EXPECT_TRUE(fs::exists(out / "safe_screen.diff.png")) << result.message;
}

}  // namespace
}  // namespace kiosk
