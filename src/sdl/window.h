#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sdl/handles.h"
#include "sdl/signals.h"
#include "sdl/x11_screen.h"

namespace kiosk {

/// Whether a video driver draws where nobody can see it although nobody asked for it: SDL falls back to its
/// "offscreen" driver where there is no display. `asked` is SDL_VIDEODRIVER, or null.
bool unseen(std::string_view driver, const char* asked);

/// The program's one window and the surface that it shows. Starts SDL's video and ends it.
class Window {
 public:
  Window() = default;
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// False where there is no display; `error` then holds a sentence.
  bool open(bool windowed, Size size, std::string& error);

  Size size() const;
  /// The pixels to draw on; nothing while the display is gone. `fresh` tells that what was drawn before is
  /// lost.
  bool lock(Pixels& pixels, bool& fresh);
  /// Puts rectangles of what was drawn on the glass. False where they did not get there.
  bool show(const std::vector<Rect>& rects);
  /// Puts all of it there again, after something lay over it. False where it must be drawn anew.
  bool refresh();
  /// Whether an event tells that the screen is another now. Then, and where the window's size has changed,
  /// the window is to follow(): it is the screen.
  bool is_screen_change(const SDL_Event& event) const { return screen_.has_changed(event); }
  void follow();
  /// What was drawn is no longer to be relied on: the size changed or the display came back.
  void invalidate() { stale_ = true; }

 private:
  SDL_Surface* surface();

  bool create(Size size);
  bool create_fullscreen(bool on_x11);

  WindowHandle window_;
  X11Screen screen_;
  std::optional<Signals> signals_;
  SurfaceHandle shadow_;  ///< only where the window's own pixels are not of 32 bits
  void* known_ = nullptr;
  Size known_size_;
  bool stale_ = true;
  bool started_ = false;
};

}  // namespace kiosk
