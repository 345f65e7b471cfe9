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

constexpr std::array<std::u32string_view, 32> kSigns = {
    U"%",  U"‰",  U"°",  U"℃",    U"℉",   U"mg", U"µg",   U"μg",  U"mcg", U"ng",  U"g",
    U"kg", U"ml", U"mL", U"cl",   U"dl",  U"l",  U"L",    U"nm",  U"µm",  U"mm",  U"cm",
    U"m",  U"km", U"h",  U"mmol", U"mol", U"IU", U"mmHg", U"kPa", U"bpm", U"kcal"};

/// Shorter names are words of many languages ("a" is a year in Spanish); the signs above are none.
constexpr std::size_t kLeastName = 3;

std::array<icu::MeasureUnit, 18> units() {
  using icu::MeasureUnit;
  return {MeasureUnit::getMilligram(),  MeasureUnit::getMicrogram(),  MeasureUnit::getGram(),
          MeasureUnit::getKilogram(),   MeasureUnit::getMilliliter(), MeasureUnit::getLiter(),
          MeasureUnit::getMillimeter(), MeasureUnit::getCentimeter(), MeasureUnit::getMeter(),
          MeasureUnit::getKilometer(),  MeasureUnit::getSecond(),     MeasureUnit::getMinute(),
          MeasureUnit::getHour(),       MeasureUnit::getDay(),        MeasureUnit::getWeek(),
          MeasureUnit::getMonth(),      MeasureUnit::getYear(),       MeasureUnit::getPercent()};
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

}  // namespace

std::vector<std::u32string> measure_names(const LocaleTag& locale, std::int64_t count) {
  std::set<std::u32string> names(kSigns.begin(), kSigns.end());
  UErrorCode status = U_ZERO_ERROR;
  auto icu_locale = icu::Locale::forLanguageTag(locale.str(), status);
  icu_locale.setUnicodeKeywordValue("nu", "latn", status);
  const auto formatter = icu::number::NumberFormatter::withLocale(icu_locale).grouping(UNUM_GROUPING_OFF);
  for (const auto& unit : units())
    for (const UNumberUnitWidth width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME}) {
      UErrorCode fault = U_ZERO_ERROR;
      const auto text = formatter.unit(unit).unitWidth(width).formatInt(count, fault).toString(fault);
      const auto name = U_SUCCESS(fault) ? behind_digits(text) : std::u32string();
      if (name.size() >= kLeastName || is_unspaced(name)) names.insert(name);
    }
  return {names.begin(), names.end()};
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
