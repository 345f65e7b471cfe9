#include "staff/file_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/descriptor.h"
#include "base/file.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

// The settings of the largest kiosk.conf, each of its letters written as an escape.
constexpr std::size_t kLargestValue = 2 * 1024 * 1024;

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

bool is_name(const std::string& name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

std::string cannot(const std::string& what) {
  return "cannot be " + what + ": " + std::generic_category().message(errno);
}

/// Makes the folder and those above it, readable by this user alone.
void make_folder(const fs::path& folder) {
  std::error_code unheard;  // opening it tells
  fs::create_directories(folder.parent_path(), unheard);
  if (::mkdir(folder.c_str(), 0700) != 0) return;
  const Descriptor above(::open(folder.parent_path().c_str(), kFolder));
  if (above) ::fsync(above.get());
}

/// Writes `fresh` in the folder and puts it in the place of `target`. Why not, or empty.
std::string replace(const Descriptor& folder, const std::string& target, const std::string& fresh,
                    const std::string& value) {
  // A leftover of a power cut, or whatever somebody put there: never opened, only taken away.
  if (::unlinkat(folder.get(), fresh.c_str(), 0) != 0) ::unlinkat(folder.get(), fresh.c_str(), AT_REMOVEDIR);
  {
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const Descriptor file(::openat(folder.get(), fresh.c_str(), flags, 0600));
    if (!file) return cannot("made");
    // On the disk before the rename: a power cut must find the old value or the new one, never half of it.
    if (!write_to_disk(file, value)) {
      const std::string why = cannot("written");
      ::unlinkat(folder.get(), fresh.c_str(), 0);
      return why;
    }
  }
  if (::renameat(folder.get(), fresh.c_str(), folder.get(), target.c_str()) != 0) {
    const std::string why = cannot("replaced");
    ::unlinkat(folder.get(), fresh.c_str(), 0);
    return why;
  }
  return ::fsync(folder.get()) == 0 ? "" : cannot("brought to the disk");
}

}  // namespace

StoredValue FileStore::read(const std::string& name) const {
  if (folder_.empty() || !is_name(name)) return {};
  std::error_code error;
  if (fs::is_symlink(folder_, error)) return {{}, "lies behind a link and is not read"};
  FileBytes found = read_bounded(folder_ / name, kLargestValue, Links::refuse);
  if (found.fault == FileFault::none) return {std::move(found.bytes), ""};
  return {{}, found.fault == FileFault::missing ? "" : to_text(found.fault)};
}

std::string FileStore::write(const std::string& name, const std::string& value) {
  if (folder_.empty() || !is_name(name)) return "has no place";
  if (value.size() > kLargestValue) return "is too large";
  make_folder(folder_);
  const Descriptor folder(::open(folder_.c_str(), kFolder | O_NOFOLLOW));
  if (!folder) return cannot("written: the folder cannot be opened");
  // Two programs must not write one file. A file system without locks has none.
  if (::flock(folder.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return "cannot be written: another program writes there";
  return replace(folder, name, name + ".new", value);
}

std::string FileStore::place(const std::string& name) const { return (folder_ / name).string(); }

}  // namespace kiosk
