#pragma once

#include "locale/tag.h"

namespace kiosk {

/// A character of a script that writes no space between its words: Han, kana, Bopomofo and Yi with their
/// marks, Thai, Lao, Khmer, Burmese, Tibetan, Tai and a few more. Not Hangul.
bool is_unspaced(char32_t c);

/// Whether a line break of the file between two characters stands for nothing, not for a space. Korean has
/// spaces, and so its Hanja.
bool joins_bare(char32_t before, char32_t after, const LocaleTag& locale);

}  // namespace kiosk
