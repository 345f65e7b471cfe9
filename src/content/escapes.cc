#include "content/escapes.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "content/unicode.h"

namespace kiosk {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

/// Reads one text from a place on. ASCII bytes are never part of another character in UTF-8.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<Escape> at(std::size_t i) const {
    switch (text_[i]) {
      case '&':
        return entity(i);
      case '\\':
        return backslash(i);
      case '%':
        return address_byte(i);
      case '<':
        return tag(i);
      default:
        return std::nullopt;
    }
  }

 private:
  char get(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  template <typename Is>
  std::size_t run(std::size_t from, Is is) const {
    std::size_t to = from;
    while (is(get(to))) ++to;
    return to;
  }

  Escape found(std::size_t from, std::size_t to, const std::string& kind, const std::string& advice) const {
    const std::string piece(text_.substr(from, to - from));
    return {piece, {"\"" + piece + "\" stands in the text, which is " + kind + ".", advice}};
  }

  Escape entity(std::size_t from, std::size_t to) const {
    return found(from, to, "HTML for a character",
                 "Write the character itself; an \"&\" of its own stands between spaces.");
  }

  std::optional<Escape> entity(std::size_t from) const {
    // Those that are written without their semicolon too.
    constexpr std::array<std::string_view, 12> kBare{"nbsp", "amp",  "quot", "apos",  "shy",   "ensp",
                                                     "emsp", "copy", "deg",  "ndash", "mdash", "hellip"};
    std::size_t to = from + 1;
    if (get(to) == '#') {
      const bool hex = get(to + 1) == 'x' || get(to + 1) == 'X';
      const std::size_t first = to + (hex ? 2 : 1);
      to = hex ? run(first, is_hex) : run(first, is_digit);
      if (to == first) return std::nullopt;
      return entity(from, get(to) == ';' ? to + 1 : to);
    }
    to = run(to, [](char c) { return is_letter(c) || is_digit(c); });
    const std::string_view name = text_.substr(from + 1, to - from - 1);
    if (name.size() > 1 && is_letter(name.front()) && get(to) == ';') return entity(from, to + 1);
    if (std::find(kBare.begin(), kBare.end(), name) != kBare.end()) return entity(from, to);
    return std::nullopt;
  }

  /// No text for readers has a backslash, whatever stands behind it.
  std::optional<Escape> backslash(std::size_t from) const {
    std::size_t to = from + 1;
    const char kind = get(to);
    if (kind == 'u' || kind == 'U' || kind == 'x') {
      to = get(to + 1) == '{' ? run(to + 2, is_hex) + 1 : run(to + 1, is_hex);
    } else if (to < text_.size() && kind != ' ') {
      ++to;
      while ((static_cast<unsigned char>(get(to)) & 0xC0U) == 0x80U) ++to;
    }
    return found(from, std::min(to, text_.size()), "code for a character",
                 "Write the character itself; a new line in the file is a space.");
  }

  std::optional<Escape> address_byte(std::size_t from) const {
    const auto is_byte = [this](std::size_t i) {
      return get(i) == '%' && is_hex(get(i + 1)) && is_hex(get(i + 2));
    };
    if (!is_byte(from)) return std::nullopt;
    std::size_t to = from + 3;
    const bool more = is_byte(to);
    while (is_byte(to)) to += 3;
    const auto capital = [](char c) { return c >= 'A' && c <= 'F'; };
    const bool letters = capital(get(from + 1)) || capital(get(from + 2));
    const char before = from == 0 ? ' ' : get(from - 1);
    // "%50" of Turkish has a space before it, or behind a particle of Arabic a space behind it.
    const bool inside = is_letter(before) || is_digit(before) || (letter_before(from) && letter_at(to));
    if (!more && !letters && !inside) return std::nullopt;
    return found(from, to, "code of a web address",
                 "Write the character itself; a percentage has a space before it.");
  }

  bool letter_before(std::size_t i) const {
    const std::u32string all = code_points(text_.substr(0, i));
    return !all.empty() && u_isalpha(static_cast<UChar32>(all.back()));
  }
  bool letter_at(std::size_t i) const {
    const std::u32string all = code_points(text_.substr(std::min(i, text_.size()), 8));
    return !all.empty() && u_isalpha(static_cast<UChar32>(all.front()));
  }

  std::optional<Escape> tag(std::size_t from) const {
    const std::size_t name = get(from + 1) == '/' ? from + 2 : from + 1;
    if (!is_letter(get(name))) return std::nullopt;
    const std::size_t behind = run(name, [](char c) { return is_letter(c) || is_digit(c); });
    if (get(behind) != '>' && get(behind) != '/' && get(behind) != ' ') return std::nullopt;
    const auto end = text_.find_first_of("<>\n", behind);
    if (end == std::string_view::npos || text_[end] != '>') return std::nullopt;
    return found(from, end + 1, "HTML", "Take it out.");
  }

  std::string_view text_;
};

}  // namespace

std::optional<Escape> escape_in(std::string_view text) {
  const Reader reader(text);
  for (std::size_t i = text.find_first_of("&\\%<"); i != std::string_view::npos;
       i = text.find_first_of("&\\%<", i + 1)) {
    if (auto escape = reader.at(i)) return escape;
  }
  return std::nullopt;
}

}  // namespace kiosk
