#pragma once

#include <vector>

#include "config/config.h"
#include "port/voice.h"

namespace kiosk {

/// What [speech] names and this machine does not have: the program, a voice of it, a language's own program.
/// Asks the program for its voices, a second at most.
std::vector<SpeechFault> speech_faults(const SpeechSettings& settings);

}  // namespace kiosk
