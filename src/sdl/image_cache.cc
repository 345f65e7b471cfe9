#include "sdl/image_cache.h"

#include <SDL_image.h>

#include "assets/drawing_bounds.h"
#include "sdl/handles.h"
#include "sdl/raster_apart.h"

namespace kiosk {
namespace {

constexpr std::size_t kIconBytes = std::size_t{1} << 20;
constexpr std::size_t kFigureBytes = std::size_t{6} << 20;

}  // namespace

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

ImageCache::ImageCache(const Pictures& pictures, const Design& design)
    : pictures_(pictures), design_(design), icons_(kIconBytes), figures_(kFigureBytes) {}

Picture ImageCache::raster(const std::string& name, const std::string& svg, Size size) {
  if (refused_.contains(name)) return {};
  if (is_plain_drawing(svg)) return raster_svg(svg, size);
  Picture picture = raster_apart(svg, size);
  if (picture.pixels.empty()) refused_.insert(name);
  return picture;
}

const Mask& ImageCache::icon(const DrawIcon& icon) {
  const std::string key = icon.name + ' ' + std::to_string(icon.rect.w) + 'x' + std::to_string(icon.rect.h) +
                          (icon.mirrored ? "m" : "");
  if (const Mask* known = icons_.find(key)) return *known;
  const auto it = pictures_.icons.find(icon.name);
  Mask mask;
  if (it != pictures_.icons.end())
    mask =
        coverage_of(raster("icon " + icon.name, coloured(it->second, Colour{}), {icon.rect.w, icon.rect.h}),
                    icon.mirrored);
  const std::size_t weight = mask.bytes() + key.size();
  return *icons_.put(key, std::move(mask), weight);
}

const Picture& ImageCache::figure(const DrawFigure& figure) {
  const std::string key = figure.id + ' ' + std::string(name_of(figure.theme)) + ' ' +
                          std::to_string(figure.rect.w) + 'x' + std::to_string(figure.rect.h) + ' ' +
                          std::to_string(figure.step);
  if (const Picture* known = figures_.find(key)) return *known;
  const auto it = pictures_.figures.find(figure.id);
  Picture picture;
  if (it != pictures_.figures.end())
    picture = raster(figure.id, coloured(it->second, design_.theme(figure.theme), figure.step),
                     {figure.rect.w, figure.rect.h});
  const std::size_t weight = picture.pixels.size() * sizeof(std::uint32_t) + key.size();
  return *figures_.put(key, std::move(picture), weight);
}

}  // namespace kiosk
