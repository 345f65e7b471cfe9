// What fingers and keys do: the other half of the loop.

#include <utility>
#include <variant>

#include "app/app.h"
#include "app/quick_keys.h"
#include "app/swipe.h"

namespace kiosk {
namespace {

/// How far a thing on the glass may creep.
constexpr double kSlopMm = 2.0;
/// How far a trembling finger may stray and still tap.
constexpr double kTremorMm = 8.0;

}  // namespace

void App::take(const InputEvent& event) {
  const bool touched =
      !std::holds_alternative<DisplayChanged>(event) && !std::holds_alternative<QuitRequested>(event);
  if (touched && is_cleaning(state_)) return;
  if (const auto* pointer = std::get_if<PointerEvent>(&event)) return on_pointer(*pointer);
  if (const auto* key = std::get_if<KeyEvent>(&event)) return on_key(*key);
  if (const auto* text = std::get_if<TextEvent>(&event)) return on_text(*text);
  if (const auto* display = std::get_if<DisplayChanged>(&event)) return on_display(display->size);
  if (const auto* quit = std::get_if<QuitRequested>(&event)) end_ = quit->end;
}

void App::on_pointer(const PointerEvent& event) {
  const TimePoint when = event.when.value_or(ports_.clock.now());
  if (!input_) input_ = when;
  if (const auto touch = pointer_.handle(event, when)) on_touch(*touch, when);
}

void App::on_touch(const TouchEvent& touch, TimePoint when) {
  switch (touch.touch) {
    case Touch::down:
      return on_down(touch.at, when);
    case Touch::settled:
      if (waking_) apply(Wake{});
      return;
    case Touch::moved:
      press_.follow(scene(), touch.at);
      return show_press();
    case Touch::up:
      on_up(touch.at, when);
      return activity(when);
    case Touch::cancelled:
    case Touch::spurious:
      waking_.reset();
      press_.cancel();
      show_press();
      if (touch.touch == Touch::spurious) return staff_.revoke(), idle_.revoke();
      apply(KeepReading{});
      return activity(when);
  }
}

void App::on_down(Point at, TimePoint when) {
  activity(when);
  waking_.reset();
  if (state_.phase == Phase::resting) {
    waking_ = scene().banner.contains(at) ? scene().banner : Rect{};
    return;
  }
  set(with_focus(state_, std::nullopt));
  down_at_ = at;
  down_when_ = when;
  press_.cancel();
  if (!repeat_.rejects(at, when)) press_.begin(scene(), at);
  show_press();
}

void App::on_up(Point at, TimePoint when) {
  if (const auto banner = std::exchange(waking_, std::nullopt)) {
    apply(Wake{});
    if (banner->contains(at)) apply(OpenEmergency{});
    return;
  }
  if (leave_safe_screen()) return press_.cancel();
  auto action = press_.release(scene(), at);
  repeat_.ended(at, when);
  show_press();
  if (!action) action = swipe(scene(), panel_, down_at_, at, when - down_when_);
  // Any touch answers the warning, wherever it lands.
  apply(action.value_or(KeepReading{}));
}

void App::on_key(const KeyEvent& event) {
  if (event.key == Key::quit) {
    if (options_.quits_by_key) end_ = End::by_hand;
    return;
  }
  const TimePoint when = event.when.value_or(ports_.clock.now());
  if (!input_) input_ = when;
  held_key_ = event.repeat;
  // What lies on a key wakes nothing and answers nothing.
  if (held_key_ && (warning() || state_.phase == Phase::resting)) return;
  press_.cancel();
  show_press();
  const auto rejecting = std::chrono::milliseconds(config_.repeat_reject_ms);
  const bool types = event.digit && top(state_) == Overlay::staff_pin;
  const bool again = !types && event.key == Key::enter && entered_ && when - *entered_ < rejecting;
  if (event.key == Key::enter) entered_ = when;
  if (again || leave_safe_screen() || (event.writes && is_typing(state_))) return key_activity(when);
  if (const auto start = quick_start(state_, event))
    apply(*start);
  else if (const auto action = StaffDesk::key_action(state_, event))
    apply(*action);
  else if (event.key == Key::letter)
    type(event.letter, when);
  else if (state_.phase == Phase::resting && state_.layers.empty())
    apply(Wake{});
  else if (!act_by_service_key(event.key))
    act_by_key(key_effect(scene(), state_.focus, event.key));
  key_activity(when);
}

/// A key that is held down is pressed once: a bag on the keyboard keeps nothing open.
void App::key_activity(TimePoint when) {
  if (!held_key_) activity(when);
}

/// Only while a notice is typed; elsewhere the keys themselves have said it.
void App::on_text(const TextEvent& event) {
  if (!is_typing(state_)) return;
  const TimePoint when = event.when.value_or(ports_.clock.now());
  if (!input_) input_ = when;
  apply(TypeNotice{event.text});
  key_activity(when);
}

/// The first letters of a language's name, where a language can be chosen.
void App::type(char32_t letter, TimePoint when) {
  if (state_.phase != Phase::idle || !state_.layers.empty()) return;
  if (state_.site.who_may_switch != WhoMaySwitch::everyone) return;
  if (const auto locale = typed_name_.type(letter, when)) return apply(QuickSet{*locale});
  apply(TypeName{typed_name_.letters()});
}

/// Keys that do the same wherever one is: the spoken guide, where it has a voice, and the volume; where a
/// number is chosen, + and - mean that.
bool App::act_by_service_key(Key key) {
  const int volume = state_.visit.volume;
  switch (key) {
    case Key::guide:
      if (is_heard(state_, state_.visit.locale)) apply(SetGuide{!state_.visit.guide});
      return true;
    case Key::quieter:
      apply(scene().less.value_or(ChooseVolume{volume - kVolumeStep}));
      return true;
    case Key::louder:
      apply(scene().more.value_or(ChooseVolume{volume + kVolumeStep}));
      return true;
    default:
      return false;
  }
}

void App::act_by_key(const KeyEffect& effect) {
  if (effect.focus) return set(with_focus(state_, effect.focus));
  const State before = state_;
  if (effect.act) {
    const HitTarget* target = find_target(scene(), *effect.act);
    const auto from = target ? std::optional(*target) : std::nullopt;
    apply(*effect.act);
    if (from && before.focus && !state_.focus)
      set(with_focus(state_, focus_after(before, *from, state_, scene())));
  }
  if (top(before) == Overlay::still_reading) apply(KeepReading{});
}

void App::on_display(Size size) {
  presented_ = false;
  retry_.reset();
  if (size.w <= 0 || size.h <= 0) return;
  const Panel panel = make_panel(size, config_.diagonal_in, config_.viewing_mm);
  pointer_.set_panel(size, panel.px(kSlopMm));
  press_.set_tremor(panel.px(kTremorMm));
  repeat_.set(std::chrono::milliseconds(config_.repeat_reject_ms), panel.px(kTremorMm));
  pointer_.reset();
  press_.cancel();
  waking_.reset();
  show_press();
  if (panel == panel_) return;
  panel_ = panel;
  composed_ = false;
  neighbours_.clear();
}

/// There is nothing to touch on it: whoever tries wants away from it.
bool App::leave_safe_screen() {
  scene();
  if (!watch_.stands_in() || state_.phase == Phase::resting) return false;
  apply(Finish{});
  return true;
}

}  // namespace kiosk
