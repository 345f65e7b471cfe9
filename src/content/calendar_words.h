#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

inline constexpr int kHoursOfDay = 24;
using Hours = std::bitset<kHoursOfDay>;

/// A name found in a text, and the month (1-12) or the hours it stands for.
struct CalendarWord {
  std::size_t from = 0;
  std::size_t end = 0;
  int month = 0;
  Hours hours;
};

/// CLDR's names of months and parts of the day in a locale. Texts are as western() gives them.
class CalendarWords {
 public:
  explicit CalendarWords(const LocaleTag& locale);

  std::optional<CalendarWord> month_at(const std::u32string& text, std::size_t at) const;
  std::optional<CalendarWord> month_before(const std::u32string& text, std::size_t end) const;
  /// "pm", "p.m.", the locale's own pair; behind a time with minutes also "in the evening".
  std::optional<CalendarWord> hours_at(const std::u32string& text, std::size_t at, bool with_minutes) const;
  std::optional<CalendarWord> hours_before(const std::u32string& text, std::size_t end,
                                           bool with_minutes) const;

 private:
  struct Name {
    std::u32string name;
    int month = 0;
    Hours hours;
  };
  void put_months(const LocaleTag& locale);
  void put_halves(const LocaleTag& locale);
  const std::vector<Name>& hour_names(bool with_minutes) const;

  LocaleTag locale_;
  std::vector<Name> months_;      ///< the longest first, as in the other lists
  std::u32string first_letters_;  ///< of the months: each place of a text is asked about
  std::vector<Name> halves_;
  mutable std::vector<Name> parts_;  ///< asked of ICU when first needed: few texts tell a time
};

}  // namespace kiosk
