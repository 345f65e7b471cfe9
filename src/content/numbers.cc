#include "content/numbers.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "content/unicode.h"

namespace kiosk {
namespace {

/// The text with every decimal digit as 0-9 and every look of a per cent sign as '%'; one unit a character.
std::u32string western(std::string_view text) {
  const std::u16string wide = to_utf16(text);
  std::u32string out;
  for (std::size_t i = 0; i < wide.size();) {
    UChar32 c = 0;
    U16_NEXT(wide.data(), i, wide.size(), c);
    const int digit = u_charDigitValue(c);
    if (digit >= 0) c = '0' + digit;
    if (c == 0x066A || c == 0xFE6A || c == 0xFF05) c = '%';
    out += static_cast<char32_t>(c);
  }
  return out;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Marks that stand between the digits of one number: grouping and decimal marks, hard spaces.
bool joins_digits(char32_t c) {
  return c == U'.' || c == U',' || c == U'\'' || c == U'\u2019' || c == U'\u066B' || c == U'\u066C' ||
         c == U'\u00A0' || c == U'\u202F' || c == U'\u2009' || c == U'\uFF0C' || c == U'\uFF0E';
}

/// Three digits after a mark are a group, any other count a fraction: true of both 1,000 and 1.000.
std::string canonical(const std::u32string& number) {
  std::string out;
  const auto last = std::find_if(number.rbegin(), number.rend(), joins_digits);
  const auto fraction = static_cast<std::size_t>(last - number.rbegin());
  const bool decimal = last != number.rend() && fraction != 3;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (is_digit(number[i]))
      out += static_cast<char>(number[i]);
    else if (decimal && i + 1 + fraction == number.size())
      out += '.';
  }
  return out;
}

/// Spaces, dashes and invisible marks that a person may put between the digits of a phone number.
bool spaces_number(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isUWhiteSpace(code) || c == U'-' || c == U'.' || c == U'/' ||
         u_charType(code) == U_DASH_PUNCTUATION || u_charType(code) == U_FORMAT_CHAR;
}

bool is_letter_of_code(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

/// Whether the digit at `at`, going `step` on, belongs to one longer number: "1,999" is not 999.
bool goes_on(const std::u32string& text, std::size_t at, int step) {
  const auto from = static_cast<std::ptrdiff_t>(at);
  const auto digit_at = [&text](std::ptrdiff_t i) {
    return i >= 0 && i < static_cast<std::ptrdiff_t>(text.size()) &&
           is_digit(text[static_cast<std::size_t>(i)]);
  };
  if (digit_at(from + step)) return true;
  return digit_at(from + step + step) && joins_digits(text[static_cast<std::size_t>(from + step)]);
}

/// Whether `digits` stand from `at` on, loosely spaced, and end there.
bool stands_at(const std::u32string& text, std::size_t at, const std::u32string& digits) {
  for (std::size_t found = 0; at < text.size(); ++at) {
    if (text[at] == digits[found])
      ++found;
    else if (found == 0 || !spaces_number(text[at]))
      return false;
    if (found == digits.size()) return !goes_on(text, at, 1);
  }
  return false;
}

bool stands_in(const std::u32string& text, const std::u32string& digits) {
  if (digits.empty()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // "NG158" is the name of a guideline, not a number to dial.
    if (i > 0 && is_letter_of_code(text[i - 1])) continue;
    if (!goes_on(text, i, -1) && stands_at(text, i, digits)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> numbers_in(std::string_view text) {
  const std::u32string plain = western(text);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (plain[i] == U'%') out.emplace_back("%");
    if (!is_digit(plain[i])) continue;
    std::size_t end = i + 1;
    while (end < plain.size() &&
           (is_digit(plain[end]) ||
            (joins_digits(plain[end]) && end + 1 < plain.size() && is_digit(plain[end + 1]))))
      ++end;
    out.push_back(canonical(plain.substr(i, end - i)));
    i = end - 1;
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool types_number(std::string_view text, const std::vector<std::string_view>& numbers) {
  const std::u32string plain = western(text);
  if (std::none_of(plain.begin(), plain.end(), is_digit)) return false;
  return std::any_of(numbers.begin(), numbers.end(), [&plain](std::string_view number) {
    std::u32string digits = western(number);
    digits.erase(std::remove_if(digits.begin(), digits.end(), [](char32_t c) { return !is_digit(c); }),
                 digits.end());
    return stands_in(plain, digits);
  });
}

std::string listed(const std::vector<std::string>& numbers) {
  std::string out;
  for (const auto& number : numbers) out += (out.empty() ? "" : ", ") + number;
  return out.empty() ? "none" : out;
}

}  // namespace kiosk
