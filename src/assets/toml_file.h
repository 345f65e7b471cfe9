#pragma once

#include <kiosk_toml.h>

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"

namespace kiosk {

/// A TOML file of assets/. Nothing, and one error with its place and `advice`, where it cannot be read or
/// parsed.
std::optional<toml::table> read_toml(const std::filesystem::path& file, const std::string& advice,
                                     Diagnostics& diagnostics);

}  // namespace kiosk
