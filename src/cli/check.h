#pragma once

#include <iosfwd>
#include <optional>

#include "cli/check_plan.h"
#include "cli/check_progress.h"

namespace kiosk {

struct CheckOptions {
  std::optional<Size> size;  ///< of a panel that is looked at besides the configured one
  double diagonal_in = 0;    ///< of that panel, or of the configured one; 0: the config's
  std::vector<TextSize> text_sizes = CheckScope().text_sizes;
  bool json = false;
  int workers = 0;  ///< 0: one for each processor
  Progress progress = Progress::lines;
};

/// Configuration and content first, at once; then every page in every setting, on all processors, with
/// progress on `err`. Ends with a line of what was looked at. Returns 1 where anything is at fault.
int run_check(const World& world, const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace kiosk
