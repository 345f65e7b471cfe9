#include "text/opportunities.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr char16_t kFirstIsolate = 0x2066;  // LRI, RLI, FSI
constexpr char16_t kLastIsolate = 0x2068;
constexpr char16_t kPopIsolate = 0x2069;

bool is_hangul(char16_t c) {
  const int type = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return type != U_HST_NOT_APPLICABLE;
}

bool is_digit(char16_t c) { return u_isdigit(c); }

/// Marks that open or close; straight quotes tell neither.
bool opens(char16_t c) {
  const auto type = u_charType(c);
  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION || c == u'\u00BF' || c == u'\u00A1';
}
bool closes(char16_t c) {
  const auto type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

/// Tells weak opportunities from good ones.
class Judge {
 public:
  Judge(const std::u16string& text, const LocaleTag& locale, Units& units)
      : text_(text),
        locale_(locale),
        units_(units),
        korean_(locale.language() == "ko"),
        isolated_(text.size() + 1, 0) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (depth > 0) isolated_[i] = 1;
      if (text[i] >= kFirstIsolate && text[i] <= kLastIsolate) ++depth;
      if (text[i] == kPopIsolate && depth > 0) --depth;
    }
  }

  Strength judge(const Opportunity& o) const {
    if (o.at <= 0 || o.at >= static_cast<int>(text_.size())) return Strength::good;
    const int before = last_mark_before(o.at);
    if (before < 0) return Strength::good;
    const char16_t last = text_[static_cast<std::size_t>(before)];
    const char16_t next = text_[static_cast<std::size_t>(o.at)];
    if (korean_ && o.trimmed == o.at && is_hangul(last) && is_hangul(next)) return Strength::weak;
    if (isolated_[static_cast<std::size_t>(o.at)] && next != kPopIsolate && in_number(last, next))
      return Strength::weak;
    const bool spaced = o.trimmed != o.at;
    if (spaced && (opens(last) || closes(next))) return Strength::weak;
    const bool stays =
        number_goes_on(before, o.at) || (is_digit(last) && units_.starts(text_, o.at, locale_));
    return stays ? Strength::weak : Strength::good;
  }

 private:
  /// Isolates hold numbers to dial, which may have hyphens and brackets; other words in them break as ever.
  static bool in_number(char16_t last, char16_t next) {
    const auto of_number = [](char16_t c) { return is_digit(c) || u_ispunct(c) || c == u'+'; };
    return of_number(last) && of_number(next);
  }

  /// The last unit before `at` that is neither white space nor a control; negative where there is none.
  int last_mark_before(int at) const {
    const TextRange kept = without_trailing_space(text_, {0, at});
    return kept.end - 1;
  }

  /// "116 | 123", "(020) | 7946", "+44 | (0)20".
  bool number_goes_on(int before, int at) const {
    const auto digit_at = [&](int i) {
      return i >= 0 && i < static_cast<int>(text_.size()) && is_digit(text_[static_cast<std::size_t>(i)]);
    };
    const auto is = [&](int i, char16_t c) { return text_[static_cast<std::size_t>(i)] == c; };
    const bool ends = digit_at(before) || (is(before, u')') && digit_at(before - 1));
    const bool starts = digit_at(at) || (is(at, u'(') && digit_at(at + 1));
    return ends && starts;
  }

  const std::u16string& text_;
  const LocaleTag& locale_;
  Units& units_;
  bool korean_;
  std::vector<char> isolated_;
};

}  // namespace

icu::BreakIterator* LineRules::find(const LocaleTag& locale, Breaking breaking) {
  // Japanese by phrase, as its readers expect of headings and short lines; elsewhere CLDR's own.
  const bool by_phrase = locale.language() == "ja" && breaking != Breaking::greedy;
  const std::string name = by_phrase ? "ja-u-lw-phrase" : locale.str();
  const auto [at, is_new] = rules_.try_emplace(name);
  if (is_new) {
    UErrorCode status = U_ZERO_ERROR;
    const auto icu_name = icu::Locale::forLanguageTag(name, status);
    at->second.reset(icu::BreakIterator::createLineInstance(icu_name, status));
    if (U_FAILURE(status)) at->second.reset();
  }
  return at->second.get();
}

std::vector<Opportunity> find_opportunities(const std::u16string& text, const LocaleTag& locale,
                                            Breaking breaking, LineRules& rules) {
  std::vector<Opportunity> found;
  const int length = static_cast<int>(text.size());
  icu::BreakIterator* lines = length > 0 ? rules.find(locale, breaking) : nullptr;
  if (lines) {
    const icu::UnicodeString alias(false, text.data(), length);
    lines->setText(alias);
    const Judge judge(text, locale, rules.units());
    int start = lines->first();
    for (int at = lines->next(); at != icu::BreakIterator::DONE; start = at, at = lines->next()) {
      Opportunity o{at, without_trailing_space(text, {start, at}).end, Strength::good};
      if (lines->getRuleStatus() >= UBRK_LINE_HARD)
        o.strength = Strength::mandatory;
      else if (breaking != Breaking::greedy)
        o.strength = judge.judge(o);
      found.push_back(o);
    }
  }
  if (length > 0 && (found.empty() || found.back().at < length))
    found.push_back({length, without_trailing_space(text, {0, length}).end, Strength::mandatory});
  if (!found.empty()) found.back().strength = Strength::mandatory;
  return found;
}

}  // namespace kiosk
