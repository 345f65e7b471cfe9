#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/rule_texts.h"

namespace kiosk {

/// Code for a character in place of the character.
struct Escape {
  std::string piece;  ///< as it stands in the text: "&eacute;", "\u00e9", "%20", "<br>"
  RuleFault fault;
};

/// The first escape that a reader of this text would see: an HTML entity or tag, a backslash, a byte of a web
/// address. "%50" by itself is a percentage in Turkish and stands.
std::optional<Escape> escape_in(std::string_view text);

}  // namespace kiosk
