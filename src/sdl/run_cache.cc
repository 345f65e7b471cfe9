#include "sdl/run_cache.h"

#include <algorithm>

#include "sdl/font_stream.h"
#include "text/scripts.h"

namespace kiosk {
namespace {

std::string key_of(const FontFace& face) {
  return face.file + '\n' + std::to_string(face.index) + ' ' + std::to_string(face.language);
}

std::string key_of(const PlacedRun& run) {
  return run.utf8 + '\n' + key_of(*run.font) + ' ' + std::to_string(run.px) + ' ' +
         std::to_string(run.script) + ' ' + std::to_string(run.level & 1);
}

/// Direction and script are state of the font; both are set before every raster, here only.
SurfaceHandle draw_run(TTF_Font* font, const PlacedRun& run) {
  TTF_SetFontDirection(font, run.level % 2 != 0 ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  TTF_SetFontScriptName(font, script_name(run.script).c_str());
  // White on black, 8 bits a pixel: the palette index is the coverage.
  return SurfaceHandle(TTF_RenderUTF8_Shaded(font, run.utf8.c_str(), {255, 255, 255, 255}, {0, 0, 0, 255}));
}

Rect ink_of_surface(const SDL_Surface& surface) {
  const auto* bytes = static_cast<const std::uint8_t*>(surface.pixels);
  Rect ink;
  for (int y = 0; y < surface.h; ++y) {
    const std::uint8_t* row = bytes + static_cast<std::ptrdiff_t>(y) * surface.pitch;
    const auto used = [](std::uint8_t a) { return a != 0; };
    const auto* first = std::find_if(row, row + surface.w, used);
    if (first == row + surface.w) continue;
    int last = surface.w - 1;
    while (row[last] == 0) --last;
    const int x = static_cast<int>(first - row);
    ink = united(ink, {x, y, last - x + 1, 1});
  }
  return ink;
}

Mask cut_out(const SDL_Surface& surface, const Rect& ink) {
  Mask mask{ink.w, ink.h, {}};
  mask.a.reserve(static_cast<std::size_t>(ink.w) * ink.h);
  const auto* bytes = static_cast<const std::uint8_t*>(surface.pixels);
  for (int y = ink.y; y < ink.bottom(); ++y) {
    const std::uint8_t* row = bytes + static_cast<std::ptrdiff_t>(y) * surface.pitch;
    mask.a.insert(mask.a.end(), row + ink.x, row + ink.right());
  }
  return mask;
}

}  // namespace

RunCache::RunCache(std::size_t byte_limit, std::size_t font_limit) : fonts_(font_limit), runs_(byte_limit) {
  TTF_Init();  // counted by SDL_ttf: each cache holds its own
}

RunCache::~RunCache() {
  fonts_ = Lru<OpenFont>(0);
  large_ = Lru<OpenFont>(0);
  TTF_Quit();
}

OpenFont* RunCache::open(const FontFace& face, int px) {
  OpenFont opened{FontImage::open(face), nullptr, px};
  if (opened.image) opened.font.reset(TTF_OpenFontIndexRW(font_stream(*opened.image), 1, px, face.index));
  if (!opened.font || opened.image->lost()) return nullptr;           // asked again: it may come back
  TTF_SetFontHinting(opened.font.get(), TTF_HINTING_LIGHT_SUBPIXEL);  // what the shaper measures with
  TTF_SetFontKerning(opened.font.get(), 1);
  Lru<OpenFont>& among = opened.image->bytes().empty() ? large_ : fonts_;
  return among.put(key_of(face), std::move(opened), 1);
}

OpenFont* RunCache::font(const FontFace& face, int px) {
  const std::string key = key_of(face);
  OpenFont* known = fonts_.find(key);
  if (!known) known = large_.find(key);
  if (!known || known->image->lost()) return open(face, px);
  if (known->px == px) return known;
  known->px = TTF_SetFontSize(known->font.get(), px) == 0 ? px : 0;
  return known->px == px ? known : nullptr;
}

RunPicture RunCache::raster(const PlacedRun& run, int baseline) {
  ++rasters_;
  const OpenFont* open = run.font ? font(*run.font, run.px) : nullptr;
  if (!open) return {};
  TTF_Font* face = open->font.get();
  const SurfaceHandle surface = draw_run(face, run);
  if (!surface || open->image->lost()) return {};
  const Rect ink = ink_of_surface(*surface);
  if (ink.empty()) return {};
  // SDL_ttf starts the pen at 0 on a baseline one ascent down, and moves both when ink would lie outside.
  const int ascent = TTF_FontAscent(face);
  const int down = std::max(0, (baseline - run.ink.y) - ascent);
  return {PackedMask(cut_out(*surface, ink)), {ink.x - run.before, ink.y - ascent - down}};
}

void RunCache::drop_glyphs() {
  if (rasters_ == rasters_at_drop_) return;
  rasters_at_drop_ = rasters_;
  large_.clear();
  // To set it, even to what it was, is what makes SDL_ttf empty a font's cache.
  fonts_.each([](OpenFont& open) { TTF_SetFontHinting(open.font.get(), TTF_HINTING_LIGHT_SUBPIXEL); });
}

const RunPicture& RunCache::get(const PlacedRun& run, int baseline) {
  const std::string key = key_of(run);
  if (const RunPicture* known = runs_.find(key)) return *known;
  RunPicture picture = raster(run, baseline);
  // Nothing of ink is a failure, which is not kept: the next frame tries again.
  if (picture.mask.empty() && !run.ink.empty()) return nothing_;
  const std::size_t weight = picture.mask.bytes() + key.size() + 128;
  return *runs_.put(key, std::move(picture), weight);
}

}  // namespace kiosk
