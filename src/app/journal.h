#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "port/log.h"

namespace kiosk {

/// What can be out of order or in it again while the kiosk runs.
enum class Topic { hours, safe_screen, display, sound, voice, totals };
inline constexpr std::size_t kTopics = 6;

/// Writes the log so that a fault that stays fills no disk: each change of state once, each fault once until
/// its topic is well again.
class Journal {
 public:
  /// `log` may be null; it outlives the Journal.
  explicit Journal(Log* log) : log_(log) {}

  /// Whether the topic is as it should be. At first all are.
  void set(Topic topic, bool well);
  void fault(Topic topic, const Finding& finding);

 private:
  Log* log_;
  std::array<bool, kTopics> ill_{};
  std::array<std::set<std::string>, kTopics> told_;
};

}  // namespace kiosk
