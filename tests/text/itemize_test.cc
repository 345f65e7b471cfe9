#include "text/itemize.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <functional>
#include <set>

#include "support/fixed_typesetter.h"
#include "text/scripts.h"

namespace kiosk {
namespace {

Paragraph paragraph(const std::string& text, const char* locale) {
  Paragraph p;
  p.text = to_utf16(text);
  p.locale = *LocaleTag::parse(locale);
  p.px = 20;
  return p;
}

/// Font 0 is Latin's, 1 everyone else's, 2 the last; what each covers is told by a function.
class ThreeFonts : public FixedFonts {
 public:
  explicit ThreeFonts(std::function<bool(int, char32_t)> covers) : covers_(std::move(covers)) {}
  const std::vector<int>& cascade(std::uint32_t script, const LocaleTag&, bool) override {
    return script == HB_SCRIPT_LATIN ? latin_ : other_;
  }
  bool covers(int font, char32_t c) override { return covers_(font, c); }

 private:
  std::function<bool(int, char32_t)> covers_;
  std::vector<int> latin_ = {0, 2};
  std::vector<int> other_ = {1, 0, 2};
};

/// "start-end:font" of each item.
std::string fonts_of(const Paragraph& p, FontSource& fonts) {
  std::string text;
  for (const Item& item : itemize(p, drawable(p.text), fonts))
    text += (text.empty() ? "" : " ") + std::to_string(item.range.start) + "-" +
            std::to_string(item.range.end) + ":" + std::to_string(item.font.font);
  return text;
}

std::string scripts_of(const std::string& text, std::uint32_t own) {
  std::string names;
  for (const std::uint32_t script : resolve_scripts(to_utf16(text), own)) names += script_name(script)[0];
  return names;
}

/// The code points of the only line in visual order.
std::u16string visual(const Paragraph& p) {
  const ParagraphLayout layout = *make_fixed_typesetter()->set(p, 10000);
  std::u16string text;
  for (const PlacedRun& run : layout.lines.at(0).runs)
    for (const Glyph& glyph : run.glyphs) text += static_cast<char16_t>(glyph.id);
  return text;
}

TEST(Scripts, CommonCharactersTakeTheScriptOnBothSidesOrTheParagraphs) {
  EXPECT_EQ(scripts_of("ab 12 cd", HB_SCRIPT_ARABIC), "LLLLLLLL");
  EXPECT_EQ(scripts_of("اب 12", HB_SCRIPT_ARABIC), "AAAAA");
  EXPECT_EQ(scripts_of("NHS 111 اب", HB_SCRIPT_ARABIC), "LLLAAAAAAA");
  EXPECT_EQ(scripts_of("116 123", HB_SCRIPT_ARABIC), "AAAAAAA");
}

TEST(Scripts, ANumberInAWordHasTheWordsScript) {
  EXPECT_EQ(scripts_of("اب NG158 اب", HB_SCRIPT_ARABIC), "AAALLLLLAAA");
  EXPECT_EQ(scripts_of("COVID-19 اب", HB_SCRIPT_ARABIC), "LLLLLLLLAAA");
  EXPECT_EQ(scripts_of("اب 5mg.", HB_SCRIPT_ARABIC), "AAALLLA");
  EXPECT_EQ(scripts_of("NHS- اب", HB_SCRIPT_ARABIC), "LLLAAAA");
}

TEST(Scripts, MarksTakeTheirBaseAndBracketsComeInPairs) {
  EXPECT_EQ(scripts_of("e\u0301", HB_SCRIPT_ARABIC), "LL");
  EXPECT_EQ(scripts_of("a (b) اب", HB_SCRIPT_ARABIC), "LLLLLAAA");
  EXPECT_EQ(scripts_of("\u0301", HB_SCRIPT_ARABIC), "A");
}

TEST(Scripts, SharedPunctuationStaysInItsFewScripts) {
  EXPECT_EQ(scripts_of("a\u060Cb", HB_SCRIPT_LATIN), "LAL");
  EXPECT_EQ(scripts_of("\u0915\u0964", HB_SCRIPT_DEVANAGARI), "DD");
}

TEST(Scripts, HanGoesByTheParagraphsLocale) {
  const auto key = [](const char* tag) { return table_script(HB_SCRIPT_HAN, *LocaleTag::parse(tag)); };
  EXPECT_EQ(key("zh-Hans"), "Hans");
  EXPECT_EQ(key("zh-Hant-HK"), "Hant");
  EXPECT_EQ(key("ja"), "Jpan");
  EXPECT_EQ(key("ko"), "Kore");
  EXPECT_EQ(key("en"), "Hans");
}

TEST(Itemize, DigitsStayInTheParagraphsFontAndLatinWordsGoToTheirs) {
  ThreeFonts fonts([](int, char32_t) { return true; });
  EXPECT_EQ(fonts_of(paragraph("اب 12 NHS", "ur"), fonts), "0-3:1 3-5:1 5-6:1 6-9:0");
}

TEST(Itemize, ABracketThatTheFontLacksComesFromAnother) {
  ThreeFonts fonts([](int font, char32_t c) { return font != 1 || (c != '(' && c != ')'); });
  EXPECT_EQ(fonts_of(paragraph("(اب)", "ar"), fonts), "0-1:0 1-3:1 3-4:0");
}

TEST(Itemize, InvisibleCharactersNeverChangeTheFont) {
  ThreeFonts fonts([](int, char32_t c) { return c < 0x2000; });
  EXPECT_EQ(fonts_of(paragraph("ab\u200Dcd\u2060e\uFE0F", "en"), fonts), "0-8:0");
  EXPECT_EQ(fonts_of(paragraph("\u200B\u2060", "en"), fonts), "0-2:0");
}

TEST(Itemize, AClusterIsNeverSplitBetweenFonts) {
  ThreeFonts fonts([](int font, char32_t c) { return font == 2 || c != 0x0301; });
  EXPECT_EQ(fonts_of(paragraph("ae\u0301a", "en"), fonts), "0-1:0 1-3:2 3-4:0");
}

TEST(Itemize, WhatNoFontCoversStaysWithTheFirst) {
  ThreeFonts fonts([](int, char32_t c) { return c != 0xE000; });
  EXPECT_EQ(fonts_of(paragraph("a\uE000b", "en"), fonts), "0-3:0");
}

TEST(Itemize, StrongRangesAreSetBold) {
  Paragraph p = paragraph("one two three", "en");
  p.strong = {{4, 7}};
  FixedFonts fonts;
  EXPECT_EQ(fonts_of(p, fonts), "0-4:0 4-7:1 7-13:0");
  p.strong = {{-5, 2}, {12, 99}};
  EXPECT_EQ(fonts_of(p, fonts), "0-2:1 2-12:0 12-13:1");
}

TEST(Itemize, BaseDirectionIsTheLocalesNotTheFirstLetters) {
  EXPECT_EQ(visual(paragraph("NHS اب", "ar")), u"\u0628\u0627 NHS");
  EXPECT_EQ(visual(paragraph("اب NHS", "ar")), u"NHS \u0628\u0627");
  EXPECT_EQ(visual(paragraph("اب NHS", "en")), u"\u0628\u0627 NHS");
}

TEST(Itemize, AnIsolatedNumberKeepsTheOrderOfItsGroups) {
  Paragraph greedy = paragraph("اب 116 123 اب", "ar");
  greedy.breaking = Breaking::greedy;
  const std::u16string plain = visual(greedy);
  EXPECT_NE(plain.find(u"123 116"), std::u16string::npos) << "without isolates the groups do turn round";
  const std::u16string isolated = visual(paragraph("اب \u2066116 123\u2069 اب", "ar"));
  EXPECT_NE(isolated.find(u"116 123"), std::u16string::npos);
}

}  // namespace
}  // namespace kiosk
