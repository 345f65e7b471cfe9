#pragma once

#include <SDL.h>

#include <optional>

#include "base/geometry.h"

namespace kiosk {

/// Whether, on the X display of the environment, a window manager runs that cannot make a window fill the
/// screen. Only a window that it does not get to manage can be the screen there.
bool must_bypass_manager();

/// The screen that a fullscreen window has to be, as X tells it. SDL reads the modes once, at its start, and
/// leaves the rest to a window manager, which may be missing. Does nothing on other video drivers.
class X11Screen {
 public:
  /// Begins to watch the screen of a window, which must outlive it.
  void watch(SDL_Window* window);
  /// Whether an event of SDL's queue tells that the screen is another now.
  bool has_changed(const SDL_Event& event) const;
  /// Makes the window the screen where it is not: place and size. A window manager has the last word; what it
  /// refused is not asked again.
  void cover();
  /// Takes the keyboard, as no window manager gives it.
  void take_keyboard() const;

 private:
  std::optional<Rect> bounds() const;
  std::optional<Rect> window_rect() const;
  static int keep_screen_events(void* screen, SDL_Event* event);

  SDL_Window* window_ = nullptr;
  void* display_ = nullptr;  ///< X's, as SDL opened it; null on other drivers
  unsigned long x_window_ = 0;
  int first_event_ = 0;  ///< RandR's
  bool has_randr_ = false;
  Rect asked_, refused_;
};

}  // namespace kiosk
