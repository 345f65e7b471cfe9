#pragma once

#include "cli/world.h"

namespace kiosk {

/// The world's catalogue with those pseudo-locales (content/pseudo.h) that a font of this machine can show.
Catalogue with_pseudo_locales(const World& world);

}  // namespace kiosk
