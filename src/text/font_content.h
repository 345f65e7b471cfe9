#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "text/font_tables.h"

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

/// What a font file held when it was first needed. A file that is mapped itself ends the program when it is
/// cut short, and shows anything when it is written over; both happen to fonts while a kiosk runs. A small
/// one is copied to where nobody else can change it. Of a large one the file is kept open and read piece by
/// piece; once it is not as it was when it was opened, nothing is read from it any more.
class FontContent {
 public:
  /// Null where the file cannot be read or is no whole font.
  static std::shared_ptr<const FontContent> take(const std::string& file);

  /// The largest that is copied. The fonts of all scripts but Han are smaller, most by far.
  static constexpr std::size_t kCopied = std::size_t{2} << 20;

  bool copied() const { return copied_; }
  std::size_t size() const { return tables_->size(); }
  const FontTables& tables() const { return *tables_; }
  /// A mapping of its own for each call; empty where the font is not copied, or there is no room.
  FontBytes map() const;
  /// Whether all `count` bytes were read, and are what the file held when it was opened.
  bool read(std::size_t at, std::uint8_t* into, std::size_t count) const;
  /// Whether a read has failed: what was made of this content since may be anything.
  bool lost() const { return lost_; }

 private:
  FontContent(std::unique_ptr<const FontTables> tables, bool copied)
      : tables_(std::move(tables)), copied_(copied) {}

  std::unique_ptr<const FontTables> tables_;
  bool copied_;
  mutable bool lost_ = false;
};

}  // namespace kiosk
