#pragma once

#include <optional>
#include <string_view>

namespace kiosk {

struct TomlLetter {
  int line = 0;
  int column = 0;
};

/// Where the first letter outside ASCII stands that is in no string and no comment of a TOML text; nothing
/// where there is none. TOML 1.0 has no place for one, and toml++ 3.3 runs into undefined behaviour at it, so
/// that every text is to pass here before it is parsed.
std::optional<TomlLetter> letter_outside_quotes(std::string_view text);

/// Where the first key stands that has more dots than any of ours; nothing where there is none. toml++ nests
/// a table for each dot and runs out of stack when it frees them.
std::optional<TomlLetter> too_deep_key(std::string_view text);

}  // namespace kiosk
