#include "text/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <memory>

#include "locale/tag.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char16_t kFirstExtender = 0x0300;  // below it every code point but CR LF is a cluster of its own

bool is_line_end(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_bidi_control(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL); }

char32_t drawable(char32_t c) {
  if (c == '\t') return ' ';
  if (is_line_end(c)) return c;
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_CONTROL_CHAR || type == U_SURROGATE ? kReplacement : c;
}

bool trails(char32_t c) {
  return c == ' ' || is_line_end(c) || u_isUWhiteSpace(static_cast<UChar32>(c)) || is_bidi_control(c);
}

std::unique_ptr<icu::BreakIterator> words_or_sentences(bool words, const LocaleTag& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const auto icu_name = icu::Locale::forLanguageTag(locale.str(), status);
  std::unique_ptr<icu::BreakIterator> found(
      words ? icu::BreakIterator::createWordInstance(icu_name, status)
            : icu::BreakIterator::createSentenceInstance(icu_name, status));
  return U_FAILURE(status) ? nullptr : std::move(found);
}

icu::UnicodeString aliased(const std::u16string& text) {
  return {false, text.data(), static_cast<int32_t>(text.size())};
}

/// Characters of a stretch that are written without spaces and read two to a word.
int ideographs(const std::u16string& text, TextRange range) {
  int count = 0;
  for (int at = range.start; at < range.end;) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(c, &status);
    if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) ++count;
  }
  return count;
}

}  // namespace

char32_t next_code_point(const std::u16string& text, int& at) {
  UChar32 c = 0;
  U16_NEXT(text.data(), at, static_cast<int>(text.size()), c);
  return static_cast<char32_t>(c);
}

std::u16string drawable(const std::u16string& text) {
  std::u16string drawn = text;
  for (int at = 0; at < static_cast<int>(text.size());) {
    const int start = at;
    const char32_t c = next_code_point(text, at);
    const char32_t shown = drawable(c);
    // Whatever is replaced takes one code unit, and so does what replaces it.
    if (shown != c) drawn[static_cast<std::size_t>(start)] = static_cast<char16_t>(shown);
  }
  return drawn;
}

bool needs_no_glyph(char32_t c) {
  return is_line_end(c) || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

TextRange without_trailing_space(const std::u16string& text, TextRange range) {
  while (range.end > range.start) {
    int at = range.end;
    UChar32 c = 0;
    U16_PREV(text.data(), range.start, at, c);
    if (!trails(static_cast<char32_t>(c))) break;
    range.end = at;
  }
  return range;
}

std::vector<int> cluster_starts(const std::u16string& text) {
  std::vector<int> starts;
  bool plain = true;
  for (const char16_t c : text) plain = plain && c < kFirstExtender && c != '\r';
  const int length = static_cast<int>(text.size());
  if (plain) {
    for (int at = 0; at <= length; ++at) starts.push_back(at);
    return starts;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  const icu::UnicodeString alias = aliased(text);
  if (U_FAILURE(status)) return {0, length};
  clusters->setText(alias);
  for (int at = clusters->first(); at != icu::BreakIterator::DONE; at = clusters->next())
    starts.push_back(at);
  return starts;
}

std::u16string to_utf16(const std::string& utf8) {
  const auto text = icu::UnicodeString::fromUTF8(utf8);
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

std::string to_utf8(const std::u16string& utf16) {
  std::string text;
  aliased(utf16).toUTF8String(text);
  return text;
}

namespace {

/// Unlike a line's end, a sentence keeps the mark that closes an isolated number.
TextRange without_white_space(const std::u16string& text, TextRange range) {
  while (range.end > range.start && u_isUWhiteSpace(text[static_cast<std::size_t>(range.end - 1)]))
    --range.end;
  return range;
}

}  // namespace

std::vector<TextRange> sentences(const std::u16string& text, const LocaleTag& locale) {
  std::vector<TextRange> found;
  const auto rules = words_or_sentences(false, locale);
  const icu::UnicodeString alias = aliased(text);
  if (!rules) return {without_trailing_space(text, {0, static_cast<int>(text.size())})};
  rules->setText(alias);
  int start = rules->first();
  for (int end = rules->next(); end != icu::BreakIterator::DONE; start = end, end = rules->next()) {
    const TextRange sentence = without_white_space(text, {start, end});
    if (!sentence.empty()) found.push_back(sentence);
  }
  return found;
}

int count_words(const std::u16string& text, const LocaleTag& locale) {
  const auto rules = words_or_sentences(true, locale);
  const icu::UnicodeString alias = aliased(text);
  if (!rules) return 0;
  rules->setText(alias);
  int words = 0;
  int characters = 0;
  int start = rules->first();
  for (int end = rules->next(); end != icu::BreakIterator::DONE; start = end, end = rules->next()) {
    if (rules->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    const int dense = ideographs(text, {start, end});
    characters += dense;
    if (dense == 0) ++words;
  }
  return words + (characters + 1) / 2;
}

}  // namespace kiosk
