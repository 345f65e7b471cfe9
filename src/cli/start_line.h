#pragma once

#include <string>
#include <vector>

#include "cli/world.h"

namespace kiosk {

/// The first line of the log: version, configuration, panel, languages, fonts, voices, the number, and what
/// is set otherwise than shipped. `sound`: there is a loudspeaker.
std::string start_line(const World& world, Size panel, const std::vector<LocaleTag>& voices, bool sound);

}  // namespace kiosk
