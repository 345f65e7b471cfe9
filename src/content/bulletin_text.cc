#include "content/bulletin_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "content/letters.h"
#include "content/number_tokens.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

constexpr int kLeastDigits = 3;

UChar32 unit(char32_t c) { return static_cast<UChar32>(c); }

/// Joiners are letters' own: without them words of Persian or Bengali read otherwise.
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
bool is_unseen(char32_t c) {
  const int type = u_charType(unit(c));
  return type == U_FORMAT_CHAR || c == 0x20E3 || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}

/// "18:30", "8.30" where it stands alone: its length; 0 where there is none at `at`.
std::size_t time_at(const std::u32string& text, std::size_t at) {
  const auto digit = [&text](std::size_t i) { return i < text.size() && is_western_digit(text[i]); };
  const auto mark = [&text](std::size_t i) {
    return i < text.size() && (text[i] == U':' || text[i] == U'.');
  };
  if (at > 0 && (digit(at - 1) || (mark(at - 1) && at > 1 && digit(at - 2)))) return 0;
  const std::size_t colon = at + (digit(at + 1) ? 2 : 1);
  if (!digit(at) || !mark(colon) || !digit(colon + 1) || !digit(colon + 2) || digit(colon + 3)) return 0;
  if (mark(colon + 3) && digit(colon + 4)) return 0;
  const auto value = [&text](std::size_t i) { return static_cast<int>(text[i] - U'0'); };
  const int hour = colon == at + 1 ? value(at) : 10 * value(at) + value(at + 1);
  return hour <= 24 && value(colon + 1) < 6 ? colon + 3 - at : 0;
}

/// What somebody who dials reads over: all but letters, and marks that end a sentence before a space.
bool is_passed_over(const std::u32string& text, std::size_t at) {
  const char32_t c = text[at];
  if (u_isalpha(unit(c))) return false;
  const bool ends = c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?' ||
                    c == 0x3002 || c == 0x060C || c == 0x06D4 || c == 0x0964 || c == 0x3001;
  const bool space = at + 1 < text.size() && u_isUWhiteSpace(unit(text[at + 1]));
  return !(ends && space);
}

bool holds_number(const std::u32string& text) {
  int digits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t length = time_at(text, at)) {
      digits = 0;
      at += length - 1;
    } else if (is_western_digit(text[at])) {
      if (++digits == kLeastDigits) return true;
    } else if (!is_passed_over(text, at)) {
      digits = 0;
    }
  }
  return false;
}

}  // namespace

std::vector<BulletinFault> bulletin_faults(std::string_view text) {
  std::vector<BulletinFault> out;
  const std::u32string letters = code_points(normalised(text));
  if (std::none_of(letters.begin(), letters.end(), [](char32_t c) { return u_isalpha(unit(c)); }))
    out.push_back(BulletinFault::no_words);
  if (letters.size() > kMostBulletinLetters) out.push_back(BulletinFault::too_long);
  std::u32string plain = western(text);
  std::erase_if(plain, is_unseen);
  if (holds_number(plain)) out.push_back(BulletinFault::number);
  return out;
}

std::vector<char32_t> unseen_letters(std::string_view text) {
  std::vector<char32_t> out;
  for (const char32_t c : code_points(text)) {
    const int type = u_charType(unit(c));
    const bool hidden = type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
                        (type == U_FORMAT_CHAR && !is_joiner(c));
    if (hidden && std::find(out.begin(), out.end(), c) == out.end()) out.push_back(c);
  }
  return out;
}

LocaleTag bulletin_language(std::string_view text, const LocaleTag& site,
                            const std::vector<LocaleTag>& here) {
  LocaleTag best = site;
  int most = letters_of(text, site);
  for (const LocaleTag& tag : here) {
    const int count = letters_of(text, tag);
    if (count > most) best = tag;
    most = std::max(most, count);
  }
  return best;
}

std::string tidy_bulletin(std::string_view text) {
  std::u16string out;
  for (const char16_t c : to_utf16(text)) {
    const bool space = c == u'\t' || u_charType(c) == U_SPACE_SEPARATOR;
    if (space && (out.empty() || out.back() == u' ')) continue;
    out += space ? u' ' : c;
  }
  if (!out.empty() && out.back() == u' ') out.pop_back();
  return to_utf8(out);
}

}  // namespace kiosk
