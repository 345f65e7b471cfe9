#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

/// Names and signs of units behind a number in a locale, by CLDR, and the international ones; with a digit
/// before them they make a measure. In the form that goes with `count`: "999 day or night" is no measure.
/// Time, dose, size, temperature, per cent.
std::vector<std::u32string> measure_names(const LocaleTag& locale, std::int64_t count);

/// The same in every form, whatever the count: "minute", "minutes", "minut", "minutach".
std::vector<std::u32string> all_measure_names(const LocaleTag& locale);

/// Whether a text holds numbers, units of the locale and marks alone: "5-10 ml", "30 kg/m²", "mg".
bool is_measure_alone(std::string_view text, const LocaleTag& locale);

/// Whether one of the names starts at `at` and ends with its word.
bool measure_at(const std::u32string& text, std::size_t at, const std::vector<std::u32string>& names);

}  // namespace kiosk
