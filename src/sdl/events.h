#pragma once

#include <SDL.h>

#include <optional>

#include "port/input.h"

namespace kiosk {

/// Turns SDL's events into the kiosk's. Touch, mouse and keys only; no window is needed.
class EventDecoder {
 public:
  explicit EventDecoder(bool windowed) : windowed_(windowed) {}

  /// `size` is the display's. Nothing where the event means nothing to the kiosk.
  std::optional<InputEvent> decode(const SDL_Event& event, Size size);
  /// The mouse's button is held: what a lost window must cancel.
  bool mouse_held() const { return mouse_held_; }
  PointerEvent cancel_mouse();

 private:
  std::optional<InputEvent> button(const SDL_MouseButtonEvent& event, Size size);
  std::optional<InputEvent> motion(const SDL_MouseMotionEvent& event, Size size);
  std::optional<InputEvent> key(const SDL_KeyboardEvent& event) const;
  std::optional<InputEvent> meaning(const SDL_KeyboardEvent& event) const;
  static std::optional<InputEvent> text(const SDL_TextInputEvent& event);

  bool windowed_;
  bool mouse_held_ = false;
  Point mouse_at_;
};

/// Tells when events happened, as far as can be told: SDL stamps them when it looks, not when they come. What
/// waited while a frame was drawn came at some time since the last look, so a press among it counts from that
/// look on: a short tap during a slow frame must not look like a ghost.
class ArrivalTimes {
 public:
  /// Nothing waits at `now` that came before.
  void looked(TimePoint now) { looked_ = now; }
  /// Stamps a pointer's or key's event. `waited`: it was there when the loop came back to look.
  void stamp(InputEvent& event, bool waited, TimePoint now) const;

 private:
  TimePoint looked_{};
};

}  // namespace kiosk
