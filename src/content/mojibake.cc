#include "content/mojibake.h"

#include <unicode/uchar.h>

#include <array>
#include <string_view>

namespace kiosk {
namespace {

/// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> kHigh = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                            0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// What follows a capital in sound text too.
constexpr std::u32string_view kOrdinary =
    U"\u201A\u201E\u2026\u2039\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u203A\u00A0\u00AB\u00BB\u00B7\u00AD"
    U"\u0160\u0161\u017D\u017E\u0152\u0153\u0178\u2020"
    U"\u2021\u00A1\u00BF";

/// Leads of the writing that double encoding was seen in.
bool is_lead_of_two(int byte) {
  return byte == 0xC2 || byte == 0xC3 || byte == 0xC4 || byte == 0xC5 || byte == 0xCE || byte == 0xCF ||
         byte == 0xD0 || byte == 0xD1 || (byte >= 0xD7 && byte <= 0xDB);
}

int byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<int>(c);
  for (std::size_t i = 0; i < kHigh.size(); ++i)
    if (kHigh[i] != 0 && kHigh[i] == c) return 0x80 + static_cast<int>(i);
  return -1;
}

bool trails(char32_t c) {
  const int byte = byte_of(c);
  return byte >= 0x80 && byte <= 0xBF;
}

bool is_ordinary(char32_t c) { return kOrdinary.find(c) != std::u32string_view::npos; }

/// How many characters from `at` on are one letter encoded twice; 0: none.
std::size_t letter_at(const std::u32string& text, std::size_t at) {
  const int lead = byte_of(text[at]);
  std::size_t count = 0;
  if (is_lead_of_two(lead)) count = 2;
  if (lead >= 0xE0 && lead <= 0xEF) count = 3;
  if (lead >= 0xF0 && lead <= 0xF4) count = 4;
  if (count == 0 || at + count > text.size()) return 0;
  for (std::size_t i = 1; i < count; ++i)
    if (!trails(text[at + i])) return 0;
  return count;
}

}  // namespace

std::optional<std::size_t> doubled_encoding(const std::u32string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t count = letter_at(text, at);
    if (count == 0) continue;
    bool odd = false;
    const bool times = text[at] == 0x00D7;  // "2 \u00D7\u00BD" is sound
    for (std::size_t i = 1; i < count; ++i) odd = odd || !is_ordinary(text[at + i]);
    const bool inside =
        at > 0 && u_islower(static_cast<UChar32>(text[at - 1])) && u_isupper(static_cast<UChar32>(text[at]));
    const bool again = at + count < text.size() && letter_at(text, at + count) > 0;
    // Nothing but a hard space encoded twice comes so behind a digit: "5 mg".
    const bool space = at > 0 && u_isdigit(static_cast<UChar32>(text[at - 1])) && text[at] == 0x00C2 &&
                       text[at + 1] == 0x00A0;
    // Two such letters in a row are no chance.
    if ((odd && !times && text[at + 1] != 0x00A0) || space || inside || again) return at;
  }
  return std::nullopt;
}

}  // namespace kiosk
