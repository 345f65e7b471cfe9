#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace kiosk {

/// A font file's bytes in the program's memory, where a copy of its own is mapped. Pages that are written to
/// take memory of their own.
class FontBytes {
 public:
  FontBytes() = default;
  FontBytes(std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  ~FontBytes();
  FontBytes(FontBytes&& other) noexcept;
  FontBytes& operator=(FontBytes&&) = delete;
  FontBytes(const FontBytes&) = delete;
  FontBytes& operator=(const FontBytes&) = delete;

  std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

/// What a font file held when it was first needed, where nobody else can change it. A file that is mapped
/// itself ends the program when it is cut short, and shows anything when it is written over; both happen to
/// fonts while a kiosk runs.
class FontCopy {
 public:
  /// Null where the file cannot be read or is no whole font.
  static std::shared_ptr<const FontCopy> take(const std::string& file);
  ~FontCopy();
  FontCopy(const FontCopy&) = delete;
  FontCopy& operator=(const FontCopy&) = delete;

  /// A mapping of its own for each call; empty where there is no room.
  FontBytes map() const;

 private:
  FontCopy(int memory, std::size_t size) : memory_(memory), size_(size) {}
  int memory_;
  std::size_t size_;
};

}  // namespace kiosk
