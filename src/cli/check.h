#pragma once

#include <iosfwd>

#include "cli/world.h"

namespace kiosk {

struct CheckOptions {
  Size size{1920, 1080};
  double diagonal_in = 0;  ///< 0: the config's
  bool json = false;
};

/// Config, every bundle, every article, every font, every page at every text size and theme. Returns 1 where
/// anything is at fault.
int run_check(const World& world, const CheckOptions& options, std::ostream& out);

}  // namespace kiosk
