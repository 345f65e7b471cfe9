#pragma once

#include "state/state.h"

namespace kiosk {

/// What follows whatever was done: the voice falls silent, unless it goes on with it, and the keyboard's
/// place is kept, changed with its control, or dropped with it.
void settle_voice_and_focus(const State& before, State& next, const Action& action);

}  // namespace kiosk
