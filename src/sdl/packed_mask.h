#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sdl/pixels.h"

namespace kiosk {

/// Packs coverage as runs. Each begins with a byte: two bits of kind, six of length less one. Kind 0: empty
/// pixels. 1: full pixels. 2: as many bytes of coverage follow.
std::string pack(const Mask& mask);

/// The mask of w x h packed in `size` bytes. Pixels that the bytes do not reach are empty.
Mask unpack(int w, int h, const char* bytes, std::size_t size);

/// A mask in such runs, each row by itself, that is drawn as it is: of text they take half of its pixels.
class PackedMask {
 public:
  PackedMask() = default;
  explicit PackedMask(const Mask& mask);

  bool empty() const { return rows_.empty(); }
  std::size_t bytes() const { return bytes_.size() + rows_.size() * sizeof(std::uint32_t); }
  /// Lays a colour through it, its top left at `at`.
  void blend(const Pixels& to, Point at, Colour colour) const;
  Mask whole() const;

 private:
  int w_ = 0;
  int h_ = 0;
  std::string bytes_;
  std::vector<std::uint32_t> rows_;  ///< where each row's runs begin
};

/// The mask at another size by the area that each pixel covers, without loss of ink at the edges.
Mask scaled(const Mask& mask, double factor);

}  // namespace kiosk
