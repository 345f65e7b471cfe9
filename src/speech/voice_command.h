#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "locale/tag.h"

namespace kiosk {

/// The names in what `espeak-ng --voices` writes: its second column, lower case.
std::vector<std::string> read_voice_list(std::string_view text);

/// espeak-ng's voice for a language, of those it has; empty where none reads that language in that script.
std::string voice_for(const LocaleTag& tag, const std::vector<std::string>& voices);

/// Whether a program can be started: a file that may be run, in PATH where its name has no "/".
bool program_found(const std::string& program);

/// Which command speaks a language: the one of kiosk.conf, or else the program's own voice.
class VoiceCommands {
 public:
  /// `voices`: what the program has.
  VoiceCommands(const SpeechSettings& settings, std::vector<std::string> voices);

  /// Whether the program told of any voice.
  bool knows_voices() const { return !voices_.empty(); }
  /// The program and its words, at a speed of 50 to 200 per cent. Empty where the language has no voice or
  /// its program is not there.
  std::vector<std::string> command(const LocaleTag& tag, int speed) const;

 private:
  /// The setting of the tag or, in the same script, of what it is a variety of ("en" for "en-x-easyread").
  const VoiceSetting* setting(const LocaleTag& tag) const;
  std::vector<std::string> own_voice(const std::string& name, int speed) const;

  SpeechSettings settings_;
  std::vector<std::string> voices_;
};

}  // namespace kiosk
