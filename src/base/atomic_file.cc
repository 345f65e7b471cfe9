#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/descriptor.h"

namespace kiosk {

bool write_atomically(const std::filesystem::path& path, const std::string& bytes) {
  std::error_code error;
  std::filesystem::path target = std::filesystem::canonical(path, error);
  if (error) target = path;
  constexpr mode_t kUsual = 0644;
  struct stat old {};
  const bool there = ::stat(target.c_str(), &old) == 0;
  if (there && !S_ISREG(old.st_mode)) return false;
  const std::filesystem::path fresh = target.string() + ".new-" + std::to_string(::getpid());
  bool written = false;
  {
    const Descriptor file(
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kUsual));
    if (!file) return false;
    // Only root may give a file away; whoever else writes keeps it.
    if (there && ::fchown(file.get(), old.st_uid, old.st_gid) != 0) errno = 0;
    const bool rights = !there || ::fchmod(file.get(), old.st_mode & 07777) == 0;
    written = rights && write_to_disk(file, bytes);
  }
  if (!written || std::rename(fresh.c_str(), target.c_str()) != 0) {
    ::unlink(fresh.c_str());
    return false;
  }
  const std::filesystem::path above = target.parent_path();
  const Descriptor folder(::open(above.empty() ? "." : above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder) ::fsync(folder.get());
  return true;
}

}  // namespace kiosk
