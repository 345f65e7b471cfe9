#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/world.h"
#include "port/log.h"

namespace kiosk {

/// A log that hands everything on and keeps the last fault.
class FaultKeeper : public Log {
 public:
  explicit FaultKeeper(Log& log) : log_(log) {}
  void write(LogLevel level, const std::string& line) override { write_fault(level, FaultKind::other, line); }
  void write_fault(LogLevel level, FaultKind kind, const std::string& line) override {
    if (level != LogLevel::notice) last_ = KnownFault{kind, line};
    log_.write_fault(level, kind, line);
  }
  const std::optional<KnownFault>& last() const { return last_; }

 private:
  Log& log_;
  std::optional<KnownFault> last_;
};

/// What stays the same until the kiosk is started anew: its content and its fonts. It takes a while.
KioskFacts content_facts(const World& world);

/// The free room of the disk that holds a folder, or that would.
std::optional<std::int64_t> free_megabytes(const std::filesystem::path& folder);

/// Why nothing can be kept in the state folder, as the rest of a sentence; empty where it can.
std::string why_unkept(const World& world);

}  // namespace kiosk
