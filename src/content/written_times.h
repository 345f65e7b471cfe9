#pragma once

#include <string>
#include <vector>

#include "content/language_words.h"

namespace kiosk {

/// A date with its month in words or a time of the twelve-hour clock, as numbers_in tells them:
/// "15 May 2026" is {"2026-5-15"}, "15 May" {"15", "M5"}, "8:30 pm" {"20:30 (8:30)"}.
struct WrittenTime {
  std::size_t from = 0;
  std::size_t end = 0;
  std::vector<std::string> numbers;
};

/// Those of a text as western() gives it, in order, none over another.
std::vector<WrittenTime> written_times(const std::u32string& text, const LanguageWords& words);

/// The sign of a month that stands beside a day or a year; the number follows.
inline constexpr char kMonthSign = 'M';

}  // namespace kiosk
