#include "content/refused.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "content/escapes.h"
#include "content/long_word.h"
#include "content/mojibake.h"

namespace kiosk {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kFirstIsolate = 0x2066;
constexpr char32_t kLastIsolate = 0x2068;
constexpr char32_t kPopIsolate = 0x2069;
constexpr char32_t kBlackFlag = 0x1F3F4;

std::string utf8(char32_t c) {
  std::string out;
  return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
}

std::string name_of(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  char name[128] = "";
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name, sizeof name, &status);
  return U_FAILURE(status) || name[0] == '\0' ? code : std::string(code) + " " + name;
}

bool is_override(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x206A && c <= 0x206F); }

/// Letters that leave nothing to see, operators and anchors that no text for readers has.
bool is_hidden(char32_t c) {
  constexpr std::array<char32_t, 8> kFillers = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E, 0xFEFF, 0x2800, 0x00};
  return (c >= 0x2061 && c <= 0x2064) || (c >= 0xFFF9 && c <= 0xFFFD) || c == 0x2028 || c == 0x2029 ||
         std::find(kFillers.begin(), kFillers.end(), c) != kFillers.end();
}

bool is_no_letter(char32_t c) {
  if (c == U'\n' || c == U'\t') return false;
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_CONTROL_CHAR || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Scripts without joined or stacked letters: a joiner does nothing between them but hide.
bool joins_nothing(char32_t c) {
  switch (script_of(c)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_COMMON:
      return true;
    default:
      return false;
  }
}

bool is_emoji(char32_t c) {
  return c > 0xFF && (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI) || c == 0xFE0F);
}

bool needs_zero_width_space(const LocaleTag& locale) {
  const std::string script = locale.script();
  constexpr std::array<std::string_view, 8> kUnspaced = {"Thai", "Khmr", "Mymr", "Laoo",
                                                         "Tibt", "Java", "Bali", "Lana"};
  return std::find(kUnspaced.begin(), kUnspaced.end(), script) != kUnspaced.end();
}

bool is_tag(char32_t c) { return c >= 0xE0000 && c <= 0xE007F; }

class Looker {
 public:
  Looker(std::u32string text, const LocaleTag& locale) : text_(std::move(text)), locale_(locale) {}

  std::optional<RefusedPiece> look() const {
    for (std::size_t at = 0; at < text_.size(); ++at)
      if (auto found = judge(at)) return found;
    if (auto found = unbalanced()) return found;
    if (const auto at = doubled_encoding(text_))
      return refused(text_[*at], name_of(text_[*at]) + " stands where a letter was encoded twice.",
                     "Save the text as UTF-8 once, from its original.");
    return std::nullopt;
  }

 private:
  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }

  static RefusedPiece refused(char32_t c, const std::string& sentence, const std::string& advice) {
    return {utf8(c), sentence, advice};
  }

  static std::string stands(char32_t c) { return name_of(c) + " stands in the text"; }

  std::optional<RefusedPiece> judge(std::size_t at) const {
    const char32_t c = text_[at];
    if (is_override(c))
      return refused(c, stands(c) + "; it turns what follows round.",
                     "Take it out; where a part needs its own direction, use U+2066 to U+2069.");
    if (c == 0xFFFD)
      return refused(c, stands(c) + "; a letter was lost there.", "Write the letter that belongs there.");
    if (is_hidden(c) || is_no_letter(c)) return refused(c, stands(c) + ".", "Take it out.");
    const bool flag = text_.find(kBlackFlag) != std::u32string::npos;
    if (is_tag(c) && !flag) return refused(c, stands(c) + ".", "Take it out.");
    if (c == kZeroWidthSpace && !needs_zero_width_space(locale_))
      return refused(c, stands(c) + ", where words have spaces.", "Take it out, or write a space.");
    if ((c == kJoiner || c == kNonJoiner) && !joins(at))
      return refused(c, stands(c) + ", between letters that do not join.", "Take it out.");
    return std::nullopt;
  }

  bool joins(std::size_t at) const {
    const char32_t before = at == 0 ? U'\0' : text_[at - 1];
    const char32_t behind = get(at + 1);
    if (before != 0 && !joins_nothing(before)) return true;
    if (behind != 0 && !joins_nothing(behind)) return true;
    return text_[at] == kJoiner && is_emoji(behind) && (is_emoji(before) || before > 0x1F3FA);
  }

  std::optional<RefusedPiece> unbalanced() const {
    int depth = 0;
    char32_t open = 0;
    for (const char32_t c : text_) {
      if (c >= kFirstIsolate && c <= kLastIsolate) ++depth, open = c;
      if (c == kPopIsolate && --depth < 0) return partner(c);
    }
    if (depth > 0) return partner(open);
    return std::nullopt;
  }
  static RefusedPiece partner(char32_t c) {
    return refused(c, name_of(c) + " stands in the text without its partner.",
                   "Begin with U+2066, U+2067 or U+2068 and end with U+2069 in the same text.");
  }

  std::u32string text_;
  const LocaleTag& locale_;
};

}  // namespace

std::optional<RefusedPiece> refused_in(std::string_view text, const LocaleTag& locale) {
  if (const auto word = long_word(text)) {
    std::string first;
    icu::UnicodeString(static_cast<UChar32>(word->character)).toUTF8String(first);
    return RefusedPiece{first, word->sentence, "Write it in words, or take it out."};
  }
  if (const auto escape = escape_in(text))
    return RefusedPiece{escape->piece, escape->fault.sentence, escape->fault.advice};
  if (std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; }))
    return std::nullopt;
  return Looker(code_points(text), locale).look();
}

Place place_in(std::string_view file, Place from, std::string_view piece, int lines) {
  Place at{1, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.data());
  const int length = static_cast<int>(file.size());
  for (int i = 0; i < length && at.line <= from.line + lines;) {
    const bool behind = at.line > from.line || (at.line == from.line && at.column >= from.column);
    if (behind && file.substr(static_cast<std::size_t>(i)).starts_with(piece)) return at;
    UChar32 read = 0;
    U8_NEXT(bytes, i, length, read);
    at = read == '\n' ? Place{at.line + 1, 1} : Place{at.line, at.column + 1};
  }
  return from;
}

bool is_invisible(std::string_view text) {
  const std::u32string all = code_points(text);
  return std::all_of(all.begin(), all.end(), [](char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const auto type = u_charType(code);
    return u_isUWhiteSpace(code) || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR || is_hidden(c) ||
           u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  });
}

}  // namespace kiosk
