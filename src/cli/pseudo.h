#pragma once

#include "cli/world.h"

namespace kiosk {

/// The world's catalogue with those pseudo-locales (content/pseudo.h) that a font of this machine can show.
Catalogue with_pseudo_locales(const World& world);

/// Looks at every screen and page in the pseudo-locales, at every text size and in every layout, in one
/// theme, since colours change no place. What does not fit is a warning, for no reader sees these texts.
/// Returns the frames.
int check_pseudo_locales(const World& world, const Panel& panel, Diagnostics& faults);

}  // namespace kiosk
