#include "assets/theme.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

const fs::path kShipped = fs::path(KIOSK_SOURCE_DIR) / "assets" / "theme.toml";

/// A copy of the shipped file with one piece of text replaced.
class ThemeFile : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    file_ = fs::temp_directory_path() /
            ("kiosk-theme-" + std::to_string(getpid()) + "-" + test->name() + ".toml");
  }
  void TearDown() override { fs::remove(file_); }

  Design load_with(const std::string& from, const std::string& to) {
    std::ifstream in(kShipped);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::ofstream(file_) << text;
    return load_design(file_, diagnostics_);
  }

  fs::path file_;
  Diagnostics diagnostics_;
};

TEST_F(ThemeFile, TheShippedFileHasNoFaultAndEqualsTheBuiltInLook) {
  const Design shipped = load_design(kShipped, diagnostics_);
  EXPECT_TRUE(diagnostics_.findings().empty());
  Diagnostics missing;
  const Design built_in = load_design("/nowhere/theme.toml", missing);
  for (ThemeId id : kThemes)
    for (int t = 0; t < kTokenCount; ++t) {
      const Token token = static_cast<Token>(t);
      EXPECT_EQ(shipped.theme(id)[token], built_in.theme(id)[token]) << name_of(id) << ' ' << name_of(token);
    }
}

TEST_F(ThemeFile, AMissingFileIsOneErrorAndKeepsColours) {
  const Design design = load_design("/nowhere/theme.toml", diagnostics_);
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  EXPECT_TRUE(diagnostics_.has_errors());
  EXPECT_EQ(design.theme(ThemeId::light)[Token::emergency], (Colour{0xa8, 0x14, 0x0c, 255}));
}

TEST_F(ThemeFile, AnUnreadableColourIsToldWithItsLineAndKeepsTheBuiltInOne) {
  const Design design = load_with("ink = \"#14232b\"", "ink = \"dark\"");
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  const Finding& fault = diagnostics_.findings()[0];
  EXPECT_EQ(fault.severity, Severity::error);
  EXPECT_EQ(fault.line, 8);
  EXPECT_NE(fault.sentence.find("\"ink\""), std::string::npos);
  EXPECT_EQ(design.theme(ThemeId::light)[Token::ink], (Colour{0x14, 0x23, 0x2b, 255}));
}

TEST_F(ThemeFile, AMissingColourIsAnError) {
  load_with("hair = \"#d8d2c5\"\n", "");
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  EXPECT_NE(diagnostics_.findings()[0].sentence.find("missing"), std::string::npos);
}

TEST_F(ThemeFile, AnUnknownNameIsAWarning) {
  load_with("hair = \"#d8d2c5\"", "hair = \"#d8d2c5\"\nheir = \"#d8d2c5\"");
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  EXPECT_EQ(diagnostics_.findings()[0].severity, Severity::warning);
}

TEST_F(ThemeFile, LengthsAreReadAndMustBePositive) {
  const Design longer = load_with("body = 10.4", "body = 11");
  EXPECT_DOUBLE_EQ(longer.type.body, 11);
  EXPECT_TRUE(diagnostics_.findings().empty());
  const Design negative = load_with("margin = 10.0", "margin = -3");
  EXPECT_TRUE(diagnostics_.has_errors());
  EXPECT_DOUBLE_EQ(negative.space.margin, 10);
}

TEST_F(ThemeFile, BrokenTomlIsOneErrorWithItsLine) {
  load_with("paper = \"#f6f3ec\"", "paper = ");
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  EXPECT_GT(diagnostics_.findings()[0].line, 0);
}

TEST(ThemeNames, GoThereAndBack) {
  for (ThemeId id : kThemes) EXPECT_EQ(parse_theme(name_of(id)), id);
  EXPECT_EQ(parse_theme("sepia"), std::nullopt);
  for (int t = 0; t < kTokenCount; ++t) {
    const Token token = static_cast<Token>(t);
    EXPECT_EQ(parse_token(name_of(token)), token);
  }
  EXPECT_EQ(name_of(Token::picture_heart_left), "picture-heart-left");
  EXPECT_EQ(parse_token("picture_vessel"), std::nullopt);
}

}  // namespace
}  // namespace kiosk
