#include "text/opportunities.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/dial_numbers.h"
#include "text/soft_hyphen.h"
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

bool is_hiragana(char16_t c) { return c >= 0x3041 && c <= 0x309F; }

/// Phrases of Japanese end in particles and endings in hiragana, so that none starts with it behind a letter;
/// and the polite prefix stays with its word. ICU 72's phrases get both wrong at times.
bool inside_phrase(char16_t last, char16_t next) {
  const bool prefix = (last == u'\u304A' || last == u'\u3054') && !is_hiragana(next);
  return prefix || (is_hiragana(next) && u_isalpha(last));
}

/// Tells weak opportunities from good ones.
class Judge {
 public:
  Judge(const std::u16string& text, const LocaleTag& locale, Units& units)
      : text_(text),
        locale_(locale),
        units_(units),
        korean_(locale.language() == "ko"),
        japanese_(locale.language() == "ja"),
        isolated_(text.size() + 1, 0),
        dialled_(text.size() + 1, 0) {
    for (const TextRange range : numbers_to_dial(text))
      for (int i = range.start + 1; i < range.end; ++i) dialled_[static_cast<std::size_t>(i)] = 1;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (depth > 0) isolated_[i] = 1;
      if (text[i] >= kFirstIsolate && text[i] <= kLastIsolate) ++depth;
      if (text[i] == kPopIsolate && depth > 0) --depth;
    }
  }

  Strength judge(const Opportunity& o) const {
    if (o.at <= 0 || o.at >= static_cast<int>(text_.size())) return Strength::good;
    if (dialled_[static_cast<std::size_t>(o.at)] != 0) return Strength::weak;
    const int before = last_mark_before(o.at);
    if (before < 0) return Strength::good;
    const char16_t last = text_[static_cast<std::size_t>(before)];
    const char16_t next = text_[static_cast<std::size_t>(o.at)];
    if (japanese_ && o.trimmed == o.at && inside_phrase(last, next)) return Strength::weak;
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
  bool japanese_;
  std::vector<char> isolated_;
  std::vector<char> dialled_;  ///< inside a number to dial
};

/// A place that the rules allow, before it is judged.
struct Place {
  int at = 0;
  bool hard = false;
};

/// The end of a line in the text. ICU's own word for it is not enough: breaks that its dictionaries find bear
/// the status of the end of their stretch.
bool ends_line(const std::u16string& text, int at) {
  switch (u_getIntPropertyValue(text[static_cast<std::size_t>(at - 1)], UCHAR_LINE_BREAK)) {
    case U_LB_MANDATORY_BREAK:
    case U_LB_CARRIAGE_RETURN:
    case U_LB_LINE_FEED:
    case U_LB_NEXT_LINE:
      return true;
    default:
      return false;
  }
}

std::vector<Place> places_by_rules(const std::u16string& text, icu::BreakIterator& lines) {
  std::vector<Place> places;
  const icu::UnicodeString alias(false, text.data(), static_cast<int32_t>(text.size()));
  lines.setText(alias);
  lines.first();
  for (int at = lines.next(); at != icu::BreakIterator::DONE; at = lines.next())
    places.push_back({at, lines.getRuleStatus() >= UBRK_LINE_HARD && ends_line(text, at)});
  return places;
}

bool is_bopomofo(char16_t c) { return (c >= 0x3105 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x31BF); }
bool is_bopomofo_tone(char16_t c) { return c == 0x02C7 || c == 0x02CA || c == 0x02CB || c == 0x02D9; }

/// A tone mark stays with its Bopomofo; UAX #14 parts them, for the marks serve other scripts too.
void keep_tones(const std::u16string& text, std::vector<Place>& places) {
  std::erase_if(places, [&](const Place& p) {
    const auto at = static_cast<std::size_t>(p.at);
    return at > 0 && at < text.size() && is_bopomofo_tone(text[at]) && is_bopomofo(text[at - 1]);
  });
}

/// UAX #14 breaks behind any space, and dictionaries know no mark; Thai writes a space before its own.
void keep_repetitions(const std::u16string& text, std::vector<Place>& places) {
  std::erase_if(places, [&](const Place& p) {
    const auto at = static_cast<std::size_t>(p.at);
    return !p.hard && at > 0 && at < text.size() && repeats_word(text[at]);
  });
}

/// A soft hyphen between two letters is where the writer lets the word part. UAX #14 forgets it in Hebrew,
/// where no line ends behind a hyphen (LB21a).
void part_at_soft_hyphens(const std::u16string& text, std::vector<Place>& places) {
  const std::size_t before = places.size();
  for (std::size_t i = std::max<std::size_t>(1, text.find(kSoftHyphen));
       i < text.size() && i + 1 < text.size(); ++i) {
    const int at = static_cast<int>(i) + 1;
    if (text[i] != kSoftHyphen || !u_isalpha(text[i - 1]) || !u_isalpha(text[i + 1])) continue;
    if (std::none_of(places.begin(), places.end(), [at](const Place& p) { return p.at == at; }))
      places.push_back({at, false});
  }
  if (places.size() == before) return;
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.at < b.at; });
}

/// Puts libthai's breaks in the place of those between two Thai letters.
void break_thai_by_words(const std::u16string& text, ThaiWords& words, std::vector<Place>& places) {
  const auto thai = [&](int i) { return ThaiWords::is_letter(text[static_cast<std::size_t>(i)]); };
  const int length = static_cast<int>(text.size());
  if (std::none_of(text.begin(), text.end(), ThaiWords::is_letter) || !words.available()) return;
  std::erase_if(places, [&](const Place& p) {
    return !p.hard && p.at > 0 && p.at < length && thai(p.at - 1) && thai(p.at);
  });
  for (int start = 0; start < length;) {
    int end = start;
    while (end < length && thai(end)) ++end;
    const auto stretch = std::u16string_view(text).substr(static_cast<std::size_t>(start),
                                                          static_cast<std::size_t>(end - start));
    for (const int at : words.starts(stretch)) places.push_back({start + at, false});
    start = end + 1;
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.at < b.at; });
}

/// The rules' own name for a locale. Japanese never starts a line with a small kana or a long mark (as JIS X
/// 4051 has it and Pango does), and breaks by phrase but in greedy setting; elsewhere CLDR's own.
std::string rules_of(const LocaleTag& locale, Breaking breaking) {
  if (locale.language() != "ja") return locale.str();
  return breaking == Breaking::greedy ? "ja-u-lb-strict" : "ja-u-lb-strict-lw-phrase";
}

}  // namespace

bool repeats_word(char16_t c) {
  // Not U+0E2F: it begins the Thai word for "and so on".
  constexpr std::array<char16_t, 7> kMarks = {0x0E46, 0x0EC6, 0x17D7, 0x1AA7, 0xA9CF, 0xAA70, 0xAADD};
  return std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end();
}

icu::BreakIterator* LineRules::find(const LocaleTag& locale, Breaking breaking) {
  const std::string name = rules_of(locale, breaking);
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
  if (length == 0) return found;
  std::vector<Place> places;
  if (icu::BreakIterator* lines = rules.find(locale, breaking)) places = places_by_rules(text, *lines);
  break_thai_by_words(text, rules.thai(), places);
  keep_tones(text, places);
  part_at_soft_hyphens(text, places);
  keep_repetitions(text, places);
  if (places.empty() || places.back().at < length) places.push_back({length, true});
  places.back().hard = true;
  const Judge judge(text, locale, rules.units());
  int start = 0;
  for (const Place& place : places) {
    Opportunity o{place.at, without_trailing_space(text, {start, place.at}).end, Strength::good};
    if (place.hard)
      o.strength = Strength::mandatory;
    else if (breaking != Breaking::greedy)
      o.strength = judge.judge(o);
    found.push_back(o);
    start = place.at;
  }
  return found;
}

}  // namespace kiosk
