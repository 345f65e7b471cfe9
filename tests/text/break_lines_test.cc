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
  for (const Line& line : make_fixed_typesetter()->set(p, width).lines)
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
  EXPECT_FALSE(make_fixed_typesetter()->set(paragraph("thrombosis", "en", Breaking::greedy), 60).overflows);
  EXPECT_TRUE(make_fixed_typesetter()->set(paragraph("ab", "en", Breaking::greedy), 9).overflows);
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
}

}  // namespace
}  // namespace kiosk
