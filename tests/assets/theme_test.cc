#include "assets/theme.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "assets/theme_lengths.h"

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
  EXPECT_EQ(shipped.type, built_in.type);
  EXPECT_EQ(shipped.leading, built_in.leading);
  EXPECT_EQ(shipped.space, built_in.space);
  EXPECT_EQ(shipped.care, built_in.care);
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
  EXPECT_EQ(fault.line, 9);
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

std::string written(double mm) {
  std::ostringstream out;
  out << mm;
  return std::move(out).str();
}

/// A file whose table has that key set so.
class ThemeLengths : public ThemeFile {
 protected:
  Design load_with_length(const ThemeLength& length, const std::string& value) {
    diagnostics_ = Diagnostics();
    std::ifstream in(kShipped);
    std::ostringstream out;
    std::string table;
    line_ = 0;
    int at = 0;
    for (std::string line; std::getline(in, line);) {
      ++at;
      if (line.starts_with("[")) table = line.substr(1, line.find(']') - 1);
      const bool here = table == length.table && line.starts_with(std::string(length.key) + " = ");
      if (here) line_ = at;
      out << (here ? std::string(length.key) + " = " + value : line) << "\n";
    }
    EXPECT_GT(line_, 0) << "the shipped file lacks " << length.key;
    std::ofstream(file_) << out.str();
    return load_design(file_, diagnostics_);
  }
  int line_ = 0;
};

TEST_F(ThemeLengths, EachIsReadThroughoutItsRange) {
  for (const ThemeLength& length : theme_lengths())
    for (const double mm : {length.least, (length.least + length.most) / 2, length.most}) {
      Design design = load_with_length(length, written(mm));
      EXPECT_TRUE(diagnostics_.findings().empty()) << length.key << " = " << mm;
      EXPECT_NEAR(length.in(design), mm, 1e-4) << length.key;
    }
}

TEST_F(ThemeLengths, WhatIsBeyondItsRangeIsToldWithItsLineAndKeepsTheBuiltInOne) {
  Diagnostics unheard;
  Design built_in = load_design("/nowhere/theme.toml", unheard);
  for (const ThemeLength& length : theme_lengths()) {
    ASSERT_LT(length.least, length.in(built_in) + 1e-9) << length.key;
    ASSERT_GT(length.most, length.in(built_in)) << length.key;
    for (const std::string& wrong :
         {std::string("0"), std::string("-1"), std::string("0.001"), std::string("1e-300"),
          written(length.least * 0.97), written(length.most * 1.03), std::string("900"), std::string("1e300"),
          std::string("nan"), std::string("-nan"), std::string("inf"), std::string("-inf"),
          std::string("\"10\""), std::string("true"), std::string("[10]"), std::string("2026-11-22"),
          std::string("9223372036854775807")}) {
      Design design = load_with_length(length, wrong);
      const std::string what = std::string(length.key) + " = " + wrong;
      ASSERT_EQ(diagnostics_.findings().size(), 1U) << what;
      const Finding& fault = diagnostics_.findings()[0];
      EXPECT_EQ(fault.severity, Severity::error) << what;
      EXPECT_EQ(fault.file, file_.string()) << what;
      EXPECT_EQ(fault.line, line_) << what;
      EXPECT_NE(fault.sentence.find("\"" + std::string(length.key) + "\""), std::string::npos) << what;
      EXPECT_NE(fault.advice.find(written(length.least) + " to " + written(length.most)), std::string::npos)
          << what;
      EXPECT_EQ(length.in(design), length.in(built_in)) << what;
    }
  }
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
