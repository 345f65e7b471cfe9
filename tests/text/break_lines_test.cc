#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/fixed_typesetter.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

/// At 20 px every character is 10 px wide.
Paragraph paragraph(const std::string& text, const char* locale, Breaking breaking) {
  Paragraph p;
  p.text = to_utf16(text);
  p.locale = *LocaleTag::parse(locale);
  p.px = 20;
  p.breaking = breaking;
  return p;
}

std::vector<std::string> lines(const Paragraph& p, int width) {
  std::vector<std::string> found;
  const auto layout = make_fixed_typesetter()->set(p, width);
  for (const Line& line : layout->lines)
    found.push_back(to_utf8(p.text.substr(static_cast<std::size_t>(line.range.start),
                                          static_cast<std::size_t>(line.range.length()))));
  return found;
}

std::vector<std::string> lines(const std::string& text, const char* locale, Breaking breaking, int width) {
  return lines(paragraph(text, locale, breaking), width);
}

using Lines = std::vector<std::string>;

TEST(BreakLines, FillsEachLineAndDropsTheSpaceAtItsEnd) {
  EXPECT_EQ(lines("one two three", "en", Breaking::greedy, 70), (Lines{"one two ", "three"}));
  EXPECT_EQ(lines("one two three", "en", Breaking::greedy, 69), (Lines{"one ", "two ", "three"}));
}

TEST(BreakLines, KeepsLineEndsOfTheText) {
  EXPECT_EQ(lines("one\ntwo\n\nthree", "en", Breaking::body, 500), (Lines{"one\n", "two\n", "\n", "three"}));
}

TEST(BreakLines, CutsAWordOnlyWhereItIsWiderThanTheLine) {
  EXPECT_EQ(lines("a thrombosis b", "en", Breaking::greedy, 60), (Lines{"a ", "thromb", "osis b"}));
  EXPECT_FALSE(make_fixed_typesetter()->set(paragraph("thrombosis", "en", Breaking::greedy), 60)->overflows);
  EXPECT_TRUE(make_fixed_typesetter()->set(paragraph("ab", "en", Breaking::greedy), 9)->overflows);
}

TEST(BreakLines, CutsNoClusterInTwo) {
  EXPECT_EQ(lines("e\u0301e\u0301e\u0301", "en", Breaking::greedy, 20), (Lines{"e\u0301e\u0301", "e\u0301"}));
}

TEST(BreakLines, KoreanBreaksBetweenWords) {
  EXPECT_EQ(lines("가나다 라마바사", "ko", Breaking::greedy, 60), (Lines{"가나다 라마", "바사"}));
  EXPECT_EQ(lines("가나다 라마바사", "ko", Breaking::body, 60), (Lines{"가나다 ", "라마바사"}));
  EXPECT_EQ(lines("가나다라마바", "ko", Breaking::body, 40), (Lines{"가나다라", "마바"}));
}

TEST(BreakLines, KeepsANumberToDialTogether) {
  EXPECT_EQ(lines("call 116 123 now", "en", Breaking::greedy, 90), (Lines{"call 116 ", "123 now"}));
  EXPECT_EQ(lines("call 116 123 now", "en", Breaking::body, 90), (Lines{"call ", "116 123 ", "now"}));
  EXPECT_EQ(lines("take 20 mg daily", "en", Breaking::body, 70), (Lines{"take ", "20 mg ", "daily"}));
  EXPECT_EQ(lines("about 20 % more", "en", Breaking::body, 90), (Lines{"about ", "20 % more"}));
}

TEST(BreakLines, KeepsWhatIsWrittenAsOneNumber) {
  EXPECT_EQ(lines("ring (020) 7946 0000", "en", Breaking::body, 160), (Lines{"ring ", "(020) 7946 0000"}));
  EXPECT_EQ(lines("ring +44 (0)20 7946", "en", Breaking::body, 150), (Lines{"ring ", "+44 (0)20 7946"}));
}

TEST(BreakLines, KeepsUnitsOfTheLocaleWithTheirNumber) {
  EXPECT_EQ(lines("принимать 5 мг днем", "ru", Breaking::body, 120), (Lines{"принимать ", "5 мг днем"}));
  EXPECT_EQ(lines("खुराक 5 मि॰ग्रा॰ है", "hi", Breaking::body, 110), (Lines{"खुराक ", "5 मि॰ग्रा॰ है"}));
  EXPECT_EQ(lines("每次5毫克药", "zh-Hans", Breaking::body, 30), (Lines{"每次", "5毫克", "药"}));
  EXPECT_EQ(lines("wait 24 hours now", "en", Breaking::body, 80), (Lines{"wait ", "24 hours ", "now"}));
  EXPECT_EQ(lines("see 24 hoursX now", "en", Breaking::body, 80), (Lines{"see 24 ", "hoursX ", "now"}));
}

TEST(BreakLines, NothingEndsALineThatOpensSomething) {
  EXPECT_EQ(lines("un « mot » bref", "fr", Breaking::greedy, 40), (Lines{"un « ", "mot ", "» ", "bref"}));
  EXPECT_EQ(lines("un « mot » bref", "fr", Breaking::body, 70), (Lines{"un ", "« mot » ", "bref"}));
  EXPECT_EQ(lines("of ( DVT ) or", "en", Breaking::body, 70), (Lines{"of ", "( DVT ) ", "or"}));
}

TEST(BreakLines, ChinesePunctuationNeverStartsALine) {
  for (const int width : {30, 40, 50, 60})
    for (const std::string& line :
         lines("血栓，会（可能）到达：肺部。“快来！”", "zh-Hans", Breaking::body, width))
      for (const char* mark : {"，", "。", "）", "：", "！", "”"})
        EXPECT_NE(line.rfind(mark, 0), 0u) << line << " in " << width;
}

TEST(BreakLines, ABopomofoToneStaysWithItsLetter) {
  EXPECT_EQ(lines("血打ㄒㄧㄝˇ", "zh-Hant", Breaking::greedy, 50), (Lines{"血打ㄒㄧ", "ㄝˇ"}));
}

TEST(BreakLines, JapaneseBreaksByPhraseAndNeverBeforeASmallKana) {
  const std::string text = "血栓が肺に届くと息が苦しくなります";
  EXPECT_EQ(lines(text, "ja", Breaking::greedy, 70), (Lines{"血栓が肺に届く", "と息が苦しくな", "ります"}));
  EXPECT_EQ(lines(text, "ja", Breaking::body, 70), (Lines{"血栓が肺に", "届くと息が", "苦しくなります"}));
  EXPECT_EQ(lines("病院にいらっしゃい", "ja", Breaking::greedy, 50), (Lines{"病院にい", "らっしゃい"}));
}

TEST(BreakLines, LongAddressesAreCutRatherThanOverflow) {
  const Paragraph p =
      paragraph("see https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/ now", "en", Breaking::body);
  const ParagraphLayout layout = *make_fixed_typesetter()->set(p, 120);
  EXPECT_FALSE(layout.overflows);
  for (const Line& line : layout.lines) EXPECT_LE(line.width, 120);
}

TEST(BreakLines, GivesALoneLastWordCompany) {
  EXPECT_EQ(lines("one two three four is", "en", Breaking::greedy, 180),
            (Lines{"one two three four ", "is"}));
  EXPECT_EQ(lines("one two three four is", "en", Breaking::body, 180), (Lines{"one two three ", "four is"}));
}

TEST(BreakLines, BalancesHeadings) {
  EXPECT_EQ(lines("aaaa bbbb cccc dddd", "en", Breaking::body, 150), (Lines{"aaaa bbbb cccc ", "dddd"}));
  EXPECT_EQ(lines("aaaa bbbb cccc dddd", "en", Breaking::balanced, 150), (Lines{"aaaa bbbb ", "cccc dddd"}));
}

TEST(BreakLines, ThaiBreaksByDictionary) {
  EXPECT_EQ(lines("สวัสดีครับ", "th", Breaking::greedy, 60), (Lines{"สวัสดี", "ครับ"}));
  EXPECT_EQ(lines("พบผู้ป่วย", "th", Breaking::body, 50), (Lines{"พบ", "ผู้ป่วย"})) << "a patient is one word";
  EXPECT_EQ(lines("NHS ช่วยผู้ป่วยได้", "en", Breaking::body, 80), (Lines{"NHS ช่วย", "ผู้ป่วยได้"}));
}

}  // namespace
}  // namespace kiosk
