#pragma once

#include <SDL.h>

#include <chrono>
#include <optional>

#include "base/geometry.h"

namespace kiosk {

/// Whether, on the X display of the environment, no window manager runs that can make a window fill the
/// screen: one that cannot, or none, and whichever starts later would take the window for its own. Only a
/// window that no manager gets to manage can be the screen there.
bool must_bypass_manager();

/// Whether the window is left to a window manager, or holds the screen by itself.
enum class Hold { managed, alone };

/// The screen that a fullscreen window has to be, as X tells it. SDL reads the modes once, at its start, and
/// leaves the rest to a window manager, which may be missing. Does nothing on other video drivers.
class X11Screen {
 public:
  /// Begins to watch the screen of a window, which must outlive it.
  void watch(SDL_Window* window, Hold hold);
  /// Whether an event of SDL's queue tells that the screen is another now, or is not the window's any more.
  bool has_changed(const SDL_Event& event) const;
  /// Makes the window the screen where it is not: place and size. A window manager has the last word; what it
  /// refused is not asked again. Alone, the window also comes back above whatever was put over it, and takes
  /// the keyboard: no window manager gives it, and one that starts takes it away.
  void cover();

 private:
  std::optional<Rect> bounds() const;
  std::optional<Rect> window_rect() const;
  void watch_cover() const;
  void take();
  bool may_insist();
  static int keep_screen_events(void* screen, SDL_Event* event);

  SDL_Window* window_ = nullptr;
  void* display_ = nullptr;  ///< X's, as SDL opened it; null on other drivers
  unsigned long x_window_ = 0;
  int first_event_ = 0;  ///< RandR's
  bool has_randr_ = false;
  Rect asked_, refused_;
  Hold hold_ = Hold::managed;
  std::chrono::steady_clock::time_point since_;  ///< the window was brought back
  int insisted_ = 0;                             ///< so often since then
};

}  // namespace kiosk
