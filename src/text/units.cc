#include "text/units.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace kiosk {
namespace {

constexpr std::array<std::u16string_view, 18> kSigns = {
    u"%",  u"\u00B0C", u"\u00B0F", u"\u066A", u"mg", u"\u00B5g", u"mcg", u"g",  u"kg",
    u"ml", u"l",       u"mm",      u"cm",     u"m",  u"km",      u"in",  u"pm", u"am"};

/// Two counts that between them bring out most plural forms: one, few, many, other.
constexpr std::array<int, 5> kCounts = {1, 2, 3, 5, 100};

std::array<icu::MeasureUnit, 14> units() {
  using icu::MeasureUnit;
  return {MeasureUnit::getMilligram(),  MeasureUnit::getMicrogram(),  MeasureUnit::getGram(),
          MeasureUnit::getKilogram(),   MeasureUnit::getMilliliter(), MeasureUnit::getLiter(),
          MeasureUnit::getMillimeter(), MeasureUnit::getCentimeter(), MeasureUnit::getMeter(),
          MeasureUnit::getSecond(),     MeasureUnit::getMinute(),     MeasureUnit::getHour(),
          MeasureUnit::getDay(),        MeasureUnit::getMonth()};
}

bool is_space(char16_t c) { return u_isUWhiteSpace(c) != 0; }

/// What follows the digits of a formatted measure, bare; empty where it starts otherwise.
std::u16string behind_digits(const icu::UnicodeString& measure) {
  int at = 0;
  while (at < measure.length() && u_isdigit(measure[at])) ++at;
  if (at == 0) return {};
  while (at < measure.length() && is_space(measure[at])) ++at;
  return {measure.getBuffer() + at, static_cast<std::size_t>(measure.length() - at)};
}

std::vector<std::u16string> names_in(const LocaleTag& locale) {
  std::set<std::u16string> names(kSigns.begin(), kSigns.end());
  UErrorCode status = U_ZERO_ERROR;
  auto icu_locale = icu::Locale::forLanguageTag(locale.str(), status);
  icu_locale.setUnicodeKeywordValue("nu", "latn", status);
  const auto formatter = icu::number::NumberFormatter::withLocale(icu_locale);
  for (const icu::MeasureUnit& unit : units())
    for (const UNumberUnitWidth width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME})
      for (const int count : kCounts) {
        UErrorCode fault = U_ZERO_ERROR;
        const auto text = formatter.unit(unit).unitWidth(width).formatInt(count, fault).toString(fault);
        const auto name = U_SUCCESS(fault) ? behind_digits(text) : std::u16string();
        if (!name.empty()) names.insert(name);
      }
  return {names.begin(), names.end()};
}

/// Where words are written without spaces, a unit ends wherever it ends.
bool goes_on(char16_t last, char16_t next) {
  const auto spaced = [](char16_t c) {
    return u_isalpha(c) && u_getIntPropertyValue(c, UCHAR_LINE_BREAK) != U_LB_IDEOGRAPHIC &&
           u_getIntPropertyValue(c, UCHAR_LINE_BREAK) != U_LB_COMPLEX_CONTEXT;
  };
  return spaced(last) && spaced(next);
}

}  // namespace

const std::vector<std::u16string>& Units::of(const LocaleTag& locale) {
  const auto [found, is_new] = names_.try_emplace(locale);
  if (is_new) found->second = names_in(locale);
  return found->second;
}

bool Units::starts(const std::u16string& text, int at, const LocaleTag& locale) {
  const auto rest = std::u16string_view(text).substr(static_cast<std::size_t>(at));
  const auto& names = of(locale);
  return std::any_of(names.begin(), names.end(), [&](const std::u16string& name) {
    if (rest.substr(0, name.size()) != name) return false;
    return rest.size() == name.size() || !goes_on(name.back(), rest[name.size()]);
  });
}

}  // namespace kiosk
