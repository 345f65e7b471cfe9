#include "app/reader.h"

#include <algorithm>

#include "scene/spoken.h"

namespace kiosk {
namespace {

std::optional<Utterance> utterance(const Scene& scene, int sentence, int speed) {
  const auto all = spoken_sentences(scene);
  if (sentence < 0 || sentence >= static_cast<int>(all.size())) return std::nullopt;
  const Reading& reading = *all[static_cast<std::size_t>(sentence)];
  const std::string text = reading.lead.empty() ? reading.sentence : reading.lead + ": " + reading.sentence;
  return Utterance{text, reading.locale.str(), speed};
}

}  // namespace

Reader::Reader(Voice* voice, Sound* sound, std::vector<LocaleTag> locales, Journal& journal)
    : voice_(voice), sound_(sound), locales_(std::move(locales)), journal_(journal) {}

void Reader::follow(const State& state, const Scene& scene, TimePoint now) {
  if (!able()) return;
  shown_ = true;
  const bool visiting = mid_visit(state) && !state.left;
  if (visiting_ && !visiting) {
    voice_->reset();
    asked_ = false;
  }
  visiting_ = visiting;
  if (!state.aloud.on) return end(now);
  if (volume_ != state.visit.volume) sound_->set_volume(volume_ = state.visit.volume, now);
  Said wanted{scene.position, scene.screen, scene.page, state.aloud, state.visit.speed};
  wanted.aloud.paused = false;
  if (said_ != wanted) begin(wanted, scene, now);
  if (paused_ == state.aloud.paused) return;
  paused_ = state.aloud.paused;
  if (paused_)
    sound_->pause(now);
  else
    sound_->resume(now);
}

void Reader::begin(const Said& wanted, const Scene& scene, TimePoint now) {
  sound_->stop(now);
  said_ = wanted;
  paused_ = false;
  if (wanted.aloud.sentence == 0) heard_any_ = false;
  const auto words = utterance(scene, wanted.aloud.sentence, wanted.speed);
  // A name in a language without a voice, or a page with nothing to say.
  passing_ = !words || (words->tag != scene.locale.str() && !voice_->speaks(words->tag));
  waiting_ = !passing_;
  if (waiting_) voice_->start(*words, now);
}

void Reader::end(TimePoint now) {
  if (!said_) return;
  said_.reset();
  waiting_ = paused_ = passing_ = false;
  volume_ = -1;
  voice_->cancel();
  sound_->stop(now);
}

std::optional<Action> Reader::due(const State& state, const Scene& scene, TimePoint now) {
  if (!able() || !shown_) return std::nullopt;
  if (!asked_) {
    asked_ = true;
    const SetVoices found = voices();
    if (found.voices != state.site.voices) return found;
  }
  if (!said_ || !state.aloud.on) return std::nullopt;
  if (passing_) return heard(*said_, scene);
  if (waiting_) return take(voice_->poll(now), *said_, scene, now);
  return sound_->tick(now) ? heard(*said_, scene) : std::nullopt;
}

std::optional<Action> Reader::take(const Spoken& spoken, const Said& said, const Scene& scene,
                                   TimePoint now) {
  if (spoken.state == VoiceState::pending) return std::nullopt;
  waiting_ = false;
  const bool made = spoken.state == VoiceState::ready;
  const bool heard_now = made && sound_->play(spoken.clip, now);
  journal_.set(Topic::voice, made);
  if (made) journal_.set(Topic::sound, heard_now);
  if (heard_now) {
    if (paused_) sound_->pause(now);
    heard_any_ = true;
    const auto next = utterance(scene, said.aloud.sentence + 1, said.speed);
    if (next && voice_->speaks(next->tag)) voice_->prepare(*next, now);
    return std::nullopt;
  }
  // A voice that is gone takes its button with it; one bad sentence is passed over.
  asked_ = false;
  const auto words = utterance(scene, said.aloud.sentence, said.speed);
  const bool gone = made || !words || !voice_->speaks(words->tag);
  return gone ? std::optional<Action>(StopListening{}) : heard(said, scene);
}

/// The next sentence, else the next page, else the end. No page is turned of which nothing could be said.
std::optional<Action> Reader::heard(const Said& said, const Scene& scene) const {
  const int next = said.aloud.sentence + 1;
  if (next < static_cast<int>(spoken_sentences(scene).size())) return SayNext{next};
  const bool nothing = !heard_any_ && !spoken_sentences(scene).empty();
  if (scene.next && !nothing) {
    if (const auto* page = std::get_if<GoTo>(&*scene.next)) return ReadOn{*page};
    if (const auto* card = std::get_if<OpenEmergency>(&*scene.next)) return ReadOnCard{card->page};
  }
  return StopListening{};
}

SetVoices Reader::voices() const {
  SetVoices found;
  for (const LocaleTag& locale : locales_)
    if (voice_->speaks(locale.str())) found.voices.push_back(locale);
  return found;
}

std::optional<TimePoint> Reader::deadline() const {
  if (!able()) return std::nullopt;
  if ((shown_ && !asked_) || passing_) return TimePoint{};
  const auto voice = voice_->deadline();
  const auto sound = sound_->deadline();
  if (!voice || !sound) return voice ? voice : sound;
  return std::min(*voice, *sound);
}

}  // namespace kiosk
