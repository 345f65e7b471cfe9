#pragma once

#include <string>

#include "config/keys.h"

namespace kiosk {

/// The keys of languages: "speech.voices.pl".
inline const std::string kVoicePrefix = "speech.voices.";

/// How the voice of one language is read. `tags` are the languages that are there, to name the nearest.
KeyRule voice_rule(const std::string& name, const std::vector<std::string>& tags);
std::string voice_advice();

}  // namespace kiosk
