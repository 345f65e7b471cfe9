#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct FT_Outline_;

namespace kiosk {

/// The outline of a glyph seen from above and below: how far its ink reaches in each quarter of a pixel.
struct InkColumns {
  static constexpr int kWidth = 16;  ///< of a column, 1/64 px

  /// In 1/16 px, y upwards from the glyph's origin. No ink where it is empty.
  struct Column {
    std::int16_t bottom = INT16_MAX;
    std::int16_t top = INT16_MIN;
    bool empty() const { return bottom > top; }
  };

  int left = 0;  ///< where the first column starts, 1/64 px from the glyph's origin
  std::vector<Column> columns;

  std::size_t bytes() const { return sizeof *this + columns.size() * sizeof(Column); }
};

/// Of an outline at its size.
InkColumns columns_of(const FT_Outline_& outline);
/// Of a box, in 1/64 px.
InkColumns columns_of_box(int left, int bottom, int right, int top);

}  // namespace kiosk
