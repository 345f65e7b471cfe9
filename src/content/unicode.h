#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// A place in a file, from 1.
struct Place {
  int line = 0;
  int column = 0;
};

/// Where the first broken UTF-8 sequence stands; nothing where there is none.
std::optional<Place> broken_utf8(std::string_view text);

/// CR and CRLF as LF.
std::string with_lf(std::string_view text);

/// NFC with LF line ends; the text must be sound UTF-8.
std::string normalised(std::string_view text);

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);
/// One unit a character.
std::u32string code_points(std::string_view text);
/// Calls `visit` with each character, in the type that ICU's functions take.
template <typename Visit>
void each_code_point(std::string_view text, const Visit& visit) {
  for (const char32_t c : code_points(text)) visit(static_cast<std::int32_t>(c));
}

/// Without white space at either end (ASCII and Unicode).
std::string trimmed(std::string_view text);

}  // namespace kiosk
