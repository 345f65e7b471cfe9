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

/// Where a TOML text would bring toml++ 3.3 down, and how: at a letter or a control character outside quotes,
/// at a key of very many dots or brackets very deep in each other (a table is nested for each, and freed by
/// recursion), at a heading that begins with no letter of a key, at a '}' that ends a list, at a date with a
/// 'T' and no time. Every text is to pass here before it is parsed. Nothing: it can be parsed, but may be
/// wrong all the same.
struct TomlHazard {
  TomlLetter at;
  std::string_view sentence;
};
std::optional<TomlHazard> toml_hazard(std::string_view text);

}  // namespace kiosk
