#pragma once

#include <string>

#include "base/day_time.h"
#include "locale/tag.h"

namespace kiosk {

/// A notice for today, which staff have chosen: one of the bundle's, or a text of their own.
struct Bulletin {
  std::string key;   ///< of a ready-made one, "late" for the message bulletin.late; empty: typed
  int minutes = 0;   ///< or the other number that its message has
  std::string text;  ///< as typed, on one line
  LocaleTag locale;  ///< the language in which it is typed
  DayTime until;     ///< from then on it is not shown
  bool operator==(const Bulletin&) const = default;
};

/// What a ready-made one's number may be.
inline constexpr int kLeastMinutes = 1;
inline constexpr int kMostMinutes = 240;

/// Whether it says something: a typed one has a text, and the number of a ready-made one, where it has one,
/// is within its bounds.
bool is_sound(const Bulletin& bulletin);

}  // namespace kiosk
