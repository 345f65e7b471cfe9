#include "content/bulletin_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "content/dialable.h"
#include "content/letters.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

UChar32 unit(char32_t c) { return static_cast<UChar32>(c); }

/// Joiners are letters' own: without them words of Persian or Bengali read otherwise.
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
}  // namespace

std::vector<BulletinFault> bulletin_faults(std::string_view text) {
  std::vector<BulletinFault> out;
  const std::u32string letters = code_points(normalised(text));
  if (std::none_of(letters.begin(), letters.end(), [](char32_t c) { return u_isalpha(unit(c)); }))
    out.push_back(BulletinFault::no_words);
  if (letters.size() > kMostBulletinLetters) out.push_back(BulletinFault::too_long);
  if (holds_dialable_number(text)) out.push_back(BulletinFault::number);
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
