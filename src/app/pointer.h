#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "base/geometry.h"
#include "port/input.h"

namespace kiosk {

/// What the one finger that counts has done.
enum class Touch {
  down,
  settled,  ///< still there after the time of a ghost: a person
  moved,
  up,
  cancelled,  ///< taken back, and it was a person's touch
  spurious,   ///< taken back: a ghost, a palm, or a thing that lies on the glass; it never counted
};

struct TouchEvent {
  Touch touch = Touch::down;
  Point at;
};

/// Turns contacts into the touches of one finger: a second one is ignored while the first is down, and what
/// no fingertip does is taken back. Slow and trembling taps pass. The mouse (id 0) is never a ghost.
class Pointer {
 public:
  /// Where contacts are clamped to, and how far one may creep and still count as lying still, px.
  void set_panel(Size size, int slop) { size_ = size, slop_ = slop; }
  /// What an event means for the finger that counts; nothing where it means nothing.
  std::optional<TouchEvent> handle(const PointerEvent& event, TimePoint when);
  /// What the passing of time alone means.
  std::optional<TouchEvent> tick(TimePoint now);
  /// When tick has something to say.
  std::optional<TimePoint> deadline() const;
  /// Whether a finger that counts is down.
  bool busy() const { return active_.has_value(); }
  /// Drops everything that is down, as when the display has gone.
  void reset();

 private:
  struct Contact {
    TimePoint since;    ///< touched the glass
    TimePoint resting;  ///< has not left `anchor` since
    Point anchor;
    Point at;
    bool settled = false;
  };

  std::optional<TouchEvent> down(const PointerEvent& event, TimePoint when);
  std::optional<TouchEvent> move(const PointerEvent& event, TimePoint when);
  std::optional<TouchEvent> lift(const PointerEvent& event, TimePoint when);
  bool is_palm(TimePoint when) const;
  bool glass_is_free(TimePoint when) const;
  Point clamped(Point at) const;

  Size size_;
  int slop_ = 0;
  std::map<std::int64_t, Contact> contacts_;  ///< every one that is down
  std::optional<std::int64_t> active_;        ///< the one that counts
};

}  // namespace kiosk
