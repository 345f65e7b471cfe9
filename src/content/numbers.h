#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "content/language_words.h"
#include "locale/tag.h"

namespace kiosk {

/// The one way to write the emergency number in an article or a message.
inline constexpr std::string_view kNumberToken = "{emergency_number}";

/// The sign of the first number of a range that has one at both: in "50%-60%", which is "50-60%" too.
inline constexpr const char* kRepeatedPerCent = "%~";

/// The numbers of a text as values, in reading order: digits of every script, read with the decimal and
/// grouping marks of the locale ("1.500" is 1.5 in English, 1500 in German). "8:30" is a time, "2026-5-12" a
/// date in digits or with the locale's name of the month, "8:30 pm" is "20:30 (8:30)", "%" stands behind the
/// number it belongs to. "-5" has its sign, "5-6" is a range; 万 and 億 behind digits multiply. A month
/// beside a day or a year is told by a sign ("M5"). Other words do not count.
std::vector<std::string> numbers_in(std::string_view text, const LanguageWords& words);

enum class NumberOrder { kept, free };

/// Whether two texts tell the same numbers. A date equals its day and year beside a word that is no known
/// name of a month; two known months must be one. "8:30" equals 8.30 and 8 with 30, "8:30 pm" 20:30, and 8:30
/// too, where words tell the half of the day. With a free order only what stands there counts.
bool same_numbers(const std::vector<std::string>& own, const std::vector<std::string>& wanted,
                  NumberOrder order = NumberOrder::kept);

/// The remedy for numbers that differ, as a sentence.
std::string number_advice(const LocaleTag& locale);

/// Whether one of the numbers is typed out in the text, in digits of any script, with or without spaces in
/// it. A decimal, range, date, fraction, thousand or measure in the locale's units is none; a count of things
/// ("112 people") is told, for the safer fault is the one that somebody hears of. An empty number is never
/// typed.
bool types_number(std::string_view text, const std::vector<std::string_view>& numbers,
                  const LanguageWords& words = LocaleTag());

/// Emergency numbers that no emergency message may hold as digits, whatever number the clinic set: machines
/// have put one in place of another.
inline constexpr std::array<std::string_view, 4> kWellKnownNumbers{"999", "112", "911", "192"};

/// The list as words for a sentence: "50, %", or "none".
std::string listed(const std::vector<std::string>& numbers);

}  // namespace kiosk
