#pragma once

#include <string>

#include "port/tally.h"

namespace kiosk {

/// Totals in memory, which fail as a disk does where a test wants it.
class KeptTally : public Tally {
 public:
  bool add(const UsageDays& counts, Diagnostics& diagnostics) override {
    ++writes;
    if (fails) {
      diagnostics.error("totals", 0, 0, "The totals cannot be written.", "Make room.");
      return false;
    }
    for (const auto& [day, of_day] : counts) kiosk::add(days[day], of_day);
    return true;
  }
  UsageCounts sums(Date first, Date last, Diagnostics&) const override {
    UsageCounts sums;
    for (const auto& [day, of_day] : days)
      if (first <= day && day <= last) kiosk::add(sums, of_day);
    return sums;
  }
  std::int64_t count(Date day, Counted counted, const std::string& which = "") const {
    const auto found = days.find(day);
    if (found == days.end()) return 0;
    const auto of = found->second.find({counted, which});
    return of == found->second.end() ? 0 : of->second;
  }

  UsageDays days;
  int writes = 0;
  bool fails = false;
};

}  // namespace kiosk
