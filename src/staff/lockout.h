#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "port/store.h"
#include "port/time_point.h"

namespace kiosk {

/// Now, by the clock that only goes on and by the one that people set: seconds since 1970.
struct Moment {
  TimePoint steady;
  std::int64_t wall = 0;
};

inline constexpr int kFreeTries = 5;
inline constexpr std::chrono::seconds kLeastWait{30};
inline constexpr std::chrono::seconds kMostWait{300};

/// Tries at the PIN that were none: five, then a wait of 30 s, which doubles with each further one up to five
/// minutes. Kept in a store, so that a new start ends no wait. While the program runs the wait goes by the
/// clock that nobody sets; over a start, by the other: one that was set back makes a wait whole again, none
/// longer.
class Lockout {
 public:
  /// Takes up what the store kept; what was damaged counts for nothing and is told. The store outlives it.
  Lockout(Store& store, Moment now, Diagnostics& diagnostics);

  /// How long until the next try.
  std::chrono::seconds wait(TimePoint now) const;
  /// How many tries until the next wait begins; one at least.
  int tries_left() const;
  /// A try is made: it counts as failed until right() says otherwise, even if the program ends meanwhile. Why
  /// it could not be kept, as the rest of a sentence; it counts until the program ends then.
  std::string begin(Moment now);
  /// It was the PIN: all is forgotten.
  std::string right();

 private:
  std::chrono::seconds length() const;
  std::string keep(std::int64_t since);

  Store& store_;
  int failed_ = 0;
  std::optional<TimePoint> until_;
};

}  // namespace kiosk
