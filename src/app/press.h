#pragma once

#include <optional>

#include "scene/scene.h"

namespace kiosk {

/// A finger on a control: acts on release inside it; sliding off lets go, sliding back takes hold again.
class Press {
 public:
  void begin(const Scene& scene, Point at);
  void follow(const Scene& scene, Point at);
  /// Ends the press; the action where the finger left within its control.
  std::optional<Action> release(const Scene& scene, Point at);
  void cancel() { held_.reset(); }
  /// What to show as pressed now. A scrim, which is no button, never shows it.
  std::optional<Action> shown() const;

 private:
  struct Held {
    Action action;
    bool focusable = true;
    bool inside = true;
  };
  std::optional<Held> held_;
};

}  // namespace kiosk
