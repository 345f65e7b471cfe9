#pragma once

#include <optional>
#include <string_view>

namespace kiosk {

struct TomlLetter {
  int line = 0;
  int column = 0;
};

/// Where the first letter outside ASCII stands that is in no string and no comment of a TOML text; nothing
/// where there is none. A table's name that begins with another sign ("[+", "[" at a line's end) counts too.
/// TOML 1.0 has no place for either, and toml++ 3.3 runs into undefined behaviour at them, so that every text
/// is to pass here before it is parsed.
std::optional<TomlLetter> letter_outside_quotes(std::string_view text);

}  // namespace kiosk
