#include "sdl/window.h"

#include <cstdlib>

namespace kiosk {
namespace {

bool direct(const SDL_PixelFormat& format) {
  return format.BytesPerPixel == 4 && format.Rmask == 0x00ff0000U && format.Gmask == 0x0000ff00U &&
         format.Bmask == 0x000000ffU;
}

void set_hints() {
  // One pointer path: SDL must not turn touches into clicks or clicks into touches.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  // A request to close the window is no request to end: EventDecoder says what it is.
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
}

bool is_x11() {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver && std::string_view(driver) == "x11";
}

void settle() {
  // On X11 a software window goes through OpenGL otherwise, at ten times the memory; on Wayland the same hint
  // makes the window's surface fail.
  if (is_x11()) SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  // Nothing is dropped on the kiosk: SDL need not even take its name.
  for (const Uint32 type : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE})
    SDL_EventState(type, SDL_IGNORE);
  SDL_DisableScreenSaver();
  SDL_StopTextInput();
  SDL_ShowCursor(SDL_DISABLE);
}

}  // namespace

bool unseen(std::string_view driver, const char* asked) {
  return (driver == "offscreen" || driver == "dummy") && !(asked && driver == asked);
}

Window::~Window() {
  SDL_SetEventFilter(nullptr, nullptr);
  shadow_.reset();
  window_.reset();
  signals_.reset();
  if (started_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

bool Window::open(bool windowed, Size size, std::string& error) {
  set_hints();
  SDL_SetMainReady();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
    error = std::string("There is no display to draw on: ") + SDL_GetError() + ".";
    return false;
  }
  started_ = true;
  signals_.emplace().watch();
  const char* driver = SDL_GetCurrentVideoDriver();
  if (!driver || unseen(driver, std::getenv("SDL_VIDEODRIVER"))) {
    error = "There is no display to draw on.";
    return false;
  }
  settle();
  if (!(windowed ? create(size) : create_fullscreen(is_x11()))) {
    error = std::string("The window cannot be opened: ") + SDL_GetError() + ".";
    return false;
  }
  return true;
}

bool Window::create(Size size) {
  window_.reset(SDL_CreateWindow("Clinic Kiosk", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                 size.w > 0 ? size.w : 1920, size.h > 0 ? size.h : 1080, SDL_WINDOW_SHOWN));
  return window_ && surface();
}

/// With the screen's size from the start: under X11 nobody else gives it where no window manager runs.
bool Window::create_fullscreen(bool on_x11) {
  const bool bypass = on_x11 && must_bypass_manager();
  if (bypass) SDL_SetHint(SDL_HINT_X11_FORCE_OVERRIDE_REDIRECT, "1");
  SDL_Rect screen{0, 0, 1920, 1080};
  SDL_GetDisplayBounds(0, &screen);
  window_.reset(SDL_CreateWindow("Clinic Kiosk", screen.x, screen.y, screen.w, screen.h,
                                 SDL_WINDOW_FULLSCREEN_DESKTOP));
  if (!window_) return false;
  if (on_x11) screen_.watch(window_.get(), bypass ? Hold::alone : Hold::managed);
  screen_.cover();
  return surface() != nullptr;
}

void Window::follow() { screen_.cover(); }

Size Window::size() const {
  Size size;
  SDL_GetWindowSize(window_.get(), &size.w, &size.h);
  return size;
}

SDL_Surface* Window::surface() { return SDL_GetWindowSurface(window_.get()); }

bool Window::lock(Pixels& pixels, bool& fresh) {
  SDL_Surface* shown = surface();
  if (!shown) {
    stale_ = true;
    return false;
  }
  SDL_Surface* drawn = shown;
  if (!direct(*shown->format)) {
    if (!shadow_ || shadow_->w != shown->w || shadow_->h != shown->h)
      shadow_.reset(SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32, SDL_PIXELFORMAT_XRGB8888));
    drawn = shadow_.get();
  }
  if (!drawn) {
    stale_ = true;
    return false;
  }
  const Size now{drawn->w, drawn->h};
  fresh = stale_ || drawn->pixels != known_ || now != known_size_;
  known_ = drawn->pixels;
  known_size_ = now;
  stale_ = false;
  pixels = pixels_of(*drawn);
  return true;
}

bool Window::show(const std::vector<Rect>& rects) {
  std::vector<SDL_Rect> changed;
  changed.reserve(rects.size());
  for (const Rect& rect : rects) changed.push_back({rect.x, rect.y, rect.w, rect.h});
  SDL_Surface* shown = surface();
  if (changed.empty()) return true;
  if (!shown) return false;
  if (!direct(*shown->format) && shadow_)
    for (SDL_Rect& rect : changed) {
      SDL_Rect to = rect;
      SDL_BlitSurface(shadow_.get(), &rect, shown, &to);
    }
  const bool there =
      SDL_UpdateWindowSurfaceRects(window_.get(), changed.data(), static_cast<int>(changed.size())) == 0;
  if (!there) stale_ = true;
  return there;
}

bool Window::refresh() {
  if (stale_ || !surface()) return false;
  return SDL_UpdateWindowSurface(window_.get()) == 0;
}

}  // namespace kiosk
