#include "content/measure_names.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/reldatefmt.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <set>

#include "content/number_tokens.h"
#include "content/unicode.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

constexpr std::array<std::u32string_view, 41> kSigns = {
    U"min", U"dL", U"cmH2O", U"pg",   U"nmol", U"µmol", U"μmol", U"per cent", U"mEq",

    U"%",   U"‰",  U"°",     U"℃",    U"℉",    U"mg",   U"µg",   U"μg",       U"mcg", U"ng",  U"g",
    U"kg",  U"ml", U"mL",    U"cl",   U"dl",   U"l",    U"L",    U"nm",       U"µm",  U"mm",  U"cm",
    U"m",   U"km", U"h",     U"mmol", U"mol",  U"IU",   U"mmHg", U"kPa",      U"bpm", U"kcal"};

/// Signs that are words of many languages: they count only where nothing but measures stands.
constexpr std::array<std::u32string_view, 16> kSmallSigns = {
    U"s", U"x", U"U", U"V", U"W", U"A", U"K", U"J", U"C", U"F", U"N", U"Pa", U"Hz", U"mV", U"dB", U"d"};

constexpr std::array kCases = {"accusative",   "dative",   "genitive",
                               "instrumental", "locative", "prepositional"};
/// Among them is one of each category of plurals.
constexpr std::array<std::int64_t, 9> kCounts = {0, 1, 2, 3, 5, 11, 21, 100, 1000000};

/// Shorter names are words of many languages ("a" is a year in Spanish); the signs above are none.
constexpr std::size_t kLeastName = 3;
constexpr std::size_t kLeastFullName = 2;

/// Names that CLDR has in no form.
constexpr std::array<std::u32string_view, 3> kPolishDays = {U"dniach", U"dniami", U"dniom"};

std::vector<icu::MeasureUnit> units() {
  std::vector<icu::MeasureUnit> out;
  for (const char* name :
       {"milligram", "microgram", "gram", "kilogram", "milliliter", "liter", "millimeter", "centimeter",
        "meter", "kilometer", "second", "minute", "hour", "day", "week", "month", "year", "percent"}) {
    UErrorCode status = U_ZERO_ERROR;
    const auto unit = icu::MeasureUnit::forIdentifier(name, status);
    if (U_SUCCESS(status)) out.push_back(unit);
  }
  return out;
}

/// What follows the digits of a formatted measure, bare; empty where it starts otherwise.
std::u32string behind_digits(const icu::UnicodeString& measure) {
  std::string bytes;
  measure.toUTF8String(bytes);
  const std::u32string text = western(bytes);
  std::size_t at = 0;
  while (at < text.size() && is_western_digit(text[at])) ++at;
  if (at == 0) return {};
  while (at < text.size() && u_isUWhiteSpace(static_cast<UChar32>(text[at]))) ++at;
  return text.substr(at);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

bool spaced_letter(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int breaking = u_getIntPropertyValue(code, UCHAR_LINE_BREAK);
  return u_isalpha(code) && breaking != U_LB_IDEOGRAPHIC && breaking != U_LB_COMPLEX_CONTEXT;
}

/// A name of one or two signs in a script that has no spaces.
bool is_unspaced(const std::u32string& name) { return !name.empty() && !spaced_letter(name[0]); }

icu::number::LocalizedNumberFormatter formatter_of(const LocaleTag& locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto western_digits = icu_locale(locale);
  western_digits.setUnicodeKeywordValue("nu", "latn", status);
  return icu::number::NumberFormatter::withLocale(western_digits).grouping(UNUM_GROUPING_OFF);
}

void put_name(const icu::number::LocalizedNumberFormatter& formatter, std::int64_t count, std::size_t least,
              std::set<std::u32string>& names) {
  UErrorCode fault = U_ZERO_ERROR;
  const auto text = formatter.formatInt(count, fault).toString(fault);
  const auto name = U_SUCCESS(fault) ? behind_digits(text) : std::u32string();
  if (name.size() >= least || is_unspaced(name)) names.insert(name);
}

/// What stands behind the number of a time from now: Polish counts days as "doba", and says "za 15 dni".
void put_days(const LocaleTag& locale, std::int64_t count, std::set<std::u32string>& names) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RelativeDateTimeFormatter format(icu_locale(locale), status);
  for (const auto unit : {UDAT_REL_UNIT_DAY, UDAT_REL_UNIT_WEEK, UDAT_REL_UNIT_MONTH, UDAT_REL_UNIT_YEAR}) {
    icu::UnicodeString text;
    if (U_SUCCESS(status)) format.formatNumeric(static_cast<double>(count), unit, text, status);
    std::string bytes;
    text.toUTF8String(bytes);
    const std::u32string soon = western(bytes);
    const auto number = std::find_if(soon.begin(), soon.end(), is_western_digit);
    if (U_FAILURE(status) || number == soon.end() || number == soon.begin()) continue;
    auto name = number;
    while (name != soon.end() && (is_western_digit(*name) || !u_isalpha(static_cast<UChar32>(*name)))) ++name;
    if (soon.end() - name >= static_cast<std::ptrdiff_t>(kLeastName)) names.insert({name, soon.end()});
  }
  if (locale.language() == "pl") names.insert(kPolishDays.begin(), kPolishDays.end());
}

/// Whether each word of a text is one of the names or a small sign, and there is a word or a digit.
bool holds_only(const std::vector<std::u32string>& names, const std::u32string& text) {
  const auto longest = [&text](std::size_t at, const auto& list) {
    std::size_t out = 0;
    for (const auto& name : list) {
      const std::size_t end = at + name.size();
      if (std::u32string_view(text).substr(at, name.size()) != name) continue;
      if (end == text.size() || !u_isalpha(static_cast<UChar32>(text[end]))) out = std::max(out, name.size());
    }
    return out;
  };
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool letter = u_isalpha(static_cast<UChar32>(text[at]));
    found = found || letter || is_western_digit(text[at]);
    const std::size_t length = letter ? std::max(longest(at, names), longest(at, kSmallSigns)) : 1;
    if (length == 0) return false;
    at += length;
  }
  return found;
}

}  // namespace

std::vector<std::u32string> measure_names(const LocaleTag& locale, std::int64_t count) {
  std::set<std::u32string> names(kSigns.begin(), kSigns.end());
  const auto formatter = formatter_of(locale);
  for (const auto& unit : units()) {
    put_name(formatter.unit(unit).unitWidth(UNUM_UNIT_WIDTH_SHORT), count, kLeastName, names);
    const auto full = formatter.unit(unit).unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
    put_name(full, count, kLeastFullName, names);
    for (const char* grammatical : kCases)
      put_name(full.unitDisplayCase(grammatical), count, kLeastFullName, names);
  }
  put_days(locale, count, names);
  return {names.begin(), names.end()};
}

std::vector<std::u32string> all_measure_names(const LocaleTag& locale) {
  std::set<std::u32string> names(kSigns.begin(), kSigns.end());
  const auto formatter = formatter_of(locale);
  for (const auto& unit : units()) {
    const auto brief = formatter.unit(unit).unitWidth(UNUM_UNIT_WIDTH_SHORT);
    const auto full = formatter.unit(unit).unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
    for (const std::int64_t count : kCounts) {
      put_name(brief, count, kLeastName, names);
      put_name(full, count, kLeastFullName, names);
    }
    for (const char* grammatical : kCases) {
      const auto inflected = full.unitDisplayCase(grammatical);
      for (const std::int64_t count : kCounts) put_name(inflected, count, kLeastFullName, names);
    }
  }
  for (const std::int64_t count : kCounts) put_days(locale, count, names);
  return {names.begin(), names.end()};
}

bool is_measure_alone(std::string_view text, const LocaleTag& locale) {
  constexpr std::size_t kLongest = 100;
  if (text.size() > kLongest) return false;
  const std::u32string plain = western(text);
  if (holds_only({kSigns.begin(), kSigns.end()}, plain)) return true;
  // Names cost much to ask for, and stand with a number.
  return std::any_of(plain.begin(), plain.end(), is_western_digit) &&
         holds_only(all_measure_names(locale), plain);
}

bool measure_at(const std::u32string& text, std::size_t at, const std::vector<std::u32string>& names) {
  const auto rest = std::u32string_view(text).substr(std::min(at, text.size()));
  return std::any_of(names.begin(), names.end(), [rest](const std::u32string& name) {
    if (rest.substr(0, name.size()) != name) return false;
    if (rest.size() > name.size() && is_apostrophe(rest[name.size()])) return false;  // "le 112 l'..."
    return rest.size() == name.size() || !spaced_letter(name.back()) || !spaced_letter(rest[name.size()]);
  });
}

}  // namespace kiosk
