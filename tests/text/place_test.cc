#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "support/fixed_typesetter.h"
#include "text/support.h"

namespace kiosk {
namespace {

Paragraph wide(const std::string& text, const char* locale, Align align) {
  Paragraph p = paragraph_of(text, locale, 20);
  p.align = align;
  return p;
}

int only_x(const std::string& text, const char* locale, Align align) {
  const ParagraphLayout layout = *make_fixed_typesetter()->set(wide(text, locale, align), 100);
  return layout.lines.at(0).runs.at(0).x;
}

/// What must hold of one line, whatever its text.
void expect_sound(const ParagraphLayout& layout, const Line& line, const std::string& what) {
  EXPECT_TRUE(layout.overflows || line.width <= layout.width) << what;
  EXPECT_LE(line.width, layout.natural_width) << what;
  EXPECT_GE(line.baseline, line.top) << what;
  int pen = line.runs.empty() ? 0 : line.runs.front().x * 64;
  for (const PlacedRun& run : line.runs) {
    EXPECT_LE(std::abs(run.x * 64 - pen), 64) << what << ": runs drift";
    pen += run.advance;
    EXPECT_TRUE(line.ink.contains(run.ink)) << what;
    EXPECT_TRUE(run.range.start >= line.range.start && run.range.end <= line.range.end) << what;
  }
  if (line.ink.empty()) return;
  EXPECT_GE(line.ink.y, line.top) << what << ": ink leaves its line";
  EXPECT_LE(line.ink.bottom(), line.top + line.height) << what << ": ink leaves its line";
}

/// What must hold of every layout.
void expect_sound(const ParagraphLayout& layout, const std::string& what) {
  int bottom = 0;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    expect_sound(layout, line, what);
    EXPECT_GE(line.top, 0) << what;
    if (i > 0) {
      EXPECT_EQ(line.baseline - layout.lines[i - 1].baseline, layout.pitch) << what;
    }
    bottom = std::max(bottom, line.top + line.height);
  }
  EXPECT_EQ(layout.height, bottom) << what;
  EXPECT_TRUE(layout.ink.empty() || (layout.ink.y >= 0 && layout.ink.bottom() <= layout.height)) << what;
}

TEST(Place, AlignsByTheParagraphsDirection) {
  EXPECT_EQ(only_x("abcd", "en", Align::start), 0);
  EXPECT_EQ(only_x("abcd", "en", Align::end), 60);
  EXPECT_EQ(only_x("abcd", "en", Align::centre), 30);
  EXPECT_EQ(only_x("ابجد", "ar", Align::start), 60);
  EXPECT_EQ(only_x("ابجد", "ar", Align::end), 0);
}

TEST(Place, CountsAndDrawsNoTrailingSpace) {
  const ParagraphLayout layout = *make_fixed_typesetter()->set(wide("ab   ", "en", Align::end), 100);
  ASSERT_EQ(layout.lines.size(), 1u);
  EXPECT_EQ(layout.lines[0].width, 20);
  EXPECT_EQ(layout.lines[0].range, (TextRange{0, 5}));
  EXPECT_EQ(layout.lines[0].runs.at(0).utf8, "ab");
  EXPECT_EQ(layout.lines[0].runs.at(0).x, 80);
}

TEST(Place, LeadingSetsTheHeightAndNeverCutsTheBox) {
  Paragraph p = paragraph_of("ab", "en", 20);
  p.leading = 1.5;
  EXPECT_EQ(make_fixed_typesetter()->set(p, 100)->height, 30);
  EXPECT_EQ(make_fixed_typesetter()->set(p, 100)->lines[0].baseline, 21);
  p.leading = 0.5;
  EXPECT_EQ(make_fixed_typesetter()->set(p, 100)->height, 20);
}

TEST(Place, ATextOfNothingHasNoLines) {
  const ParagraphLayout layout = *make_fixed_typesetter()->set(paragraph_of("", "en"), 100);
  EXPECT_TRUE(layout.lines.empty());
  EXPECT_EQ(layout.height, 0);
  const ParagraphLayout blank = *make_fixed_typesetter()->set(paragraph_of("  ", "en"), 100);
  ASSERT_EQ(blank.lines.size(), 1u);
  EXPECT_TRUE(blank.lines[0].runs.empty());
}

TEST(Place, RunsStandInVisualOrder) {
  const ParagraphLayout layout = *make_fixed_typesetter()->set(paragraph_of("اب NHS جد", "ar", 20), 90);
  ASSERT_EQ(layout.lines.size(), 1u);
  const auto& runs = layout.lines[0].runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0].utf8, " جد");
  EXPECT_EQ(runs[1].utf8, "NHS");
  EXPECT_EQ(runs[2].utf8, "اب ");
  EXPECT_EQ(runs[0].x, 0);
  EXPECT_EQ(runs[1].x, 30);
  EXPECT_EQ(runs[2].x, 60);
}

TEST(Place, ANumberToDialKeepsItsGroupsInOrder) {
  const auto left_to_right = [](const std::string& text, Breaking breaking) {
    Paragraph p = paragraph_of(text, "ar", 20);
    p.breaking = breaking;
    std::string seen;
    const ParagraphLayout layout = *make_fixed_typesetter()->set(p, 1000);
    for (const PlacedRun& run : layout.lines.at(0).runs) seen += run.utf8 + "|";
    return seen;
  };
  EXPECT_EQ(left_to_right("اب 116 123 جد", Breaking::greedy), " جد|123| |116|اب |")
      << "as plain UAX #9 has it";
  EXPECT_EQ(left_to_right("اب 116 123 جد", Breaking::body), " جد|116 123|اب |");
  EXPECT_EQ(left_to_right("اب +44 20 7946 جد", Breaking::body), " جد|+44 20 7946|اب |");
  EXPECT_EQ(left_to_right("اب 5 6 جد", Breaking::body), " جد|6| |5|اب |") << "a count is no number to dial";
  EXPECT_EQ(left_to_right("اب 12345 ج", Breaking::body), " ج|12345|اب |");
}

TEST(Place, InkOfEveryScriptAndSizeStaysInItsLine) {
  RealFonts fonts;
  for (const Sample& sample : samples())
    for (const double px : {11.0, 24.5, 42.0, 84.0, 190.0})
      for (const double leading : {1.0, 1.22, 1.5}) {
        Paragraph p = paragraph_of(sample.text, sample.locale, px);
        p.leading = leading;
        p.strong = {{3, 12}};
        const ParagraphLayout layout = fonts.set(p, 1000);
        EXPECT_EQ(layout.missing_glyphs, 0) << sample.locale;
        expect_sound(layout, std::string(sample.locale) + " at " + std::to_string(px));
      }
}

TEST(Place, LinesFitAtAnyWidthAndBreaking) {
  RealFonts fonts;
  for (const Sample& sample : samples())
    for (const Breaking breaking : {Breaking::greedy, Breaking::body, Breaking::balanced})
      for (const int width : {200, 333, 500, 777}) {
        Paragraph p = paragraph_of(sample.text, sample.locale, 30);
        p.breaking = breaking;
        expect_sound(fonts.set(p, width), std::string(sample.locale) + " in " + std::to_string(width));
      }
}

TEST(Place, NastaliqStandsCloserThanItsFontsBoxAndNoCloserThanItsTable) {
  RealFonts fonts;
  for (const double px : {30.0, 42.0, 84.0})
    for (const bool bold : {false, true})
      for (const Sample& sample : samples()) {
        if (sample.locale != "ur") continue;
        Paragraph p = paragraph_of(sample.text, sample.locale, px);
        p.bold = bold;
        const ParagraphLayout layout = fonts.set(p, static_cast<int>(px * 20));
        EXPECT_TRUE(layout.by_ink);
        EXPECT_GE(layout.pitch, 1.9 * px);
        EXPECT_LT(layout.pitch, 2.5 * px);
      }
  EXPECT_FALSE(fonts.set(paragraph_of("abc", "en"), 400).by_ink);
  EXPECT_FALSE(fonts.set(paragraph_of("ابجد", "ar"), 400).by_ink);
}

/// Every letter of Urdu first and every letter last, and a few of other scripts that lean: in each width and
/// alignment all ink stays inside.
TEST(Place, NoInkLeavesTheWidth) {
  RealFonts fonts;
  std::vector<Sample> leaning;
  for (const char16_t c : std::u16string(u"ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤآ")) {
    const std::string letter = to_utf8(std::u16string(1, c));
    leaning.push_back({"ur", letter});
    leaning.push_back({"ur", letter + "نیں " + letter + "ھٹنے کا درد اور " + "با" + letter});
    leaning.push_back({"fa", letter + "نید و " + "با" + letter});
  }
  for (const char* latin : {"jjj fff", "Ĵ Wj ƒ", "Yj. T, f)"}) leaning.push_back({"vi", latin});
  leaning.insert(leaning.end(), samples().begin(), samples().end());
  for (const Sample& sample : leaning)
    for (const bool bold : {false, true}) {
      Paragraph p = paragraph_of(sample.text, sample.locale);
      p.bold = bold;
      for (const Breaking breaking : {Breaking::body, Breaking::balanced})
        for (const Align align : {Align::start, Align::centre, Align::end}) {
          p.breaking = breaking;
          p.align = align;
          const int natural = fonts.set(p, 1 << 16).natural_width;
          for (const int width : {natural, natural - 1, natural * 2 / 3, 200, 120}) {
            const ParagraphLayout layout = fonts.set(p, std::max(width, 1));
            const std::string what = sample.locale + " " + sample.text + " in " + std::to_string(width);
            if (width == natural) {
              EXPECT_FALSE(layout.overflows) << what;
              EXPECT_EQ(layout.lines.size(), 1u) << what;
            }
            if (layout.overflows || layout.ink.empty()) continue;
            EXPECT_GE(layout.ink.x, 0) << what;
            EXPECT_LE(layout.ink.right(), layout.width) << what;
          }
        }
    }
}

/// Letters under heaps of marks, at random: past the next line, out of the first one, wider than their
/// letter.
TEST(Place, HeapsOfMarksStayInTheBox) {
  struct Heap {
    const char* locale;
    std::u16string letters;
    char16_t first_mark, last_mark;
  };
  const std::vector<Heap> heaps = {{"vi", u"aAoOijgÂÊ", 0x0300, 0x036F}, {"ur", u"گچپیےنکھٹ", 0x064B, 0x0655},
                                   {"ar", u"ابجيلكم", 0x064B, 0x065F},   {"th", u"กขปฝญ", 0x0E34, 0x0E3A},
                                   {"bo", u"ཀཁགངར", 0x0F90, 0x0FB3},     {"hi", u"कखरश", 0x093E, 0x094D},
                                   {"he", u"אבגדל", 0x05B0, 0x05BD}};
  RealFonts fonts;
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (const Heap& heap : heaps)
    for (int round = 0; round < 60; ++round) {
      std::u16string text;
      for (std::size_t word = 0; word < 12; ++word, text += u' ')
        for (std::size_t letter = 0; letter <= below(4); ++letter) {
          text += heap.letters[below(heap.letters.size())];
          const std::size_t marks = below(6) == 0 ? below(12) : 0;
          for (std::size_t m = 0; m < marks; ++m)
            text += static_cast<char16_t>(heap.first_mark + below(heap.last_mark - heap.first_mark + 1U));
        }
      Paragraph p = paragraph_of(to_utf8(text), heap.locale, 20 + static_cast<double>(below(40)));
      p.breaking = below(2) == 0 ? Breaking::body : Breaking::balanced;
      p.align = static_cast<Align>(below(3));
      p.leading = 1.0 + static_cast<double>(below(6)) / 10;
      const ParagraphLayout layout = fonts.set(p, 120 + static_cast<int>(below(300)));
      const std::string what = std::string(heap.locale) + " " + std::to_string(round);
      expect_sound(layout, what);
      if (layout.overflows || layout.ink.empty()) continue;
      EXPECT_GE(layout.ink.x, 0) << what;
      EXPECT_LE(layout.ink.right(), layout.width) << what;
    }
}

TEST(Place, ALineStartsWhereItsInkDoes) {
  RealFonts fonts;
  const auto line_of = [&](const std::string& text, Breaking breaking) {
    Paragraph p = paragraph_of(text, "ur");
    p.breaking = breaking;
    const ParagraphLayout layout = fonts.set(p, 600);
    return layout.lines.at(0).ink.right();
  };
  EXPECT_GT(line_of("گنیں", Breaking::greedy), 600) << "as other layouts have it: the flag leans out";
  EXPECT_EQ(line_of("گنیں", Breaking::body), 600);
  EXPECT_LE(line_of("دنیا", Breaking::body), 600);
}

TEST(Place, ScriptsAreSetAtTheirCorrectedSize) {
  RealFonts fonts;
  const ParagraphLayout urdu = fonts.set(paragraph_of("لوتھڑا NHS", "ur", 40), 1000);
  ASSERT_EQ(urdu.lines.at(0).runs.size(), 2u);
  EXPECT_EQ(urdu.lines[0].runs[0].px, 40) << "Latin words keep the nominal size";
  EXPECT_EQ(urdu.lines[0].runs[1].px, 40);
  Paragraph plain = paragraph_of("ابجد", "ar", 50);
  EXPECT_EQ(fonts.set(plain, 1000).lines.at(0).runs.at(0).px, 56);
  plain.size_correction = false;
  EXPECT_EQ(fonts.set(plain, 1000).lines.at(0).runs.at(0).px, 50);
}

}  // namespace
}  // namespace kiosk
