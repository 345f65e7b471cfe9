#pragma once

#include <chrono>
#include <memory>

#include "port/sound.h"

namespace kiosk {

/// How long the device stays open when nothing plays: long enough for the next sentence. An open one wakes
/// the machine all the time, and so does SDL's look-out for devices.
inline constexpr std::chrono::seconds kSoundStaysOpen{10};

/// Sound by SDL. Null where there is no device. It is opened at the first clip, shut when idle, and opened
/// again when needed.
std::unique_ptr<Sound> make_sdl_sound(TimePoint now);

}  // namespace kiosk
