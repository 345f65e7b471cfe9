#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// A text as it is looked for: case folded, without marks ("Język" and "jezyk" are one). UTF-8.
std::string search_key(std::string_view text);

/// One character as UTF-8; empty for what is none.
std::string utf8_of(char32_t c);

}  // namespace kiosk
