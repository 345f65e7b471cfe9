#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "port/sound.h"
#include "port/voice.h"

namespace kiosk {

inline constexpr std::chrono::milliseconds kMaking{20};
inline constexpr std::chrono::milliseconds kSaying{1000};

/// Speaks after kMaking; what it was asked for is kept.
class FakeVoice : public Voice {
 public:
  bool speaks(const std::string& tag) override { return languages.contains(tag) && !gone; }
  void start(const Utterance& u, TimePoint now) override {
    said.push_back(u.text);
    speed = u.speed;
    ready_ = now + kMaking;
  }
  void prepare(const Utterance& u, TimePoint) override { ahead.push_back(u.text); }
  Spoken poll(TimePoint now) override {
    if (!ready_ || now < *ready_) return {VoiceState::pending};
    ready_.reset();
    if (gone) return {VoiceState::failed};
    return {VoiceState::ready, Clip{std::vector<std::int16_t>(100, 1000), 100}, ""};
  }
  std::optional<TimePoint> deadline() const override { return ready_; }
  void cancel() override { ready_.reset(); }
  void reset() override {
    cancel();
    ++resets;
  }

  std::set<std::string> languages = {"en"};
  std::vector<std::string> said, ahead;
  int speed = 0;
  int resets = 0;
  bool gone = false;

 private:
  std::optional<TimePoint> ready_;
};

class FakeSound : public Sound {
 public:
  bool play(const Clip&, TimePoint now) override {
    if (gone) return false;
    ends_ = now + kSaying;
    return true;
  }
  void stop(TimePoint) override { ends_.reset(); }
  void pause(TimePoint now) override {
    paused = true;
    if (ends_) left_ = *ends_ - now;
  }
  void resume(TimePoint now) override {
    paused = false;
    if (ends_) ends_ = now + left_;
  }
  void set_volume(int percent, TimePoint) override { volume = percent; }
  std::optional<TimePoint> ends_at() const override { return paused ? std::nullopt : ends_; }
  std::optional<TimePoint> deadline() const override { return ends_at(); }
  bool tick(TimePoint now) override {
    const bool over = !paused && ends_ && now >= *ends_;
    if (over) ends_.reset();
    return over;
  }
  bool playing() const { return ends_.has_value(); }

  int volume = -1;
  bool paused = false;
  bool gone = false;  ///< the device cannot be played on

 private:
  std::optional<TimePoint> ends_;
  TimePoint::duration left_{};
};

}  // namespace kiosk
