#pragma once

#include "base/diagnostics.h"
#include "base/usage.h"

namespace kiosk {

/// Totals that outlive the program.
class Tally {
 public:
  virtual ~Tally() = default;
  /// Adds counts to those of their days: all of them, or none where it gives false. What is out of order is
  /// told.
  virtual bool add(const UsageDays& counts, Diagnostics& diagnostics) = 0;
  /// The sums of the days from `first` to `last`, both among them. Changes nothing; nothing is told of a
  /// tally that was never added to.
  virtual UsageCounts sums(Date first, Date last, Diagnostics& diagnostics) const = 0;
};

}  // namespace kiosk
