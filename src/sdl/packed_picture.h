#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "sdl/pixels.h"
#include "sdl/raster.h"

namespace kiosk {

/// A picture in runs: drawings are mostly flat, and take a tenth of their pixels so.
class PackedPicture {
 public:
  PackedPicture() = default;
  explicit PackedPicture(const Picture& picture);

  bool empty() const { return rows_.empty(); }
  Size size() const { return size_; }
  std::size_t bytes() const { return (words_.size() + rows_.size()) * sizeof(std::uint32_t); }
  /// Lays it with its top left at `at`.
  void blend(const Pixels& to, Point at) const;

 private:
  void pack_row(const std::uint32_t* row);

  Size size_;
  /// Each run is a word of its length, twice, plus 1 where its pixels differ; then its one pixel, or all.
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> rows_;  ///< where each row's runs begin
};

}  // namespace kiosk
