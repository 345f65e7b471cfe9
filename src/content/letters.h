#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/rule_texts.h"
#include "content/unicode.h"
#include "locale/tag.h"

namespace kiosk {

/// A letter of a script that a language does not use, with its place in the text: a Cyrillic "а" in Polish.
struct StrangeLetter {
  Place place;  ///< from 1, in the text
  std::string letter;
  std::string script;  ///< "Cyrillic"
  std::string code;    ///< "U+0430"
};

/// The first letter that is neither of the locale's scripts nor Latin, nor used in `source`. In Cyrillic,
/// Greek and Armenian a Latin letter inside a word is strange too: it is there for one that looks like it.
std::optional<StrangeLetter> strange_letter(std::string_view text, const LocaleTag& tag,
                                            std::string_view source);

/// The same as a sentence: `The letter "а" (U+0430, Cyrillic) is of no script that pl is written in.`
RuleFault strange_letter_fault(const StrangeLetter& letter, const LocaleTag& tag);

/// How many letters of the text are of the scripts that a language is written in.
int letters_of(std::string_view text, const LocaleTag& tag);

/// Whether nothing of the text is in the locale's script although there is something to translate in
/// `source`. Never in languages that are written in Latin letters.
bool left_in_latin(std::string_view text, const LocaleTag& tag, std::string_view source);

}  // namespace kiosk
