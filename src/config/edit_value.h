#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// Where a text of one line is put in a TOML text: `name` in [table].
struct KeyPlace {
  std::string_view table, name;
};

/// A TOML text with a string in the place of what it says there, every other byte as it was. A key that is
/// not there is added below its table's heading, a table that is not there at the end. `value` holds nothing
/// that must be escaped. Nothing where the text is no TOML, or stands in a way that cannot be added to; what
/// comes back is TOML and says the value.
std::optional<std::string> with_value(const std::string& text, const KeyPlace& place,
                                      const std::string& value);

}  // namespace kiosk
