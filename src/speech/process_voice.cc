#include "speech/process_voice.h"

#include <algorithm>
#include <utility>

#include "speech/spoken_text.h"
#include "speech/wav.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostListing = 1U << 20;

}  // namespace

ProcessVoice::ProcessVoice(const SpeechSettings& settings, VoiceLimits limits)
    : settings_(settings), limits_(limits), cache_(limits.cache) {
  ask();
}

void ProcessVoice::ask() {
  commands_.reset();
  if (!settings_.on()) return;
  std::string ignored;
  listing_ = Child::start({settings_.program, "--voices"}, "", kMostListing, ignored);
  // By the real clock: this is the one thing that is waited for.
  listing_until_ = std::chrono::steady_clock::now() + limits_.listing;
}

const VoiceCommands& ProcessVoice::commands() {
  if (commands_) return *commands_;
  std::vector<std::string> voices;
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(listing_until_ - std::chrono::steady_clock::now());
  if (listing_ && listing_->wait(left) == ChildState::succeeded) voices = read_voice_list(listing_->output());
  listing_.reset();
  return commands_.emplace(settings_, std::move(voices));
}

std::vector<std::string> ProcessVoice::command(const std::string& tag, int speed) {
  const auto parsed = LocaleTag::parse(tag);
  if (!settings_.on() || !parsed) return {};
  return commands().command(*parsed, speed);
}

bool ProcessVoice::speaks(const std::string& tag) {
  const auto failed = failures_.find(tag);
  if (failed != failures_.end() && failed->second >= limits_.failures) return false;
  return !command(tag, 100).empty();
}

void ProcessVoice::start(const Utterance& utterance, TimePoint now) {
  wanted_ = utterance;
  answer_.reset();
  if (ahead_ == utterance) ahead_.reset();
  if (auto clip = cache_.find(utterance)) {
    answer_ = Spoken{VoiceState::ready, std::move(*clip), ""};
    return;
  }
  if (job_ && job_->utterance == utterance) return;
  // What was being made ahead must not hold up what is wanted now.
  job_.reset();
  make(utterance, now);
}

void ProcessVoice::prepare(const Utterance& utterance, TimePoint now) {
  const bool making_wanted = job_ && wanted_ == job_->utterance && !answer_;
  if (job_ && job_->utterance == utterance) return;
  if (!making_wanted) job_.reset();
  ahead_ = utterance;
  if (!job_) tend(now);
}

void ProcessVoice::make(const Utterance& utterance, TimePoint now) {
  const std::string text = spoken_text(utterance.text);
  const std::vector<std::string> words = command(utterance.tag, utterance.speed);
  if (words.empty()) return fail(utterance, "There is no voice for " + utterance.tag + ".");
  if (!has_words(text)) {
    if (wanted_ == utterance) answer_ = Spoken{VoiceState::ready, {}, ""};
    return;
  }
  std::string why;
  auto child = Child::start(words, text, limits_.output, why);
  if (!child) return fail(utterance, "The voice " + words.front() + " " + why + ".");
  job_ = Job{utterance, std::move(child), now + limits_.sentence, now + limits_.look};
}

void ProcessVoice::tend(TimePoint now) {
  if (job_) {
    const ChildState state = job_->child->look();
    job_->next_look = now + limits_.look;
    if (state == ChildState::succeeded) {
      finish(*job_->child);
    } else if (state == ChildState::failed) {
      fail(job_->utterance, "The voice " + job_->child->fault() + ".");
    } else if (now >= job_->until) {
      fail(job_->utterance, "The voice took too long.");
    } else {
      return;
    }
    job_.reset();
  }
  if (!ahead_) return;
  const Utterance next = *std::exchange(ahead_, std::nullopt);
  if (!cache_.holds(next)) make(next, now);
}

void ProcessVoice::finish(const Child& child) {
  const Utterance& utterance = job_->utterance;
  WavResult wav = read_wav(child.output());
  if (!wav.fault.empty()) return fail(utterance, wav.fault);
  failures_.erase(utterance.tag);
  if (wanted_ == utterance) answer_ = Spoken{VoiceState::ready, wav.clip, ""};
  cache_.add(utterance, std::move(wav.clip));
}

void ProcessVoice::fail(const Utterance& utterance, const std::string& why) {
  ++failures_[utterance.tag];
  if (wanted_ == utterance) answer_ = Spoken{VoiceState::failed, {}, why};
}

Spoken ProcessVoice::poll(TimePoint now) {
  tend(now);
  if (answer_) {
    wanted_.reset();
    return *std::exchange(answer_, std::nullopt);
  }
  return {wanted_ ? VoiceState::pending : VoiceState::idle};
}

std::optional<TimePoint> ProcessVoice::deadline() const {
  // An answer that waits to be told is due at once.
  if (answer_) return TimePoint{};
  if (!job_) return std::nullopt;
  return std::min(job_->next_look, job_->until);
}

void ProcessVoice::cancel() {
  job_.reset();
  wanted_.reset();
  ahead_.reset();
  answer_.reset();
}

void ProcessVoice::reset() {
  cancel();
  failures_.clear();
  if (commands_ && !commands_->knows_voices()) ask();
}

}  // namespace kiosk
