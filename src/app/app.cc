#include "app/app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/bulletin_timer.h"
#include "app/swipe.h"

namespace kiosk {
namespace {

/// Events taken before a frame is shown, so that a flood of moves cannot keep the picture still.
constexpr int kBatch = 64;
/// Between two times that memory is given back.
constexpr std::chrono::seconds kTidy{2};
/// Between two tries to show a frame that the display did not take.
constexpr std::chrono::seconds kRetry{1};
/// How long a card for staff stands: they may have to come first.
constexpr std::chrono::minutes kShowing{5};
/// How far a thing on the glass may creep.
constexpr double kSlopMm = 2.0;
/// How far a trembling finger may stray and still tap.
constexpr double kTremorMm = 8.0;

std::optional<TimePoint> earlier(std::optional<TimePoint> a, std::optional<TimePoint> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

}  // namespace

App::App(const Config& config, AppOptions options, Ports ports, Composer& composer)
    : config_(config),
      options_(std::move(options)),
      ports_(ports),
      composer_(composer),
      trace_(options_.trace),
      idle_(std::chrono::seconds(config.idle_seconds), std::chrono::seconds(config.warning_seconds)),
      ambience_(options_.greetings, config.hours),
      journal_(ports.log),
      usage_(ports.tally, journal_),
      watch_(options_.emergency_number, journal_),
      staff_(ports.gate, options_.facts),
      reader_(ports.voice, ports.sound, options_.greetings, journal_),
      guide_(ports.voice, ports.sound, composer),
      state_(initial_state(options_.site)) {
  options_.site.has_pin = state_.site.has_pin = ports.gate != nullptr && ports.gate->is_set();
  on_display(ports_.display.size());
}

End App::run() {
  while (step()) {
  }
  usage_.write();
  return end_.value_or(End::asked);
}

bool App::step() {
  if (end_) return false;
  run_timers();
  present();
  const bool unseen = !looked_through_ && state_.screen == Screen::idle;
  const bool idle_work = (scene_.unfinished || !neighbours_.empty() || unseen) && !pointer_.busy();
  const auto until = idle_work ? std::optional(ports_.clock.now()) : deadline();
  if (const auto event = ports_.input.wait(until)) {
    take(*event);
    take_events();
  } else if (idle_work) {
    work();
  }
  return !end_;
}

/// What was waiting behind the first event.
void App::take_events() {
  for (int i = 1; i < kBatch && !end_; ++i) {
    const auto event = ports_.input.wait(ports_.clock.now());
    if (!event) return;
    take(*event);
  }
}

const Scene& App::scene() {
  if (composed_) return scene_;
  const TimePoint start = ports_.clock.now();
  scene_ = composer_.compose(state_, panel_);
  const TimePoint end = ports_.clock.now();
  composing_ += end - start;
  composed_ = true;
  watch_.look_at(scene_, panel_, end, privacy());
  if (watch_.stands_in()) scene_ = without_controls(std::move(scene_));
  if (!warning())
    idle_.reading(scene_.words, top(state_) == Overlay::show_to_staff ? kShowing : std::chrono::minutes(0));
  return scene_;
}

void App::run_timers() {
  const TimePoint now = ports_.clock.now();
  if (watch_.due(now)) {
    composer_.look_again();
    composed_ = presented_ = false;
  }
  if (again_ && now >= *again_) {
    again_.reset();
    presented_ = false;
  }
  if (const auto touch = pointer_.tick(now)) on_touch(*touch, now);
  scene();  // the idle time depends on the words that are shown
  if (const auto action = reader_.due(state_, scene_, now)) {
    // Speech is activity: nobody is asked whether they still read while they listen.
    if (!std::holds_alternative<SetVoices>(*action)) activity(now);
    apply(*action);
  }
  if (guide_.tick(now)) activity(now);
  if (const auto action = idle_.due(state_, now)) apply(*action);
  if (const auto action = farewell_.due(state_, now)) apply(*action);
  if (const auto action = bulletin_due(state_, ports_.clock.local())) apply(*action);
  run_staff(now);
  run_ambience(now);
  if (!pointer_.busy()) usage_.tick(ports_.clock);
}

void App::run_staff(TimePoint now) {
  while (const auto action = staff_.due(state_, now)) {
    const bool outside = !in_staff(state_);
    const State before = state_;
    apply(*action);
    if (outside && in_staff(state_)) press_.cancel();  // what was held has led here
    if (state_ == before) return;
  }
}

void App::run_ambience(TimePoint now) {
  const Clock::LocalTime local = ports_.clock.local();
  // By the hours, not by the screen: who wakes it is nobody's business.
  if (ambience_.open(local)) journal_.set(Topic::hours, true);
  // Nothing moves beneath a finger.
  while (!pointer_.busy()) {
    const auto action = ambience_.due(state_, now, local, idle_.quiet(now));
    if (!action) return;
    if (std::holds_alternative<Rest>(*action)) journal_.set(Topic::hours, false);
    apply(*action);
  }
}

std::optional<TimePoint> App::deadline() const {
  auto next = earlier(
      earlier(pointer_.deadline(),
              earlier(idle_.deadline(state_), earlier(farewell_.deadline(state_), staff_.deadline(state_)))),
      earlier(earlier(reader_.deadline(), guide_.deadline()),
              earlier(watch_.deadline(), earlier(retry_, again_))));
  next = earlier(next, bulletin_deadline(state_, ports_.clock.now(), ports_.clock.local()));
  if (pointer_.busy()) return next;
  next = earlier(next, usage_.deadline());
  return earlier(next,
                 ambience_.deadline(state_, ports_.clock.now(), ports_.clock.local(), idle_.quiet_from()));
}

void App::present() {
  if (retry_ && ports_.clock.now() < *retry_) return;
  const std::optional<TimePoint> input = std::exchange(input_, std::nullopt);
  if (composed_ && presented_) return;
  const Scene& frame = scene();
  const TimePoint start = ports_.clock.now();
  retry_.reset();
  if (!watch_.present(frame, ports_.display, start, privacy())) retry_ = start + kRetry;
  if (watch_.stands_in()) scene_ = without_controls(std::move(scene_));
  if (const auto started = std::exchange(options_.started, nullptr)) started();
  if (retry_) return;  // nobody has seen it
  presented_ = true;
  again_ = watch_.again() ? std::optional(start + *watch_.again()) : std::nullopt;
  const TimePoint end = ports_.clock.now();
  trace_.frame(frame, {end, input, end - start + std::exchange(composing_, {})});
  if (!watch_.stands_in()) neighbours_.plan(state_, frame);
  // One voice: whoever falls silent does so before the other begins.
  if (state_.aloud.on) guide_.follow(state_, frame, end);
  reader_.follow(state_, frame, end);
  if (!state_.aloud.on) guide_.follow(state_, frame, end);
  staff_.shown(state_);
  tidy(end);
}

/// Behind a frame nobody waits.
void App::tidy(TimePoint now) {
  if (!options_.tidy || (tidied_ && now - *tidied_ < kTidy)) return;
  tidied_ = now;
  options_.tidy();
}

/// A little of what nobody waits for: first what the shown frame lacks, then its neighbours.
void App::work() {
  if (scene_.unfinished) {
    if (composer_.prepare(state_, panel_)) composed_ = presented_ = false;
    return;
  }
  if (neighbours_.empty()) {
    looked_through_ = composer_.look_through();
    return;
  }
  const State& next = neighbours_.next();
  if (!composer_.prepare(next, panel_)) return;
  ports_.display.prepare(composer_.compose(next, panel_));
  neighbours_.drop();
}

void App::take(const InputEvent& event) {
  const bool touched = std::holds_alternative<PointerEvent>(event) || std::holds_alternative<KeyEvent>(event);
  if (touched && is_cleaning(state_)) return;
  if (const auto* pointer = std::get_if<PointerEvent>(&event)) return on_pointer(*pointer);
  if (const auto* key = std::get_if<KeyEvent>(&event)) return on_key(*key);
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
  if (state_.screen == Screen::resting) {
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
  press_.cancel();
  show_press();
  const auto rejecting = std::chrono::milliseconds(config_.repeat_reject_ms);
  const bool types = event.digit && top(state_) == Overlay::staff_pin;
  const bool again = !types && event.key == Key::enter && entered_ && when - *entered_ < rejecting;
  if (event.key == Key::enter) entered_ = when;
  if (again || leave_safe_screen()) return activity(when);
  if (const auto action = StaffDesk::key_action(state_, event))
    apply(*action);
  else if (state_.screen == Screen::resting && state_.layers.empty())
    apply(Wake{});
  else if (!act_by_service_key(event.key))
    act_by_key(key_effect(scene(), state_.focus, event.key));
  activity(when);
}

/// Keys that do the same wherever one is: the spoken guide, where it has a voice, and the volume.
bool App::act_by_service_key(Key key) {
  const int volume = state_.visit.volume;
  switch (key) {
    case Key::guide:
      if (is_heard(state_, state_.visit.locale)) apply(SetGuide{!state_.visit.guide});
      return true;
    case Key::quieter:
      apply(ChooseVolume{volume - kVolumeStep});
      return true;
    case Key::louder:
      apply(ChooseVolume{volume + kVolumeStep});
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
  if (!watch_.stands_in() || state_.screen == Screen::resting) return false;
  apply(Finish{});
  return true;
}

void App::apply(const Action& action) {
  if (const auto end = StaffDesk::end_of(state_, action)) end_ = end;
  const State before = state_;
  State next = reduce(before, action);
  usage_.follow(before, action, next, ports_.clock);
  set(std::move(next));
  staff_.follow(before, action, state_, ports_.clock.now());
  if (is_cleaning(state_)) pointer_.reset();
}

void App::show_press() {
  const auto pressed = press_.shown();
  staff_.press(pressed, ports_.clock.now());
  // Which digit is touched is nobody's business but the desk's.
  set(with_pressed(state_, pressed && is_secret(*pressed) ? std::nullopt : pressed));
}

void App::set(State state) {
  if (state == state_) return;
  farewell_.follow(state_, state, ports_.clock.now());
  state_ = std::move(state);
  composed_ = false;
  presented_ = false;
  idle_.set_warning(warning());
}

/// Somebody is there. Comes after what they did, for a touch that answers the warning ends it.
void App::activity(TimePoint when) {
  idle_.touched(when);
  staff_.touched(state_, when);
}

}  // namespace kiosk
