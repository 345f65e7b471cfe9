#pragma once

#include <string>

namespace kiosk {

/// The text as bidi is to see it, of the same length, so that a number written in groups ("116 123",
/// "+44 20 7946 0958") keeps their order in right-to-left text, where plain UAX #9 turns the groups round.
/// The space inside becomes a no-break one, which UAX #9 takes for part of a number (class CS, rule W4), the
/// plus a digit. Numbers to dial have at least five digits, in groups of two and more.
std::u16string with_whole_numbers(const std::u16string& text);

}  // namespace kiosk
