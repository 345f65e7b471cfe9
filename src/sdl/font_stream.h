#pragma once

#include <SDL.h>

#include "text/font_image.h"

namespace kiosk {

/// A font for SDL_ttf to read from; null where there is no memory. `image` must outlive it.
SDL_RWops* font_stream(const FontImage& image);

}  // namespace kiosk
