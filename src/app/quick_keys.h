#pragma once

#include <optional>

#include "port/input.h"
#include "state/state.h"

namespace kiosk {

/// The visit that a key starts: the clinic gave a language to it. A digit counts only from the upper row, and
/// not where the PIN is typed.
std::optional<Action> quick_start(const State& state, const KeyEvent& event);

}  // namespace kiosk
