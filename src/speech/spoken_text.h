#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// What a voice is given for a sentence of the screen: numbers inside U+2066...U+2069, which are there to be
/// dialled, digit by digit ("116 123" becomes "1 1 6, 1 2 3"); no marks that only layout needs; one line; no
/// "[[", which espeak-ng takes for phonemes.
std::string spoken_text(std::string_view sentence);

/// Whether there is a letter or a digit, or anything beyond ASCII's signs.
bool has_words(std::string_view spoken);

}  // namespace kiosk
