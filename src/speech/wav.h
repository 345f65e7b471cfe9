#pragma once

#include <string>
#include <string_view>

#include "port/clip.h"

namespace kiosk {

struct WavResult {
  Clip clip;
  std::string fault;  ///< a sentence; empty where the clip is good
};

/// Reads a WAV file: PCM of 16 bits, one or two channels (mixed to one), 8,000 to 96,000 samples a second. A
/// length that claims more than there is, or nothing, means all there is: programs that write to a pipe do
/// not know it yet. Any bytes are safe. A clip without samples is a fault.
WavResult read_wav(std::string_view bytes);

/// The head of a WAV file of one channel, for so many samples to follow.
std::string wav_head(std::size_t samples, int rate);

}  // namespace kiosk
