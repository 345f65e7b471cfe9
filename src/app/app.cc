#include "app/app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/bulletin_timer.h"

namespace kiosk {
namespace {

/// Events taken before a frame is shown, so that a flood of moves cannot keep the picture still.
constexpr int kBatch = 64;
/// Between two times that memory is given back.
constexpr std::chrono::seconds kTidy{2};
/// What the staff menu sums up.
constexpr int kUsageDays = 28;
/// Between two tries to show a frame that the display did not take.
constexpr std::chrono::seconds kRetry{1};
/// How long a card for staff stands: they may have to come first.
constexpr std::chrono::minutes kShowing{5};

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
      staff_({ports.gate, [this] { return facts(); }, options_.keep}),
      typed_name_(options_.names),
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
  const bool unseen = !looked_through_ && state_.phase == Phase::idle;
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
  if (typed_name_.tick(now)) apply(TypeName{});
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
  next = earlier(next, typed_name_.deadline());
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

void App::apply(const Action& action) {
  if (const auto end = StaffDesk::end_of(state_, action)) end_ = end;
  const State before = state_;
  State next = reduce(before, action);
  usage_.follow(before, action, next, ports_.clock);
  set(std::move(next));
  staff_.follow(before, action, state_, ports_.clock.now());
  if (staff_.wants_anew(state_)) end_ = End::anew;
  if (state_.typed.empty()) typed_name_.clear();
  if (is_cleaning(state_)) pointer_.reset();
}

/// What staff see of this kiosk, with what only the loop knows.
KioskFacts App::facts() {
  KioskFacts facts = options_.facts ? options_.facts() : KioskFacts();
  facts.closes = closing_time(config_.hours, ports_.clock.local());
  if (options_.usage_names && state_.site.totals)
    facts.usage = summary_of(usage_.sums(kUsageDays, ports_.clock), kUsageDays, options_.usage_names);
  return facts;
}

void App::show_press() {
  const auto pressed = press_.shown();
  staff_.press(pressed ? std::optional(pressed->action) : std::nullopt, ports_.clock.now());
  // Which digit is touched is nobody's business but the desk's.
  const bool shows = pressed && !is_secret(pressed->action);
  set(with_pressed(state_, shows ? std::optional(pressed->id) : std::nullopt));
}

void App::set(State state) {
  if (state == state_) return;
  farewell_.follow(state_, state, ports_.clock.now());
  if (is_typing(state) != is_typing(state_)) ports_.input.expect_text(is_typing(state));
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
