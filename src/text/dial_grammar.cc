#include "text/dial_grammar.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t kLeastDigits = 5;         ///< of a number in two groups of two and more
constexpr std::size_t kLeastInOddGroups = 7;    ///< of one with a group of a single digit
constexpr std::size_t kLeastInBrackets = 6;     ///< "(020) 123", but no "(5) 10"
constexpr std::size_t kLeastWithZero = 4;       ///< "0 800"
constexpr std::size_t kLeastAcrossHyphen = 10;  ///< "202 555-1234", but no "95-100 200"
constexpr std::size_t kLeastInMarks = 6;        ///< "0800 / 123", but no "05 / 12"
constexpr std::size_t kThousand = 3;            ///< digits of a group of thousands

int value(const DialGroup& group) {
  int sum = 0;
  for (const char16_t c : group.digits.substr(0, 6)) sum = sum * 10 + (c - u'0');
  return sum;
}

std::size_t length(const DialGroup& group) { return group.digits.size(); }

/// A year of the Gregorian, the Persian or the Islamic calendar.
bool is_year(const DialGroup& group) {
  const int year = value(group);
  return length(group) == 4 && ((year >= 1300 && year <= 1500) || (year >= 1800 && year <= 2199));
}
bool is_recent_year(const DialGroup& group) {
  return length(group) == 4 && value(group) >= 1900 && value(group) <= 2099;
}
bool is_month(const DialGroup& group) {
  return length(group) <= 2 && value(group) >= 1 && value(group) <= 12;
}
bool is_day(const DialGroup& group) { return length(group) <= 2 && value(group) >= 1 && value(group) <= 31; }

bool starts_with_zero(const DialGroup& group, std::size_t least) {
  return length(group) >= least && group.digits.front() == u'0';
}

}  // namespace

std::size_t digits_of(const DialRow& row) {
  std::size_t sum = 0;
  for (const auto& group : row.groups) sum += length(group);
  return sum;
}

namespace {

bool any(const DialRow& row, DialGap gap) {
  return std::find(row.gaps.begin(), row.gaps.end(), gap) != row.gaps.end();
}

/// "05-2026" and "2026-05".
bool is_month_of_year(const DialGroup& a, const DialGroup& b) {
  const auto both = [](const DialGroup& month, const DialGroup& year) {
    return length(month) == 2 && is_month(month) && is_recent_year(year);
  };
  return both(a, b) || both(b, a);
}

/// "08.30", "24.00".
bool is_time(const DialGroup& hour, const DialGroup& minute) {
  return length(hour) <= 2 && value(hour) <= 24 && length(minute) == 2 && value(minute) <= 59;
}

bool two_groups(const DialGroup& a, const DialGroup& b, DialGap gap) {
  const std::size_t digits = length(a) + length(b);
  if (gap == DialGap::hyphen)
    return (starts_with_zero(a, 2) || starts_with_zero(b, 3)) && !is_month_of_year(a, b);
  if (gap == DialGap::wide_mark)
    return starts_with_zero(a, 2) && digits >= kLeastInMarks && !is_month_of_year(a, b);
  if (gap != DialGap::space) return false;  // a dot or a slash keeps its order in plain UAX #9
  if (starts_with_zero(a, 1)) return digits >= kLeastWithZero;
  if (length(b) == 3 && length(a) <= 3) return true;      // "10 000" is one number
  if (is_recent_year(a) && length(b) <= 2) return false;  // "in 2025 50 patients"
  const bool long_groups = length(a) >= 2 && length(b) >= 2;
  return digits >= (long_groups ? kLeastDigits : kLeastInOddGroups);
}

/// "100-200 300-400 500-600": pairs that rise, each about as long as its other.
bool is_row_of_pairs(const DialRow& row) {
  for (std::size_t i = 0; i < row.gaps.size(); ++i)
    if (row.gaps[i] != (i % 2 == 0 ? DialGap::hyphen : DialGap::space)) return false;
  for (std::size_t i = 0; i + 1 < row.groups.size(); i += 2) {
    const DialGroup& low = row.groups[i];
    const DialGroup& high = row.groups[i + 1];
    if (starts_with_zero(low, 2) || starts_with_zero(high, 1)) return false;
    if (value(low) >= value(high) || length(high) > length(low) + 1) return false;
  }
  return row.groups.size() % 2 == 0;
}

/// Whether every hyphen of a row that has spaces too stands in a range: "5-10 15-20".
bool only_ranges(const DialRow& row) {
  if (is_row_of_pairs(row)) return true;
  bool years = true;
  for (std::size_t i = 0; i < row.gaps.size(); ++i) {
    if (row.gaps[i] != DialGap::hyphen) continue;
    if (i + 1 < row.gaps.size() && row.gaps[i + 1] == DialGap::hyphen) return false;
    if (starts_with_zero(row.groups[i + 1], 3)) return false;
    years = years && is_year(row.groups[i]) && is_year(row.groups[i + 1]);
  }
  return years || digits_of(row) < kLeastAcrossHyphen;
}

/// Groups `start` to `end`: one group, or one to three digits with groups of three behind: "12 500 000".
bool is_one_number(const DialRow& row, std::size_t start, std::size_t end) {
  if (end - start == 1) return true;
  if (length(row.groups[start]) > kThousand || starts_with_zero(row.groups[start], 1)) return false;
  for (std::size_t i = start + 1; i < end; ++i)
    if (row.gaps[i - 1] != DialGap::space || length(row.groups[i]) != kThousand) return false;
  return true;
}

/// Whether the number before the group `middle` is less than the one from there on.
bool rises(const DialRow& row, std::size_t middle) {
  std::u16string low;
  std::u16string high;
  for (std::size_t i = 0; i < row.groups.size(); ++i) (i < middle ? low : high) += row.groups[i].digits;
  return low.size() == high.size() ? low < high : low.size() < high.size();
}

/// "0-5 000" and "0-100 000", but no "0-800 123".
bool is_range_from_zero(const DialRow& row, std::size_t middle) {
  if (middle != 1 || row.groups[0].digits != u"0" || starts_with_zero(row.groups[1], 1)) return false;
  return length(row.groups[1]) < kThousand || row.groups.back().digits == u"000";
}

}  // namespace

std::size_t range_of_thousands(const DialRow& row) {
  const auto hyphen = std::find(row.gaps.begin(), row.gaps.end(), DialGap::hyphen);
  if (row.plus || row.bracket || hyphen == row.gaps.end() || !any(row, DialGap::space)) return 0;
  const auto middle = static_cast<std::size_t>(hyphen - row.gaps.begin()) + 1;
  const std::size_t count = row.groups.size();
  if (!is_one_number(row, 0, middle) || !is_one_number(row, middle, count)) return 0;
  if (is_range_from_zero(row, middle)) return middle;
  if (digits_of(row) < kLeastAcrossHyphen) return is_to_dial(row) ? 0 : middle;
  // "1-800 123 456" and "800 123-456 789" are rather to dial.
  return middle > 1 && count - middle > 1 && rises(row, middle) ? middle : 0;
}

bool is_date(const DialRow& row, std::size_t first) {
  if (first + 3 > row.groups.size()) return false;
  const DialGap gap = row.gaps[first];
  if (gap != row.gaps[first + 1] || gap == DialGap::space || gap == DialGap::none) return false;
  if (first + 3 < row.groups.size() && row.gaps[first + 2] == gap && gap != DialGap::hyphen) return false;
  const DialGroup& a = row.groups[first];
  const DialGroup& b = row.groups[first + 1];
  const DialGroup& c = row.groups[first + 2];
  const bool whole = first + 3 == row.groups.size() || row.gaps[first + 2] != gap;
  const bool day_and_month = (is_day(a) && is_month(b)) || (is_month(a) && is_day(b));
  if (day_and_month && is_year(c)) return true;
  if (is_year(a) && is_month(b) && is_day(c)) return true;
  return whole && first == 0 && day_and_month && length(a) == 2 && length(b) == 2 && length(c) == 2;
}

namespace {

bool is_pair_mark(DialGap gap) { return gap == DialGap::dot || gap == DialGap::slash; }

bool is_day_of_month(const DialGroup& a, const DialGroup& b) {
  return (is_day(a) && is_month(b)) || (is_month(a) && is_day(b));
}

/// A pair and a single group that its range ends or begins with: a year, a month or day, an hour.
bool is_pair_with(const DialGroup& a, const DialGroup& b, DialGap mark, const DialGroup& single) {
  if (is_month_of_year(a, b)) return is_recent_year(single) || (length(single) == 2 && is_month(single));
  if (is_day_of_month(a, b)) return is_day(single);
  return mark == DialGap::dot && is_time(a, b) && length(single) <= 2 && value(single) <= 24;
}

bool stand_apart(const DialRow& row, std::size_t first, std::size_t count) {
  if (first + count > row.groups.size()) return false;
  if (first > 0 && row.gaps[first - 1] != DialGap::space) return false;
  return first + count == row.groups.size() || row.gaps[first + count - 1] == DialGap::space;
}

}  // namespace

std::size_t range_of_pairs(const DialRow& row, std::size_t first) {
  const auto& groups = row.groups;
  const auto hyphen = [&](std::size_t at) { return row.gaps[first + at] == DialGap::hyphen; };
  const auto mark = [&](std::size_t at) { return row.gaps[first + at]; };
  if (stand_apart(row, first, 4) && is_pair_mark(mark(0)) && mark(2) == mark(0) && hyphen(1)) {
    const auto both = [&](auto is_pair) {
      return is_pair(groups[first], groups[first + 1]) && is_pair(groups[first + 2], groups[first + 3]);
    };
    if (both(is_month_of_year) || both(is_day_of_month) || (mark(0) == DialGap::dot && both(is_time)))
      return 4;
  }
  if (!stand_apart(row, first, 3)) return 0;
  const bool pair_first = is_pair_mark(mark(0)) && hyphen(1) &&
                          is_pair_with(groups[first], groups[first + 1], mark(0), groups[first + 2]);
  const bool pair_last = hyphen(0) && is_pair_mark(mark(1)) &&
                         is_pair_with(groups[first + 1], groups[first + 2], mark(1), groups[first]);
  return pair_first || pair_last ? 3 : 0;
}

bool takes_letters(const DialRow& row) {
  const DialGroup& first = row.groups.front();
  const std::size_t digits = digits_of(row);
  if (row.plus || row.bracket || starts_with_zero(first, 2)) return digits >= kLeastWithZero;
  if (row.groups.size() == 1) return length(first) == 4 && !is_recent_year(first);
  if (is_date(row, 0)) return false;
  return first.digits == u"1" ? length(row.groups[1]) == kThousand : is_to_dial(row);
}

bool is_to_dial(const DialRow& row) {
  const std::size_t digits = digits_of(row);
  if (row.groups.empty()) return false;
  const DialGroup& first = row.groups.front();
  if (row.plus)
    return row.groups.size() == 1 ? digits >= 2 : !any(row, DialGap::dot) || digits >= kLeastDigits;
  if (row.groups.size() == 1) return false;
  if (row.bracket) return digits >= kLeastInBrackets;
  if (row.groups.size() == 2) return two_groups(first, row.groups[1], row.gaps[0]);
  const bool one_kind =
      std::all_of(row.gaps.begin(), row.gaps.end(), [&](DialGap g) { return g == row.gaps[0]; });
  // "10 / 20 / 30 mg" and "2026 - 2027 - 2028" are lists.
  if (any(row, DialGap::wide_mark)) return starts_with_zero(first, 2);
  if (std::all_of(row.groups.begin(), row.groups.end(), is_recent_year)) return false;
  if (any(row, DialGap::dot) || any(row, DialGap::slash)) return one_kind || starts_with_zero(first, 2);
  if (one_kind || starts_with_zero(first, 1)) return true;
  return !only_ranges(row);
}

}  // namespace kiosk
