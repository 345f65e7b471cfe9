#include "text/pitch.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/fixed_typesetter.h"
#include "text/itemize.h"
#include "text/support.h"

namespace kiosk {
namespace {

constexpr int kPx = 20;     // letters are 10 px wide
constexpr int kPitch = 30;  // by the leading of running text

/// Letters as boxes: "g" hangs a whole em below the baseline, "l" rises one and a half above it, the others
/// keep to the line.
class BoxShaper : public FixedShaper {
 public:
  BoxShaper() : FixedShaper(5) {}

  InkBox ink(SizedFont font, const std::vector<Glyph>& glyphs) override {
    InkBox ink;
    int pen = 0;
    for (const Glyph& glyph : glyphs) {
      const GlyphExtent e = extent(font, glyph.id);
      if (!e.empty())
        ink.box = united(ink.box, {pen / 64, -e.top / 64, (e.right - e.left) / 64, (e.top - e.bottom) / 64});
      pen += glyph.advance;
    }
    return ink;
  }
  GlyphExtent extent(SizedFont font, std::uint32_t glyph) override {
    const int em = 64 * font.px;
    if (glyph == U' ') return {};
    return {0, glyph == U'g' ? -em : 0, em / 2, glyph == U'l' ? em * 3 / 2 : em / 2, 0};
  }
  std::shared_ptr<const InkColumns> columns(SizedFont font, std::uint32_t glyph) override {
    const GlyphExtent e = extent(font, glyph);
    return std::make_shared<const InkColumns>(columns_of_box(e.left, e.bottom, e.right, e.top));
  }
};

/// Words of eight letters in lines of eight.
ParagraphLayout boxes(const std::string& text, double clearance) {
  FixedFonts fonts;
  BoxShaper shaper;
  FourSteps steps(fonts, shaper);
  Paragraph p = paragraph_of(text, "en", kPx);
  p.clearance = clearance;
  p.breaking = Breaking::greedy;
  return *steps.set(p, 80);
}

TEST(Pitch, LinesThatMeetArePartedByTheClearance) {
  for (const int clearance : {0, 2, 7})
    EXPECT_EQ(boxes("xxxgxxxx xxxlxxxx", clearance).pitch, 20 + 30 + clearance);
}

TEST(Pitch, WhatDoesNotMeetTakesNoRoom) {
  constexpr int kOverX = 20 + 10 + 2;  // a "g" over an "x", or an "x" over an "l"
  EXPECT_EQ(boxes("gxxxxxxx xxxxxxxl", 2).pitch, kOverX);
  EXPECT_EQ(boxes("xxxxxxxg lxxxxxxx", 2).pitch, kOverX);
  EXPECT_EQ(boxes("gggggggg xxxxxxxx", 2).pitch, kOverX);
  EXPECT_EQ(boxes("xxxlxxxx xxxgxxxx", 2).pitch, kPitch) << "away from each other";
  EXPECT_EQ(boxes("xxxxxxxx xxxxxxxx", 2).pitch, kPitch);
}

/// Corner to corner: at `d` px aside the lines may be nearer by what the circle leaves.
TEST(Pitch, NeighboursAreClearInEveryDirection) {
  for (const int clearance : {4, 12, 15, 25}) {
    const int pitch = boxes("xxgxxxxx xxxxlxxx", clearance).pitch;  // 10 px between them
    const double aside = 10;
    const double straight = 20 + 10 + clearance;  // under the g stands an x
    const double needed =
        clearance > aside ? 20 + 30 + std::sqrt(clearance * clearance - aside * aside) : straight;
    EXPECT_NEAR(pitch, std::max(needed, straight), 1.5) << clearance;
    EXPECT_GE(pitch, std::max({needed, straight, double{kPitch}}) - 0.01) << clearance;
  }
}

TEST(Pitch, OnePitchForAllLinesAndTheTightestPairSetsIt) {
  const ParagraphLayout layout = boxes("xxxxxxxx xxxxxxxx xgxxxxxx xlxxxxxx xxxxxxxx", 2);
  ASSERT_EQ(layout.lines.size(), 5u);
  EXPECT_EQ(layout.pitch, 52);
  for (std::size_t i = 1; i < layout.lines.size(); ++i)
    EXPECT_EQ(layout.lines[i].baseline - layout.lines[i - 1].baseline, layout.pitch);
}

/// A line that stops short lets the ink of its neighbours pass, which may meet there.
TEST(Pitch, LinesThatMeetPastAShortOneArePartedToo) {
  const int pitch = boxes("xxxxxxxg x xxxxxxxl", 30).pitch;
  EXPECT_EQ(pitch, (20 + 30 + 30) / 2);
}

TEST(Pitch, FirstAndLastLineHoldTheirInk) {
  const ParagraphLayout layout = boxes("xlxxxxxx xxxxxxxx xxgxxxxx", 2);
  EXPECT_GE(layout.ink.y, 0);
  EXPECT_LE(layout.ink.bottom(), layout.height);
  for (const Line& line : layout.lines) {
    EXPECT_LE(line.top, line.ink.y);
    EXPECT_GE(line.top + line.height, line.ink.bottom());
  }
  EXPECT_LT(layout.height, 3 * 52) << "lines that do not meet keep their pitch";
}

TEST(Columns, ABoxHasItsHeightsInEachColumn) {
  const InkColumns box = columns_of_box(-20, -64, 100, 320);
  EXPECT_EQ(box.left, -32);
  for (const auto& column : box.columns) {
    if (column.empty()) continue;
    EXPECT_EQ(column.bottom, -16);
    EXPECT_EQ(column.top, 80);
  }
  EXPECT_FALSE(box.columns.front().empty());
  EXPECT_TRUE(columns_of_box(0, 0, 0, 10).columns.empty());
}

/// The columns of an outline together reach as far as the glyph: no end of a curve is left out.
TEST(Columns, OfEveryGlyphReachAsFarAsItsExtent) {
  RealFonts fonts;
  FontBook book(fonts.table);
  HarfBuzzShaper shaper(book);
  for (const Sample& sample : samples())
    for (const double px : {24.0, 42.0, 120.0})
      for (const Item& item :
           itemize(paragraph_of(sample.text, sample.locale, px), to_utf16(sample.text), book)) {
        const auto text = to_utf16(sample.text);
        const auto part = std::u16string_view(text).substr(static_cast<std::size_t>(item.range.start),
                                                           static_cast<std::size_t>(item.range.length()));
        for (const Glyph& glyph : shaper.shape(item.font, part, item.script, item.rtl()).glyphs) {
          const GlyphExtent extent = shaper.extent(item.font, glyph.id);
          const auto columns = shaper.columns(item.font, glyph.id);
          int top = INT16_MIN;
          int bottom = INT16_MAX;
          for (const auto& column : columns->columns) {
            top = std::max<int>(top, column.top);
            bottom = std::min<int>(bottom, column.bottom);
          }
          if (extent.empty()) continue;
          EXPECT_NEAR(top * 4, extent.top, 8) << sample.locale << " glyph " << glyph.id;
          EXPECT_NEAR(bottom * 4, extent.bottom, 8) << sample.locale << " glyph " << glyph.id;
        }
      }
}

}  // namespace
}  // namespace kiosk
