#pragma once

#include <gtest/gtest.h>

#include <string>

#include "text/layout.h"

namespace kiosk {

/// Two layouts draw the same.
inline void expect_same(const ParagraphLayout& a, const ParagraphLayout& b, const std::string& what) {
  ASSERT_EQ(a.lines.size(), b.lines.size()) << what;
  EXPECT_EQ(a.height, b.height) << what;
  EXPECT_EQ(a.natural_width, b.natural_width) << what;
  EXPECT_EQ(a.ink, b.ink) << what;
  for (std::size_t l = 0; l < a.lines.size(); ++l) {
    EXPECT_EQ(a.lines[l].range, b.lines[l].range) << what;
    ASSERT_EQ(a.lines[l].runs.size(), b.lines[l].runs.size()) << what;
    for (std::size_t r = 0; r < a.lines[l].runs.size(); ++r) {
      const PlacedRun& one = a.lines[l].runs[r];
      const PlacedRun& two = b.lines[l].runs[r];
      EXPECT_EQ(one.x, two.x) << what;
      ASSERT_EQ(one.glyphs.size(), two.glyphs.size()) << what;
      for (std::size_t g = 0; g < one.glyphs.size(); ++g) {
        EXPECT_EQ(one.glyphs[g].id, two.glyphs[g].id) << what;
        EXPECT_EQ(one.glyphs[g].advance, two.glyphs[g].advance) << what;
      }
    }
  }
}

}  // namespace kiosk
