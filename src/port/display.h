#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "scene/scene.h"

namespace kiosk {

/// What of a frame could not be drawn: a font or a picture that is gone or broken.
struct Undrawn {
  bool banner = false;              ///< words of the emergency banner are among it
  std::vector<std::string> things;  ///< "the words \"...\"", "the icon handset"
  bool lost = false;                ///< the display took no frame at all: it is gone for now
  /// After how long it is worth presenting the frame again, though nothing changed: what took too long to
  /// draw may take less then.
  std::optional<std::chrono::milliseconds> again = std::nullopt;
};

/// The sooner of two times to try again.
inline std::optional<std::chrono::milliseconds> sooner(std::optional<std::chrono::milliseconds> a,
                                                       std::optional<std::chrono::milliseconds> b) {
  return a && b ? std::min(*a, *b) : (a ? a : b);
}

/// Where frames go.
class Display {
 public:
  virtual ~Display() = default;
  virtual Size size() const = 0;
  /// Shows the scene, and tells what of it could not be drawn. Draws only what changed where it can. Where
  /// words of the banner are among what could not be drawn, a display that people look at keeps the frame to
  /// itself.
  virtual Undrawn present(const Scene& scene) = 0;
  /// Rasters what a scene will need, without showing it; called while idle.
  virtual void prepare(const Scene& scene) = 0;
  /// Shows the compiled-in screen for when nothing else can be shown. `number` is the one to dial, plain, or
  /// empty where none is known. English is on every page; the other languages take turns by `page`, which
  /// counts from 0 without end. False where the display took it not.
  virtual bool present_safe_screen(const std::string& number, int page) = 0;
};

}  // namespace kiosk
