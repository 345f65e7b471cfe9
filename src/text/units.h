#pragma once

#include <map>
#include <string>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

/// What is written behind a number and stays with it: units of dose, size, time and temperature, as CLDR
/// writes them in a locale, short and in full, and the international signs.
class Units {
 public:
  /// Whether a unit of `locale` starts at `at` and ends with its word.
  bool starts(const std::u16string& text, int at, const LocaleTag& locale);

 private:
  const std::vector<std::u16string>& of(const LocaleTag& locale);

  std::map<LocaleTag, std::vector<std::u16string>> names_;
};

}  // namespace kiosk
