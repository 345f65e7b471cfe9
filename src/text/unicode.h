#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"

namespace kiosk {

/// The text as it can be shaped and drawn, of the same length: a tab becomes a space; NUL, other control
/// characters and lone surrogates become U+FFFD, for the rasteriser takes text that ends at a NUL.
std::u16string drawable(const std::u16string& text);

/// A character that leaves no mark and calls for no font: line ends, bidi controls, joiners, selectors.
bool needs_no_glyph(char32_t c);

/// `range` without white space, line ends and bidi controls at its end.
TextRange without_trailing_space(const std::u16string& text, TextRange range);

/// Starts of the user-perceived characters of a text, in order, and its length at the end.
std::vector<int> cluster_starts(const std::u16string& text);

/// The code point at `at`, which moves behind it.
char32_t next_code_point(const std::u16string& text, int& at);

}  // namespace kiosk
