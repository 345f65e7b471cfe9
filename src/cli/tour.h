#pragma once

#include <filesystem>
#include <iosfwd>

#include "cli/platform.h"
#include "cli/views.h"

namespace kiosk {

struct TourOptions {
  std::filesystem::path out;
  Size size{1920, 1080};
  double diagonal_in = 0;  ///< 0: the config's
  ViewFilter filter;
};

/// Writes a PNG of every screen and page, and tour.json. Returns 1 where a file cannot be written.
int run_tour(const World& world, const TourOptions& options, const Platform& platform, std::ostream& out,
             std::ostream& err);

}  // namespace kiosk
