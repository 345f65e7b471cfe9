#include "text/font_tables.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::size_t kHeader = 12;
constexpr std::size_t kRecord = 16;
constexpr std::uint32_t kMostFaces = 256;
constexpr std::size_t kLargest = std::size_t{1} << 30;

constexpr std::uint32_t tag_of(const char (&name)[5]) {
  return static_cast<std::uint32_t>(name[0]) << 24 | static_cast<std::uint32_t>(name[1]) << 16 |
         static_cast<std::uint32_t>(name[2]) << 8 | static_cast<std::uint32_t>(name[3]);
}

constexpr std::array<std::uint32_t, 4> kDirectories = {0x00010000U, tag_of("OTTO"), tag_of("true"),
                                                       tag_of("typ1")};
/// Packed fonts, Type 1 as text and in binary, and CFF alone.
constexpr std::array<std::uint32_t, 3> kOthers = {tag_of("wOFF"), tag_of("wOF2"), tag_of("%!PS")};

std::uint32_t number(const std::vector<std::uint8_t>& bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) value = value << 8 | bytes[at + static_cast<std::size_t>(i)];
  return value;
}

template <typename List>
bool among(const List& list, std::uint32_t tag) {
  return std::find(list.begin(), list.end(), tag) != list.end();
}

}  // namespace

// A FIFO in place of a font must not hold the program up.
FontTables::FontTables(const std::string& file)
    : FontTables(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}

FontTables::FontTables(int file) : file_(file) {
  struct stat status {};
  if (file_ < 0 || fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) return;
  size_ = static_cast<std::size_t>(status.st_size);
  written_ = status.st_mtim;
  sound_ = size_ > kHeader && size_ < kLargest && read_all();
}

FontTables::~FontTables() {
  if (file_ >= 0) close(file_);
}

bool FontTables::unchanged() const {
  struct stat status {};
  return fstat(file_, &status) == 0 && static_cast<std::size_t>(status.st_size) == size_ &&
         status.st_mtim.tv_sec == written_.tv_sec && status.st_mtim.tv_nsec == written_.tv_nsec;
}

bool FontTables::read(std::size_t at, std::uint8_t* into, std::size_t count) const {
  return pread(file_, into, count, static_cast<off_t>(at)) == static_cast<ssize_t>(count);
}

std::vector<std::uint8_t> FontTables::bytes(std::size_t at, std::size_t count) const {
  std::vector<std::uint8_t> got(count);
  if (!read(at, got.data(), count)) got.clear();
  return got;
}

bool FontTables::read_all() {
  const auto head = bytes(0, kHeader);
  if (head.empty()) return false;
  const std::uint32_t version = number(head, 0, 4);
  if (among(kOthers, version) || (head[0] == 0x80 && head[1] == 1)) return true;
  std::vector<std::size_t> starts;
  if (version == tag_of("ttcf")) {
    const std::uint32_t count = number(head, 8, 4);
    const auto offsets =
        count <= kMostFaces ? bytes(kHeader, std::size_t{count} * 4) : std::vector<std::uint8_t>();
    for (std::size_t i = 0; i + 4 <= offsets.size(); i += 4) starts.push_back(number(offsets, i, 4));
  } else if (among(kDirectories, version)) {
    starts.push_back(0);
  }
  for (const std::size_t start : starts) {
    auto face = read_face(start);
    if (!face) return false;
    faces_.push_back(std::move(*face));
  }
  return !faces_.empty();
}

std::optional<std::vector<FontTables::Record>> FontTables::read_face(std::size_t at) const {
  const auto head = bytes(at, kHeader);
  if (head.empty()) return std::nullopt;
  const std::uint32_t count = number(head, 4, 2);
  const auto list = bytes(at + kHeader, count * kRecord);
  if (list.empty()) return std::nullopt;
  std::vector<Record> records;
  for (std::size_t i = 0; i + kRecord <= list.size(); i += kRecord) {
    const Record record{number(list, i, 4), number(list, i + 8, 4), number(list, i + 12, 4)};
    if (record.offset + record.length > size_) return std::nullopt;
    records.push_back(record);
  }
  return records;
}

const FontTables::Record* FontTables::find(int face, std::uint32_t tag) const {
  if (face < 0 || static_cast<std::size_t>(face) >= faces_.size()) return nullptr;
  const auto& records = faces_[static_cast<std::size_t>(face)];
  const auto found =
      std::find_if(records.begin(), records.end(), [tag](const Record& record) { return record.tag == tag; });
  return found == records.end() ? nullptr : &*found;
}

std::vector<std::uint8_t> FontTables::table(int face, std::uint32_t tag) const {
  const Record* record = find(face, tag);
  return record ? bytes(record->offset, record->length) : std::vector<std::uint8_t>();
}

std::size_t FontTables::start_of(int face, std::uint32_t tag) const {
  const Record* record = find(face, tag);
  return record ? record->offset : 0;
}

}  // namespace kiosk
