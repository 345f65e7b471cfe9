#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "base/geometry.h"
#include "port/display.h"

namespace kiosk {

/// A display without a screen: what was last presented can be saved and read back.
class Canvas : public Display {
 public:
  /// Writes the picture as PNG; false where the file could not be written.
  virtual bool save_png(const std::filesystem::path& file) = 0;
  /// The picture, 0x00RRGGBB, row by row from the top.
  virtual std::vector<std::uint32_t> pixels() const = 0;
};

/// Makes canvases of a size; main hands one to cli, which may not name SDL.
using CanvasFactory = std::function<std::unique_ptr<Canvas>(Size)>;

}  // namespace kiosk
