#include "content/measure_names.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <set>

#include "content/number_tokens.h"
#include "content/unicode.h"

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

/// Days, weeks, months and years are also those of a person's age, which some languages call otherwise: a day
/// is "doba" in Polish, days of an age and of anything else are "dni".
std::vector<icu::MeasureUnit> units() {
  std::vector<icu::MeasureUnit> out;
  for (const char* name : {"milligram",  "microgram",   "gram",         "kilogram",   "milliliter", "liter",
                           "millimeter", "centimeter",  "meter",        "kilometer",  "second",     "minute",
                           "hour",       "day",         "week",         "month",      "year",       "percent",
                           "day-person", "week-person", "month-person", "year-person"}) {
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
  auto icu_locale = icu::Locale::forLanguageTag(locale.str(), status);
  icu_locale.setUnicodeKeywordValue("nu", "latn", status);
  return icu::number::NumberFormatter::withLocale(icu_locale).grouping(UNUM_GROUPING_OFF);
}

void put_name(const icu::number::LocalizedNumberFormatter& formatter, std::int64_t count, std::size_t least,
              std::set<std::u32string>& names) {
  UErrorCode fault = U_ZERO_ERROR;
  const auto text = formatter.formatInt(count, fault).toString(fault);
  const auto name = U_SUCCESS(fault) ? behind_digits(text) : std::u32string();
  if (name.size() >= least || is_unspaced(name)) names.insert(name);
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
  return {names.begin(), names.end()};
}

bool is_measure_alone(std::string_view text, const LocaleTag& locale) {
  const std::u32string plain = western(text);
  const auto names = all_measure_names(locale);
  const auto fits = [&plain](std::size_t at, const auto& list) {
    std::size_t longest = 0;
    for (const auto& name : list) {
      const std::size_t end = at + name.size();
      if (std::u32string_view(plain).substr(at, name.size()) != name) continue;
      if (end == plain.size() || !u_isalpha(static_cast<UChar32>(plain[end])))
        longest = std::max(longest, name.size());
    }
    return longest;
  };
  bool found = false;
  for (std::size_t at = 0; at < plain.size();) {
    const bool digit = is_western_digit(plain[at]);
    found = found || digit;
    if (!u_isalpha(static_cast<UChar32>(plain[at]))) {
      ++at;
      continue;
    }
    const std::size_t length = std::max(fits(at, names), fits(at, kSmallSigns));
    if (length == 0) return false;
    found = true;
    at += length;
  }
  return found;
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
