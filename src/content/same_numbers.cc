#include <algorithm>
#include <string>

#include "content/numbers.h"

namespace kiosk {
namespace {

using Numbers = std::vector<std::string>;

bool is_date(const std::string& number) { return std::count(number.begin(), number.end(), '-') == 2; }
bool is_time(const std::string& number) { return number.find(':') != std::string::npos; }

/// The other ways to write one number: each a list of numbers.
std::vector<Numbers> ways(const std::string& number) {
  if (is_date(number)) {
    const auto first = number.find('-');
    const auto second = number.find('-', first + 1);
    const std::string year = number.substr(0, first);
    const std::string month = number.substr(first + 1, second - first - 1);
    const std::string day = number.substr(second + 1);
    return {{day, year}, {year, day}, {year, month, day}, {day, month, year}, {month, day, year}};
  }
  if (is_time(number)) {
    const std::string hour = number.substr(0, number.find(':'));
    const std::string minute = number.substr(number.find(':') + 1);
    std::string fraction = minute;
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    const std::string bare = minute[0] == '0' ? minute.substr(1) : minute;
    std::vector<Numbers> out{{hour, bare}};
    out.push_back({fraction.empty() ? hour : hour + "." + fraction});
    return out;
  }
  return {};
}

bool is_day(const std::string& n) { return n.size() <= 2 && n.find_first_not_of("0123456789") == n.npos; }
bool is_year(const std::string& n) {
  return n.size() == 4 && n.find_first_not_of("0123456789") == n.npos && (n[0] == '1' || n[0] == '2');
}

/// "12 May 2026" beside "2026年5月12日": a month that is a word on one side.
std::size_t month_as_word(const Numbers& a, std::size_t i, const Numbers& b, std::size_t j) {
  if (i + 2 > a.size() || j + 3 > b.size()) return 0;
  const bool day_first = is_day(a[i]) && is_year(a[i + 1]);
  const bool year_first = is_year(a[i]) && is_day(a[i + 1]);
  if (!day_first && !year_first) return 0;
  const std::string& day = day_first ? a[i] : a[i + 1];
  const std::string& year = day_first ? a[i + 1] : a[i];
  const auto month = [](const std::string& n) { return is_day(n) && n != "0" && std::stoi(n) <= 12; };
  if (b[j] == year && month(b[j + 1]) && b[j + 2] == day) return 3;
  return b[j] == day && month(b[j + 1]) && b[j + 2] == year ? 3 : 0;
}

bool match(const Numbers& a, std::size_t i, const Numbers& b, std::size_t j);

/// One date or time of `a` written another way in `b`.
bool match_other_way(const Numbers& a, std::size_t i, const Numbers& b, std::size_t j) {
  if (i >= a.size()) return false;
  for (const Numbers& way : ways(a[i])) {
    if (j + way.size() > b.size()) continue;
    if (std::equal(way.begin(), way.end(), b.begin() + static_cast<std::ptrdiff_t>(j)) &&
        match(a, i + 1, b, j + way.size()))
      return true;
  }
  const bool turned = i + 2 <= a.size() && j + 2 <= b.size() && a[i] == b[j + 1] && a[i + 1] == b[j] &&
                      ((is_day(a[i]) && is_year(b[j])) || (is_year(a[i]) && is_day(b[j])));
  if (turned && match(a, i + 2, b, j + 2)) return true;  // "12 May 2026", "2026 May 12"
  const std::size_t month = month_as_word(a, i, b, j);
  return month > 0 && match(a, i + 2, b, j + month);
}

bool match(const Numbers& a, std::size_t i, const Numbers& b, std::size_t j) {
  while (i < a.size() && j < b.size() && a[i] == b[j]) ++i, ++j;
  if (i == a.size() && j == b.size()) return true;
  return match_other_way(a, i, b, j) || match_other_way(b, j, a, i);
}

}  // namespace

bool same_numbers(const std::vector<std::string>& own, const std::vector<std::string>& wanted,
                  NumberOrder order) {
  if (match(own, 0, wanted, 0)) return true;
  if (order == NumberOrder::kept) return false;
  Numbers a = own;
  Numbers b = wanted;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

}  // namespace kiosk
