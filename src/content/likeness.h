#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/language_words.h"

namespace kiosk {

/// What a text looks like whatever its language: how long it is, its numbers, names, brackets and end.
struct TextShape {
  double letters = 0;
  int brackets = 0;
  int questions = 0;
  bool open = false;  ///< ends in a colon or comma
  std::vector<std::string> codes, numbers;
};

TextShape shape_of(const std::string& text, const LanguageWords& words);

using Exchange = std::pair<std::size_t, std::size_t>;

/// The two of a list of translated texts that look exchanged: each is far more like the other's source than
/// like its own. Only what differs in shape can be told.
std::optional<Exchange> exchanged(const std::vector<TextShape>& own, const std::vector<TextShape>& source);

/// The first two texts that are equal although the source's differ.
std::optional<Exchange> doubled(const std::vector<std::string>& own, const std::vector<std::string>& source);

}  // namespace kiosk
