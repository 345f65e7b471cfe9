#include "content/numbers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk {
namespace {

using Numbers = std::vector<std::string>;

const LocaleTag kEnglish;
LocaleTag tag(const char* name) { return *LocaleTag::parse(name); }

bool same(const std::string& own, const char* locale, const std::string& english) {
  return same_numbers(numbers_in(own, tag(locale)), numbers_in(english, kEnglish));
}

TEST(NumbersIn, ReadsEveryScriptsDigits) {
  for (const char* text : {"999", "৯৯৯", "٩٩٩", "۹۹۹", "९९९", "੯੯੯", "９９９", "九九九"})
    EXPECT_EQ(numbers_in(text, kEnglish), Numbers{"999"}) << text;
}

TEST(NumbersIn, ReadsSignsOfNumbers) {
  EXPECT_EQ(numbers_in("⑨ ⑫ x² H₂", kEnglish), (Numbers{"9", "12", "2", "2"}));
  EXPECT_EQ(numbers_in("½ ¼ 1½ 1 ½ 1/2", kEnglish), (Numbers{"0.5", "0.25", "1.5", "1.5", "0.5"}));
  EXPECT_EQ(numbers_in("一一九 二〇二六", kEnglish), (Numbers{"119", "2026"}));
  EXPECT_EQ(numbers_in("一 十二三 三千五百", kEnglish), Numbers{});
}

TEST(NumbersIn, TellsPerCentWhereverItStands) {
  for (const char* text : {"50%", "50 %", "%50", "% 50", "٥٠٪", "٪٥٠", "৫০%", "50％", "about 50% (half)"})
    EXPECT_EQ(numbers_in(text, kEnglish), (Numbers{"50", "%"})) << text;
  for (const char* text : {"50-60%", "50–60 %", "%50-60", "% 50 – 60", "٥٠–٦٠٪"})
    EXPECT_EQ(numbers_in(text, kEnglish), (Numbers{"50", "60", "%"})) << text;
}

/// Blanks of every kind, isolates and marks of direction between a sign, its number and a dash change
/// nothing.
TEST(NumbersIn, TellsPerCentAcrossBlanksAndMarksOfDirection) {
  const std::vector<std::string> gaps = {" ",      "\u00A0", "\u202F",        "\u2009",
                                         "\u200E", "\u200F", "\u061C",        "\u2066",
                                         "\u2067", "\u2069", "\u2069 \u2066", "\u00A0\u200F"};
  const std::vector<std::vector<std::string>> texts = {{"50", "%"},
                                                       {"%", "50"},
                                                       {"50", "–", "60", "%"},
                                                       {"%", "50", "–", "60"},
                                                       {"50", "%", "–", "60", "%"},
                                                       {"%", "50", "–", "%", "60"}};
  for (const auto& text : texts) {
    std::string plain;
    for (const auto& piece : text) plain += piece;
    for (const auto& gap : gaps) {
      std::string spread;
      for (const auto& piece : text) spread += (spread.empty() ? "" : gap) + piece;
      EXPECT_EQ(numbers_in(spread, kEnglish), numbers_in(plain, kEnglish)) << spread;
    }
  }
}

TEST(NumbersIn, TellsASignFromARange) {
  for (const std::string minus : {"-", "\u2212", "\uFF0D", "\u2010", "\u2011", "\u2012", "\u2013"}) {
    for (const char* before : {"", "Below ", "(", "at \u2066", "低于", "\u200F", "of 5 to ", "< "}) {
      const Numbers wanted = std::string(before) == "of 5 to " ? Numbers{"5", "-7"} : Numbers{"-7"};
      EXPECT_EQ(numbers_in(before + minus + "7 °C", kEnglish), wanted) << before;
      EXPECT_NE(numbers_in(before + minus + "7 °C", kEnglish),
                numbers_in(std::string(before) + "7 °C", kEnglish));
    }
    for (const char* before : {"5", "5 ", "5%", "5% ", "5°", "½", "5天", "5分钟", "5个小时"})
      EXPECT_EQ(numbers_in(before + minus + "7", kEnglish).back(), "7") << before;
    for (const char* before : {"COVID", "(a)", "x", "- ", "{a}"})
      EXPECT_EQ(numbers_in(before + minus + (std::string(before) == "- " ? " 19" : "19"), kEnglish),
                Numbers{"19"})
          << before;
  }
  // A unit and a space before the dash do not make a sign of it; another word does.
  for (const char* unit : {"mg", "ml", "°C", "mmol/l", "kg/m²", "days", "minutes", "%"})
    for (const std::string dash : {"-", "\u2013", "\u2212", "- ", "\u2013 "})
      for (const std::string gap : {" ", "\u00A0"}) {
        const std::string range = "5" + gap + unit + gap + dash + "6" + gap + unit;
        EXPECT_TRUE(same(range, "en", std::string("5 ") + unit + " to 6 " + unit)) << range;
      }
  EXPECT_TRUE(same("5 minut -6 minut", "pl", "5 to 6 minutes"));
  EXPECT_EQ(numbers_in("5 people -6 °C", kEnglish), (Numbers{"5", "-6"}));
  EXPECT_EQ(numbers_in("-1.5", kEnglish), Numbers{"-1.5"});
  EXPECT_EQ(numbers_in("- 5 mg", kEnglish), Numbers{"5"});
}

TEST(NumbersIn, MultipliesByTheWordOfAPowerBehindDigits) {
  const std::pair<const char*, const char*> powers[] = {
      {"万", "0000"},    {"萬", "0000"},     {"億", "00000000"}, {"亿", "00000000"},
      {"十万", "00000"}, {"百万", "000000"}, {"千万", "0000000"}};
  for (const auto& [word, noughts] : powers)
    for (const char* digits : {"1", "5", "12", "300", "５"}) {
      const std::string plain = numbers_in(digits, kEnglish).at(0);
      for (const char* gap : {"", " "})
        EXPECT_EQ(numbers_in(digits + std::string(gap) + word + "人", tag("ja")), Numbers{plain + noughts})
            << digits << word;
    }
  EXPECT_EQ(numbers_in("1.5万", tag("zh-Hans")), Numbers{"15000"});
  EXPECT_EQ(numbers_in("0.5万", tag("zh-Hans")), Numbers{"5000"});
  EXPECT_EQ(numbers_in("1.23456万", tag("zh-Hans")), Numbers{"12345.6"});
  EXPECT_EQ(numbers_in("5千克 3百 2十", tag("zh-Hans")), (Numbers{"5", "3", "2"}));
  EXPECT_EQ(numbers_in("24万一", tag("zh-Hans")), Numbers{"24"});
  EXPECT_TRUE(same("1万人", "zh-Hans", "10,000 people"));
  EXPECT_FALSE(same("使用5万单位", "zh-Hans", "Take 5 units"));
}

TEST(NumbersIn, AddsUpPowersMixedWithDigits) {
  struct Mixed {
    const char* text;
    const char* locale;
    const char* english;
  };
  const Mixed rows[] = {{"1亿2000万", "zh-Hans", "120,000,000"},
                        {"1億2000萬", "zh-Hant", "120,000,000"},
                        {"1亿 2000万人", "zh-Hans", "120,000,000"},
                        {"1万2000", "zh-Hans", "12,000"},
                        {"3亿5千万", "zh-Hans", "350,000,000"},
                        {"1万5千", "zh-Hans", "15,000"},
                        {"2億3456万7890", "ja", "234,567,890"},
                        {"5만 명", "ko", "50,000"},
                        {"1억 2000만 명", "ko", "120,000,000"},
                        {"3천만", "ko", "30,000,000"},
                        {"1만 2천 명", "ko", "12,000"},
                        {"1.5만", "ko", "15,000"},
                        {"10만", "ko", "100,000"},
                        {"5백만", "ko", "5,000,000"}};
  for (const auto& [text, locale, english] : rows) {
    EXPECT_TRUE(same(text, locale, english)) << text;
    EXPECT_FALSE(same(text, locale, "12")) << text;
  }
  EXPECT_EQ(numbers_in("1万 5", tag("zh-Hans")), (Numbers{"10000", "5"}));
  EXPECT_EQ(numbers_in("1亿2000", tag("zh-Hans")), (Numbers{"100000000", "2000"}));
  EXPECT_EQ(numbers_in("3천 명", tag("ko")), Numbers{"3"});
  for (int great = 1; great < 100; great += 7)
    for (int small = 1; small < 10000; small += 333) {
      const std::string wanted = std::to_string(great * 100000000LL + small * 10000LL);
      const std::string own = std::to_string(great) + "亿" + std::to_string(small) + "万";
      EXPECT_EQ(numbers_in(own, tag("zh-Hans")), Numbers{wanted}) << own;
    }
}

TEST(NumbersIn, ReadsNoNumberInSetPhrases) {
  for (const char* text :
       {"一一介绍", "逐一一试", "一五一十", "三三两两", "七七八八", "三五天", "三四天", "七八个", "乱七八糟",
        "统一一下", "唯一一次", "不管三七二十一", "八九不离十", "二一添作五", "三三五五", "九九八十一"})
    EXPECT_EQ(numbers_in(text, tag("zh-Hans")), Numbers{}) << text;
  for (const auto& [text, number] : std::vector<std::pair<const char*, const char*>>{{"一一九", "119"},
                                                                                     {"一二〇", "120"},
                                                                                     {"一一〇", "110"},
                                                                                     {"九九九", "999"},
                                                                                     {"一一二二", "1122"},
                                                                                     {"一五", "15"},
                                                                                     {"五〇", "50"},
                                                                                     {"二〇二六", "2026"},
                                                                                     {"一一二", "112"},
                                                                                     {"一二三", "123"}})
    for (const std::string before : {"", "拨打", "请打"})
      EXPECT_EQ(numbers_in(before + text + "。", tag("zh-Hans")), Numbers{number}) << text;
}

TEST(SameNumbers, TakeTheSignAtBothEndsOfARange) {
  for (const std::string dash : {"-", "–", "~", "～", "〜", " – "})
    for (const char* locale : {"en", "zh-Hans", "tr", "ja"}) {
      const std::string both = "50%" + dash + "60%";
      const std::string front = "%50" + dash + "%60";
      for (const auto& range : {both, front}) {
        EXPECT_TRUE(same(range, locale, "50–60%")) << range;
        EXPECT_TRUE(same(range, locale, "50% to 60%")) << range;
        EXPECT_TRUE(same(range, locale, both)) << range;
        EXPECT_TRUE(same_numbers(numbers_in("7, " + range, kEnglish), numbers_in("50–60% of 7", kEnglish),
                                 NumberOrder::free))
            << range;
        EXPECT_FALSE(same(range, locale, "50–60")) << range;
        EXPECT_FALSE(same(range, locale, "60–50%")) << range;
      }
      EXPECT_FALSE(same("50" + dash + "60", locale, both));
      EXPECT_FALSE(same("50%" + dash + "60", locale, both));
    }
}

TEST(NumbersIn, SplitsWhatIsNotOneNumber) {
  EXPECT_EQ(numbers_in("1 to 5.", kEnglish), (Numbers{"1", "5"}));
  EXPECT_EQ(numbers_in("1-5", kEnglish), (Numbers{"1", "5"}));
  EXPECT_EQ(numbers_in("NG158, 2017", kEnglish), (Numbers{"158", "2017"}));
  EXPECT_EQ(numbers_in("no number", kEnglish), Numbers{});
  EXPECT_EQ(numbers_in("半 half", kEnglish), Numbers{});
  EXPECT_EQ(numbers_in("2, 2", kEnglish), (Numbers{"2", "2"}));
  EXPECT_EQ(numbers_in("", kEnglish), Numbers{});
}

struct Marks {
  const char* locale;
  char decimal;
};
constexpr Marks kMarks[] = {{"de", ','}, {"pl", ','}, {"fr", ','}, {"es", ','},      {"it", ','}, {"fi", ','},
                            {"tr", ','}, {"pt", ','}, {"en", '.'}, {"zh-Hans", '.'}, {"cy", '.'}, {"bn", '.'},
                            {"pa", '.'}, {"ur", '.'}, {"ja", '.'}, {"ko", '.'}};

TEST(NumbersIn, KnowsDecimalsFromThousandsByTheLocale) {
  for (const Marks& marks : kMarks)
    for (int whole = 1; whole < 1000; whole += 37)
      for (int rest = 101; rest < 1000; rest += 103) {
        const std::string a = std::to_string(whole);
        const std::string b = std::to_string(rest);
        const std::string decimal = a + marks.decimal + b;
        const std::string grouped = a + (marks.decimal == '.' ? "," : ".") + b;
        const std::string source_decimal = a + "." + b;
        const std::string source_grouped = a + "," + b;
        EXPECT_TRUE(same(decimal, marks.locale, source_decimal)) << decimal << " in " << marks.locale;
        EXPECT_TRUE(same(grouped, marks.locale, source_grouped)) << grouped << " in " << marks.locale;
        EXPECT_FALSE(same(grouped, marks.locale, source_decimal)) << grouped << " in " << marks.locale;
        EXPECT_FALSE(same(decimal, marks.locale, source_grouped)) << decimal << " in " << marks.locale;
        EXPECT_FALSE(same(a + b, marks.locale, source_decimal)) << a << b << " in " << marks.locale;
        for (const char* mark : {" ", "\u00A0", "\u202F", "\u2009", "'", "\u2019", "\u066C", ""})
          EXPECT_TRUE(same(a + mark + b, marks.locale, source_grouped)) << a << mark << b << marks.locale;
      }
  EXPECT_FALSE(same("1.500 mg", "de", "1.500 mg"));
  EXPECT_TRUE(same("١٫٥", "ar", "1.5"));
  EXPECT_TRUE(same("١٬٥٠٠", "ar", "1,500"));
  EXPECT_TRUE(same("1.234,5", "de", "1,234.5"));
  EXPECT_TRUE(same("১,০০,০০০", "bn", "100,000"));
  EXPECT_TRUE(same("2,5", "de", "2.50"));
}

TEST(SameNumbers, FindsAnyTwoExchangedAndAnyOneChanged) {
  const Numbers source{"5", "50", "%", "1.5", "8:30", "2026-5-12"};
  for (std::size_t i = 0; i < source.size(); ++i) {
    Numbers changed = source;
    changed[i] += "1";
    EXPECT_FALSE(same_numbers(changed, source)) << i;
    EXPECT_FALSE(same_numbers(changed, source, NumberOrder::free)) << i;
    for (std::size_t k = i + 1; k < source.size(); ++k) {
      Numbers swapped = source;
      std::swap(swapped[i], swapped[k]);
      EXPECT_FALSE(same_numbers(swapped, source)) << i << " and " << k;
      EXPECT_TRUE(same_numbers(swapped, source, NumberOrder::free)) << i << " and " << k;
    }
  }
}

/// Every order of the source's numbers, each date and time written each way, is the same with a free order.
TEST(SameNumbers, TakesTimesAndDatesInAFreeOrder) {
  const std::vector<std::vector<Numbers>> items = {
      {{"400"}},
      {{"8"}},
      {{"10"}},
      {{"8:30"}, {"8.3"}, {"8", "30"}},
      {{"2026-5-12"}, {"12", "2026"}, {"2026", "5", "12"}, {"12", "5", "2026"}}};
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  const Numbers source{"400", "8", "10", "8:30", "2026-5-12"};
  const Numbers words{"400", "8", "10", "8:30", "12", "2026"};
  do {
    for (std::size_t time = 0; time < items[3].size(); ++time)
      for (std::size_t date = 0; date < items[4].size(); ++date) {
        Numbers own;
        for (const std::size_t at : order) {
          const auto& way = items[at][at == 3 ? time : at == 4 ? date : 0];
          own.insert(own.end(), way.begin(), way.end());
        }
        for (const Numbers& wanted : {source, words}) {
          EXPECT_TRUE(same_numbers(own, wanted, NumberOrder::free)) << listed(own);
          EXPECT_TRUE(same_numbers(wanted, own, NumberOrder::free)) << listed(own);
          for (std::size_t i = 0; i < own.size(); ++i) {
            Numbers changed = own;
            changed[i] += "1";
            EXPECT_FALSE(same_numbers(changed, wanted, NumberOrder::free)) << listed(changed);
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
            if (own[i] != "5") {
              EXPECT_FALSE(same_numbers(changed, wanted, NumberOrder::free)) << listed(changed);
            }
          }
        }
      }
  } while (std::next_permutation(order.begin(), order.end()));
  Numbers many(60, "8");
  many.resize(90, "0");
  many.emplace_back("7");
  EXPECT_FALSE(same_numbers(Numbers(60, "8:00"), many, NumberOrder::free));
}

TEST(SameNumbers, TakeTimesAndDatesAsTheyAreWritten) {
  for (const char* text : {"8:30", "8.30", "08:30", "8.30 Uhr", "8 h 30", "8：30"})
    EXPECT_TRUE(same(text, "de", "8:30")) << text;
  EXPECT_FALSE(same("8:20", "de", "8:30"));
  for (const char* text : {"12 May 2026", "2026-05-12", "12.5.2026", "12/05/2026", "2026年5月12日",
                           "2026. május 12.", "12 مايو 2026"})
    EXPECT_TRUE(same(text, "en", "12 May 2026")) << text;
  EXPECT_FALSE(same("13.5.2026", "en", "12 May 2026"));
  EXPECT_FALSE(same("2026-05-13", "en", "2026-05-12"));
}

TEST(NumberAdvice, NamesTheMarkAndTheWayOut) {
  EXPECT_NE(number_advice(tag("de")).find("\",\""), std::string::npos);
}

TEST(TypesNumber, FindsItInAnyDigits) {
  for (const char* text : {"Call 999.",
                           "拨打999。",
                           "৯৯৯ নম্বরে",
                           "٩٩٩",
                           "۹۹۹",
                           "9-9-9",
                           "9 9 9",
                           "9.9.9",
                           "\u2066999\u2069",
                           "９９９",
                           "⑨⑨⑨",
                           "⁹⁹⁹",
                           "₉₉₉",
                           "9️⃣9️⃣9️⃣",
                           "九九九",
                           "9\u200B9\u200D9",
                           "9\u20609\u20609",
                           "9/9/9",
                           "9_9_9",
                           "999, then wait",
                           "(999)",
                           "999/112",
                           "999 or 112",
                           "999 people",
                           "999: now",
                           "Call 999 day or night",
                           "Call 999 in an emergency",
                           "999 a day",
                           "9·9·9",
                           "❾❾❾"})
    EXPECT_TRUE(types_number(text, {"999"})) << text;
  EXPECT_TRUE(types_number("打一一九", {"119"}));
}

TEST(TypesNumber, FindsSingleDigitsHoweverParted) {
  for (const std::string mark : {",", ", ", ":", " : ", "|", " | ", "、", "، ", "，", "："})
    for (const std::string number : {"112", "999", "911", "1177"}) {
      std::string text;
      for (const char digit : number) text += (text.empty() ? "" : mark) + std::string(1, digit);
      EXPECT_TRUE(types_number("Call " + text + ".", {number})) << text;
      const std::string pair = number.substr(0, 1) + mark + number.substr(1);
      EXPECT_FALSE(types_number("See " + pair, {number})) << pair;
    }
  EXPECT_FALSE(types_number("1, 5", {"15"}));
  EXPECT_FALSE(types_number("1:5", {"15"}));
}

TEST(TypesNumber, FindsGroupsHoweverSpaced) {
  for (const char* text : {"116 123", "116123", "116-123", "116\u00a0123", "١١٦ ١٢٣", "call 116 123 or 2"})
    EXPECT_TRUE(types_number(text, {"116 123"})) << text;
}

TEST(TypesNumber, LeavesOtherNumbers) {
  for (const char* text : {"1999", "9990", "99", "9,999", "999,000", "no", "", "998", "999 000", "10 999"})
    EXPECT_FALSE(types_number(text, {"999"})) << text;
  EXPECT_FALSE(types_number("NICE NG158", {"158"}));
  EXPECT_FALSE(types_number("999", {""}));
  EXPECT_FALSE(types_number("999", {}));
  EXPECT_TRUE(types_number("Call 112", {"999", "112"}));
}

TEST(TypesNumber, LeavesDecimalsRangesDatesFractionsThousandsAndMeasures) {
  for (const char* text : {"11.2 mmol/l", "11,2",   "1/12",        "1.12",     "112.5",   "0.112",  "112 mg",
                           "112 mmol/l",  "112%",   "112 %",       "112-120",  "100–112", "12/112", "112 000",
                           "1 112",       "112 °C", "112 minutes", "112 days", "1-12",    "112:30"})
    EXPECT_FALSE(types_number(text, {"112"})) << text;
  for (const char* text : {"1-5 days", "15 minutes", "15 mg", "15 %", "15–20", "1.5", "1/5", "15/05/2026",
                           "2026-05-15", "15:30", "15 years"})
    EXPECT_FALSE(types_number(text, {"15"})) << text;
  EXPECT_FALSE(types_number("10 000", {"000"}));
  EXPECT_FALSE(types_number("10,000", {"000"}));
  EXPECT_FALSE(types_number("112 Tage", {"112"}, tag("de")));
  EXPECT_FALSE(types_number("15 minut", {"15"}, tag("pl")));
  EXPECT_FALSE(types_number("15 分钟", {"15"}, tag("zh-Hans")));
}

}  // namespace
}  // namespace kiosk
