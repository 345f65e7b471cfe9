#include "app/guide.h"

#include <algorithm>
#include <utility>

#include "app/focus.h"
#include "scene/spoken.h"

namespace kiosk {
namespace {

bool within(const Reading& reading, const Rect& rect) {
  return !reading.rects.empty() &&
         std::all_of(reading.rects.begin(), reading.rects.end(), [&](const Rect& r) {
           return rect.contains(Point{r.x + r.w / 2, r.y + r.h / 2});
         });
}

bool on_a_control(const Scene& scene, const Reading& reading) {
  return std::any_of(scene.targets.begin(), scene.targets.end(),
                     [&](const HitTarget& t) { return t.focusable && within(reading, t.rect); });
}

}  // namespace

Guide::Place Guide::place_of(const State& state, const Scene& scene) {
  return {screen_of(state), state.layers, scene.position, scene.page, state.visit.locale};
}

Guide::Stop Guide::stop_of(const State& state, const Scene& scene) {
  if (!state.focus) return {};
  const HitTarget* target = find_control(scene, *state.focus);
  return {state.focus, target != nullptr && target->selected};
}

void Guide::follow(const State& state, const Scene& scene, TimePoint now) {
  if (!voice_ || !sound_) return;
  const Place place = place_of(state, scene);
  const Stop stop = stop_of(state, scene);
  const bool was_on = std::exchange(on_, state.visit.guide);
  const bool came = place != std::exchange(place_, place);
  const bool moved = stop != std::exchange(stop_, stop);
  speed_ = state.visit.speed;
  if (volume_ != state.visit.volume && (waiting_ || sounding_)) sound_->set_volume(state.visit.volume, now);
  volume_ = state.visit.volume;
  // Where the visit itself has ended there is nobody to tell.
  if (was_on && !on_ && !came && mid_visit(state)) return farewell(state, now);
  if (!on_ && !was_on && !came && !moved) return;
  if (!on_ || state.aloud.on) return hush(now);
  if (was_on && !came && !moved) return;
  hush(now);
  if (!was_on) welcome(state);
  // A page that a control led to is said, not the control that stands there again.
  if (!was_on || came) {
    say_page(scene);
  } else if (const HitTarget* target = state.focus ? find_control(scene, *state.focus) : nullptr) {
    say_control(state, scene, *target);
  }
  speak_next(now);
}

void Guide::farewell(const State& state, TimePoint now) {
  hush(now);
  const Message words = composer_.spoken(state.visit.locale, "guide.off", {});
  say(words.text, words.locale);
  speak_next(now);
}

void Guide::welcome(const State& state) {
  const Message words = composer_.spoken(state.visit.locale, "guide.on", {});
  say(words.text, words.locale);
}

/// Where one is, then what stands there; names of controls are said when the keyboard comes to them.
void Guide::say_page(const Scene& scene) {
  for (const Reading& reading : scene.readings) {
    // Not what stands in a second language beside the page.
    const bool own = reading.locale == scene.locale;
    if (reading.chrome && own && !on_a_control(scene, reading)) say(reading.sentence, reading.locale);
  }
  for (const Reading* reading : spoken_sentences(scene)) {
    if (on_a_control(scene, *reading)) continue;
    if (!reading->lead.empty()) say(reading->lead, reading->locale);
    say(reading->sentence, reading->locale);
  }
}

void Guide::say_control(const State& state, const Scene& scene, const HitTarget& target) {
  if (is_secret(target.action)) {  // which digit is nobody's to hear
    const Message words = composer_.spoken(state.site.locale, "staff.pin_typed",
                                           {{"count", std::int64_t{state.staff.pad.typed}}});
    return say(words.text, words.locale);
  }
  bool worded = false;
  for (const Reading& reading : scene.readings) {
    if (!within(reading, target.rect)) continue;
    say(reading.sentence, reading.locale);
    worded = worded || reading.sentence == target.label;
  }
  if (!worded) say(target.label, target.locale);
  const auto add = [&](const char* key, const MessageArgs& args) {
    const Message words = composer_.spoken(state.visit.locale, key, args);
    say(words.text, words.locale);
  };
  if (target.selected) add("guide.selected", {});
  if (!target.enabled) add("guide.unavailable", {});
  const auto stops = stops_of(scene);
  const auto at = std::find_if(stops.begin(), stops.end(),
                               [&](const HitTarget* stop) { return stop->action == target.action; });
  const std::int64_t number = at - stops.begin() + 1;
  const auto count = static_cast<std::int64_t>(stops.size());
  add("guide.place", {{"number", number}, {"count", count}});
}

void Guide::say(const std::string& text, const LocaleTag& locale) {
  if (voice_->speaks(locale.str())) queue_.push_back({text, locale.str(), speed_});
}

void Guide::speak_next(TimePoint now) {
  if (queue_.empty()) return;
  voice_->start(queue_.front(), now);
  queue_.pop_front();
  waiting_ = true;
}

bool Guide::tick(TimePoint now) {
  if (waiting_) {
    Spoken spoken = voice_->poll(now);
    if (spoken.state == VoiceState::pending) return false;
    waiting_ = false;
    sound_->set_volume(volume_, now);
    sounding_ = spoken.state == VoiceState::ready && sound_->play(spoken.clip, now);
    if (!sounding_) return speak_next(now), false;
    if (!queue_.empty()) voice_->prepare(queue_.front(), now);
    return true;
  }
  if (sounding_ && sound_->tick(now)) {
    sounding_ = false;
    speak_next(now);
  }
  return false;
}

std::optional<TimePoint> Guide::deadline() const {
  if (waiting_) return voice_->deadline();
  return sounding_ ? sound_->deadline() : std::nullopt;
}

void Guide::hush(TimePoint now) {
  queue_.clear();
  if (std::exchange(waiting_, false)) voice_->cancel();
  if (std::exchange(sounding_, false)) sound_->stop(now);
}

}  // namespace kiosk
