#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/language_words.h"

namespace kiosk {

/// The sentences of a text by the marks of its language: full stops, dandas, Arabic and Chinese marks. A
/// title, an ordinal and an abbreviation end none. Where no mark ends the last one, it counts all the same.
std::vector<std::string> sentences_of(std::string_view text, const LanguageWords& words);

/// Whether the language's writing marks the ends of sentences; Thai, Lao and Tibetan do not.
bool marks_sentences(const LocaleTag& tag);

/// What of a translation is the source's text still: the whole of it, or a sentence of three words or more.
/// Empty where nothing is, where the text has nothing to translate, or where both languages are one.
std::string untranslated(const std::string& own, const LanguageWords& words, const std::string& source,
                         const LanguageWords& source_words);

}  // namespace kiosk
