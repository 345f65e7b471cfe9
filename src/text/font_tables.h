#pragma once

#include <cstddef>
#include <cstdint>
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
  /// A table of one face; empty where there is none.
  std::vector<char> table(int face, std::uint32_t tag) const;

 private:
  struct Record {
    std::uint32_t tag = 0;
    std::size_t offset = 0, length = 0;
  };

  bool read_all();
  std::optional<std::vector<Record>> read_face(std::size_t at) const;
  std::vector<std::uint8_t> bytes(std::size_t at, std::size_t count) const;

  int file_ = -1;
  std::size_t size_ = 0;
  bool sound_ = false;
  std::vector<std::vector<Record>> faces_;
};

}  // namespace kiosk
