#include "state/action.h"

namespace kiosk {

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;
bool Action::operator==(const Action& other) const {
  return static_cast<const AnyAction&>(*this) == static_cast<const AnyAction&>(other);
}

StaffAction::StaffAction() = default;
StaffAction::StaffAction(const StaffAction&) = default;
StaffAction::StaffAction(StaffAction&&) noexcept = default;
StaffAction& StaffAction::operator=(const StaffAction&) = default;
StaffAction& StaffAction::operator=(StaffAction&&) noexcept = default;
StaffAction::~StaffAction() = default;
bool StaffAction::operator==(const StaffAction& other) const {
  return static_cast<const AnyStaffAction&>(*this) == static_cast<const AnyStaffAction&>(other);
}

}  // namespace kiosk
