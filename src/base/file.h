#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// The bytes of a file, without a byte order mark of UTF-8; nothing where it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

enum class FileFault { none, missing, no_file, unreadable, too_large };
enum class Links { follow, refuse };

struct FileBytes {
  FileFault fault = FileFault::none;
  std::string bytes;  ///< empty with a fault
};

/// The bytes of a plain file of at most `limit` bytes, without a byte order mark. Whatever stands there
/// instead (a pipe, a folder, a socket, a device), it neither waits for it nor reads from it; a link only
/// where links are followed.
FileBytes read_bounded(const std::filesystem::path& path, std::size_t limit, Links links);

/// The rest of a sentence that begins with the file: "is a folder, a pipe, ...".
std::string to_text(FileFault fault);
/// The same as "cannot be read: it ...", with the limit that a file which is too large is beyond.
std::string to_text(FileFault fault, std::size_t limit);

}  // namespace kiosk
