#include "content/number_tokens.h"

#include <unicode/uchar.h>

#include <cmath>

#include "content/unicode.h"

namespace kiosk {
namespace {

constexpr char32_t kBetween = 0x2063;  // the invisible separator
constexpr char32_t kBehindAscii = 0x80;
constexpr std::u32string_view kPositional = U"〇一二三四五六七八九";
constexpr std::u32string_view kPowers = U"十百千万萬億亿兆廿卅";

int positional(char32_t c) {
  if (c == U'○' || c == U'零') return 0;
  const auto at = kPositional.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// Two numerals that are a word rather than a number: one twice ("一一介绍"), neighbours ("三四天", three or
/// four days), "三五" (a few); and the four of set phrases.
bool is_phrase(std::u32string_view run) {
  if (run == U"七七八八" || run == U"三三五五") return true;
  if (run.size() != 2) return false;
  const int first = positional(run[0]);
  const int second = positional(run[1]);
  if (first == 0 || second == 0) return false;
  return first == second || first + 1 == second || run == U"三五" || run == U"二一";
}

/// "一一九" as 119; a lone 一 is a word, and so is what a power stands by.
void read_positional(std::u32string& text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && positional(text[end]) >= 0) ++end;
    const auto power = [&text](std::size_t at) {
      return at < text.size() && kPowers.find(text[at]) != std::u32string_view::npos;
    };
    const bool phrase = is_phrase(std::u32string_view(text).substr(i, end - i));
    if (end > i + 1 && !phrase && !power(end) && !(i > 0 && power(i - 1)))
      for (std::size_t k = i; k < end; ++k) text[k] = U'0' + static_cast<char32_t>(positional(text[k]));
    i = end > i ? end : i + 1;
  }
}

char32_t plain_mark(char32_t c) {
  switch (c) {
    case 0x066A:
    case 0xFE6A:
    case 0xFF05:
      return U'%';
    case 0xFF0C:
    case 0xFE50:
      return U',';
    case 0xFF0E:
    case 0xFE52:
      return U'.';
    case 0xFF1A:
    case 0x2236:
    case 0xFE55:
      return U':';
    case 0xFF0F:
    case 0x2044:
    case 0x2215:
      return U'/';
    case 0x2019:
    case 0xFF07:
      return U'\'';
    default:
      return c;
  }
}

/// Circled, raised, lowered and bracketed signs.
bool is_sign_of_number(UChar32 c, double value) {
  return u_charType(c) == U_OTHER_NUMBER && value >= 0 && value <= 50 && value == std::floor(value);
}

}  // namespace

bool is_western_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

double fraction_sign(char32_t c) {
  if (u_charType(static_cast<UChar32>(c)) != U_OTHER_NUMBER) return -1;
  const double value = u_getNumericValue(static_cast<UChar32>(c));
  return value > 0 && value < 1 ? value : -1;
}

std::u32string western(std::string_view text) {
  std::u32string plain = code_points(text);
  read_positional(plain);
  std::u32string out;
  out.reserve(plain.size());
  for (const char32_t mark : plain) {
    if (mark < kBehindAscii) {  // stands as it is
      out += mark;
      continue;
    }
    const auto c = static_cast<UChar32>(mark);
    const int digit = u_charDigitValue(c);
    const double value = digit >= 0 ? digit : u_getNumericValue(c);
    if (digit >= 0) {
      out += U'0' + static_cast<char32_t>(digit);
    } else if (is_sign_of_number(c, value)) {
      out += kBetween;
      for (const char d : std::to_string(static_cast<int>(value))) out += static_cast<char32_t>(d);
      out += kBetween;
    } else {
      out += plain_mark(mark);
    }
  }
  return out;
}

}  // namespace kiosk
