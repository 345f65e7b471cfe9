#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// The bytes of a file; nothing where it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

}  // namespace kiosk
