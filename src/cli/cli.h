#pragma once

#include "cli/platform.h"

namespace kiosk {

/// The command line (design: `run` is the default). Exit codes: 0 good, 1 faults found, 2 wrong usage.
int run_cli(int argc, const char* const* argv, const Platform& platform);

}  // namespace kiosk
