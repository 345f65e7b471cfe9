#include "state/control.h"

#include <type_traits>
#include <variant>

namespace kiosk {
namespace {

/// Its name, where what it does says too much (the digit that a key has) or too little of it: of a pair that
/// take turns in one place each does what the other undoes.
struct Namer {
  std::string operator()(const Listen&) const { return "listen"; }
  std::string operator()(const StopListening&) const { return "listen"; }
  std::string operator()(const PauseListening&) const { return "pause"; }
  std::string operator()(const SetGuide&) const { return "guide"; }
  std::string operator()(const ChooseSpeed&) const { return "speed"; }
  std::string operator()(const ChooseOption& a) const { return "option " + std::string(name_of(a.option)); }
  std::string operator()(const StaffAction& a) const {
    const auto* key = std::get_if<TypePin>(&a);
    return key != nullptr ? "pin " + std::to_string(key->digit) : to_text(a);
  }
  template <typename A>
  std::string operator()(const A& a) const {
    return to_text(Action(a));
  }
};

}  // namespace

ControlId::ControlId(const Action& action) : name_(std::visit(Namer{}, action)) {}

}  // namespace kiosk
