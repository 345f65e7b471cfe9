#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "content/language_words.h"

namespace kiosk {

/// What a rule found wrong with a text; whoever asked knows the file and the place.
struct RuleFault {
  std::string sentence;
  std::string advice;
};

/// The numbers of a text of this language, for comparing.
std::vector<std::string> numbers_of(const std::string& text, const LanguageWords& words);

/// Whether the text holds a letter or a digit.
bool holds_word(std::string_view text);

/// Letters and digits alone, small: "Text size." and "text size" are one.
std::string folded(std::string_view text);

/// Whether the text holds a word that is to be translated: a letter beside a small one. "NHS", "NG158", "50%"
/// and "PE" need not be told apart from the English.
bool has_translatable(std::string_view text);

/// The words of a block, its cells or its text; the number's token is in them.
std::string words_of(const Block& block);

/// Names in Latin capitals and digits ("DVT", "NG158"), in order: they stand in every language.
std::vector<std::string> codes_in(std::string_view text);

/// How often a piece stands in a text.
int count_of(std::string_view text, std::string_view piece);

/// A text short enough to be told in a sentence.
std::string shortened(const std::string& text);

}  // namespace kiosk
