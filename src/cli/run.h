#pragma once

#include <functional>

#include "cli/platform.h"
#include "cli/world.h"
#include "port/log.h"

namespace kiosk {

struct RunRequest {
  bool windowed = false;
  Size size;
  std::filesystem::path trace;  ///< empty: none
  std::filesystem::path sound;  ///< empty: the machine's own
  std::filesystem::path left;   ///< a folder that is to hold kLeftFile after a wanted end; empty: none
};

/// What the fullscreen kiosk ends with where a person wanted that end: so that whoever starts it again when
/// it ends leaves it off. packaging/clinic-kiosk.service names it. A window that is closed ends with 0.
inline constexpr int kWantedEnd = 10;
/// What says the same to a unit whose compositor keeps the status to itself, as Debian 12's cage does: an
/// empty file in the unit's runtime folder, which the unit takes away when it has read it.
inline constexpr const char* kLeftFile = "left";

/// Reads everything by `read` and starts the kiosk, again and again while it is asked to start anew; the
/// visit and all that was read are forgotten then. Keeps the settings, the only command that does. Returns 0
/// where the system asked it to end, kWantedEnd, or 1 where there is no display.
int run_run(const std::function<World()>& read, const RunRequest& request, const Platform& platform,
            Log& log);

}  // namespace kiosk
