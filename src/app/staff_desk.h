#pragma once

#include <functional>
#include <optional>

#include "base/secret.h"
#include "port/input.h"
#include "port/pin_gate.h"
#include "state/state.h"

namespace kiosk {

/// What the staff's desk reaches; each may be null or empty. The gate outlives it.
struct StaffLinks {
  PinGate* gate = nullptr;
  std::function<KioskFacts()> facts;
  std::function<std::string(const SiteDefaults&)> keep;  ///< as AppOptions has it
};

/// What staff do at the screen: the hold that leads in, the PIN, and that their screens close by themselves.
/// It alone has what is typed of the PIN, and wipes it when it was tried or is let go.
class StaffDesk {
 public:
  explicit StaffDesk(StaffLinks links) : links_(std::move(links)) {}

  /// An action has led from one state to the next.
  void follow(const State& before, const Action& action, const State& after, TimePoint now);
  /// The control under the finger, or none.
  void press(const std::optional<Action>& pressed, TimePoint now);
  /// A frame of this state is on the display.
  void shown(const State& state) { checking_shown_ = state.staff.pad.checking; }
  /// Somebody acted; revoke() takes it back: it was nobody.
  void touched(const State& state, TimePoint when);
  void revoke() { closes_ = before_; }

  /// What is due; nothing where nothing is. It always changes the state.
  std::optional<Action> due(const State& state, TimePoint now);
  std::optional<TimePoint> deadline(const State& state) const;

  /// Whether staff are done and have chosen what only a start anew takes in, and nobody is reading, or could
  /// go on: a visit is not ended for a setting.
  bool wants_anew(const State& state) const { return anew_ && !in_staff(state) && !mid_visit(state); }

  /// What a key means here and nowhere else.
  static std::optional<Action> key_action(const State& state, const KeyEvent& event);
  /// The end that an action asks for where staff may ask for it.
  static std::optional<End> end_of(const State& state, const Action& action);

 private:
  void keep(const SiteDefaults& before, const SiteDefaults& after);
  std::optional<Action> hold_due(const State& state, TimePoint now);
  std::optional<Action> pin_due(const State& state, TimePoint now);

  StaffLinks links_;
  std::optional<std::string> kept_;  ///< how it went with the last choice
  bool anew_ = false;
  Secret pin_;
  bool checking_shown_ = false;
  TimePoint closes_{}, before_{};
  std::optional<TimePoint> held_;  ///< since when
  std::optional<TimePoint> told_;  ///< until when what to do is said
};

}  // namespace kiosk
