#include "text/font_copy.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <utility>
#include <vector>

#include "text/font_tables.h"

namespace kiosk {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;

bool write_all(int to, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t done = write(to, data, size);
    if (done <= 0) return false;
    data += done;
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

/// The whole of a file; how many bytes it had.
std::size_t copy(int from, int to) {
  std::vector<char> buffer(kChunk);
  std::size_t total = 0;
  while (true) {
    const ssize_t got = pread(from, buffer.data(), buffer.size(), static_cast<off_t>(total));
    if (got == 0) return total;
    if (got < 0 || !write_all(to, buffer.data(), static_cast<std::size_t>(got))) return 0;
    total += static_cast<std::size_t>(got);
  }
}

}  // namespace

FontBytes::~FontBytes() {
  if (data_ != nullptr) munmap(data_, size_);
}

FontBytes::FontBytes(FontBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

FontCopy::~FontCopy() { close(memory_); }

std::shared_ptr<const FontCopy> FontCopy::take(const std::string& file) {
  const FontTables source(file);
  if (!source.sound()) return nullptr;
  const int memory = memfd_create("font", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (memory < 0) return nullptr;
  const std::size_t size = copy(source.file(), memory);
  std::shared_ptr<const FontCopy> taken(new FontCopy(memory, size));
  fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  // It may have been cut while it was read.
  return size > 0 && FontTables(dup(memory)).sound() ? taken : nullptr;
}

FontBytes FontCopy::map() const {
  void* data = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE, memory_, 0);
  if (data == MAP_FAILED) return {};
  return {static_cast<std::uint8_t*>(data), size_};
}

}  // namespace kiosk
