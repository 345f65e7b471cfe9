#include "sdl/raster.h"

#include <SDL_image.h>

#include "sdl/handles.h"

namespace kiosk {

Picture raster_svg(const std::string& svg, Size size) {
  // A drawing without a size is none, and SDL_image 2.6 would leak what it read of it.
  if (size.w <= 0 || size.h <= 0 || svg.find("viewBox") == std::string::npos) return {};
  SDL_RWops* source = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
  const SurfaceHandle drawn(source ? IMG_LoadSizedSVG_RW(source, size.w, size.h) : nullptr);
  if (source) SDL_RWclose(source);
  const SurfaceHandle surface(drawn ? SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_ARGB8888, 0)
                                    : nullptr);
  if (!surface) return {};
  Picture picture{{surface->w, surface->h}, {}};
  picture.pixels.reserve(static_cast<std::size_t>(surface->w) * surface->h);
  const Pixels from = pixels_of(*surface);
  for (int y = 0; y < surface->h; ++y)
    picture.pixels.insert(picture.pixels.end(), from.row(y), from.row(y) + surface->w);
  return picture;
}

Mask coverage_of(const Picture& picture, bool mirrored) {
  Mask mask{picture.size.w, picture.size.h, {}};
  mask.a.resize(picture.pixels.size());
  for (int y = 0; y < mask.h; ++y)
    for (int x = 0; x < mask.w; ++x) {
      const std::size_t row = static_cast<std::size_t>(y) * mask.w;
      mask.a[row + x] =
          static_cast<std::uint8_t>(picture.pixels[row + (mirrored ? mask.w - 1 - x : x)] >> 24);
    }
  return mask;
}

}  // namespace kiosk
