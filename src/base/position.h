#pragma once

#include <compare>
#include <string>

namespace kiosk {

/// Where a person reads: it names content, never a page, so that language, text size, theme and rotation
/// keep it. `block` counts paragraphs, table rows and list items of the part from 0, -1 being the part's
/// heading, where it starts; `offset` is in UTF-16 code units of that block and counts only in the locale it
/// was taken in (0 after a change of locale).
struct Position {
  std::string article;
  std::string part;
  int block = 0;
  int offset = 0;
  auto operator<=>(const Position&) const = default;
  bool operator==(const Position&) const = default;
};

}  // namespace kiosk
