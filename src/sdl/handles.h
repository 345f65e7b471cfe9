#pragma once

#include <SDL.h>
#include <SDL_ttf.h>

#include <memory>

#include "sdl/pixels.h"
#include "text/font_image.h"

namespace kiosk {

struct SurfaceFree {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
struct FontFree {
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
/// An open font, the bytes it reads from and the size it is set to.
struct OpenFont {
  std::shared_ptr<const FontImage> image;
  std::unique_ptr<TTF_Font, FontFree> font;
  int px = 0;
};
struct WindowFree {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using SurfaceHandle = std::unique_ptr<SDL_Surface, SurfaceFree>;
using WindowHandle = std::unique_ptr<SDL_Window, WindowFree>;

/// Pixels of a 32-bit surface, all of it.
inline Pixels pixels_of(SDL_Surface& surface) {
  return {static_cast<std::uint32_t*>(surface.pixels), surface.pitch / 4, {0, 0, surface.w, surface.h}};
}

}  // namespace kiosk
