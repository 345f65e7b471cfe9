#include "text/dial_numbers.h"

#include <gtest/gtest.h>

#include <iterator>

#include "support.h"
#include "support/fixed_typesetter.h"
#include "text/itemize.h"

namespace kiosk {
namespace {

const std::vector<std::string> kLocales = {"ar", "fa", "ur", "he", "ckb", "dv", "ps", "sd", "ug", "yi"};
/// A word of Arabic or Hebrew letters goes before and behind.
const std::vector<std::pair<std::string, std::string>> kContexts = {
    {"", ""},        {"اتصل ", " الآن"}, {"اتصل ", ""},     {"", " الآن"},     {"חייגו ", " עכשיו"},
    {"اتصل (", ")"}, {"اتصل ", "."},     {"اتصل ", "، ثم"}, {"call ", " now"}, {"NHS ", " الآن"},
    {"اتصل: ", "؟"}, {"حياه و", "."},    {"[", "]"},        {"ז-", ""}};

std::string with_digits(const std::string& text, char16_t zero) {
  std::u16string out;
  for (const char16_t c : to_utf16(text))
    out += c >= u'0' && c <= u'9' ? static_cast<char16_t>(zero + c - u'0') : c;
  return to_utf8(out);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

const char* const kForms[] = {"+1 202 555 0101",
                              "0800-123-4567",
                              "(020) 7946 0958",
                              "0 800 12 34 56",
                              "1 700 505 500",
                              "116 123",
                              "+44 (0)20 7946 0958",
                              "+44 (0) 20 7946",
                              "(+44) 20 7946 0958",
                              "00 44 20 7946 0958",
                              "1-800-555-0101",
                              "1 800-555-0101",
                              "(202) 555-0101",
                              "021-12345678",
                              "03-123-4567",
                              "+49-30-123456",
                              "+972 3-123-4567",
                              "0 800 123",
                              "13 11 14",
                              "9 9 9",
                              "9-9-9",
                              "1-1-2",
                              "0800 - 123 - 4567",
                              "+442079460958",
                              "020/7946 0958",
                              "+1.202.555.0101",
                              "0800.123.4567",
                              "*2700",
                              "*123*1#",
                              "0800 123 4567 ext 89",
                              "116 123 #4",
                              "10 000",
                              "08-12 34 56 78",
                              "01 23 45 67 89",
                              "+44",
                              "202 555-1234",
                              "0800-1234567",
                              "+7 (495) 123-45-67",
                              "1800 123 456",
                              "555 0101",
                              "(+1) (202) 555 0101",
                              "(+44) (0) 20 7946 0958",
                              "(1) (202) 555-0101",
                              "0800.12.08-12.08",
                              "0800\u00B7123\u00B74567",
                              "0800_123_4567",
                              "800 123-456 789",
                              "1-800 123 456",
                              "1-800-GO-FEDEX",
                              "1-877-KARS-4-KIDS",
                              "1.800.FLOWERS",
                              "+1-800-FLOWERS",
                              "(800) 555-HELP-ME",
                              "0800-REVERSE",
                              "1-800-FlowersNow",
                              "0800 / 123 / 4567",
                              "0800 / 123456",
                              "020 / 7946 0958",
                              "0800 . 123 . 4567",
                              "(98+) 21 1234 5678",
                              "(44+)(0) 20 7946 0958",
                              "(98+) 9123456789",
                              "0-800 123",
                              "0-800 123 456",
                              "+44 20 7946 0000,,12",
                              "+44 20 7946 0000,12",
                              "+442079460000;12#",
                              "+44 20 7946 0000,,123456#,,1",
                              "020 7946 0000;12",
                              "0800 123 4567,,,4",
                              "0800-123-4567,4",
                              "116 123,,4",
                              "116123,,4",
                              "(020) 7946 0958,,*12#",
                              "0800 123 4567 ext 89,,1",
                              "0800 123 4567\u060C\u060C12",
                              "020 7946 0000\u061B12",
                              "+44 20 7946 0000p12",
                              "020 7946 0000w12"};

/// Every form with each dash and each space.
std::vector<std::string> forms() {
  std::vector<std::string> out;
  for (const std::string form : kForms) {
    for (const char* dash : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFF0D"})
      for (const char* space : {" ", "\u00A0", "\u202F", "\u2009", "\u2007"}) {
        if (form.find('-') == std::string::npos && std::string(dash) != "-") continue;
        if (form.find(' ') == std::string::npos && std::string(space) != " ") continue;
        out.push_back(replaced(replaced(form, "-", dash), " ", space));
      }
  }
  return out;
}

/// The code points of the only line from left to right.
std::string seen(Typesetter& typesetter, const std::string& text, const std::string& locale) {
  Paragraph p = paragraph_of(text, locale, 20);
  std::u16string out;
  const auto layout = typesetter.set(p, 1 << 20);
  for (const PlacedRun& run : layout->lines.at(0).runs)
    for (const Glyph& glyph : run.glyphs) append(out, glyph.id);
  return to_utf8(out);
}

TEST(NumbersToDial, KeepTheWritersOrderInEveryFormAndPlace) {
  const auto typesetter = make_fixed_typesetter();
  int wrong = 0;
  std::size_t turn = 0;
  for (const auto& form : forms())
    for (const char16_t zero : {u'0', u'\u0660', u'\u06F0'})
      for (const auto& [before, behind] : kContexts)
        // Direction is all that the locales differ in here: three of them a line, each in turn.
        for (int i = 0; i < 3; ++i) {
          const std::string& locale = kLocales[turn++ % kLocales.size()];
          const std::string number = with_digits(form, zero);
          const std::string line = seen(*typesetter, before + number + behind, locale);
          if (line.find(number) != std::string::npos) continue;
          if (++wrong <= 40) ADD_FAILURE() << locale << ": " << before << number << behind << " is " << line;
        }
  EXPECT_EQ(wrong, 0);
}

TEST(NumbersToDial, AreNotPartedWhereTheyFit) {
  const auto typesetter = make_fixed_typesetter();
  for (const auto& form : forms()) {
    const std::string text = "aaa bbb ccc ddd " + form + " eee fff";
    const auto count = static_cast<int>(to_utf16(form).size());
    for (int width = count; width < count + 16; ++width) {
      const auto layout = typesetter->set(paragraph_of(text, "en", 20), width * 10 + 1);
      for (const Line& line : layout->lines) {
        const int start = 16;
        const int end = 16 + count;
        EXPECT_FALSE(line.range.start > start && line.range.start < end) << form << " in " << width;
      }
    }
  }
}

const char* const kOthers[] = {"5",
                               "50%",
                               "5 mg",
                               "1,5",
                               "1.5",
                               "0.5-1.5",
                               "0-5",
                               "8:30",
                               "08:05-09:00",
                               "08:05 - 09:00",
                               "1,05-2,05",
                               "12/05/2026",
                               "05/12/2026",
                               "2026-11-27",
                               "05-12-2026",
                               "01.02.2026",
                               "1405-09-06",
                               "2020-2021 50",
                               "5-10 15-20",
                               "NG158",
                               "COVID-19",
                               "5 6",
                               "2026-11-27 08:30",
                               "05/12/2026 - 06/12/2026",
                               "+5 %",
                               "+38 °C",
                               "2025 50",
                               "05-2026",
                               "2026-05",
                               "1/12",
                               "0,5",
                               "36.5-37.5",
                               "10,12",
                               "5;6",
                               "1,5;2,5",
                               "2025;2026",
                               "12,,5"};

/// Ranges with a short side, rows of them, ranges from nought and lists: all with each dash.
void put_rows(std::vector<std::string>& others, const std::string& dash) {
  for (const std::string mark : {"/", "."}) {
    for (const std::string low : {"03", "05", "09"}) {
      others.push_back(low + mark + "2026" + dash + "2027");
      others.push_back("2026" + mark + low + dash + "2027");
      others.push_back("2026" + dash + low + mark + "2027");
      others.push_back(low + dash + "11" + mark + "2026");
      others.push_back(low + dash + "15" + mark + "06");
      others.push_back("15" + mark + low + dash + "20");
    }
  }
  for (const std::string hour : {"08", "09"}) others.push_back(hour + ".30" + dash + "17");
  for (const int step : {5, 50, 500, 1000}) {
    std::string row;
    for (int low = step; low < 12 * step; low += 2 * step) {
      row += (row.empty() ? "" : " ") + std::to_string(low) + dash + std::to_string(low + step);
      others.push_back(row);
    }
  }
  for (const char* year : {"2026", "2030"}) others.push_back("2020" + dash + "2024" + dash + year);
  for (const std::string word : {"OH", "COVID", "MG"})
    for (const char* number : {"25", "5", "2019", "10"}) others.push_back(number + ("-" + word));
  for (const std::string word : {"DAY", "MINUTE", "Minute", "minute"})
    others.push_back("10" + dash + "20-" + word);
  for (const std::string mark : {" / ", " . "}) {
    others.push_back("120" + mark + "80");
    others.push_back("10" + mark + "20" + mark + "30");
    others.push_back("100" + mark + "200" + mark + "300 mg");
    others.push_back("05" + mark + "12");
    others.push_back("08" + mark + "2026");
    others.push_back("05" + mark + "12" + mark + "2026");
  }
  others.push_back("1800-KCAL");
}

/// Ranges, dates, times, decimals and measures: none is to be dialled.
std::vector<std::string> others() {
  std::vector<std::string> others(std::begin(kOthers), std::end(kOthers));
  for (const char* dash : {"-", "\u2013", "\u2011"}) put_rows(others, dash);
  for (const char* range : {"03/2026 - 2027", "03 - 05/2026", "2026 \u2013 03/2027", "05/12 - 08"})
    others.emplace_back(range);
  for (int low = 1; low < 3000; low += 97)
    for (const char* dash : {"-", "\u2013", "\u2011", " - ", " \u2013 "})
      others.push_back(std::to_string(low) + dash + std::to_string(low * 2));
  for (const std::string dash : {"-", "\u2013", "\u2011", " - ", " \u2013 "}) {
    for (const std::string mark : {"/", "."})
      for (const auto& [low, high] : std::vector<std::pair<std::string, std::string>>{
               {"03", "05"}, {"05", "06"}, {"09", "12"}, {"01", "02"}}) {
        others.push_back(low + mark + "2026" + dash + high + mark + "2026");
        others.push_back("2026" + mark + low + dash + "2027" + mark + high);
        others.push_back("05" + mark + low + dash + "08" + mark + high);
        others.push_back(low + mark + "27" + dash + high + mark + "30");
      }
    for (const std::string low : {"08.30", "09.00", "00.00", "07.45"})
      for (const std::string high : {"12.00", "17.00", "24.00", "09.15"}) others.push_back(low + dash + high);
  }
  return others;
}

TEST(NumbersToDial, LeaveRangesDatesTimesDecimalsAndUnitsAlone) {
  for (const auto& other : others())
    for (const char16_t zero : {u'0', u'\u0660', u'\u06F0'})
      for (const auto& [before, behind] : kContexts) {
        const std::u16string text = to_utf16(before + with_digits(other, zero) + behind);
        EXPECT_EQ(bidi_levels(with_whole_numbers(text), 1).levels, bidi_levels(text, 1).levels)
            << to_utf8(text);
      }
}

/// The number with a space between its thousands.
std::string in_thousands(int number) {
  std::string out = std::to_string(number);
  for (auto at = static_cast<int>(out.size()) - 3; at > 0; at -= 3)
    out.insert(static_cast<std::size_t>(at), " ");
  return out;
}

TEST(NumbersToDial, AreEachSideOfARangeOfThousands) {
  const auto same_place = [](const std::string& low, const std::string& dash, const std::string& high,
                             char16_t zero, const std::pair<std::string, std::string>& context) {
    const std::string text = context.first + with_digits(low + dash + high, zero) + context.second;
    // What plain numbers of the same length have by UAX #9.
    const std::string plain = context.first +
                              with_digits(replaced(low, " ", "5") + dash + replaced(high, " ", "5"), zero) +
                              context.second;
    EXPECT_EQ(bidi_levels(with_whole_numbers(to_utf16(text)), 1).levels,
              bidi_levels(to_utf16(plain), 1).levels)
        << text;
  };
  for (const int low : {1000, 1200, 5000, 9500, 10000, 12500, 100000, 250000, 1000000, 12500000})
    for (const int factor : {2, 3, 10})
      for (const std::string dash : {"-", "\u2013", "\u2011", " - ", " \u2013 "})
        for (const char16_t zero : {u'0', u'\u0660', u'\u06F0'})
          for (const auto& context : kContexts)
            same_place(in_thousands(low), dash, in_thousands(low * factor), zero, context);
  for (const char16_t zero : {u'0', u'\u0660', u'\u06F0'})
    for (const auto& context : kContexts) {
      same_place("500", "-", "1 000", zero, context);
      same_place("900", " - ", "1 200", zero, context);
      same_place("5000", "-", "10 000", zero, context);
      same_place("1 200", "-", "1500", zero, context);
      for (const char* high : {"1 500", "5 000", "10 000", "50 000", "100 000", "1 000 000"})
        for (const char* dash : {"-", "\u2013", " - "}) same_place("0", dash, high, zero, context);
    }
}

TEST(NumbersToDial, KeepTheLengthOfAnyText) {
  for (const char* text :
       {"", "+", "(", "()", "((0", "(0)", "+(", "*", "#", "0-", "1 - ", "\U00010D30\U00010D31 1"})
    EXPECT_EQ(with_whole_numbers(to_utf16(text)).size(), to_utf16(text).size()) << text;
}

}  // namespace
}  // namespace kiosk
