#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"

namespace kiosk {

/// What stands between two groups of digits; a wide mark is a slash or dot with spaces round it.
enum class DialGap { none, space, hyphen, dot, slash, wide_mark };

/// One group of digits: as Western ones, and where it stands.
struct DialGroup {
  std::u16string digits;
  TextRange range;
};

/// Groups of digits with nothing but spaces, dashes, dots, slashes and brackets between.
struct DialRow {
  TextRange range;
  std::vector<DialGroup> groups;
  std::vector<DialGap> gaps;  ///< one less than groups
  bool plus = false;
  bool bracket = false;
};

std::size_t digits_of(const DialRow& row);

/// Whether the row is a number to dial by its form alone.
bool is_to_dial(const DialRow& row);

/// The group behind the hyphen where the row is a range with thousands in it: "5 000-10 000"; else 0.
std::size_t range_of_thousands(const DialRow& row);

/// Whether three groups from `first` on are a date: one mark twice, a day, a month and a year.
bool is_date(const DialRow& row, std::size_t first);

/// How many groups from `first` on, with spaces or nothing round them, are a range of months of a year, of
/// days of a month or of times: 4 for "03/2026-05/2026", "05/12 - 08/12" and "08.30-17.00", 3 where one side
/// is short: "03/2026 - 2027", "05-08/12", "08.30-17"; 0 where they are none.
std::size_t range_of_pairs(const DialRow& row, std::size_t first);

/// Whether letters may stand behind the row for digits, as in "1-800-GO-FEDEX": not behind "25" or "2019".
bool takes_letters(const DialRow& row);

}  // namespace kiosk
