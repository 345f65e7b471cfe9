#include "content/rule_texts.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "content/numbers.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

/// What ICU makes of it, without ICU: most of what is compared is English.
std::string folded_ascii(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool is_code(UChar32 c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

}  // namespace

std::vector<std::string> numbers_of(const std::string& text, const LanguageWords& words) {
  return numbers_in(text, words);
}

bool holds_word(std::string_view text) {
  bool found = false;
  each_code_point(text, [&found](UChar32 c) { found = found || u_isalnum(c); });
  return found;
}

std::string folded(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return folded_ascii(text);
  icu::UnicodeString out;
  each_code_point(text, [&out](UChar32 c) {
    if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK)
      out.append(c);
  });
  out.foldCase();
  std::string bytes;
  return out.toUTF8String(bytes);
}

bool has_translatable(std::string_view text) {
  bool before = false;  // a letter stands before
  bool found = false;
  each_code_point(text, [&](UChar32 c) {
    const bool letter = u_isalpha(c);
    const bool capital = u_isupper(c);
    found = found || (before && letter && !capital);
    before = letter;
  });
  return found;
}

std::string words_of(const Block& block) {
  std::string out = to_utf8(block.text.text);
  for (const auto& cell : block.cells) out += "\n" + to_utf8(cell.text);
  return out;
}

std::vector<std::string> codes_in(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  bool clean = true;  // nothing but capitals and digits so far
  const auto close = [&] {
    if (clean && word.size() > 1 && u_isalpha(word[0])) out.push_back(word);
    word.clear();
    clean = true;
  };
  each_code_point(text, [&](UChar32 c) {
    if (is_code(c)) {
      word += static_cast<char>(c);
    } else if (c < 0x250 && u_isalpha(c)) {
      // A Welsh or Polish plural, "DVTs", is the same name.
      if (c != 's' || word.empty()) clean = false;
    } else {
      close();
    }
  });
  close();
  return out;
}

int count_of(std::string_view text, std::string_view piece) {
  int count = 0;
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + piece.size()))
    ++count;
  return count;
}

std::string shortened(const std::string& text) {
  constexpr int kEnough = 40;
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  if (wide.length() <= kEnough) return text;
  wide.truncate(wide.getChar32Start(kEnough));
  std::string out;
  return wide.toUTF8String(out) + "...";
}

}  // namespace kiosk
