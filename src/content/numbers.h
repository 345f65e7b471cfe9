#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// The one way to write the emergency number in an article or a message.
inline constexpr std::string_view kNumberToken = "{emergency_number}";

/// The numbers of a text, sorted: digits of every script as Western ones, grouping marks dropped, the decimal
/// mark as ".", and each per cent sign as "%". Words do not count. Two texts that tell the same numbers give
/// the same list.
std::vector<std::string> numbers_in(std::string_view text);

/// Whether one of the numbers is typed out in the text, in digits of any script, with or without spaces in
/// it. An empty number is never typed.
bool types_number(std::string_view text, const std::vector<std::string_view>& numbers);

/// Emergency numbers that no emergency message may hold as digits, whatever number the clinic set: machines
/// have put one in place of another.
inline constexpr std::array<std::string_view, 4> kWellKnownNumbers{"999", "112", "911", "192"};

/// The list as words for a sentence: "50, %", or "none".
std::string listed(const std::vector<std::string>& numbers);

}  // namespace kiosk
