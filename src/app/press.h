#pragma once

#include <chrono>
#include <optional>

#include "port/time_point.h"
#include "scene/scene.h"

namespace kiosk {

/// A finger on a control: acts on release inside it. A trembling finger that ends near where it came down
/// has not left, wherever the control's edge is; sliding farther off lets go, sliding back takes hold again.
class Press {
 public:
  /// How far a trembling finger may stray, px.
  void set_tremor(int px) { tremor_ = px; }
  void begin(const Scene& scene, Point at);
  void follow(const Scene& scene, Point at);
  /// Ends the press; the action where the finger left within its control.
  std::optional<Action> release(const Scene& scene, Point at);
  void cancel() { held_.reset(); }
  /// What to show as pressed now, and what it would do. A scrim, which is no button, never shows it.
  std::optional<Control> shown() const;

 private:
  struct Held {
    Control control;
    Point down;
    bool focusable = true;
    bool inside = true;
  };

  const HitTarget* under(const Scene& scene, Point at) const;

  int tremor_ = 0;
  std::optional<Held> held_;
};

/// A second touch of the same place, so soon that a tremor is likelier than a wish.
class RepeatReject {
 public:
  void set(std::chrono::milliseconds within, int px) { within_ = within, reach_ = px; }
  bool rejects(Point at, TimePoint when) const;
  /// A touch ended there.
  void ended(Point at, TimePoint when) { last_ = Last{at, when}; }

 private:
  struct Last {
    Point at;
    TimePoint when;
  };
  std::chrono::milliseconds within_{};
  int reach_ = 0;
  std::optional<Last> last_;
};

}  // namespace kiosk
