#pragma once

#include <optional>
#include <string>

namespace kiosk {

/// Where UTF-8 that was read as Latin-1 or Windows-1252 and saved again first shows ("Ã©", "â€™", "Ø§").
/// Quotes and dashes behind a capital ("É»") are no sign of it.
std::optional<std::size_t> doubled_encoding(const std::u32string& text);

}  // namespace kiosk
