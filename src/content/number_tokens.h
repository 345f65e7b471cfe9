#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// The text one unit a character, every sign of a digit as 0-9 (any script, full width, two and more
/// positional CJK numerals that are no set phrase), every look of a per cent sign as '%', fraction signs as
/// they are. A circled, raised or lowered sign becomes its digits between two U+2063, so that it is a number
/// of its own.
std::u32string western(std::string_view text);

bool is_western_digit(char32_t c);

/// The value of a fraction sign; negative where `c` is none.
double fraction_sign(char32_t c);

}  // namespace kiosk
