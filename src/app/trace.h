#pragma once

#include <chrono>
#include <optional>
#include <ostream>

#include "port/input.h"
#include "scene/scene.h"

namespace kiosk {

/// What one presented frame took.
struct FrameTimes {
  TimePoint shown;                  ///< presented
  std::optional<TimePoint> input;   ///< what it answers to, where a person caused it
  std::chrono::nanoseconds work{};  ///< composing and presenting
};

/// `run --trace`: one JSON object per presented frame and line, flushed at once:
/// {"time": ms of the monotonic clock, "screen", "locale", "theme", "position": "article/part/block/offset",
/// "page", "pages", "input_to_present": ms or null, "frame": ms}.
class Trace {
 public:
  /// Null: nothing is written. The sink must outlive this.
  explicit Trace(std::ostream* sink) : sink_(sink) {}
  void frame(const Scene& scene, const FrameTimes& times) const;

 private:
  std::ostream* sink_;
};

}  // namespace kiosk
