#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/calendar_words.h"
#include "locale/tag.h"

namespace kiosk {

/// What stands beside a number that counts, dates or prices something, by CLDR's words of a locale: units,
/// months, currencies, ordinals, and lists and ranges that end in one of them. Texts are as western() gives
/// them.
class NumberCompany {
 public:
  /// Units alone cost little to ask ICU for, and settle most texts.
  enum class Known { units, everything };

  /// For the number `digits`.
  NumberCompany(const LocaleTag& locale, const std::u32string& digits, Known known);

  /// Whether the number from `from` to `end` is no number to dial for what stands beside it.
  bool counts(const std::u32string& text, std::size_t from, std::size_t end) const;

 private:
  void put_ordinal(const LocaleTag& locale, std::int64_t count);
  void put_dates(const LocaleTag& locale);
  void put_money(const LocaleTag& locale);
  void put_links(const LocaleTag& locale);

  bool is_compound(const std::u32string& text, std::size_t end) const;
  bool ends_in_measure(const std::u32string& text, std::size_t end, bool any_form) const;
  bool begins_with_measure(const std::u32string& text, std::size_t from) const;
  bool is_dated(const std::u32string& text, std::size_t from, std::size_t end) const;
  std::size_t behind_link(const std::u32string& text, std::size_t at, bool& comma) const;
  std::size_t before_link(const std::u32string& text, std::size_t end) const;
  bool leads_to_measure(const std::u32string& text, std::size_t from, std::size_t end) const;
  bool comes_from_measure(const std::u32string& text, std::size_t from) const;

  CalendarWords months_;
  bool dated_ = false;
  std::vector<std::u32string> names_, all_names_;
  std::vector<std::u32string> money_, money_before_;
  std::vector<std::u32string> date_links_, behind_day_, not_links_, links_;
  std::u32string before_ordinal_, behind_ordinal_;
};

}  // namespace kiosk
