#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/descriptor.h"
#include "base/encoding.h"

namespace kiosk {
namespace {

FileBytes fault(FileFault fault) { return {fault, {}}; }

FileFault fault_of_errno() {
  if (errno == ENOENT || errno == ENOTDIR) return FileFault::missing;
  return errno == ELOOP || errno == ENXIO ? FileFault::no_file : FileFault::unreadable;
}

/// Reads on until the end, or one byte more than `limit`.
FileBytes read_all(const Descriptor& file, std::size_t limit) {
  FileBytes out;
  char block[16384];
  while (out.bytes.size() <= limit) {
    const std::size_t want = std::min(sizeof block, limit + 1 - out.bytes.size());
    const ssize_t count = ::read(file.get(), block, want);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fault(FileFault::unreadable);
    if (count == 0) return out;
    out.bytes.append(block, static_cast<std::size_t>(count));
  }
  return fault(FileFault::too_large);
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (in.bad()) return std::nullopt;
  std::string text = std::move(bytes).str();
  drop_byte_order_mark(text);
  return text;
}

FileBytes read_bounded(const std::filesystem::path& path, std::size_t limit, Links links) {
  const bool follow = links == Links::follow;
  struct stat before {};
  // Looked at before it is opened: opening alone wakes who waits at a pipe, and moves some devices.
  if ((follow ? ::stat(path.c_str(), &before) : ::lstat(path.c_str(), &before)) != 0)
    return fault(fault_of_errno());
  if (!S_ISREG(before.st_mode)) return fault(FileFault::no_file);
  const int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW);
  const Descriptor file(::open(path.c_str(), flags));
  if (!file) return fault(fault_of_errno());
  struct stat after {};
  // And once more: it may have been exchanged in between.
  if (::fstat(file.get(), &after) != 0) return fault(FileFault::unreadable);
  if (!S_ISREG(after.st_mode)) return fault(FileFault::no_file);
  FileBytes read = read_all(file, limit);
  drop_byte_order_mark(read.bytes);
  return read;
}

std::string to_text(FileFault fault) {
  switch (fault) {
    case FileFault::none:
      return "can be read";
    case FileFault::missing:
      return "does not exist";
    case FileFault::no_file:
      return "is no plain file but a folder, a pipe, a device or a link";
    case FileFault::unreadable:
      return "cannot be read";
    case FileFault::too_large:
      return "is too large";
  }
  return "cannot be read";
}

std::string to_text(FileFault fault, std::size_t limit) {
  if (fault == FileFault::unreadable) return to_text(fault);
  const bool large = fault == FileFault::too_large;
  return "cannot be read: it " +
         (large ? "is larger than " + std::to_string(limit / 1024) + " KB" : to_text(fault));
}

}  // namespace kiosk
