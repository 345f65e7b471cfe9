#include "assets/drawing_bounds.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "assets/pictures.h"
#include "base/limits.h"

namespace kiosk {
namespace {

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string drawing(const std::string& inside) {
  return "<svg viewBox=\"0 0 100 100\">\n" + inside + "\n</svg>";
}

/// A drawing that holds `count` of something.
using Kind = std::function<std::string(int count)>;

/// Each kind of excess with the most that is allowed of it.
std::map<std::string, std::pair<int, Kind>> kinds() {
  const int deep = limits::kElementDepth - 1;  // the drawing is one
  const auto groups = [](int n) { return drawing(times(n, "<g>") + times(n, "</g>")); };
  const auto path = [](const std::string& d) { return drawing("<path d=\"" + d + "\"/>"); };
  return {
      {"lines", {limits::kSegments - 1, [=](int n) { return path("M0 0" + times(n, "L1 1")); }}},
      {"implied lines", {limits::kSegments - 1, [=](int n) { return path("M0 0 L" + times(n, " 1 1")); }}},
      {"short numbers", {limits::kSegments - 1, [=](int n) { return path("M0 0h" + times(n, ".5")); }}},
      {"curves", {limits::kSegments - 1, [=](int n) { return path("m0 0c" + times(n, "1 1 2 2 3 3 ")); }}},
      {"paths",
       {1000, [](int n) { return drawing(times(n, "<path d=\"M0 0" + times(19, "l1 1") + "\"/>")); }}},
      {"points",
       {limits::kSegments, [](int n) { return drawing("<polygon points=\"" + times(n, "1,1 ") + "\"/>"); }}},
      {"subpaths", {limits::kSubpaths, [=](int n) { return path(times(n, "M0 0h1")); }}},
      {"elements", {limits::kElements - 1, [](int n) { return drawing(times(n, "<g/>")); }}},
      {"depth", {deep, groups}},
      {"dash",
       {-1, [](int n) { return drawing("<g stroke-dasharray=\"" + std::to_string(0.49 - n) + " 3\"/>"); }}},
      {"styled dash",
       {-1,
        [](int n) {
          return drawing("<g style=\"stroke-dasharray: 4," + std::to_string(0.00001 - n) + "\"/>");
        }}},
      {"dash of a class",
       {-1,
        [](int n) {
          return drawing("<style>.a{stroke-dasharray:" + std::to_string(0.1 - n) +
                         "}</style><g class=\"a\"/>");
        }}},
      {"number",
       {static_cast<int>(limits::kLargestNumber), [=](int n) { return path("M0 0h" + std::to_string(n)); }}},
  };
}

TEST(DrawingBounds, EachKindOfExcessIsToldWithItsLineAndWhatIsAllowedPasses) {
  for (const auto& [name, kind] : kinds()) {
    const auto& [most, make] = kind;
    EXPECT_FALSE(drawing_excess(make(most))) << name << ": " << drawing_excess(make(most))->sentence;
    for (const int more : {1, 7}) {
      const auto excess = drawing_excess(make(name.find("dash") == std::string::npos ? most + more : 0));
      ASSERT_TRUE(excess) << name;
      EXPECT_EQ(excess->line, 2) << name;
      EXPECT_FALSE(excess->advice.empty()) << name;
    }
  }
}

TEST(DrawingBounds, ADrawingNeedsAViewBox) {
  for (const char* svg : {"<svg></svg>", "<svg width=\"10\" height=\"10\"></svg>", "<svg viewBox=\"\"></svg>",
                          "<svg viewBox=\"0 0 10\"></svg>", "<svg viewBox=\"0 0 0 10\"></svg>",
                          "<!-- viewBox=\"0 0 1 1\" --><svg></svg>", "<svg viewBox=\"0 0 -1 1\"></svg>"})
    EXPECT_TRUE(drawing_excess(svg)) << svg;
  EXPECT_FALSE(drawing_excess("<svg viewBox='0 0 1 1'></svg>"));
}

TEST(DrawingBounds, WhatIsCutOrNoDrawingIsScannedToItsEnd) {
  const std::string whole =
      "<?xml?><!DOCTYPE svg><!-- a --><svg viewBox=\"0 0 9 9\"><path d=\"M1e1 2\" a='b'/><g></g></svg>";
  for (std::size_t length = 0; length <= whole.size(); ++length) drawing_excess(whole.substr(0, length));
  for (const std::string& noise : {times(1000, "<"), times(1000, "<a "), times(1000, "<a b="),
                                   times(1000, "<a b=\""), times(1000, "\"")})
    drawing_excess(noise);
  EXPECT_FALSE(drawing_excess(whole)) << drawing_excess(whole)->sentence;
}

TEST(DrawingBounds, ShippedDrawingsArePlain) {
  Diagnostics diagnostics;
  const Pictures pictures = load_pictures(std::filesystem::path(KIOSK_SOURCE_DIR) / "assets", diagnostics);
  for (const auto& [id, figure] : pictures.figures) EXPECT_TRUE(is_plain_drawing(figure.svg)) << id;
  for (const auto& [name, svg] : pictures.icons) EXPECT_TRUE(is_plain_drawing(svg)) << name;
}

TEST(DrawingBounds, WhatMayTakeLongIsNotPlain) {
  for (const std::string& inside :
       {std::string("<g stroke-dasharray=\"1 1\"/>"), std::string("<g transform=\"scale(1000)\"/>"),
        std::string("<path d=\"M0 0h5000\"/>"), "<path d=\"M0 0" + times(1600, "l1 1") + "\"/>"})
    EXPECT_FALSE(is_plain_drawing(drawing(inside))) << inside.substr(0, 40);
}

}  // namespace
}  // namespace kiosk
