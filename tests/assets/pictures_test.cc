#include "assets/pictures.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class PictureFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("kiosk-pictures-" + std::to_string(getpid()) + "-" + test->name());
    fs::create_directories(folder_ / "figures");
    fs::create_directories(folder_ / "icons");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
  Pictures load() { return load_pictures(folder_, diagnostics_); }
  bool told(const std::string& words) const {
    for (const Finding& finding : diagnostics_.findings())
      if (finding.sentence.find(words) != std::string::npos) return true;
    return false;
  }

  fs::path folder_;
  Diagnostics diagnostics_;
};

constexpr const char* kToml =
    "id = \"vein\"\nsize = [480, 690]\n[[anchor]]\nlabel = \"knee\"\nbadge = [1, 2.5]\npoint = [3, 4]\n";

TEST(ShippedPictures, LoadWithoutFaultAndHaveWhatScreensName) {
  Diagnostics diagnostics;
  const Pictures pictures = load_pictures(fs::path(KIOSK_SOURCE_DIR) / "assets", diagnostics);
  EXPECT_TRUE(diagnostics.findings().empty());
  EXPECT_TRUE(pictures.figures.count("leg-to-lung"));
  EXPECT_TRUE(pictures.figures.count("above-below-knee"));
  EXPECT_TRUE(pictures.icons.count("handset"));
  Theme theme;
  for (const auto& [id, figure] : pictures.figures) {
    EXPECT_EQ(coloured(figure, theme).find('{'), std::string::npos) << id;
    EXPECT_FALSE(figure.anchors.empty()) << id;
  }
  for (const auto& [name, svg] : pictures.icons)
    EXPECT_EQ(coloured(svg, Colour{}).find('{'), std::string::npos) << name;
}

TEST_F(PictureFolder, ReadsAFigureWithItsAnchorsAndColours) {
  write("figures/vein.toml", kToml);
  write("figures/vein.svg",
        "<svg viewBox=\"0 0 4 6\"><path fill=\"{picture-vessel}\" stroke=\"{ink}\"/></svg>");
  const Pictures pictures = load();
  EXPECT_TRUE(diagnostics_.findings().empty());
  const Figure& figure = pictures.figures.at("vein");
  EXPECT_EQ(figure.units, (Size{480, 690}));
  ASSERT_EQ(figure.anchors.size(), 1U);
  EXPECT_EQ(figure.anchors[0].label, "knee");
  EXPECT_DOUBLE_EQ(figure.anchors[0].badge_y, 2.5);
  Theme theme;
  theme.colours[static_cast<std::size_t>(Token::picture_vessel)] = {1, 2, 3, 255};
  EXPECT_EQ(coloured(figure, theme),
            "<svg viewBox=\"0 0 4 6\"><path fill=\"#010203\" stroke=\"#000000\"/></svg>");
}

TEST_F(PictureFolder, AnUnknownColourIsToldWithItsLineAndTheFigureLeftOut) {
  write("figures/vein.toml", kToml);
  write("figures/vein.svg", "<svg viewBox=\"0 0 4 6\">\n<path fill=\"{picture-bone}\"/>\n</svg>");
  EXPECT_TRUE(load().figures.empty());
  ASSERT_EQ(diagnostics_.findings().size(), 1U);
  EXPECT_EQ(diagnostics_.findings()[0].line, 2);
  EXPECT_TRUE(told("{picture-bone}"));
}

TEST_F(PictureFolder, AFigureNeedsItsOwnIdASizeAndADrawing) {
  write("figures/a.toml", "id = \"b\"\nsize = [1, 1]\n");
  write("figures/c.toml", "id = \"c\"\n");
  write("figures/d.toml", "id = \"d\"\nsize = [1, 1]\n");
  write("figures/e.toml", "id = \n");
  EXPECT_TRUE(load().figures.empty());
  EXPECT_EQ(diagnostics_.findings().size(), 4U);
  EXPECT_TRUE(told("The id is not the file's name."));
  EXPECT_TRUE(told("no size"));
  EXPECT_TRUE(told("drawing cannot be read"));
  EXPECT_TRUE(told("not TOML"));
}

TEST_F(PictureFolder, AnAnchorWithoutAPointIsLeftOut) {
  write("figures/vein.toml", "id = \"vein\"\nsize = [4, 6]\n[[anchor]]\nlabel = \"knee\"\nbadge = [1, 2]\n");
  write("figures/vein.svg", "<svg viewBox=\"0 0 4 6\"></svg>");
  EXPECT_TRUE(load().figures.at("vein").anchors.empty());
  EXPECT_TRUE(told("An anchor needs"));
}

TEST_F(PictureFolder, AnIconNeedsItsColour) {
  write("icons/tick.svg", "<svg viewBox=\"0 0 24 24\" stroke=\"{colour}\"></svg>");
  write("icons/cross.svg", "<svg viewBox=\"0 0 24 24\" stroke=\"#000000\"></svg>");
  const Pictures pictures = load();
  EXPECT_EQ(pictures.icons.size(), 1U);
  EXPECT_EQ(coloured(pictures.icons.at("tick"), Colour{255, 0, 16, 255}),
            "<svg viewBox=\"0 0 24 24\" stroke=\"#ff0010\"></svg>");
  EXPECT_TRUE(told("no {colour}"));
}

TEST(PictureFolders, ThatAreMissingAreTold) {
  Diagnostics diagnostics;
  EXPECT_TRUE(load_pictures("/nowhere", diagnostics).icons.empty());
  EXPECT_EQ(diagnostics.findings().size(), 2U);
}

/// As a full disk or a broken update leaves them.
TEST_F(PictureFolder, WhatIsNoWholeDrawingIsToldAndLeftOut) {
  const std::string icon = "<svg viewBox=\"0 0 24 24\"><path stroke=\"{colour}\"/><path d=\"M1 1\"/></svg>\n";
  const std::string figure =
      "<svg viewBox=\"0 0 4 6\"><path fill=\"{picture-vessel}\"/><g><path stroke=\"{ink}\"/></g></svg>";
  write("figures/vein.toml", kToml);
  for (std::size_t part = 0; part < 12; ++part) {
    write("icons/tick.svg", icon.substr(0, icon.size() * part / 12));
    write("figures/vein.svg", figure.substr(0, figure.size() * part / 12));
    diagnostics_ = {};
    const Pictures pictures = load();
    EXPECT_TRUE(pictures.icons.empty()) << part;
    EXPECT_TRUE(pictures.figures.empty()) << part;
    EXPECT_EQ(diagnostics_.findings().size(), 2U) << part;
  }
  for (const char* noise : {"\xff\xfe\x01", "not a drawing", "</svg>", "{colour}"}) {
    write("icons/tick.svg", noise);
    diagnostics_ = {};
    EXPECT_TRUE(load().icons.empty()) << noise;
    EXPECT_TRUE(told("no whole drawing")) << noise;
  }
  write("icons/tick.svg", icon);
  write("figures/vein.svg", figure);
  diagnostics_ = {};
  EXPECT_EQ(load().icons.size(), 1U);
  EXPECT_TRUE(diagnostics_.findings().empty());
}

}  // namespace
}  // namespace kiosk
