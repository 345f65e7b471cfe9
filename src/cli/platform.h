#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "config/config.h"
#include "port/canvas.h"
#include "port/clock.h"
#include "port/input.h"
#include "port/sound.h"
#include "port/voice.h"

namespace kiosk {

/// A window with its input.
struct Session {
  virtual ~Session() = default;
  virtual Display& display() = 0;
  virtual Input& input() = 0;
};

struct SessionRequest {
  bool windowed = false;
  Size size;
};

/// What the machine gives: cli names no SDL, main hands it these.
struct Platform {
  std::function<std::unique_ptr<Canvas>(Size, const Pictures&, const Design&)> canvas;
  /// Null where there is no display; the string then says so.
  std::function<std::unique_ptr<Session>(const SessionRequest&, const Pictures&, const Design&, std::string&)>
      open;
  std::function<std::unique_ptr<Clock>()> clock;
  /// What speaks and what is heard. Empty functions and null: nothing is read aloud.
  std::function<std::unique_ptr<Voice>(const SpeechSettings&)> voice;
  /// What [speech] names and this machine does not have; may be empty.
  std::function<std::vector<SpeechFault>(const SpeechSettings&)> speech_faults;
  /// Into a WAV file where one is named.
  std::function<std::unique_ptr<Sound>(const std::filesystem::path& file, TimePoint now)> sound;
  /// Gives memory that the program let go back to the system; may be empty.
  std::function<void()> tidy;
};

}  // namespace kiosk
