#include <gtest/gtest.h>

#include "text/support.h"

namespace kiosk {
namespace {

/// Texts that no translator means to write. Each must be set whole, without crash or endless work.
std::vector<std::u16string> hard_texts() {
  std::vector<std::u16string> texts = {u"\u0301\u0301\u0301",
                                       u"\u093F",
                                       u"\u200D\u200D",
                                       u"\u2069\u2069\u2066",
                                       u"\uFFFF\uFFFE",
                                       u"\uFEFF",
                                       u"\uE000\uE001 \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                       u"\n\n\n",
                                       u"\r\n\t\v\f\u2028\u2029",
                                       u"a\u00ADb\u00ADc"};
  texts.push_back(std::u16string(u"a\0b\x01\x1F\x7F", 6));
  texts.push_back({0xD800, u'a', 0xDC00, 0xDBFF});
  texts.push_back(std::u16string(10000, u'a'));
  texts.push_back(std::u16string(10000, u'\u0628'));
  texts.push_back(std::u16string(10000, u'\uAC00'));
  texts.push_back(std::u16string(10000, u'\u0E01'));
  texts.push_back(std::u16string(10000, u'\u1780'));
  texts.push_back(u"a" + std::u16string(2000, u'\u0301'));
  std::u16string nested;
  for (int i = 0; i < 1000; ++i) nested += i % 2 ? u'\u2066' : u'\u2067';
  texts.push_back(nested + u"x\u0627y" + std::u16string(1000, u'\u2069'));
  std::u16string embedded(1000, u'\u202E');
  texts.push_back(embedded + u"ab(c)" + std::u16string(1000, u'\u202C'));
  texts.push_back(std::u16string(5000, u'('));
  return texts;
}

TEST(Robustness, EveryTextIsSetWhole) {
  RealFonts fonts;
  for (const std::u16string& text : hard_texts())
    for (const char* locale : {"en", "ur"})
      for (const Breaking breaking : {Breaking::greedy, Breaking::body, Breaking::balanced}) {
        Paragraph p = paragraph_of("", locale);
        p.text = text;
        p.breaking = breaking;
        const ParagraphLayout layout = fonts.set(p, 900);
        int at = 0;
        for (const Line& line : layout.lines) {
          EXPECT_EQ(line.range.start, at);
          at = line.range.end;
          for (const PlacedRun& run : line.runs) EXPECT_EQ(run.utf8.find('\0'), std::string::npos);
        }
        EXPECT_EQ(at, static_cast<int>(text.size()));
      }
}

TEST(Robustness, WidthsAndSizesThatMakeNoSenseAreSurvived) {
  RealFonts fonts;
  for (const int width : {-10, 0, 1})
    for (const double px : {-1.0, 0.0, 0.4, 20.0}) {
      const ParagraphLayout layout = fonts.set(paragraph_of("ab ا", "ar", px), width);
      EXPECT_FALSE(layout.lines.empty());
      EXPECT_TRUE(px < 10 || layout.overflows);
    }
}

TEST(Robustness, CountsWhatNoFontCovers) {
  RealFonts fonts;
  const auto missing = [&](const std::string& text) {
    return fonts.set(paragraph_of(text, "ar"), 900).missing_glyphs;
  };
  EXPECT_EQ(missing("اب\u200D\u2066 12\u2069\u200B"), 0) << "what draws nothing is never missing";
  EXPECT_EQ(missing("اب \uE123 \uE124"), 2);
  EXPECT_EQ(fonts.set(paragraph_of("اب \uE124 \uE123 \uE124", "ar"), 900).missing,
            (std::set<char32_t>{0xE123, 0xE124}));
  const ParagraphLayout box = fonts.set(paragraph_of("\uE123", "en"), 900);
  EXPECT_FALSE(box.ink.empty()) << "a missing glyph must be seen";
}

}  // namespace
}  // namespace kiosk
