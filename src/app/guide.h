#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "app/composer.h"
#include "port/sound.h"
#include "port/voice.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// The spoken guide, for a person who does not see the screen: says each new page, and each control that the
/// keyboard comes to with its state and place. Silent while a page is read aloud, and where there is no voice
/// or no sound.
class Guide {
 public:
  /// Voice and sound may be null; all outlive it.
  Guide(Voice* voice, Sound* sound, Composer& composer) : voice_(voice), sound_(sound), composer_(composer) {}

  /// A frame of this state is shown.
  void follow(const State& state, const Scene& scene, TimePoint now);
  /// Goes on to the next sentence. True where one begins: somebody listens.
  bool tick(TimePoint now);
  std::optional<TimePoint> deadline() const;

 private:
  /// Where a person is; another place is said anew.
  struct Place {
    Screen screen = Screen::idle;
    std::vector<Layer> layers;
    Position page;
    int number = 0;
    LocaleTag locale;
    bool operator==(const Place&) const = default;
  };
  /// The control that the keyboard is on, and how it stands.
  struct Stop {
    std::optional<ControlId> control;
    bool selected = false;
    bool operator==(const Stop&) const = default;
  };

  static Place place_of(const State& state, const Scene& scene);
  static Stop stop_of(const State& state, const Scene& scene);
  void welcome(const State& state);
  void farewell(const State& state, TimePoint now);
  void say_page(const Scene& scene);
  void say_control(const State& state, const Scene& scene, const HitTarget& target);
  void say(const std::string& text, const LocaleTag& locale);
  void speak_next(TimePoint now);
  void hush(TimePoint now);

  Voice* voice_;
  Sound* sound_;
  Composer& composer_;
  bool on_ = false;
  int speed_ = kUsualSpeed;
  int volume_ = kQuietVolume;
  Place place_;
  Stop stop_;
  std::deque<Utterance> queue_;
  bool waiting_ = false;   ///< for the voice
  bool sounding_ = false;  ///< a clip plays
};

}  // namespace kiosk
