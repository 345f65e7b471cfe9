#include "text/scripts.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr std::size_t kDeepestBracket = 64;
constexpr int kMostExtensions = 32;

struct Character {
  TextRange range;
  UChar32 c = 0;
  UScriptCode script = USCRIPT_COMMON;
};

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return U_FAILURE(status) || script == USCRIPT_UNKNOWN ? USCRIPT_COMMON : script;
}

std::vector<Character> characters(const std::u16string& text) {
  std::vector<Character> found;
  found.reserve(text.size());
  for (int at = 0; at < static_cast<int>(text.size());) {
    const int start = at;
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    found.push_back({{start, at}, c, script_of(c)});
  }
  return found;
}

/// Some common characters (danda, Arabic comma) belong to a few scripts only.
UScriptCode allowed(UChar32 c, UScriptCode wanted, UScriptCode own) {
  std::array<UScriptCode, kMostExtensions> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getScriptExtensions(c, scripts.data(), kMostExtensions, &status);
  const auto end = scripts.begin() + std::clamp(count, 0, kMostExtensions);
  const bool anywhere =
      scripts[0] == USCRIPT_COMMON || scripts[0] == USCRIPT_INHERITED || scripts[0] == USCRIPT_UNKNOWN;
  if (U_FAILURE(status) || count < 1 || anywhere) return wanted;
  if (std::find(scripts.begin(), end, wanted) != end) return wanted;
  return std::find(scripts.begin(), end, own) != end ? own : scripts[0];
}

void resolve_marks(std::vector<Character>& all) {
  UScriptCode base = USCRIPT_COMMON;
  for (Character& c : all) {
    if (c.script == USCRIPT_INHERITED)
      c.script = base;
    else
      base = c.script;
  }
}

/// Where a number ends that hangs on the letter before `start`: the 158 of NG158, the 19 of COVID-19. Such a
/// number belongs to the letter's script, so that a word has one face.
std::size_t end_of_hanging_number(const std::vector<Character>& all, std::size_t start, std::size_t end) {
  std::size_t last = start;
  for (std::size_t i = start; i < end; ++i) {
    if (u_isdigit(all[i].c))
      last = i + 1;
    else if (all[i].c != '-' && all[i].c != '.' && all[i].c != '/')
      break;
  }
  return last;
}

void resolve_common(std::vector<Character>& all, UScriptCode own) {
  UScriptCode before = own;
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].script != USCRIPT_COMMON) {
      before = all[i++].script;
      continue;
    }
    std::size_t end = i;
    while (end < all.size() && all[end].script == USCRIPT_COMMON) ++end;
    const UScriptCode after = end < all.size() ? all[end].script : own;
    const UScriptCode script = before == after ? before : own;
    if (i > 0)
      for (const std::size_t hanging = end_of_hanging_number(all, i, end); i < hanging; ++i)
        all[i].script = before;
    for (std::size_t k = end; after != own && k > i && u_isdigit(all[k - 1].c); --k)
      all[k - 1].script = after;
    for (; i < end; ++i)
      if (all[i].script == USCRIPT_COMMON) all[i].script = allowed(all[i].c, script, own);
  }
}

void pair_brackets(std::vector<Character>& all) {
  struct Open {
    UChar32 closing;
    UScriptCode script;
  };
  std::vector<Open> open;
  for (Character& c : all) {
    const int type = u_getIntPropertyValue(c.c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN && open.size() < kDeepestBracket)
      open.push_back({u_getBidiPairedBracket(c.c), c.script});
    if (type != U_BPT_CLOSE) continue;
    const auto pair =
        std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.closing == c.c; });
    if (pair == open.rend()) continue;
    c.script = pair->script;
    open.erase(pair.base() - 1, open.end());
  }
}

std::uint32_t hb_of(UScriptCode script) { return hb_script_from_string(uscript_getShortName(script), 4); }

UScriptCode icu_of(std::uint32_t script) {
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, script_name(script).c_str());
  return code < 0 ? USCRIPT_LATIN : static_cast<UScriptCode>(code);
}

bool is_han_locale(const std::string& script) {
  return script == "Hans" || script == "Hant" || script == "Jpan" || script == "Kore";
}

}  // namespace

std::uint32_t own_script(const LocaleTag& locale) {
  const std::string script = locale.script();
  if (script == "Kore") return HB_SCRIPT_HANGUL;
  if (is_han_locale(script)) return HB_SCRIPT_HAN;
  return script.size() == 4 ? hb_script_from_string(script.c_str(), 4) : HB_SCRIPT_LATIN;
}

std::vector<std::uint32_t> resolve_scripts(const std::u16string& text, std::uint32_t own) {
  std::vector<Character> all = characters(text);
  resolve_marks(all);
  resolve_common(all, icu_of(own));
  pair_brackets(all);
  std::vector<std::uint32_t> scripts(text.size(), own);
  UScriptCode last = USCRIPT_INVALID_CODE;
  std::uint32_t tag = own;
  for (const Character& c : all) {
    if (c.script != last) tag = hb_of(c.script);
    last = c.script;
    for (int i = c.range.start; i < c.range.end; ++i) scripts[static_cast<std::size_t>(i)] = tag;
  }
  return scripts;
}

std::string script_of_character(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getShortName(uscript_getScript(static_cast<UChar32>(c), &status));
}

std::string script_name(std::uint32_t script) {
  std::string name(4, ' ');
  for (int i = 0; i < 4; ++i)
    name[static_cast<std::size_t>(i)] = static_cast<char>((script >> (24 - 8 * i)) & 0xff);
  return name;
}

std::string table_script(std::uint32_t script, const LocaleTag& locale) {
  switch (static_cast<hb_script_t>(script)) {
    case HB_SCRIPT_HAN: {
      const std::string own = locale.script();
      return is_han_locale(own) ? own : "Hans";
    }
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
      return "Jpan";
    case HB_SCRIPT_HANGUL:
      return "Kore";
    case HB_SCRIPT_BOPOMOFO:
      return "Hant";
    default:
      return script_name(script);
  }
}

}  // namespace kiosk
