#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/unicode.h"

namespace kiosk {

/// One value of a TOML text with the path that leads to it.
struct TomlLeaf {
  enum class Kind { text, date, truth, list, other };
  std::vector<std::string> path;
  Kind kind = Kind::other;
  std::string text;                ///< of a text; of a date as "2026-11-22"; of a truth "true" or "false"
  std::vector<std::string> items;  ///< of a list of texts
  Place place;
};

struct TomlText {
  std::vector<TomlLeaf> leaves;  ///< in the order of the text
  std::string error;             ///< a sentence where it does not parse
  Place error_place;
};

/// Reads a TOML text; `first_line` is the line of the file that it starts on.
TomlText read_toml(std::string_view text, int first_line = 1);

}  // namespace kiosk
