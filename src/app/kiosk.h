#pragma once

#include "app/app.h"
#include "app/book_cache.h"
#include "screen/compose.h"

namespace kiosk {

/// What staff chose before the start.
struct StaffKept {
  std::map<std::string, std::string> chosen;
  std::optional<Bulletin> bulletin;
};

/// How `run` was asked to run.
struct RunOptions {
  bool windowed = false;          ///< Ctrl+Q quits
  std::ostream* trace = nullptr;  ///< may be null
  std::function<void()> started;  ///< called once, when the first frame is there; may be empty
  std::function<void()> tidy;     ///< as AppOptions has it
  std::function<KioskFacts()> facts;
  StaffKept site;
  std::function<std::string(const SiteDefaults&)> keep;  ///< as AppOptions has it
};

/// Runs the kiosk until it is asked to end: its screens, or the safe screen where no bundle is sound.
End run_kiosk(const Resources& resources, Ports ports, const RunOptions& options);

}  // namespace kiosk
