#pragma once

#include <optional>
#include <vector>

#include "port/input.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// Where the keyboard goes round, in order; a control that stands twice is one stop.
std::vector<const HitTarget*> stops_of(const Scene& scene);

/// What a key asks for: a control to act, the focus to be elsewhere, or nothing.
struct KeyEffect {
  std::optional<Action> act;
  std::optional<ControlId> focus;
};

/// Tab walks the scene's order, arrows go to the nearest control that way on the glass, Enter acts (on no
/// control as the scene says), Page Up and Down, Escape, Home and End do as they say. Disabled controls are
/// no stops.
KeyEffect key_effect(const Scene& scene, const std::optional<ControlId>& focus, Key key);

/// Where the keyboard stands after it acted on `from` in `before`: on the same control, so that Next can be
/// pressed again, or on what stands in its place, or on the button whose panel has just been closed; else
/// nowhere.
std::optional<ControlId> focus_after(const State& before, const HitTarget& from, const State& after,
                                     const Scene& scene);

}  // namespace kiosk
