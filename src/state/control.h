#pragma once

#include <concepts>
#include <string>
#include <utility>

#include "state/action.h"

namespace kiosk {

/// What a control is, whatever it does at the moment: a switch is the same on and off, and Next is the same
/// on every page. The keyboard stands on it, and a finger holds it down. A control is named by the kind of
/// what it does where its screen gives it no name.
class ControlId {
 public:
  explicit ControlId(std::string name) : name_(std::move(name)) {}
  ControlId(const Action& action);  // NOLINT: an action stands for its control
  template <typename A>
  requires(!std::same_as<A, Action> && !std::same_as<A, ControlId> &&
           std::constructible_from<Action, const A&>) ControlId(const A& action)
      : ControlId(Action(action)) {}  // NOLINT: so does each kind of action

  bool operator==(const ControlId&) const = default;

 private:
  // No way leads out: that of a key of the PIN pad says which digit it has.
  std::string name_;
};

/// What a control does, and what it is.
struct Control {
  Action action;
  ControlId id;

  Control(Action does, ControlId is) : action(std::move(does)), id(std::move(is)) {}
  template <typename A>
  requires std::constructible_from<Action, const A&> Control(const A& does)
      : action(does), id(action) {}  // NOLINT: an action stands for its control
};

}  // namespace kiosk
