#include "content/number_company.h"

#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/normalizer2.h>
#include <unicode/rbnf.h>
#include <unicode/reldatefmt.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "content/measure_names.h"
#include "content/number_tokens.h"
#include "content/unicode.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

constexpr std::size_t kLongestDay = 2;
constexpr std::int64_t kLastDay = 31;
constexpr std::size_t kLongestLink = 3;  ///< letters: "to", "do", "إلى"
constexpr std::size_t kMostLinks = 4;    ///< "15, 20, 25 or 30 minutes"
constexpr std::size_t kLeastStem = 3;
constexpr std::size_t kLeastMoney = 4;  ///< letters of a word in a currency's name
constexpr std::size_t kLongestEnding = 2;
/// Adjectives that CLDR has no word for: "15-letni", fifteen years old.
constexpr std::u32string_view kMoreStems[] = {U"letni", U"fold"};

bool is_blank(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isUWhiteSpace(code) || u_charType(code) == U_FORMAT_CHAR;
}
bool is_dash(char32_t c) {
  return c == U'-' || u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212 || c == U'~' ||
         c == 0xFF5E || c == 0x301C;
}
bool is_comma(char32_t c) { return c == U',' || c == 0x060C || c == 0x3001; }
bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}
bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) || is_mark(c); }
bool is_currency(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL; }

char32_t get(const std::u32string& text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }
std::size_t behind_blanks(const std::u32string& text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}
std::size_t before_blanks(const std::u32string& text, std::size_t end) {
  while (end > 0 && is_blank(text[end - 1])) --end;
  return end;
}
std::u32string digits_at(const std::u32string& text, std::size_t at) {
  std::size_t end = at;
  while (is_western_digit(get(text, end))) ++end;
  return text.substr(std::min(at, text.size()), end - at);
}
bool is_less(const std::u32string& a, const std::u32string& b) {
  return a.size() == b.size() ? a < b : a.size() < b.size();
}

std::u32string plain(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return western(bytes);
}

/// Folded, and without the marks on letters: "tägig" as "tagig".
std::u32string bare(std::u32string_view text) {
  icu::UnicodeString wide;
  for (const char32_t c : text) wide.append(static_cast<UChar32>(c));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_SUCCESS(status)) wide = nfd->normalize(wide.foldCase(), status);
  std::u32string out = plain(wide);
  out.erase(std::remove_if(out.begin(), out.end(), [](char32_t c) { return c >= 0x0300 && c <= 0x036F; }),
            out.end());
  return out;
}

/// The words of a text that are letters alone.
std::vector<std::u32string> words_of(const std::u32string& text) {
  std::vector<std::u32string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (is_letter(get(text, end))) ++end;
    if (end > at) out.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return out;
}

bool one_of(const std::vector<std::u32string>& list, const std::u32string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool ends_before(const std::u32string& text, std::size_t end, const std::u32string& name) {
  if (name.empty() || name.size() > end || text.compare(end - name.size(), name.size(), name) != 0)
    return false;
  const std::size_t from = end - name.size();
  return from == 0 || !is_letter(name.front()) || !is_letter(text[from - 1]);
}

}  // namespace

NumberCompany::NumberCompany(const LocaleTag& locale, const std::u32string& digits, Known known)
    : months_(locale) {
  std::int64_t count = 0;
  for (const char32_t c : digits.substr(0, 9)) count = count * 10 + static_cast<std::int64_t>(c - U'0');
  names_ = measure_names(locale, count);
  if (known == Known::units) return;
  dated_ = digits.size() <= kLongestDay && count >= 1 && count <= kLastDay;
  all_names_ = all_measure_names(locale);
  put_ordinal(locale, count);
  if (dated_) put_dates(locale);
  put_money(locale);
  put_links(locale);
}

/// "15th", "第15".
void NumberCompany::put_ordinal(const LocaleTag& locale, std::int64_t count) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_ORDINAL, icu_locale(locale), status);
  if (U_FAILURE(status)) return;
  icu::UnicodeString out;
  const std::u32string text = plain(format.format(count, out));
  const auto first = std::find_if(text.begin(), text.end(), is_western_digit);
  auto last = first;
  while (last != text.end() && is_western_digit(*last)) ++last;
  before_ordinal_.assign(text.begin(), first);
  behind_ordinal_.assign(last, text.end());
}

/// What CLDR's patterns have behind a day or an hour: "15 de mayo", "15日", "15 Uhr".
void NumberCompany::put_dates(const LocaleTag& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(icu_locale(locale), status));
  for (const char* skeleton : {"dMMMM", "dMMM", "H"}) {
    if (U_FAILURE(status)) return;
    bool quoted = false;
    bool found = false;
    bool month = false;
    std::u32string behind;
    for (const char32_t c : plain(patterns->getBestPattern(skeleton, status))) {
      if (c == U'\'') {
        quoted = !quoted;
      } else if (!quoted && (c == U'd' || c == U'H')) {
        found = true;
      } else if (found && !quoted && (c == U'M' || c == U'L')) {
        month = true;
        break;
      } else if (found && !is_blank(c)) {
        behind += c;
      }
    }
    if (!behind.empty() && (month || is_letter(behind.back())))
      (month ? date_links_ : behind_day_).push_back(behind);
  }
}

/// "112 zł", "EUR 112", "112 pounds": the locale's own money and that of its neighbours.
void NumberCompany::put_money(const LocaleTag& locale) {
  auto whole = icu_locale(locale);
  UErrorCode status = U_ZERO_ERROR;
  whole.addLikelySubtags(status);
  char16_t own[4] = {};
  ucurr_forLocale(whole.getName(), own, 4, &status);
  std::vector<std::u16string> codes{u"GBP", u"EUR", u"USD", u"CHF", u"JPY"};
  if (U_SUCCESS(status)) codes.emplace_back(own);
  const auto put = [this](const char16_t* name, std::int32_t length, bool before) {
    const std::u32string text = plain(icu::UnicodeString(name, length));
    if (text.size() < 2 && !is_currency(get(text, 0))) return;
    money_.push_back(text);
    if (before) money_before_.push_back(text);
  };
  for (const auto& code : codes) {
    put(code.c_str(), static_cast<std::int32_t>(code.size()), true);
    for (const UCurrNameStyle style : {UCURR_SYMBOL_NAME, UCURR_NARROW_SYMBOL_NAME}) {
      UErrorCode fault = U_ZERO_ERROR;
      std::int32_t length = 0;
      const char16_t* name = ucurr_getName(code.c_str(), whole.getName(), style, nullptr, &length, &fault);
      if (U_SUCCESS(fault)) put(name, length, true);
    }
    for (const char* plural : {"one", "two", "few", "many", "other"}) {
      UErrorCode fault = U_ZERO_ERROR;
      std::int32_t length = 0;
      const char16_t* name =
          ucurr_getPluralName(code.c_str(), whole.getName(), nullptr, plural, &length, &fault);
      if (U_FAILURE(fault)) continue;
      put(name, length, false);
      // "pounds" is all that most people write of "British pounds".
      for (const auto& word : words_of(plain(icu::UnicodeString(name, length))))
        if (word.size() >= kLeastMoney && !u_isupper(static_cast<UChar32>(word[0]))) money_.push_back(word);
    }
  }
}

/// Words between the numbers of a list, and those that begin a time from now, which no range has: "in".
void NumberCompany::put_links(const LocaleTag& locale) {
  const icu::UnicodeString items[] = {"1", "2", "3"};
  for (const UListFormatterType type : {ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR}) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::ListFormatter> list(
        icu::ListFormatter::createInstance(icu_locale(locale), type, ULISTFMT_WIDTH_WIDE, status));
    if (U_FAILURE(status)) continue;
    for (const int count : {2, 3}) {
      icu::UnicodeString text;
      for (auto& word : words_of(plain(list->format(items, count, text, status)))) links_.push_back(word);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::RelativeDateTimeFormatter format(icu_locale(locale), status);
  icu::UnicodeString text;
  if (U_FAILURE(status)) return;
  const std::u32string soon = plain(format.formatNumeric(20, UDAT_REL_UNIT_MINUTE, text, status));
  const auto number = std::find_if(soon.begin(), soon.end(), is_western_digit);
  if (number != soon.end()) not_links_ = words_of({soon.begin(), number});
}

bool NumberCompany::counts(const std::u32string& text, std::size_t from, std::size_t end) const {
  const auto has_letter = [](const std::u32string& t) { return std::any_of(t.begin(), t.end(), is_letter); };
  if (!before_ordinal_.empty() && ends_before(text, from, before_ordinal_)) return true;
  if (has_letter(behind_ordinal_) && text.compare(end, behind_ordinal_.size(), behind_ordinal_) == 0 &&
      !is_letter(get(text, end + behind_ordinal_.size())))
    return true;
  return ends_in_measure(text, end, false) || begins_with_measure(text, from) || is_compound(text, end) ||
         is_dated(text, from, end) || leads_to_measure(text, from, end) || comes_from_measure(text, from);
}

/// "15 minutes", "112 zł", "112 €".
bool NumberCompany::ends_in_measure(const std::u32string& text, std::size_t end, bool any_form) const {
  const std::size_t at = behind_blanks(text, end);
  return measure_at(text, at, any_form ? all_names_ : names_) || is_currency(get(text, at)) ||
         measure_at(text, at, money_) || measure_at(text, at, behind_day_);
}

/// "£112", "US$112", "EUR 112", "%112".
bool NumberCompany::begins_with_measure(const std::u32string& text, std::size_t from) const {
  const std::size_t end = before_blanks(text, from);
  if (end > 0 && (is_currency(text[end - 1]) || text[end - 1] == U'%')) return true;
  return std::any_of(money_before_.begin(), money_before_.end(),
                     [&](const std::u32string& name) { return ends_before(text, end, name); });
}

/// "15-minute", "15-minutowy", "112-day": a word that has a unit's stem.
bool NumberCompany::is_compound(const std::u32string& text, std::size_t end) const {
  if (!is_dash(get(text, end)) || !is_letter(get(text, end + 1))) return false;
  if (measure_at(text, end + 1, all_names_)) return true;
  std::size_t last = end + 1;
  while (is_letter(get(text, last))) ++last;
  const std::u32string word = bare(std::u32string_view(text).substr(end + 1, last - end - 1));
  const auto is_stem = [&word](std::u32string_view name) {
    const std::u32string unit = bare(name);
    if (unit.size() < kLeastStem) return false;
    const auto parting = std::mismatch(word.begin(), word.end(), unit.begin(), unit.end()).second;
    const auto shared = static_cast<std::size_t>(parting - unit.begin());
    return shared >= kLeastStem && shared + kLongestEnding >= unit.size();
  };
  return std::any_of(all_names_.begin(), all_names_.end(), is_stem) ||
         std::any_of(std::begin(kMoreStems), std::end(kMoreStems), is_stem);
}

/// "15 May", "May 15", "15. Mai", "15 de mayo", "15th of May". A full stop before a month ends a sentence
/// where the locale's ordinals have none.
bool NumberCompany::is_dated(const std::u32string& text, std::size_t from, std::size_t end) const {
  if (!dated_) return false;
  const bool dotted = behind_ordinal_ == U".";
  std::size_t at = end;
  if (is_dash(get(text, at)) || get(text, at) == U'/' || (dotted && get(text, at) == U'.')) ++at;
  at = behind_blanks(text, at);
  if (months_.month_at(text, at)) return true;
  for (const auto& link : date_links_) {
    if (text.compare(at, link.size(), link) != 0) continue;
    if (months_.month_at(text, behind_blanks(text, at + link.size()))) return true;
  }
  std::size_t last = before_blanks(text, from);
  if (last > 0 && (is_comma(text[last - 1]) || is_dash(text[last - 1]) || text[last - 1] == U'/')) --last;
  return months_.month_before(text, before_blanks(text, last)).has_value();
}

/// Where the number behind a comma, dash or short word would stand; the end of the text where there is none.
std::size_t NumberCompany::behind_link(const std::u32string& text, std::size_t at, bool& comma) const {
  if (is_dash(get(text, at))) ++at;  // "15- to 20-minute"
  at = behind_blanks(text, at);
  comma = is_comma(get(text, at));
  if (comma || is_dash(get(text, at)) || get(text, at) == 0x00D7) at = behind_blanks(text, at + 1);
  std::size_t end = at;
  std::size_t letters = 0;
  for (; is_letter(get(text, end)); ++end) letters += is_mark(text[end]) ? 0 : 1;
  const std::u32string word = text.substr(std::min(at, text.size()), end - at);
  if (!word.empty()) {
    const bool listed = one_of(links_, word);
    // "Ring 15, wait 20 minutes"
    if (one_of(not_links_, word) || ((comma || letters > kLongestLink) && !listed)) return text.size();
    comma = false;
  }
  end = behind_blanks(text, end);
  return is_western_digit(get(text, end)) ? end : text.size();
}

/// "15 to 20 minutes", "15, 20 or 25 minutes": rising numbers, the last with a unit. "Call 112 or 15 minutes
/// later" falls.
bool NumberCompany::leads_to_measure(const std::u32string& text, std::size_t from, std::size_t end) const {
  std::u32string last = digits_at(text, from);
  bool words = false;
  for (std::size_t links = 0; links < kMostLinks; ++links) {
    bool comma = false;
    const std::size_t next = behind_link(text, end, comma);
    if (next <= end || next == text.size()) return false;
    const std::u32string number = digits_at(text, next);
    if (!is_less(last, number)) return false;
    words = words || !comma;
    last = number;
    end = next + number.size();
    // A tail of a decimal belongs to its number.
    if ((get(text, end) == U'.' || get(text, end) == U',') && is_western_digit(get(text, end + 1)))
      end += 1 + digits_at(text, end + 1).size();
    const bool day = dated_ && is_dated(text, next, end);
    if (ends_in_measure(text, end, true) || is_compound(text, end) || day || begins_with_measure(text, next))
      return words || links > 0;
  }
  return false;
}

/// Where the number before a comma, dash or short word would end; 0 where there is none.
std::size_t NumberCompany::before_link(const std::u32string& text, std::size_t end) const {
  std::size_t at = before_blanks(text, end);
  std::size_t from = at;
  std::size_t letters = 0;
  for (; from > 0 && is_letter(text[from - 1]); --from) letters += is_mark(text[from - 1]) ? 0 : 1;
  const std::u32string word = text.substr(from, at - from);
  if (!word.empty() && (one_of(not_links_, word) || (letters > kLongestLink && !one_of(links_, word))))
    return 0;
  at = before_blanks(text, from);
  if (at > 0 && (is_comma(text[at - 1]) || is_dash(text[at - 1]))) at = before_blanks(text, at - 1);
  return at < end && at > 0 && is_western_digit(text[at - 1]) ? at : 0;
}

/// "May 10 to 15", "£10 or 15".
bool NumberCompany::comes_from_measure(const std::u32string& text, std::size_t from) const {
  const std::u32string number = digits_at(text, from);
  const std::size_t last = before_link(text, from);
  if (last == 0) return false;
  std::size_t first = last;
  while (first > 0 && is_western_digit(text[first - 1])) --first;
  if (!is_less(text.substr(first, last - first), number)) return false;
  const std::size_t before = before_blanks(text, first);
  return (before > 0 && is_currency(text[before - 1])) ||
         (dated_ && months_.month_before(text, before).has_value());
}

}  // namespace kiosk
