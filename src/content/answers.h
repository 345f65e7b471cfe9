#pragma once

#include <optional>
#include <string>

#include "content/catalogue.h"
#include "content/rule_texts.h"

namespace kiosk {

enum class Answer { neither, yes, no };

/// What a text begins with as an answer: a word of the list that a mark or the end follows ("No.", "Yes,
/// but").
Answer answer_of(const std::string& text, const AnswerWords& words);

/// What is wrong with the first words of an answer, held against the source's.
std::optional<RuleFault> answer_fault(const std::string& own, const AnswerWords& words,
                                      const std::string& source, const AnswerWords& source_words);

/// What is wrong with the lists themselves: a warning.
std::optional<RuleFault> lists_fault(const AnswerWords& words);

}  // namespace kiosk
