#pragma once

#include <string>

#include "base/geometry.h"
#include "scene/scene.h"

namespace kiosk {

/// Where frames go.
class Display {
 public:
  virtual ~Display() = default;
  virtual Size size() const = 0;
  /// Shows the scene. Draws only what changed where it can.
  virtual void present(const Scene& scene) = 0;
  /// Rasters what a scene will need, without showing it; called while idle.
  virtual void prepare(const Scene& scene) = 0;
  /// Shows the compiled-in screen for when nothing else can be shown. `number` is the one to dial, plain, or
  /// empty where none is known. English is on every page; the other languages take turns by `page`, which
  /// counts from 0 without end.
  virtual void present_safe_screen(const std::string& number, int page) = 0;
};

}  // namespace kiosk
