#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>

#include <array>
#include <map>

#include "content/numbers.h"
#include "content/unicode.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

using Numbers = std::vector<std::string>;
const LocaleTag kEnglish;
LocaleTag tag(const char* name) { return *LocaleTag::parse(name); }

constexpr const char* kLocales[] = {"en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans",
                                    "de", "fr", "es", "hu", "ko", "ja", "ru", "vi"};

/// Texts that are compared, each language's words asked for once.
class Written : public ::testing::Test {
 protected:
  bool same(const std::string& own, const char* locale, const std::string& english,
            NumberOrder order = NumberOrder::kept) {
    const LanguageWords& words = words_.try_emplace(locale, tag(locale)).first->second;
    return same_numbers(numbers_in(own, words), numbers_in(english, english_), order);
  }

 private:
  std::map<std::string, LanguageWords> words_;
  LanguageWords english_{kEnglish};
};
class WrittenDates : public Written {};
class WrittenTimes : public Written {};

/// The twelve names of a locale, as ICU has them.
std::vector<std::string> months(const char* locale, icu::DateFormatSymbols::DtContextType context,
                                icu::DateFormatSymbols::DtWidthType width) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu_locale(tag(locale)), "gregorian", status);
  std::int32_t count = 0;
  const auto* names = symbols.getMonths(count, context, width);
  std::vector<std::string> out;
  for (int i = 0; i < 12; ++i) {
    std::string name;
    out.push_back(names[i].toUTF8String(name));
  }
  return out;
}

const char* const kEnglishMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};

std::vector<std::string> dates_with(const std::string& month, const char* locale) {
  const std::string name(locale);
  if (name == "zh-Hans" || name == "ja") return {"2026年" + month + "15日"};
  if (name == "ko") return {"2026년 " + month + " 15일"};
  return {"15 " + month + " 2026",   "15. " + month + " 2026",      month + " 15, 2026",
          "2026. " + month + " 15.", "15 de " + month + " de 2026", "15-" + month + "-2026"};
}

TEST_F(WrittenDates, AreTheMonthThatTheirWordNames) {
  using Symbols = icu::DateFormatSymbols;
  for (const char* locale : kLocales)
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
      for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        const auto names = months(locale, context, width);
        for (std::size_t m = 0; m < names.size(); ++m) {
          const std::size_t other = (m + 1) % names.size();
          // Chinese and Japanese have words in numerals ("五月") that no date has.
          if (to_utf16(names[m]).size() < 2 || names[m].find("月") != std::string::npos) {
            if (names[m][0] < '1' || names[m][0] > '9') continue;
          }
          for (const auto& date : dates_with(names[m], locale)) {
            const std::string day = std::string(" ") + kEnglishMonths[m];
            EXPECT_TRUE(same(date, locale, "15" + day + " 2026")) << date << " in " << locale;
            EXPECT_TRUE(same(date, locale, std::string(kEnglishMonths[m]) + " 15, 2026")) << date;
            EXPECT_TRUE(same(date, locale, "15/" + std::to_string(m + 1) + "/2026")) << date;
            EXPECT_FALSE(same(date, locale, std::string("15 ") + kEnglishMonths[other] + " 2026")) << date;
            EXPECT_FALSE(same(date, locale, "15/" + std::to_string(other + 1) + "/2026")) << date;
            EXPECT_FALSE(same(date, locale, "16" + day + " 2026")) << date;
            EXPECT_FALSE(same(date, locale, "15" + day + " 2027", NumberOrder::free)) << date;
          }
        }
      }
}

TEST_F(WrittenDates, WithoutAYearOrADayAndInRangesAreComparedToo) {
  const std::vector<std::array<const char*, 3>> rows = {{"15 May", "15 Mai", "de"},
                                                        {"15 May", "5月15日", "zh-Hans"},
                                                        {"May 15", "15 maja", "pl"},
                                                        {"May 2026", "maj 2026", "pl"},
                                                        {"May 2026", "2026年5月", "zh-Hans"},
                                                        {"15 to 20 May 2026", "May 15–20, 2026", "en"},
                                                        {"15–20 May 2026", "od 15 do 20 maja 2026", "pl"},
                                                        {"15 May to 20 May", "5月15日至5月20日", "zh-Hans"},
                                                        {"15 May", "15/05", "fr"},
                                                        {"15th of May 2026", "15 de mayo de 2026", "es"}};
  for (const auto& [english, own, locale] : rows) {
    EXPECT_TRUE(same(own, locale, english)) << own;
    std::string changed = english;
    changed.replace(changed.rfind("May"), 3, "June");
    EXPECT_FALSE(same(own, locale, changed)) << own << " beside " << changed;
    EXPECT_FALSE(same(own, locale, changed, NumberOrder::free)) << own << " beside " << changed;
  }
  // A word that is no known month is let pass, as before.
  EXPECT_TRUE(same("15 w maju 2026", "pl", "15 May 2026"));
  EXPECT_TRUE(same("15 أيار 2026", "ar", "15 May 2026"));
  EXPECT_EQ(numbers_in("you may take 15 mg", kEnglish), Numbers{"15"});
  EXPECT_EQ(listed({"15", "M5"}), "15, month 5");
}

TEST_F(WrittenTimes, OfTwelveHoursEqualThoseOfTwentyFour) {
  for (int hour = 0; hour < 24; ++hour)
    for (const char* minute : {"00", "05", "30", "45"}) {
      const std::string rest = ":" + std::string(minute);
      const std::string twelve = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
      const std::string half = hour < 12 ? "am" : "pm";
      const std::string other = hour < 12 ? "pm" : "am";
      const std::string day = std::to_string(hour) + rest;
      for (const std::string& words :
           {half, " " + half, std::string(" ") + half[0] + ".m.", "\u00A0" + half}) {
        const std::string english = twelve + rest + words;
        for (const char* locale : kLocales) EXPECT_TRUE(same(day, locale, english)) << day << " " << english;
        EXPECT_TRUE(same(day, "pl", "at " + english + ", then")) << english;
        EXPECT_TRUE(same(twelve + "." + minute + words, "en", english)) << english;
        EXPECT_FALSE(same(twelve + rest + other, "en", english)) << english;
        if (hour > 0 && hour < 12) {
          EXPECT_FALSE(same(std::to_string(hour + 12) + rest, "pl", english)) << english;
        }
        EXPECT_FALSE(same(std::to_string(hour + 1) + rest, "pl", english)) << english;
      }
      if (std::string(minute) == "00") {
        EXPECT_TRUE(same(day, "pl", twelve + half)) << day;
      }
    }
  for (const auto& [own, locale] : std::vector<std::pair<const char*, const char*>>{{"晚上8:30", "zh-Hans"},
                                                                                    {"下午8:30", "zh-Hans"},
                                                                                    {"8:30 wieczorem", "pl"},
                                                                                    {"8:30 م", "ar"},
                                                                                    {"8:30 yh", "cy"},
                                                                                    {"রাত ৮:৩০", "bn"},
                                                                                    {"오후 8:30", "ko"},
                                                                                    {"20.30", "de"}}) {
    EXPECT_TRUE(same(own, locale, "8:30 pm")) << own;
    EXPECT_FALSE(same(own, locale, "9:30 pm")) << own;
  }
  for (const auto& [own, locale] : std::vector<std::pair<const char*, const char*>>{
           {"上午8:30", "zh-Hans"}, {"8:30 ص", "ar"}, {"8:30 rano", "pl"}, {"8:30 yb", "cy"}})
    EXPECT_FALSE(same(own, locale, "8:30 pm")) << own;
  EXPECT_TRUE(same("20:00–22:00", "pl", "8–10 pm"));
  EXPECT_TRUE(same("od 11:00 do 13:00", "pl", "11 to 1 pm"));
  EXPECT_TRUE(same("8:00–16:30", "pl", "8 am to 4.30 pm"));
  EXPECT_EQ(numbers_in("2 am Tag", tag("de")), Numbers{"2"});
}

}  // namespace
}  // namespace kiosk
