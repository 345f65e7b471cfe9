#include "text/font_content.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <utility>
#include <vector>

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

/// The whole of a file, or as much as can be read.
void copy(int from, int to) {
  std::vector<char> buffer(kChunk);
  std::size_t total = 0;
  while (true) {
    const ssize_t got = pread(from, buffer.data(), buffer.size(), static_cast<off_t>(total));
    if (got <= 0 || !write_all(to, buffer.data(), static_cast<std::size_t>(got))) return;
    total += static_cast<std::size_t>(got);
  }
}

}  // namespace

FontBytes::~FontBytes() {
  if (data_ != nullptr) munmap(data_, size_);
}

FontBytes::FontBytes(FontBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

std::shared_ptr<const FontContent> FontContent::take(const std::string& file) {
  auto source = std::make_unique<const FontTables>(file);
  if (!source->sound()) return nullptr;
  if (source->size() > kCopied)
    return std::shared_ptr<const FontContent>(new FontContent(std::move(source), false));
  const int memory = memfd_create("font", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (memory < 0) return nullptr;
  copy(source->file(), memory);
  fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  auto copied = std::make_unique<const FontTables>(memory);
  // It may have been cut or written over while it was read.
  if (!copied->sound() || !source->unchanged()) return nullptr;
  return std::shared_ptr<const FontContent>(new FontContent(std::move(copied), true));
}

FontBytes FontContent::map() const {
  if (!copied_) return {};
  void* data = mmap(nullptr, size(), PROT_READ | PROT_WRITE, MAP_PRIVATE, tables_->file(), 0);
  if (data == MAP_FAILED) return {};
  return {static_cast<std::uint8_t*>(data), size()};
}

bool FontContent::read(std::size_t at, std::uint8_t* into, std::size_t count) const {
  // Looked at behind the read: who writes to a file changes its time first.
  if (!lost_) lost_ = !tables_->read(at, into, count) || !tables_->unchanged();
  return !lost_;
}

}  // namespace kiosk
