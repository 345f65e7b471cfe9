#include "app/staff_desk.h"

#include <algorithm>
#include <chrono>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kHoldStep{100};
constexpr milliseconds kHold{seconds(kHoldSeconds)};
/// How long the way in says that it is to be held.
constexpr seconds kTold{5};

template <typename T>
const T* as(const Action& action) {
  const auto* of_staff = std::get_if<StaffAction>(&action);
  return of_staff != nullptr ? std::get_if<T>(of_staff) : nullptr;
}

std::optional<TimePoint> sooner_of(std::optional<TimePoint> a, std::optional<TimePoint> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// So many steps of the hold make so many per cent of it.
int steps_of(int percent) {
  constexpr int kSteps = kHold / kHoldStep;
  return (percent * kSteps + 99) / 100;
}

int seconds_until(TimePoint when, TimePoint now) {
  return std::max(0, static_cast<int>(std::chrono::ceil<seconds>(when - now).count()));
}

bool wants_facts(const State& state) {
  const StaffSheet sheet = state.staff.sheet;
  return top(state) == Overlay::staff_menu && !state.staff.facts &&
         (sheet == StaffSheet::content || sheet == StaffSheet::kiosk || sheet == StaffSheet::notice ||
          sheet == StaffSheet::typing || sheet == StaffSheet::usage);
}

}  // namespace

void StaffDesk::follow(const State& before, const Action& action, const State& after, TimePoint now) {
  const bool another = is_cleaning(after) && !is_cleaning(before);
  if (in_staff(after) && (!in_staff(before) || another))
    closes_ = before_ = now + seconds(after.staff.seconds);
  if (after.staff.hold.told && !before.staff.hold.told) told_ = now + kTold;
  keep(before.site, after.site);
  const int typed = after.staff.pad.typed;
  if (typed == 0) return pin_.wipe();
  if (const auto* type = as<TypePin>(action); type != nullptr && typed > before.staff.pad.typed)
    pin_.add(static_cast<char>('0' + type->digit));
  if (as<DeletePin>(action) != nullptr && typed < before.staff.pad.typed) pin_.drop_last();
}

void StaffDesk::keep(const SiteDefaults& before, const SiteDefaults& after) {
  const bool chose = after.chosen != before.chosen;
  if (!links_.keep || (!chose && after.bulletin == before.bulletin)) return;
  kept_ = links_.keep(after);
  // What cannot be kept would be gone with a start anew; what was kept before waits for it all the same.
  if (chose && kept_->empty()) anew_ = true;
}

void StaffDesk::press(const std::optional<Action>& pressed, TimePoint now) {
  const bool held = pressed && as<HoldForStaff>(*pressed) != nullptr;
  if (!held)
    held_.reset();
  else if (!held_)
    held_ = now;
}

void StaffDesk::touched(const State& state, TimePoint when) {
  if (is_cleaning(state)) return;
  before_ = closes_;
  closes_ = when + seconds(kStaffSeconds);
}

std::optional<Action> StaffDesk::hold_due(const State& state, TimePoint now) {
  if (state.phase != Phase::idle || !state.layers.empty()) return std::nullopt;
  const StaffHold& hold = state.staff.hold;
  if (held_ && now - *held_ >= kHold) {
    held_.reset();
    return OpenStaff{};
  }
  const auto steps = held_ ? (now - *held_) / kHoldStep : 0;
  const int percent = static_cast<int>(steps * kHoldStep * 100 / kHold);
  if (percent > hold.percent || (!held_ && hold.percent > 0)) return HoldProgress{percent};
  if (hold.told && told_ && now >= *told_) return HoldProgress{0};
  return std::nullopt;
}

std::optional<Action> StaffDesk::pin_due(const State& state, TimePoint now) {
  if (top(state) != Overlay::staff_pin || links_.gate == nullptr) return std::nullopt;
  const PinPad& pad = state.staff.pad;
  if (!pad.checking) {
    const PinTries stand = links_.gate->stand(now);
    if (stand.left == pad.left && stand.wait == pad.wait) return std::nullopt;
    return PinStand{stand.left, stand.wait};
  }
  if (!checking_shown_) return std::nullopt;
  checking_shown_ = false;
  const PinTries tries = links_.gate->attempt(pin_.view(), now);
  pin_.wipe();
  return PinTried{tries.right, {tries.left, tries.wait}};
}

std::optional<Action> StaffDesk::due(const State& state, TimePoint now) {
  if (const auto action = hold_due(state, now)) return action;
  if (!in_staff(state)) {
    // That the last choice could not be kept is told again when they come back.
    if (kept_ && kept_->empty()) kept_.reset();
    return std::nullopt;
  }
  if (kept_ && state.staff.kept != kept_) return SetKept{*kept_};
  if (const int left = seconds_until(closes_, now); left != state.staff.seconds) return StaffTime{left};
  if (wants_facts(state) && links_.facts) return SetFacts{std::make_shared<const KioskFacts>(links_.facts())};
  return pin_due(state, now);
}

std::optional<TimePoint> StaffDesk::deadline(const State& state) const {
  std::optional<TimePoint> next;
  if (held_) next = *held_ + kHoldStep * (steps_of(state.staff.hold.percent) + 1);
  if (state.staff.hold.told) next = sooner_of(next, told_);
  if (!in_staff(state)) return next;
  if (state.staff.pad.checking && checking_shown_) return TimePoint{};
  // A wait is counted down with it.
  return sooner_of(next, closes_ - seconds(state.staff.seconds - 1));
}

std::optional<Action> StaffDesk::key_action(const State& state, const KeyEvent& event) {
  if (event.key == Key::staff) return OpenStaff{};
  if (event.key == Key::erase && is_typing(state)) return EraseNotice{};
  if (top(state) != Overlay::staff_pin) return std::nullopt;
  if (event.digit) return TypePin{*event.digit};
  if (event.key == Key::erase) return DeletePin{};
  if (event.key == Key::enter && !state.focus) return EnterPin{};
  return std::nullopt;
}

std::optional<End> StaffDesk::end_of(const State& state, const Action& action) {
  if (top(state) != Overlay::staff_menu || !state.staff.unlocked) return std::nullopt;
  if (as<Restart>(action) != nullptr && state.staff.sheet == StaffSheet::restart) return End::anew;
  if (as<Leave>(action) != nullptr && state.staff.sheet == StaffSheet::leave) return End::by_hand;
  return std::nullopt;
}

}  // namespace kiosk
