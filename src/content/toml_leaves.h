#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/unicode.h"

namespace kiosk {

struct TomlRow;

/// One value of a TOML text with the path that leads to it.
struct TomlLeaf {
  enum class Kind { text, date, truth, list, rows, other };
  std::vector<std::string> path;
  Kind kind = Kind::other;
  std::string text;                ///< of a text; of a date as "2026-11-22"; of a truth "true" or "false"
  std::vector<std::string> items;  ///< of a list of texts
  std::vector<TomlRow> rows;       ///< of a list of tables
  Place place;
};

/// A table of a list of them; the paths of its leaves begin in it.
struct TomlRow {
  std::vector<TomlLeaf> leaves;
  Place place;
};

struct TomlText {
  std::vector<TomlLeaf> leaves;  ///< in the order of the text
  std::vector<TomlLeaf> empty;   ///< tables with nothing in them
  std::string error;             ///< a sentence where it does not parse
  Place error_place;
};

/// Reads a TOML text; `first_line` is the line of the file that it starts on.
TomlText read_toml(std::string_view text, int first_line = 1);

}  // namespace kiosk
