#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>

namespace kiosk {
namespace {

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(fd) == 0;
}

void sync_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

bool write_atomically(const std::filesystem::path& path, const std::string& bytes) {
  std::error_code error;
  std::filesystem::path target = std::filesystem::canonical(path, error);
  if (error) target = path;
  constexpr mode_t kUsual = 0644;
  struct stat old {};
  const bool there = ::stat(target.c_str(), &old) == 0;
  if (there && !S_ISREG(old.st_mode)) return false;
  const std::filesystem::path fresh = target.string() + ".new-" + std::to_string(::getpid());
  const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kUsual);
  if (fd < 0) return false;
  const bool rights = !there || ::fchmod(fd, old.st_mode & 07777) == 0;
  const bool written = rights && write_all(fd, bytes);
  const bool closed = ::close(fd) == 0;
  if (!written || !closed || std::rename(fresh.c_str(), target.c_str()) != 0) {
    ::unlink(fresh.c_str());
    return false;
  }
  sync_folder(target.parent_path());
  return true;
}

}  // namespace kiosk
