#pragma once

#include <iosfwd>

#include "cli/platform.h"
#include "cli/world.h"

namespace kiosk {

struct RunRequest {
  bool windowed = false;
  Size size;
  std::filesystem::path trace;  ///< empty: none
  std::filesystem::path sound;  ///< empty: the machine's own
};

/// Keeps the settings, the only command that does, and starts the kiosk. Returns 1 where there is no display.
int run_run(const World& world, const RunRequest& request, const Platform& platform, std::ostream& err);

}  // namespace kiosk
