#include "content/big_numbers.h"

#include <algorithm>

#include "content/number_tokens.h"

namespace kiosk {
namespace {

constexpr std::size_t kMyriad = 4;
constexpr std::size_t kMostAdded = 18;  ///< digits that can be added up

char32_t get(const std::u32string& text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }
bool is_space(char32_t c) { return c == U' ' || c == 0x00A0 || c == 0x202F || c == 0x2009; }
std::size_t behind_spaces(const std::u32string& text, std::size_t at) {
  while (is_space(get(text, at))) ++at;
  return at;
}

std::size_t small_power(char32_t c) {
  if (c == U'\u5341' || c == U'\uC2ED') return 1;
  if (c == U'\u767E' || c == U'\uBC31') return 2;
  return c == U'\u5343' || c == U'\uCC9C' ? 3 : 0;
}
std::size_t great_power(char32_t c) {
  if (c == U'\u4E07' || c == U'\u842C' || c == U'\uB9CC') return kMyriad;
  return c == U'\u4EBF' || c == U'\u5104' || c == U'\uC5B5' ? 2 * kMyriad : 0;
}

/// "千万" as 3 and 4.
struct Power {
  std::size_t small = 0;
  std::size_t great = 0;
  std::size_t end = 0;
};

Power power_at(const std::u32string& text, std::size_t at) {
  Power out;
  out.end = at;
  out.small = small_power(get(text, out.end));
  if (out.small > 0) ++out.end;
  out.great = great_power(get(text, out.end));
  if (out.great > 0) ++out.end;
  // "万一" is "in case", a word of its own.
  if (out.great > 0 && get(text, out.end) == U'\u4E00') return {0, 0, at};
  return out;
}

void multiply(std::string& number, std::size_t power) {
  const auto point = std::min(number.find('.'), number.size());
  std::string rest = point < number.size() ? number.substr(point + 1) : "";
  number.resize(point);
  rest.resize(std::max(rest.size(), power), '0');
  number += rest.substr(0, power);
  number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
  if (rest.size() > power) number += "." + rest.substr(power);
}

std::string digits_at(const std::u32string& text, std::size_t at) {
  std::string out;
  for (; is_western_digit(get(text, at)); ++at) out += static_cast<char>(text[at]);
  return out;
}

/// What is added behind a power: moves `at` behind it and gives back its own great power; 0 where it ends.
std::size_t add_rest(const std::u32string& text, std::size_t& at, std::size_t great, std::string& number) {
  const std::size_t from = behind_spaces(text, at);
  std::string digits = digits_at(text, from);
  if (digits.empty() || digits.size() > kMyriad) return 0;
  const Power power = power_at(text, from + digits.size());
  const bool lesser = power.great > 0 && power.great < great;
  // "1万 5" may be two numbers; "1万2000", "1万5千" and "1만 5천" are one.
  if (!lesser && (power.great > 0 || great != kMyriad || (from != at && power.small == 0))) return 0;
  multiply(digits, power.small + power.great);
  if (number.size() > kMostAdded) return 0;
  number = std::to_string(std::stoull(number) + std::stoull(digits));
  at = power.end;
  return lesser ? power.great : 1;
}

}  // namespace

std::size_t take_power(const std::u32string& text, std::size_t at, std::string& number) {
  const Power power = power_at(text, behind_spaces(text, at));
  if (power.great == 0) return at;
  multiply(number, power.small + power.great);
  std::size_t end = power.end;
  std::size_t great = power.great;
  while (great >= kMyriad && number.find('.') == std::string::npos)
    great = add_rest(text, end, great, number);
  return end;
}

}  // namespace kiosk
