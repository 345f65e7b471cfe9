#pragma once

#include "app/app.h"
#include "app/book_cache.h"
#include "screen/compose.h"

namespace kiosk {

/// How `run` was asked to run.
struct RunOptions {
  bool windowed = false;          ///< Ctrl+Q quits
  std::ostream* trace = nullptr;  ///< may be null
  FaultSink faults;               ///< hears of what is met when an article is opened; may be empty
};

/// Runs the kiosk until it is asked to end: its screens, or the safe screen where no bundle is sound.
void run_kiosk(const Resources& resources, Ports ports, const RunOptions& options);

}  // namespace kiosk
