#include "content/numbers.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Numbers = std::vector<std::string>;

TEST(NumbersIn, ReadsEveryScriptsDigits) {
  for (const char* text : {"999", "৯৯৯", "٩٩٩", "۹۹۹", "९९९", "੯੯੯", "９９９"})
    EXPECT_EQ(numbers_in(text, LocaleTag()), Numbers{"999"}) << text;
}

TEST(NumbersIn, TellsPerCentWhereverItStands) {
  for (const char* text : {"50%", "50 %", "%50", "٥٠٪", "৫০%", "50％", "about 50% (half)"})
    EXPECT_EQ(numbers_in(text, LocaleTag()), (Numbers{"%", "50"})) << text;
}

TEST(NumbersIn, PassesOverGroupingAndDecimalMarks) {
  for (const char* text : {"1,000", "1.000", "1\u00a0000", "1\u202f000", "1'000", "1000", "١٬٠٠٠"})
    EXPECT_EQ(numbers_in(text, LocaleTag()), Numbers{"1000"}) << text;
  for (const char* text : {"2.5", "2,5", "٢٫٥"})
    EXPECT_EQ(numbers_in(text, LocaleTag()), Numbers{"2.5"}) << text;
  EXPECT_EQ(numbers_in("1,234.5"), numbers_in("1.234,5"));
}

TEST(NumbersIn, SplitsWhatIsNotOneNumber) {
  EXPECT_EQ(numbers_in("1 to 5."), (Numbers{"1", "5"}));
  EXPECT_EQ(numbers_in("1-5"), (Numbers{"1", "5"}));
  EXPECT_EQ(numbers_in("NG158, 2017"), (Numbers{"158", "2017"}));
  EXPECT_EQ(numbers_in("no number"), Numbers{});
  EXPECT_EQ(numbers_in("半 half"), Numbers{});
}

TEST(NumbersIn, KeepsCountOfEqualNumbers) { EXPECT_EQ(numbers_in("2, 2"), (Numbers{"2", "2"})); }

TEST(TypesNumber, FindsItInAnyDigits) {
  for (const char* text :
       {"Call 999.", "拨打999。", "৯৯৯ নম্বরে", "٩٩٩", "۹۹۹", "9-9-9", "9 9 9", "\u2066999\u2069", "999"})
    EXPECT_TRUE(types_number(text, {"999"})) << text;
}

TEST(TypesNumber, FindsGroupsHoweverSpaced) {
  for (const char* text : {"116 123", "116123", "116-123", "116\u00a0123", "١١٦ ١٢٣", "call 116 123 or 2"})
    EXPECT_TRUE(types_number(text, {"116 123"})) << text;
}

TEST(TypesNumber, LeavesOtherNumbers) {
  for (const char* text : {"1999", "9990", "99", "9,999", "999,000", "no", "", "998"})
    EXPECT_FALSE(types_number(text, {"999"})) << text;
  EXPECT_FALSE(types_number("NICE NG158", {"158"}));
  EXPECT_FALSE(types_number("999", {""}));
  EXPECT_FALSE(types_number("999", {}));
  EXPECT_TRUE(types_number("Call 112", {"999", "112"}));
}

}  // namespace
}  // namespace kiosk
