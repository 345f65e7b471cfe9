#pragma once

#include "base/panel.h"
#include "cli/world.h"

namespace kiosk {

/// The name that --screen takes for the sheet of controls. It is no screen of the kiosk: only `tour` makes
/// it, and only when asked.
inline constexpr const char* kControlScreen = "controls";

/// How a control can stand.
enum class ControlState { rest, pressed, focused, selected, disabled };
inline constexpr ControlState kControlStates[] = {ControlState::rest, ControlState::pressed,
                                                  ControlState::focused, ControlState::selected,
                                                  ControlState::disabled};
const char* name_of(ControlState state);

/// The kinds of control, drawn by what draws them on the screens.
enum class ControlKind { button, primary, row, choice, toggle, red };
inline constexpr ControlKind kControlKinds[] = {ControlKind::button, ControlKind::primary, ControlKind::row,
                                                ControlKind::choice, ControlKind::toggle,  ControlKind::red};
const char* name_of(ControlKind kind);
/// Whether a control of that kind ever stands so.
bool occurs(ControlKind kind, ControlState state);

/// One control in one state, in `rect`, alone in a scene of the panel's size.
Scene control_scene(const Resources& resources, State state, const Panel& panel, ControlKind kind,
                    ControlState how, Rect rect);

/// Every kind in every state that occurs, in the state's theme, to be judged by eye.
Scene control_sheet(const Resources& resources, const State& state, const Panel& panel);

}  // namespace kiosk
