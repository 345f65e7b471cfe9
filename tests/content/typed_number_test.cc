#include <gtest/gtest.h>

#include <map>

#include "content/numbers.h"

namespace kiosk {
namespace {

LocaleTag tag(const char* name) { return *LocaleTag::parse(name); }

std::string filled(std::string text, const std::string& number) {
  for (auto at = text.find('#'); at != std::string::npos; at = text.find('#', at + number.size()))
    text.replace(at, 1, number);
  return text;
}

/// The text with the number in place of each "#", in Western digits and in others, each in turn.
std::vector<std::string> written(const std::string& text, const std::string& number) {
  std::vector<std::string> out{filled(text, number)};
  const char* const zeros[] = {"\u0660", "\u06F0", "\u09E6", "\u0A66"};
  const std::string zero = zeros[text.size() % 4];
  std::string digits;
  for (const char digit : number) {
    std::string own = zero;
    own.back() = static_cast<char>(own.back() + (digit - '0'));
    digits += own;
  }
  out.push_back(filled(text, digits));
  return out;
}

/// What each shipped locale and some others write round a count, a date or a sum.
struct Words {
  const char* locale;
  std::vector<const char*> to, unit, compound, months, money;
};

const std::vector<Words>& all_words() {
  static const std::vector<Words> kAll = {
      {"en",
       {"to", "and", "or"},
       {"minutes", "days", "mg", "min", "years", "percent", "per cent", "%"},
       {"minute", "day", "week", "year-old", "hour"},
       {"May", "June", "Sept", "Sep", "December"},
       {"pounds", "euros", "GBP", "€", "£"}},
      {"cy", {"i", "neu"}, {"munud", "mg", "%"}, {}, {"Mai", "Mehefin"}, {"€", "£"}},
      {"pl",
       {"do", "i", "lub"},
       {"minut", "dni", "minutach", "dniach", "mg", "%", "procent"},
       {"minutowy", "dniowy", "godzinny", "tygodniowy", "letni", "miesięczny"},
       {"maja", "maj", "czerwca", "sierpnia"},
       {"zł", "PLN", "€", "złotych"}},
      {"ar", {"إلى", "أو", "و"}, {"دقيقة", "يومًا", "mg", "%", "٪"}, {}, {"مايو", "يونيو"}, {"€"}},
      {"ur", {"سے", "یا"}, {"منٹ", "دن", "mg", "%"}, {}, {"مئی", "جون"}, {"Rs", "PKR"}},
      {"bn", {"থেকে", "বা", "এবং"}, {"মিনিট", "মিনিটের", "দিন", "mg", "%"}, {}, {"মে", "জুন"}, {"৳"}},
      {"pa", {"ਤੋਂ", "ਜਾਂ", "ਅਤੇ"}, {"ਮਿੰਟ", "ਦਿਨ", "mg", "%"}, {}, {"ਮਈ", "ਜੂਨ"}, {"₹"}},
      {"zh-Hans", {"到", "至", "或", "和"}, {"分钟", "天", "毫克", "mg", "%"}, {}, {}, {"€", "¥"}},
      {"de",
       {"bis", "und", "oder"},
       {"Minuten", "Tage", "Tagen", "mg", "%"},
       {"minütig", "tägig", "jährig", "stündige"},
       {"Mai", "März"},
       {"Euro", "€", "EUR"}},
      {"es", {"a", "y", "o"}, {"minutos", "días", "%"}, {}, {"de mayo", "de junio"}, {"€", "euros"}}};
  return kAll;
}

class TypedNumber : public ::testing::Test {
 protected:
  void expect_typed(bool typed, const std::string& text, const std::string& number, const char* locale) {
    const LanguageWords& words = words_.try_emplace(locale, tag(locale)).first->second;
    for (const auto& form : written(text, number))
      EXPECT_EQ(types_number(form, {number}, words), typed) << form << " in " << locale;
  }

 private:
  std::map<std::string, LanguageWords> words_;
};

TEST_F(TypedNumber, IsNoCountWithAUnitOrPrice) {
  for (const auto& words : all_words())
    for (const std::string number : {"15", "17", "112", "999"}) {
      for (const std::string unit : words.unit) expect_typed(false, "# " + unit + ".", number, words.locale);
      for (const std::string word : words.compound)
        for (const char* dash : {"-", "\u2010", "\u2011"})
          expect_typed(false, "#" + (dash + word), number, words.locale);
      for (const std::string money : words.money) {
        expect_typed(false, "x # " + money + ".", number, words.locale);
        expect_typed(false, "#" + money, number, words.locale);
      }
      for (const std::string sign : {"£", "€", "$", "US$", "₹", "¥", "৳", "GBP ", "EUR "})
        expect_typed(false, sign + "#", number, words.locale);
    }
}

/// Ranges and lists end in a unit; their numbers rise.
TEST_F(TypedNumber, IsNoneOfAListOrRangeWithAUnit) {
  for (const auto& words : all_words())
    for (const std::string unit : words.unit)
      for (const std::string to : words.to) {
        for (const std::string gap : {" ", "\u00A0"}) {
          expect_typed(false, "x #" + gap + to + gap + "20 " + unit, "15", words.locale);
          expect_typed(false, "x #, 20" + gap + to + gap + "25 " + unit, "15", words.locale);
          expect_typed(false, "x #" + gap + to + gap + "1000 " + unit, "999", words.locale);
        }
        expect_typed(true, "x # " + to + " 20 x", "15", words.locale);
        expect_typed(true, "x # " + to + " 15 " + unit, "112", words.locale);
      }
  for (const char* text :
       {"#- to 20-minute", "between # and 20 minutes", "# × 20 cm", "# x 20 cm", "#/20 mmHg", "#–20 minutes",
        "# to 20.5 mg", "£# or £20", "£10 or #", "#, 20, 25 minutes"})
    expect_typed(false, text, "15", "en");
  expect_typed(false, "#到20分钟", "15", "zh-Hans");
  expect_typed(false, "#、20或25分钟", "15", "zh-Hans");
  expect_typed(false, "بين # و20 دقيقة", "15", "ar");
}

TEST_F(TypedNumber, IsNoDayOfAMonth) {
  for (const auto& words : all_words())
    for (const std::string month : words.months)
      for (const std::string number : {"15", "17", "18"}) {
        for (const std::string& text : {"# " + month, "# " + month + " 2026", "x # " + month + ".",
                                        "#\u00A0" + month, "# - 20 " + month})
          expect_typed(false, text, number, words.locale);
        for (const std::string to : words.to)
          if (month.find(' ') == std::string::npos)
            expect_typed(false, "# " + to + " 20 " + month, number, words.locale);
      }
  for (const char* text : {"May #, 2026", "May #", "# May", "#th May", "the #th of May", "May #th",
                           "#-May-2026", "May 10 to #", "#/May/2026", "# or 16 May"})
    expect_typed(false, text, "15", "en");
  expect_typed(false, "#. Mai 2026", "15", "de");
  expect_typed(false, "5月#日", "15", "zh-Hans");
  expect_typed(false, "第#", "15", "zh-Hans");
  // Months have no such days.
  expect_typed(true, "# May", "112", "en");
}

TEST_F(TypedNumber, StaysOneWhereItIsDialled) {
  const std::pair<const char*, std::vector<const char*>> calls[] = {
      {"en",
       {"call #", "Ring # now", "#!", "Ring # in 20 minutes", "Call #. May we help?", "Ring # - day or night",
        "Ring #, then wait", "Ring # and wait 5 minutes", "Ring # may help", "Ring # within 20 minutes",
        "Ring # after 5 minutes", "Dial #, 5 minutes later dial again", "# people", "Ring #: 20 minutes"}},
      {"cy", {"Ffoniwch #", "Ffoniwch # nawr", "#!"}},
      {"pl", {"Zadzwoń pod #", "Dzwoń pod #. Za 20 minut", "Dzwoń # za 20 minut", "#!"}},
      {"ar", {"اتصل بـ #", "اتصل على # الآن", "#!"}},
      {"ur", {"# پر کال کریں", "#!"}},
      {"bn", {"# নম্বরে কল করুন", "#-এ কল করুন", "#!"}},
      {"pa", {"# ਤੇ ਕਾਲ ਕਰੋ", "#!"}},
      {"zh-Hans", {"拨打#", "请立即拨打#。", "拨打#，等20分钟", "#！"}},
      {"de", {"Rufen Sie #", "Notruf #!", "Wählen Sie #. Warten Sie."}}};
  for (const auto& [locale, texts] : calls)
    for (const std::string number : {"15", "18", "112", "999", "911"})
      for (const char* text : texts) expect_typed(true, text, number, locale);
  for (const std::string spelled : {"1-1-2", "1 1 2", "1.1.2", "1, 1, 2", "1·1·2", "①①②", "１１２", "一一二"})
    for (const char* text : {"call #", "#!", "Ring # now"})
      EXPECT_TRUE(types_number(filled(text, spelled), {"112"})) << spelled;
}

}  // namespace
}  // namespace kiosk
