#include "staff/file_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <system_error>

#include "base/file.h"

namespace kiosk {
namespace {

bool is_name(const std::string& name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// An open file, closed when it goes out of scope.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool write(std::string_view bytes) const {
    while (fd_ >= 0 && !bytes.empty()) {
      const ssize_t count = ::write(fd_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return fd_ >= 0;
  }
  bool sync() const { return fd_ >= 0 && ::fsync(fd_) == 0; }

 private:
  int fd_;
};

}  // namespace

std::optional<std::string> FileStore::read(const std::string& name) const {
  if (folder_.empty() || !is_name(name)) return std::nullopt;
  return read_file(folder_ / name);
}

bool FileStore::write(const std::string& name, const std::string& value) {
  if (folder_.empty() || !is_name(name)) return false;
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  const std::filesystem::path target = folder_ / name;
  const std::filesystem::path fresh = folder_ / (name + ".new");
  {
    const Descriptor file(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    // On the disk before the rename: a power cut must find the old value or the new one, never half of it.
    if (!file.write(value) || !file.sync()) {
      ::unlink(fresh.c_str());
      return false;
    }
  }
  if (std::rename(fresh.c_str(), target.c_str()) != 0) {
    ::unlink(fresh.c_str());
    return false;
  }
  return Descriptor(folder_, O_RDONLY | O_DIRECTORY).sync();
}

}  // namespace kiosk
