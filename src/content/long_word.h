#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/unicode.h"

namespace kiosk {

/// A word or a letter longer than any language writes. Composing, breaking and shaping one of a thousand
/// marks takes longer than a whole article.
struct LongWord {
  char32_t character = 0;  ///< the first of it
  Place place;             ///< in the text, from 1
  std::string sentence;
};

/// The first one of a text; the text must be sound UTF-8, in any form of normalisation.
std::optional<LongWord> long_word(std::string_view text);

}  // namespace kiosk
