#include "text/typesetter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "text/scripts.h"
#include "text/support.h"

namespace kiosk {
namespace {

std::string file_of(RealFonts& fonts, const std::string& text, const char* locale, bool bold = false) {
  Paragraph p = paragraph_of(text, locale);
  p.bold = bold;
  const auto face = fonts.set(p, 2000).lines.at(0).runs.at(0).font;
  return face->file.substr(face->file.rfind('/') + 1) + ":" + std::to_string(face->index);
}

std::vector<std::string> cut(const std::u16string& text, const std::vector<TextRange>& ranges) {
  std::vector<std::string> found;
  for (const TextRange& r : ranges)
    found.push_back(
        to_utf8(text.substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length()))));
  return found;
}

/// Breaks that a dictionary finds before the end of a line are none.
TEST(Typesetter, KeepsLineEndsApartFromTheBreaksOfADictionary) {
  RealFonts fonts;
  for (const auto& [locale, text] : {std::pair{"th", "แจ้งเจ้าหน้าที่ทันที"},
                                     {"lo", "ແຈ້ງພະນັກງານທັນທີ"},
                                     {"km", "ប្រាប់បុគ្គលិកភ្លាមៗ"},
                                     {"my", "ဝန်ထမ်းကိုချက်ချင်းပြောပါ"},
                                     {"ja", "すぐに職員に知らせてください"}}) {
    const std::string twice = std::string(text) + "\u2028" + text;
    EXPECT_EQ(fonts.set(paragraph_of(twice, locale), 4000).lines.size(), 2U) << locale;
    EXPECT_EQ(fonts.set(paragraph_of(text, locale), 4000).lines.size(), 1U) << locale;
  }
}

TEST(Fonts, EachLocaleHasItsOwnFace) {
  RealFonts fonts;
  EXPECT_EQ(file_of(fonts, "abc", "en"), "NotoSans-Regular.ttf:0");
  EXPECT_EQ(file_of(fonts, "abc", "en", true), "NotoSans-Bold.ttf:0");
  EXPECT_EQ(file_of(fonts, "اب", "ar"), "NotoNaskhArabic-Regular.ttf:0");
  EXPECT_EQ(file_of(fonts, "اب", "fa", true), "NotoNaskhArabic-Bold.ttf:0");
  EXPECT_EQ(file_of(fonts, "اب", "ur"), "NotoNastaliqUrdu-Regular.ttf:0");
  EXPECT_EQ(file_of(fonts, "اب", "ur", true), "NotoNastaliqUrdu-Bold.ttf:0");
  EXPECT_EQ(file_of(fonts, "اب", "pa-Arab"), "NotoNastaliqUrdu-Regular.ttf:0");
  EXPECT_EQ(file_of(fonts, "ਕ", "pa"), "NotoSansGurmukhi-Regular.ttf:0");
}

TEST(Fonts, EveryScriptOfTheTableHasASpecimen) {
  RealFonts fonts;
  std::set<std::string> shown;
  for (const Specimen& s : specimens()) {
    const LocaleTag tag = *LocaleTag::parse(s.tag);
    shown.insert(table_script(own_script(tag), tag));
  }
  for (const FontRow& row : fonts.table.rows) {
    if (row.script[0] == 'Z' || row.on_demand) continue;  // symbols; tests/text/noto_scripts_test.cc
    EXPECT_EQ(shown.count(row.script), 1u) << row.script;
  }
}

TEST(Fonts, EveryFamilyHasABoldFaceAndABoxForWhatItLacks) {
  RealFonts fonts;
  for (const Specimen& s : specimens()) {
    Paragraph p = paragraph_of(s.heading, s.tag);
    const auto regular = fonts.set(p, 20000).lines.at(0).runs.at(0).font;
    p.bold = true;
    EXPECT_NE(*fonts.set(p, 20000).lines.at(0).runs.at(0).font, *regular) << s.tag;
    const ParagraphLayout box = fonts.set(paragraph_of("\uE123", s.tag), 900);
    EXPECT_EQ(box.missing_glyphs, 1) << s.tag;
    EXPECT_GT(box.ink.w * box.ink.h, 100) << s.tag << ": the box is not to be seen";
  }
}

TEST(Fonts, HanTakesTheFaceOfTheParagraphsLocale) {
  RealFonts fonts;
  EXPECT_EQ(file_of(fonts, "骨", "ja"), "NotoSansCJK-Regular.ttc:0");
  EXPECT_EQ(file_of(fonts, "骨", "ko"), "NotoSansCJK-Regular.ttc:1");
  EXPECT_EQ(file_of(fonts, "骨", "zh-Hans"), "NotoSansCJK-Regular.ttc:2");
  EXPECT_EQ(file_of(fonts, "骨", "zh-Hans", true), "NotoSansCJK-Bold.ttc:2");
  EXPECT_EQ(file_of(fonts, "骨", "zh-Hant-TW"), "NotoSansCJK-Regular.ttc:3");
  EXPECT_EQ(file_of(fonts, "骨", "zh-Hant-HK"), "NotoSansCJK-Regular.ttc:4");
  EXPECT_EQ(file_of(fonts, "骨", "en"), "NotoSansCJK-Regular.ttc:2");
}

TEST(Fonts, DigitsOfAnUrduParagraphStayInItsFont) {
  RealFonts fonts;
  EXPECT_EQ(file_of(fonts, "\u2066116 123\u2069", "ur"), "NotoNastaliqUrdu-Regular.ttf:0");
}

TEST(Fonts, WhatTheScriptsFontLacksComesFromTheFallback) {
  RealFonts fonts;
  const ParagraphLayout layout = fonts.set(paragraph_of("ক ✓ ক", "bn"), 2000);
  EXPECT_EQ(layout.missing_glyphs, 0);
  EXPECT_GT(layout.lines.at(0).runs.size(), 1u);
}

TEST(Fonts, AMissingFamilyIsToldWithItsPackageAndTheTextStillSet) {
  FontTable table;
  table.rows = {{"Latn", "", "No Such Family", "fonts-none", 1.0},
                {"Cyrl", "", "No Such Family", "fonts-none", 1.0}};
  table.fallback = {"Noto Sans"};
  Diagnostics diagnostics;
  const auto typesetter = make_typesetter(table, diagnostics);
  ASSERT_EQ(diagnostics.findings().size(), 1u);
  EXPECT_NE(diagnostics.findings()[0].sentence.find("No Such Family"), std::string::npos);
  EXPECT_NE(diagnostics.findings()[0].advice.find("fonts-none"), std::string::npos);
  EXPECT_EQ(typesetter->set(paragraph_of("abc", "en"), 500)->missing_glyphs, 0);
  ASSERT_EQ(missing_families(table).size(), 1u);
  EXPECT_EQ(missing_families(table)[0].row.script, "Latn");
}

TEST(Fonts, AnEmptyTableStillDrawsSomething) {
  Diagnostics diagnostics;
  const auto typesetter = make_typesetter(FontTable{}, diagnostics);
  EXPECT_FALSE(typesetter->set(paragraph_of("abc", "en"), 500)->lines.at(0).runs.empty());
}

TEST(Fonts, ShippedTableIsWholeHere) {
  RealFonts fonts;
  for (const Finding& finding : fonts.diagnostics.findings()) ADD_FAILURE() << to_text(finding);
  EXPECT_TRUE(missing_families(fonts.table).empty());
}

TEST(Unicode, ConvertsAndReplacesBrokenBytes) {
  EXPECT_EQ(to_utf16("a\xC3\xA9\xF0\x9F\x98\x80"), u"a\u00E9\U0001F600");
  EXPECT_EQ(to_utf16("a\xFFz"), u"a\uFFFDz");
  EXPECT_EQ(to_utf8(u"\U0001F600\u0627"), "\xF0\x9F\x98\x80\xD8\xA7");
}

TEST(Unicode, FindsSentencesWithoutTheSpaceBehindThem) {
  const std::u16string text = u"One clot. Is it two?  Three\n";
  EXPECT_EQ(cut(text, sentences(text, *LocaleTag::parse("en"))),
            (std::vector<std::string>{"One clot.", "Is it two?", "Three"}));
  const std::u16string hindi = to_utf16("एक। दो।");
  EXPECT_EQ(sentences(hindi, *LocaleTag::parse("hi")).size(), 2u);
  EXPECT_TRUE(sentences(u"", *LocaleTag::parse("en")).empty());
}

TEST(Unicode, CountsWordsAndTwoIdeographsToAWord) {
  const auto count = [](const char* text, const char* tag) {
    return count_words(to_utf16(text), *LocaleTag::parse(tag));
  };
  EXPECT_EQ(count("Call 116 123, now!", "en"), 4);
  EXPECT_EQ(count("血凝块到达", "zh-Hans"), 3);
  EXPECT_EQ(count("NHS 血凝", "zh-Hans"), 2);
  EXPECT_EQ(count("สวัสดีครับ", "th"), 2);
  EXPECT_EQ(count("", "en"), 0);
}

}  // namespace
}  // namespace kiosk
