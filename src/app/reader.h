#pragma once

#include <optional>
#include <vector>

#include "app/journal.h"
#include "port/sound.h"
#include "port/voice.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// Reads pages aloud: brings voice and sound to what the state asks for, and tells the state's next step when
/// a sentence was heard. Silent where there is no voice or no sound.
class Reader {
 public:
  /// Voice and sound may be null; they and the journal outlive it. `locales` are those on offer.
  Reader(Voice* voice, Sound* sound, std::vector<LocaleTag> locales, Journal& journal);

  /// A frame of this state is shown.
  void follow(const State& state, const Scene& scene, TimePoint now);
  /// The voice's next step, if one is due.
  std::optional<Action> due(const State& state, const Scene& scene, TimePoint now);
  std::optional<TimePoint> deadline() const;

 private:
  /// What is spoken: another place, sentence, speed or wish to hear it again is another one.
  struct Said {
    Position page;
    std::string screen;
    int number = 0;  ///< of the page, where the screen has several
    Aloud aloud;
    int speed = kUsualSpeed;
    bool operator==(const Said&) const = default;
  };

  bool able() const { return voice_ && sound_; }
  void begin(const Said& wanted, const Scene& scene, TimePoint now);
  void end(TimePoint now);
  std::optional<Action> heard(const Said& said, const Scene& scene) const;
  std::optional<Action> take(const Spoken& spoken, const Said& said, const Scene& scene, TimePoint now);
  SetVoices voices() const;

  Voice* voice_;
  Sound* sound_;
  std::vector<LocaleTag> locales_;
  Journal& journal_;
  std::optional<Said> said_;
  bool waiting_ = false;  ///< for the voice
  bool paused_ = false;
  bool passing_ = false;    ///< the sentence cannot be said: on to the next
  bool heard_any_ = false;  ///< of the page
  bool visiting_ = false;
  bool shown_ = false;  ///< a frame: only then are voices asked for
  bool asked_ = false;
  int volume_ = -1;
};

}  // namespace kiosk
