#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// What of a drawing is beyond base/limits.h, and where.
struct DrawingExcess {
  int line = 0;
  std::string sentence;
  std::string advice;
};

/// Whether an SVG can be drawn within the limits: its size, elements and their depth, path segments,
/// subpaths, dashes and numbers, and a viewBox. The text is only scanned, never parsed whole.
std::optional<DrawingExcess> drawing_excess(std::string_view svg);

/// Whether a drawing within the limits is so plain that it is drawn in a few milliseconds whatever it holds:
/// few segments, no dashes, no scaling, nothing far outside its viewBox.
bool is_plain_drawing(std::string_view svg);

}  // namespace kiosk
