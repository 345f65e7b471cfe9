#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// SHA-256 in hexadecimal.
std::string sha256(const std::string& text);

/// The same path however the file is named from the working folder; links in it are not looked at, since what
/// they lead to may be gone.
std::string whole_path(const std::filesystem::path& file);

/// A value of one kiosk.conf as it is stored: below lines that say what this is, its seal (a digest of the
/// value's name, of the file's path and of the value) and whose it is.
std::string sealed(const std::string& name, const std::string& path, const std::string& value);

/// The value of such bytes; nothing where they were cut, garbled, edited, or are of another name or path.
std::optional<std::string> unsealed(const std::string& name, const std::string& path,
                                    const std::string& bytes);

}  // namespace kiosk
