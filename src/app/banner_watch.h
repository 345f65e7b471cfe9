#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/journal.h"
#include "base/panel.h"
#include "port/display.h"
#include "port/time_point.h"
#include "scene/scene.h"

namespace kiosk {

/// Whether what is wrong with a frame may be told in its words: those of a visit may not.
enum class Privacy { none, visit };

/// Sees to it that nobody is shown a frame whose emergency banner is not whole: the compiled-in screen stands
/// there instead, with the number, its languages taking turns. At each turn it is time to try again. Each
/// fault is told once.
class BannerWatch {
 public:
  /// `number` is the emergency number, plain; empty where none is known. The journal outlives it.
  BannerWatch(std::string number, Journal& journal);

  /// A frame, newly composed for that panel.
  void look_at(const Scene& scene, const Panel& panel, TimePoint now, Privacy privacy);
  /// Shows the frame where it is sound and can be drawn, else the compiled-in screen. False where the display
  /// took neither.
  bool present(const Scene& scene, Display& display, TimePoint now, Privacy privacy);

  /// How long after the frame last presented it is worth presenting it again; nothing where it is not.
  std::optional<std::chrono::milliseconds> again() const { return again_; }

  /// Whether the compiled-in screen stands in for the frame last looked at or presented.
  bool stands_in() const { return stands_in_; }
  /// When to try again; nothing while all is well.
  std::optional<TimePoint> deadline() const { return next_turn_; }
  /// True where that time has come: the next turn begins.
  bool due(TimePoint now);

 private:
  void set_broken(TimePoint now);
  void tell(const std::vector<std::string>& sentences, Privacy privacy);

  std::string number_;
  Journal& journal_;
  bool stands_in_ = false;
  std::optional<TimePoint> next_turn_;  ///< until a frame has been shown again
  int page_ = 0;
  std::optional<std::chrono::milliseconds> again_;
};

/// How long each language has its turn on the compiled-in screen.
inline constexpr std::chrono::seconds kSafeTurn{8};

/// What is left of a frame while the compiled-in screen stands in for it: nothing to touch, nothing to say.
Scene without_controls(Scene scene);

}  // namespace kiosk
