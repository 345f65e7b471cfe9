#include "text/whole_numbers.h"

#include <unicode/uchar.h>

namespace kiosk {
namespace {

constexpr std::size_t kLeastDigits = 5;
constexpr std::size_t kLeastGroup = 2;

bool is_digit(const std::u16string& text, std::size_t at) { return at < text.size() && u_isdigit(text[at]); }

/// Digits from `at` on.
std::size_t group_length(const std::u16string& text, std::size_t at) {
  std::size_t length = 0;
  while (is_digit(text, at + length)) ++length;
  return length;
}

}  // namespace

std::u16string with_whole_numbers(const std::u16string& text) {
  std::u16string seen = text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = group_length(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    std::size_t digits = 0;
    std::size_t groups = 0;
    bool long_groups = true;
    for (; length > 0; length = group_length(text, at)) {
      digits += length;
      ++groups;
      long_groups = long_groups && length >= kLeastGroup;
      at += length;
      if (at < text.size() && text[at] == u' ' && is_digit(text, at + 1)) ++at;
    }
    if (!long_groups || digits < kLeastDigits) continue;
    if (start > 0 && text[start - 1] == u'+') seen[start - 1] = u'0';
    for (std::size_t i = start; groups > 1 && i < at; ++i)
      if (seen[i] == u' ') seen[i] = u'\u00A0';
  }
  return seen;
}

}  // namespace kiosk
