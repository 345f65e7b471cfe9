#include "content/calendar_words.h"

#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "content/number_tokens.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

bool is_letter(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const auto type = u_charType(code);
  return u_isalpha(code) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}
/// A letter of a script that parts words by spaces.
bool is_spaced_letter(char32_t c) {
  const int breaking = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
  return is_letter(c) && breaking != U_LB_IDEOGRAPHIC && breaking != U_LB_COMPLEX_CONTEXT &&
         breaking != U_LB_H2 && breaking != U_LB_H3;
}
bool belong_together(char32_t a, char32_t b) {
  return (is_spaced_letter(a) && is_spaced_letter(b)) || (is_western_digit(a) && is_western_digit(b));
}

bool stands_at(const std::u32string& text, std::size_t at, const std::u32string& name) {
  if (name.empty() || at + name.size() > text.size() || text[at] != name.front() ||
      text.compare(at, name.size(), name) != 0)
    return false;
  const std::size_t end = at + name.size();
  return (at == 0 || !belong_together(text[at - 1], name.front())) &&
         (end == text.size() || !belong_together(name.back(), text[end]));
}

std::u32string plain(const icu::UnicodeString& name) {
  std::string bytes;
  name.toUTF8String(bytes);
  std::u32string out = western(bytes);
  while (!out.empty() && out.back() == U'.') out.pop_back();
  return out;
}

std::u32string capital(std::u32string name) {
  name[0] = static_cast<char32_t>(u_totitle(static_cast<UChar32>(name[0])));
  return name;
}

Hours half(bool second) {
  Hours out;
  for (std::size_t hour = 0; hour < kHoursOfDay; ++hour) out[hour] = (hour >= kHoursOfDay / 2) == second;
  return out;
}

template <typename Names>
void longest_first(Names& names) {
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.name.size() > b.name.size(); });
}

template <typename Names>
std::optional<CalendarWord> found_at(const Names& names, const std::u32string& text, std::size_t at) {
  for (const auto& [name, month, hours] : names)
    if (stands_at(text, at, name)) return CalendarWord{at, at + name.size(), month, hours};
  return std::nullopt;
}

template <typename Names>
std::optional<CalendarWord> found_before(const Names& names, const std::u32string& text, std::size_t end) {
  for (const auto& [name, month, hours] : names)
    if (name.size() <= end && stands_at(text, end - name.size(), name))
      return CalendarWord{end - name.size(), end, month, hours};
  return std::nullopt;
}

}  // namespace

CalendarWords::CalendarWords(const LocaleTag& locale) : locale_(locale) {
  put_months(locale);
  // "Sept" is British.
  if (locale.language() == "en") put_months(*LocaleTag::parse("en-GB"));
  put_halves(locale);
  longest_first(months_);
  for (const auto& month : months_)
    if (first_letters_.find(month.name[0]) == first_letters_.npos) first_letters_ += month.name[0];
  longest_first(halves_);
}

void CalendarWords::put_months(const LocaleTag& locale) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu_locale(locale), "gregorian", status);
  if (U_FAILURE(status)) return;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      for (int i = 0; i < count; ++i) {
        const std::u32string name = plain(names[i]);
        if (std::none_of(name.begin(), name.end(), is_letter)) continue;
        for (const auto& form : {name, capital(name)}) {
          const auto known = [&](const Name& n) { return n.name == form; };
          if (std::none_of(months_.begin(), months_.end(), known)) months_.push_back({form, i + 1, {}});
        }
      }
    }
}

void CalendarWords::put_halves(const LocaleTag& locale) {
  // A lone "am" is a word of German and Welsh.
  if (locale.language() == "en") halves_.push_back({U"am", 0, half(false)});
  for (const auto* name : {U"AM", U"a.m.", U"a.m", U"A.M.", U"a. m."})
    halves_.push_back({name, 0, half(false)});
  for (const auto* name : {U"pm", U"PM", U"p.m.", U"p.m", U"P.M.", U"p. m."})
    halves_.push_back({name, 0, half(true)});
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu_locale(locale), "gregorian", status);
  std::int32_t count = 0;
  const icu::UnicodeString* names = U_SUCCESS(status) ? symbols.getAmPmStrings(count) : nullptr;
  for (int i = 0; i < std::min(count, 2); ++i) halves_.push_back({plain(names[i]), 0, half(i == 1)});
}

const std::vector<CalendarWords::Name>& CalendarWords::hour_names(bool with_minutes) const {
  if (!with_minutes) return halves_;
  if (!parts_.empty()) return parts_;
  parts_ = halves_;
  for (const char* pattern : {"B", "BBBB"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(pattern, icu_locale(locale_), status);
    if (U_FAILURE(status)) continue;
    format.adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    constexpr double kHour = 3600000;
    for (int hour = 0; hour < kHoursOfDay; ++hour) {
      icu::UnicodeString text;
      const std::u32string name = plain(format.format(hour * kHour + kHour / 2, text));
      auto known = std::find_if(parts_.begin(), parts_.end(), [&](const Name& n) { return n.name == name; });
      if (known == parts_.end()) known = parts_.insert(known, {name, 0, {}});
      known->hours[static_cast<std::size_t>(hour)] = true;
    }
  }
  longest_first(parts_);
  return parts_;
}

std::optional<CalendarWord> CalendarWords::month_at(const std::u32string& text, std::size_t at) const {
  if (at >= text.size() || first_letters_.find(text[at]) == first_letters_.npos) return std::nullopt;
  return found_at(months_, text, at);
}

std::optional<CalendarWord> CalendarWords::month_before(const std::u32string& text, std::size_t end) const {
  return found_before(months_, text, end);
}

std::optional<CalendarWord> CalendarWords::hours_at(const std::u32string& text, std::size_t at,
                                                    bool with_minutes) const {
  return found_at(hour_names(with_minutes), text, at);
}

std::optional<CalendarWord> CalendarWords::hours_before(const std::u32string& text, std::size_t end,
                                                        bool with_minutes) const {
  return found_before(hour_names(with_minutes), text, end);
}

}  // namespace kiosk
