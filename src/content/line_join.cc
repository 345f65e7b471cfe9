#include "content/line_join.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kTsheg = 0x0F0B;  // between the syllables of Tibetan
constexpr char32_t kFirmTsheg = 0x0F0C;

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH;
}

bool is_hangul(UChar32 c) { return script_of(c) == USCRIPT_HANGUL; }

/// Scripts that UAX #14 leaves to dictionaries (its class SA), and those beside them that have no spaces.
bool is_south_east_asian(UChar32 c) {
  constexpr std::array<UScriptCode, 4> kOthers = {USCRIPT_TIBETAN, USCRIPT_JAVANESE, USCRIPT_BALINESE,
                                                  USCRIPT_LANNA};
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  const UScriptCode script = script_of(c);
  const bool dictionary =
      script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER || script == USCRIPT_MYANMAR;
  return dictionary || std::find(kOthers.begin(), kOthers.end(), script) != kOthers.end();
}

/// A mark that ends a clause of such a script (။ ། ។): a space follows it.
bool ends_clause(UChar32 c) {
  const auto code = static_cast<char32_t>(c);
  return is_south_east_asian(c) && u_ispunct(c) && code != kTsheg && code != kFirmTsheg;
}

/// Quotes, dashes and dots that Chinese and Japanese share with other scripts, and write as wide as letters.
bool is_shared_mark(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH) == U_EA_AMBIGUOUS &&
         (u_ispunct(c) || u_charType(c) == U_MATH_SYMBOL || u_charType(c) == U_OTHER_SYMBOL);
}

bool writes_wide(const LocaleTag& locale) {
  const std::string script = locale.script();
  constexpr std::array<std::string_view, 4> kWide = {"Hans", "Hant", "Jpan", "Yiii"};
  return std::find(kWide.begin(), kWide.end(), script) != kWide.end();
}

}  // namespace

bool is_unspaced(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return (is_wide(code) && !is_hangul(code)) || is_south_east_asian(code);
}

bool joins_bare(char32_t before, char32_t after, const LocaleTag& locale) {
  if (before == kZeroWidthSpace || after == kZeroWidthSpace) return true;
  if (locale.language() == "ko" || ends_clause(static_cast<UChar32>(before))) return false;
  const auto bare = [&](char32_t c) {
    return is_unspaced(c) || (writes_wide(locale) && is_shared_mark(static_cast<UChar32>(c)));
  };
  return bare(before) && bare(after);
}

}  // namespace kiosk
