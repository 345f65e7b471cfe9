#pragma once

#include <optional>

#include "cli/world.h"
#include "port/store.h"
#include "state/bulletin.h"

namespace kiosk {

/// The notice for today as the store has it, where it may be shown as things are now: a bundle may have lost
/// it, a font its letters. Else nothing, and one sentence with the file says all that is wrong with it.
std::optional<Bulletin> kept_notice(const World& world, const Store& store, Diagnostics& diagnostics);

}  // namespace kiosk
