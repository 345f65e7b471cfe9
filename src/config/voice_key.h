#pragma once

#include <string>

#include "config/keys.h"

namespace kiosk {

/// The keys of languages: "speech.voices.pl".
inline const std::string kVoicePrefix = "speech.voices.";

/// How the voice of one language is read.
KeyRule voice_rule(const std::string& name);
std::string voice_advice();

/// Whether a program can be given it: not empty, and no control characters.
bool is_word(const std::string& text);

/// Letters and digits in groups, a hyphen between them: enough to tell a slip of the pen.
bool looks_like_tag(const std::string& text);

}  // namespace kiosk
