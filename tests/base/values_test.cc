#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/colour.h"
#include "base/diagnostics.h"
#include "base/file.h"
#include "base/geometry.h"
#include "base/panel.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

TEST(Colour, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.001);
  EXPECT_NEAR(contrast({255, 255, 255}, {0xd5, 0x28, 0x1b}), 5.06, 0.01);  // NHS red
  EXPECT_DOUBLE_EQ(contrast({1, 2, 3}, {200, 100, 50}), contrast({200, 100, 50}, {1, 2, 3}));
}

TEST(Colour, ReadsSixHexDigitsAndNothingElse) {
  EXPECT_EQ(parse_colour("#a8140C"), (Colour{0xa8, 0x14, 0x0c, 255}));
  EXPECT_EQ(to_hex({0xa8, 0x14, 0x0c}), "#a8140c");
  for (const char* bad : {"", "#fff", "a8140c", "#a8140g", "#a8140c0"})
    EXPECT_FALSE(parse_colour(bad)) << bad;
}

TEST(Rect, IsHalfOpen) {
  const Rect r{10, 20, 30, 40};
  EXPECT_TRUE(r.contains(Point{10, 20}));
  EXPECT_FALSE(r.contains(Point{40, 20}));
  EXPECT_FALSE(r.intersects({40, 20, 5, 5}));
  EXPECT_TRUE(r.contains(Rect{10, 20, 30, 40}));
  EXPECT_FALSE(r.contains(Rect{10, 20, 31, 40}));
  EXPECT_EQ(united(r, {}), r);
  EXPECT_EQ(united(r, {0, 0, 5, 5}), (Rect{0, 0, 40, 60}));
}

TEST(Panel, MillimetresFollowTheDiagonalAndTypeTheViewingDistance) {
  const Panel panel = make_panel({1920, 1080}, 21.5, 600);
  EXPECT_NEAR(panel.px_per_mm, 4.034, 0.001);
  EXPECT_EQ(panel.px(20), 81);  // 20 mm on this panel
  const Panel far = make_panel({1920, 1080}, 21.5, 1200);
  EXPECT_DOUBLE_EQ(far.type_px(10), 2 * panel.type_px(10));
  EXPECT_EQ(far.px(20), panel.px(20));
  EXPECT_TRUE(make_panel({1080, 1920}, 21.5, 600).portrait());
}

TEST(Diagnostics, AssumeAKindWhereNoneIsSaid) {
  Diagnostics faults;
  faults.error("a.toml", 1, 1, "It has changed.", "", FaultKind::seal);
  faults.warning("a.toml", 2, 1, "It is odd.", "");
  faults.assume(FaultKind::text);
  faults.assume(FaultKind::font);
  EXPECT_EQ(faults.findings()[0].kind, FaultKind::seal);
  EXPECT_EQ(faults.findings()[1].kind, FaultKind::text);
}

TEST(Diagnostics, SaysFileLineColumnSentenceAndAdvice) {
  Diagnostics faults;
  faults.warning("a.toml", 3, 7, "Something is odd.", "Look at it.");
  EXPECT_FALSE(faults.has_errors());
  faults.error("b.md", 1, 2, "Something is wrong.", "");
  EXPECT_TRUE(faults.has_errors());
  EXPECT_EQ(to_text(faults.findings()[0]), "a.toml:3:7: warning: Something is odd. Look at it.");
  EXPECT_EQ(to_text(faults.findings()[1]), "b.md:1:2: error: Something is wrong.");
}

TEST(File, ReadsBytesAndTellsWhatIsNoFile) {
  const auto path = std::filesystem::temp_directory_path() / "kiosk-values-test.bin";
  std::ofstream(path, std::ios::binary) << std::string("a\0b\n", 4);
  EXPECT_EQ(read_file(path), std::string("a\0b\n", 4));
  std::filesystem::remove(path);
  EXPECT_FALSE(read_file(path));
  EXPECT_FALSE(read_file(std::filesystem::temp_directory_path()));
}

TEST(File, ReadsNoMoreThanItsLimit) {
  const TempFolder folder;
  const auto path = folder.path() / "file";
  std::ofstream(path) << "12345";
  EXPECT_EQ(read_bounded(path, 5, Links::refuse).bytes, "12345");
  const FileBytes longer = read_bounded(path, 4, Links::refuse);
  EXPECT_EQ(longer.fault, FileFault::too_large);
  EXPECT_EQ(longer.bytes, "");
  std::ofstream(path, std::ios::trunc);
  EXPECT_EQ(read_bounded(path, 4, Links::refuse).fault, FileFault::none);
  // A size of nothing and no end.
  EXPECT_EQ(read_bounded("/proc/self/status", 10, Links::follow).fault, FileFault::too_large);
}

TEST(File, NeitherWaitsForNorReadsWhatIsNoPlainFile) {
  const TempFolder folder;
  const auto at = [&](const char* name) { return folder.path() / name; };
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  std::filesystem::create_directory(at("folder"));
  std::ofstream(at("file")) << "x";
  std::filesystem::create_symlink(at("file"), at("link"));
  std::filesystem::create_symlink(at("pipe"), at("link-to-pipe"));
  std::filesystem::create_symlink(at("nowhere"), at("link-to-nothing"));
  std::filesystem::create_symlink(at("loop"), at("loop"));
  struct Row {
    std::filesystem::path path;
    FileFault followed;
    FileFault refused;
  };
  using enum FileFault;
  for (const Row& row : {Row{at("pipe"), no_file, no_file}, Row{at("folder"), no_file, no_file},
                         Row{"/dev/zero", no_file, no_file}, Row{at("file"), none, none},
                         Row{at("link"), none, no_file}, Row{at("link-to-pipe"), no_file, no_file},
                         Row{at("link-to-nothing"), missing, no_file}, Row{at("loop"), no_file, no_file},
                         Row{at("nowhere"), missing, missing}, Row{at("file") / "x", missing, missing}}) {
    EXPECT_EQ(read_bounded(row.path, 9, Links::follow).fault, row.followed) << row.path;
    EXPECT_EQ(read_bounded(row.path, 9, Links::refuse).fault, row.refused) << row.path;
    EXPECT_FALSE(to_text(row.refused).empty());
  }
}

}  // namespace
}  // namespace kiosk
