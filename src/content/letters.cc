#include "content/letters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <vector>

#include "content/measure_names.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

using Scripts = std::vector<UScriptCode>;

/// The scripts that a language mixes: kana with Han, Hangul with Han, Bopomofo with Han.
Scripts scripts_of(const LocaleTag& tag) {
  const std::string script = tag.script();
  if (script == "Jpan" || script == "Hrkt") return {USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HAN};
  if (script == "Kore") return {USCRIPT_HANGUL, USCRIPT_HAN};
  if (script == "Hans" || script == "Hant" || script == "Hani" || script == "Hanb")
    return {USCRIPT_HAN, USCRIPT_BOPOMOFO};
  if (script == "Aran") return {USCRIPT_ARABIC};
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str());
  return code == UCHAR_INVALID_CODE ? Scripts{} : Scripts{static_cast<UScriptCode>(code)};
}

bool is_letter(UChar32 c) {
  const auto type = u_charType(c);
  return u_isalpha(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_of(UChar32 c, const Scripts& scripts) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode own = uscript_getScript(c, &status);
  if (own == USCRIPT_COMMON || own == USCRIPT_INHERITED) return true;
  return std::any_of(scripts.begin(), scripts.end(), [c](UScriptCode s) { return uscript_hasScript(c, s); });
}

bool is_latin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

bool has_lookalikes(const LocaleTag& tag) {
  const std::string script = tag.script();
  return script == "Cyrl" || script == "Grek" || script == "Armn";
}

struct Letter {
  UChar32 code = 0;
  Place place;
};

StrangeLetter told(const Letter& letter) {
  UErrorCode status = U_ZERO_ERROR;
  StrangeLetter out;
  out.place = letter.place;
  icu::UnicodeString(letter.code).toUTF8String(out.letter);
  out.script = uscript_getName(uscript_getScript(letter.code, &status));
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(letter.code));
  out.code = code;
  return out;
}

/// A word of Cyrillic, Greek or Armenian with one Latin letter, or a small one, among its own.
class WordWatch {
 public:
  void add(const Letter& letter, bool own) {
    if (own) {
      own_ = true;
    } else if (is_latin(letter.code)) {
      if (latin_ == 0 || u_islower(letter.code)) suspect_ = letter;
      ++latin_;
      small_ = small_ || u_islower(letter.code);
    }
  }

  /// Ends the word: the letter that is out of place, where there is one.
  std::optional<Letter> close() {
    const bool found = own_ && latin_ > 0 && (small_ || latin_ == 1);
    const Letter suspect = suspect_;
    *this = WordWatch();
    return found ? std::optional(suspect) : std::nullopt;
  }

 private:
  Letter suspect_;
  int latin_ = 0;
  bool own_ = false;
  bool small_ = false;
};

}  // namespace

std::optional<StrangeLetter> strange_letter(std::string_view text, const LocaleTag& tag,
                                            std::string_view source) {
  const Scripts scripts = scripts_of(tag);
  if (scripts.empty()) return std::nullopt;
  std::set<UChar32> known;
  each_code_point(source, [&known](UChar32 c) { known.insert(c); });
  std::optional<Letter> found;
  WordWatch word;
  Place at{1, 1};
  const bool lookalikes = has_lookalikes(tag);
  each_code_point(text, [&](UChar32 c) {
    if (found) return;
    const Letter letter{c, at};
    at = c == '\n' ? Place{at.line + 1, 1} : Place{at.line, at.column + 1};
    if (!is_letter(c)) {
      if (lookalikes) found = word.close();
      return;
    }
    const bool own = is_of(c, scripts);
    word.add(letter, own && u_isalpha(c));
    if (!own && !is_latin(c) && !known.contains(c)) found = letter;
  });
  if (!found && lookalikes) found = word.close();
  return found ? std::optional(told(*found)) : std::nullopt;
}

RuleFault strange_letter_fault(const StrangeLetter& letter, const LocaleTag& tag) {
  const std::string name = "\"" + letter.letter + "\" (" + letter.code + ", " + letter.script + ")";
  if (letter.script == "Latin")
    return {"The letter " + name + " stands in a word of another script.",
            "Type the letter of " + tag.str() + " that looks like it."};
  return {"The letter " + name + " is of no script that " + tag.str() + " is written in.",
          "Type the letter that belongs there; it may only look like this one."};
}

bool left_in_latin(std::string_view text, const LocaleTag& tag, std::string_view source) {
  const Scripts scripts = scripts_of(tag);
  if (scripts.empty() || scripts.front() == USCRIPT_LATIN) return false;
  if (!has_translatable(source) || !holds_word(text)) return false;
  bool own = false;
  UErrorCode status = U_ZERO_ERROR;
  each_code_point(text, [&](UChar32 c) {
    const UScriptCode script = uscript_getScript(c, &status);
    own =
        own || (script != USCRIPT_COMMON && script != USCRIPT_INHERITED && is_letter(c) && is_of(c, scripts));
  });
  return !own && !is_measure_alone(text, tag);
}

int letters_of(std::string_view text, const LocaleTag& tag) {
  const Scripts scripts = scripts_of(tag);
  int count = 0;
  each_code_point(text, [&](UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode own = uscript_getScript(c, &status);
    const bool shared = own == USCRIPT_COMMON || own == USCRIPT_INHERITED;
    if (!shared && is_letter(c) && is_of(c, scripts)) ++count;
  });
  return count;
}

}  // namespace kiosk
