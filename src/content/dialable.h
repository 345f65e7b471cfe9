#pragma once

#include <string_view>

namespace kiosk {

/// Whether a notice that staff have typed holds a number that could be dialled, in digits or numerals of any
/// script: three digits without a letter between them, whatever else is; a number that everybody knows, also
/// where a comma or a full stop parts it; or seven digits in all, whatever stands between. What is not
/// counted: one date with its year, and up to four times of the day, with a word or a dash between each two
/// and, from three on, in their order.
bool holds_dialable_number(std::string_view text);

}  // namespace kiosk
