#pragma once

#include <filesystem>
#include <functional>

#include "base/diagnostics.h"

namespace kiosk {

/// A variable of the environment, or null, as std::getenv gives it.
using Environment = std::function<const char*(const char*)>;

/// Where state is kept, which no kiosk.conf can change: the folder named, else the first of $STATE_DIRECTORY
/// (systemd), else $XDG_STATE_HOME/clinic-kiosk, else ~/.local/state/clinic-kiosk. Relative paths in the
/// environment count for nothing.
std::filesystem::path state_folder(const std::filesystem::path& named, const Environment& environment);

/// Tells why this user could not write to `folder` within the state folder, if so. Looks only, writes
/// nothing.
void check_state(const std::filesystem::path& state, const std::filesystem::path& folder,
                 Diagnostics& diagnostics);

}  // namespace kiosk
