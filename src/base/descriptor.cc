#include "base/descriptor.h"

#include <cerrno>
#include <cstddef>

namespace kiosk {

bool write_to_disk(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file.get()) == 0;
}

}  // namespace kiosk
