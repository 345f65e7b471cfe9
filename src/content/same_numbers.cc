#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "content/numbers.h"
#include "content/written_times.h"

namespace kiosk {
namespace {

using Numbers = std::vector<std::string>;

bool is_date(const std::string& number) { return std::count(number.begin(), number.end(), '-') == 2; }
bool is_time(const std::string& number) { return number.find(':') != std::string::npos; }
bool is_month_sign(const std::string& number) { return number[0] == kMonthSign; }

std::vector<Numbers> ways(const std::string& number);

/// "20:30 (8:30)": either, and the ways to write it.
std::vector<Numbers> ways_of_half_day(const std::string& number) {
  const auto bracket = number.find(" (");
  std::vector<Numbers> out;
  for (const auto& time :
       {number.substr(0, bracket), number.substr(bracket + 2, number.size() - bracket - 3)}) {
    out.push_back({time});
    for (auto& way : ways(time)) out.push_back(std::move(way));
  }
  return out;
}

/// The other ways to write one number: each a list of numbers.
std::vector<Numbers> ways(const std::string& number) {
  if (number.back() == ')') return ways_of_half_day(number);
  if (number == kRepeatedPerCent) return {{}, {"%"}};
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

/// Two lists as bags. A number stays in its place when it is taken, so that neighbours stay neighbours.
class Bags {
 public:
  Bags(Numbers own, Numbers wanted) : own_(std::move(own)), wanted_(std::move(wanted)) {}

  bool equal() { return from(0); }

 private:
  using Taken = std::vector<std::size_t>;
  static constexpr const char* kTaken = "#";
  /// More ways than this are no text that somebody wrote.
  static constexpr int kMostSteps = 4000;

  static bool taken(const std::string& number) { return number == kTaken; }

  static bool needless(const std::string& number) { return taken(number) || number == kRepeatedPerCent; }

  bool from(std::size_t i) {
    while (i < own_.size() && taken(own_[i])) ++i;
    if (++steps_ > kMostSteps) return false;
    if (i == own_.size()) return std::all_of(wanted_.begin(), wanted_.end(), needless);
    if (pair_off(i, {i}, own_, {own_[i]}, wanted_)) return true;
    for (const Numbers& way : ways(own_[i]))
      if (pair_off(i, {i}, own_, way, wanted_)) return true;
    return is_of_other(i) || has_month(i);
  }

  /// The number is a piece of a date or time of the other list.
  bool is_of_other(std::size_t i) {
    for (std::size_t j = 0; j < wanted_.size(); ++j)
      for (const Numbers& way : ways(wanted_[j]))
        if (std::find(way.begin(), way.end(), own_[i]) != way.end() && pair_off(i, {j}, wanted_, way, own_))
          return true;
    return false;
  }

  bool has_month(std::size_t i) {
    for (std::size_t j = 0; j < wanted_.size(); ++j) {
      if (month_as_word(own_, i, wanted_, j) > 0 &&
          pair_off(i, {i, i + 1}, own_, {wanted_[j], wanted_[j + 1], wanted_[j + 2]}, wanted_))
        return true;
      if (month_as_word(wanted_, j, own_, i) > 0 &&
          pair_off(i, {j, j + 1}, wanted_, {own_[i], own_[i + 1], own_[i + 2]}, own_))
        return true;
    }
    return false;
  }

  /// Takes what stands at `places` of one list and the numbers of `way` from the other, and goes on.
  bool pair_off(std::size_t i, const Taken& places, Numbers& list, const Numbers& way, Numbers& other) {
    Taken found;
    for (const auto& number : way) {
      const auto at = std::find(other.begin(), other.end(), number);
      if (at == other.end()) break;
      *at = kTaken;
      found.push_back(static_cast<std::size_t>(at - other.begin()));
    }
    if (found.size() == way.size()) {
      Numbers kept;
      for (const std::size_t place : places) kept.push_back(std::exchange(list[place], kTaken));
      if (from(i)) return true;
      for (std::size_t k = 0; k < places.size(); ++k) list[places[k]] = kept[k];
    }
    for (std::size_t k = 0; k < found.size(); ++k) other[found[k]] = way[k];
    return false;
  }

  Numbers own_;
  Numbers wanted_;
  int steps_ = 0;
};

/// The months that a text tells by a sign or in a date, and those alone that it tells by a sign.
struct Months {
  std::vector<std::string> all, signs;

  explicit Months(const Numbers& numbers) {
    for (const auto& number : numbers) {
      if (is_month_sign(number)) signs.push_back(number.substr(1));
      if (is_date(number)) {
        const auto first = number.find('-');
        all.push_back(number.substr(first + 1, number.find('-', first + 1) - first - 1));
      }
    }
    all.insert(all.end(), signs.begin(), signs.end());
    std::sort(all.begin(), all.end());
    std::sort(signs.begin(), signs.end());
  }

  /// Those that the other text does not have.
  static std::vector<std::string> more(const std::vector<std::string>& here,
                                       const std::vector<std::string>& there) {
    std::vector<std::string> out;
    std::set_difference(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(out));
    return out;
  }
};

/// Without the signs of months, but for `digits`, which become numbers.
Numbers without_signs(const Numbers& numbers, std::vector<std::string> digits) {
  Numbers out;
  for (const auto& number : numbers) {
    if (!is_month_sign(number)) {
      out.push_back(number);
      continue;
    }
    const auto found = std::find(digits.begin(), digits.end(), number.substr(1));
    if (found == digits.end()) continue;
    out.push_back(*found);
    digits.erase(found);
  }
  return out;
}

bool equal(const Numbers& own, const Numbers& wanted, NumberOrder order) {
  if (match(own, 0, wanted, 0)) return true;
  if (order == NumberOrder::kept) return false;
  Numbers a = own;
  Numbers b = wanted;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b || Bags(own, wanted).equal();
}

}  // namespace

bool same_numbers(const std::vector<std::string>& own, const std::vector<std::string>& wanted,
                  NumberOrder order) {
  const Months here(own);
  const Months there(wanted);
  const auto more = Months::more(here.all, there.all);
  const auto less = Months::more(there.all, here.all);
  if (!more.empty() && !less.empty()) return false;
  if (equal(without_signs(own, {}), without_signs(wanted, {}), order)) return true;
  // "15 May" beside "15/05".
  return (!more.empty() || !less.empty()) &&
         equal(without_signs(own, more), without_signs(wanted, less), order);
}

}  // namespace kiosk
