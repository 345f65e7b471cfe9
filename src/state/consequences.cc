#include "state/consequences.h"

namespace kiosk {
namespace {

/// What the voice does by itself.
bool by_the_voice(const Action& action) {
  return std::holds_alternative<SayNext>(action) || std::holds_alternative<ReadOn>(action) ||
         std::holds_alternative<ReadOnCard>(action) || std::holds_alternative<SetVoices>(action);
}

/// What goes on while the voice speaks; whatever else is done ends it.
bool goes_with_listening(const Action& action) {
  return by_the_voice(action) || std::holds_alternative<Listen>(action) ||
         std::holds_alternative<PauseListening>(action) || std::holds_alternative<SayAgain>(action) ||
         std::holds_alternative<ChooseVolume>(action) || std::holds_alternative<ChooseSpeed>(action) ||
         std::holds_alternative<Shift>(action) || std::holds_alternative<Greet>(action) ||
         std::holds_alternative<Offer>(action) || std::holds_alternative<SetBulletin>(action);
}

/// Where listening has one button that starts and ends it, in its place.
bool has_listen_switch(const State& state) {
  const bool on_idle = state.layers.empty() && state.phase == Phase::idle;
  return on_idle || (!state.layers.empty() && top(state) != Overlay::emergency);
}

bool starts_or_stops(const Action& action) {
  return std::holds_alternative<Listen>(action) || std::holds_alternative<StopListening>(action);
}

/// Whether the controls under the finger and under the keyboard are gone, or moved, by what happened.
bool drops_focus(const State& before, const State& after, const Action& action) {
  if (std::holds_alternative<Warn>(action)) return before.layers != after.layers;
  if (std::holds_alternative<StaffAction>(action)) return staff_drops_focus(before, after);
  if (by_the_voice(action) || std::holds_alternative<SayAgain>(action)) return false;
  if (starts_or_stops(action) && has_listen_switch(after)) return false;
  return !std::holds_alternative<ChooseTextSize>(action) && !std::holds_alternative<ChooseTheme>(action) &&
         !std::holds_alternative<ChooseOption>(action) && !std::holds_alternative<SetGuide>(action) &&
         !std::holds_alternative<Greet>(action) && !std::holds_alternative<Shift>(action) &&
         !std::holds_alternative<Offer>(action) && !std::holds_alternative<TickQuestion>(action) &&
         !std::holds_alternative<SetBulletin>(action);
}

}  // namespace

void settle_voice_and_focus(const State& before, State& next, const Action& action) {
  if (next != before && !goes_with_listening(action)) next.aloud = {};
  if (next != before && drops_focus(before, next, action)) {
    next.focus.reset();
    next.pressed.reset();
  }
}

}  // namespace kiosk
