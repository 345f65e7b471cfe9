#include "text/layout_cache.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "same_layout.h"
#include "support.h"
#include "support/fixed_typesetter.h"

namespace kiosk {
namespace {

struct FixedCache {
  FixedFonts fonts;
  FixedShaper shaper{5};
  FourSteps steps{fonts, shaper};
  LayoutCache cache;

  explicit FixedCache(std::size_t layouts = LayoutCache::kLayoutBytes,
                      std::size_t measured = LayoutCache::kMeasuredBytes)
      : cache(steps, layouts, measured) {}
};

TEST(LayoutCache, GivesWhatTheFourStepsGiveInEveryLanguageAndWidth) {
  RealFonts fresh;
  Diagnostics diagnostics;
  const auto keeping = make_typesetter(fresh.table, diagnostics, Keeping::recent);
  for (const Sample& sample : samples()) {
    const Paragraph p = paragraph_of(sample.text, sample.locale);
    // One measure serves all three widths, cut words and all; the last is asked for again.
    for (const int width : {900, 240, 500, 500})
      expect_same(*keeping->set(p, width), fresh.set(p, width),
                  sample.locale + " in " + std::to_string(width));
  }
}

TEST(LayoutCache, SetsTheSameParagraphOnce) {
  FixedCache f;
  const Paragraph p = paragraph_of("one two three", "en");
  const auto first = f.cache.set(p, 200);
  EXPECT_EQ(f.cache.set(p, 200), first);
  EXPECT_NE(f.cache.set(p, 300), first);
  EXPECT_EQ(f.cache.set(p, 200), first);
}

TEST(LayoutCache, TakesNoParagraphForAnother) {
  const Paragraph plain = paragraph_of("one two three", "en");
  const std::vector<std::function<void(Paragraph&)>> changes = {
      [](Paragraph& p) { p.text += u"!"; },
      [](Paragraph& p) { p.locale = *LocaleTag::parse("cy"); },
      [](Paragraph& p) { p.px = 43; },
      [](Paragraph& p) { p.bold = true; },
      [](Paragraph& p) {
        p.strong = {{0, 3}};
      },
      [](Paragraph& p) {
        p.strong = {{0, 4}};
      },
      [](Paragraph& p) { p.align = Align::centre; },
      [](Paragraph& p) { p.breaking = Breaking::balanced; },
      [](Paragraph& p) { p.leading = 1.3; },
      [](Paragraph& p) { p.clearance = 3; },
      [](Paragraph& p) { p.size_correction = false; }};
  FixedCache f;
  std::vector<std::shared_ptr<const ParagraphLayout>> made = {f.cache.set(plain, 200)};
  for (const auto& change : changes) {
    Paragraph p = plain;
    change(p);
    const auto layout = f.cache.set(p, 200);
    for (const auto& other : made) EXPECT_NE(layout, other) << "change " << made.size();
    made.push_back(layout);
  }
}

TEST(LayoutCache, KeepsWithinItsBytesAndForgetsTheOldestFirst) {
  constexpr std::size_t kBytes = 8000;
  FixedCache f(kBytes, kBytes);
  const Paragraph first = paragraph_of("the first of many", "en");
  const auto layout = f.cache.set(first, 400);
  for (int i = 0; i < 50; ++i) {
    f.cache.set(paragraph_of("paragraph " + std::to_string(i), "en"), 400);
    EXPECT_LE(f.cache.bytes(), 2 * kBytes);
  }
  EXPECT_NE(f.cache.set(first, 400), layout);
  expect_same(*f.cache.set(first, 400), *layout, "made again");
}

}  // namespace
}  // namespace kiosk
