#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

/// A font file's directory (OpenType, chapter 1: TableDirectory), read without mapping the file.
class FontTables {
 public:
  explicit FontTables(const std::string& file);
  /// Takes the descriptor over.
  explicit FontTables(int file);
  ~FontTables();
  FontTables(const FontTables&) = delete;
  FontTables& operator=(const FontTables&) = delete;

  /// Whether it is a font whose every table lies within the file. Formats without such a directory are left
  /// to FreeType: sound.
  bool sound() const { return sound_; }
  int file() const { return file_; }
  std::size_t size() const { return size_; }
  /// Whether the file is as long and as old as when it was opened. That it has been removed changes nothing.
  bool unchanged() const;
  bool read(std::size_t at, std::uint8_t* into, std::size_t count) const;
  /// A table of one face; empty where there is none.
  std::vector<std::uint8_t> table(int face, std::uint32_t tag) const;
  /// Where in the file it begins; 0 where there is none.
  std::size_t start_of(int face, std::uint32_t tag) const;

 private:
  struct Record {
    std::uint32_t tag = 0;
    std::size_t offset = 0, length = 0;
  };

  const Record* find(int face, std::uint32_t tag) const;
  bool read_all();
  std::optional<std::vector<Record>> read_face(std::size_t at) const;
  std::vector<std::uint8_t> bytes(std::size_t at, std::size_t count) const;

  int file_ = -1;
  std::size_t size_ = 0;
  std::timespec written_{};
  bool sound_ = false;
  std::vector<std::vector<Record>> faces_;
};

}  // namespace kiosk
