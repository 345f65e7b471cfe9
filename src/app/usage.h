#pragma once

#include <optional>

#include "app/journal.h"
#include "app/usage_counts.h"
#include "port/clock.h"
#include "port/input.h"
#include "port/tally.h"

namespace kiosk {

/// Counts what is done, by the day. Counts are held in memory and written together at each quarter of an hour
/// by the clock on the wall, so that the file's own time tells of no visit; at the end; and when the day
/// changes. What cannot be written waits for the next quarter. While nothing waits there is no deadline.
class Usage {
 public:
  /// `tally` may be null: nothing is counted then. Both outlive it.
  Usage(Tally* tally, Journal& journal) : tally_(tally), journal_(journal) {}

  /// Takes note of a step.
  void follow(const State& before, const Action& action, const State& after, const Clock& clock);
  /// Writes what is due.
  void tick(const Clock& clock);
  std::optional<TimePoint> deadline() const { return due_; }
  /// Writes what waits.
  void write();

  /// The sums of the last days that are over, with what is not written yet. Not of today: whoever looked
  /// before a visit and after it would see what was read.
  UsageCounts sums(int days, const Clock& clock) const;

 private:
  Tally* tally_;
  Journal& journal_;
  SeenInVisit seen_;
  UsageDays waiting_;
  std::optional<TimePoint> due_;
};

}  // namespace kiosk
