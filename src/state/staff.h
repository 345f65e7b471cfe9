#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/day_time.h"
#include "base/diagnostics.h"
#include "locale/tag.h"
#include "state/staff_action.h"
#include "state/usage_summary.h"

namespace kiosk {

struct State;

/// How long a staff screen stays without a touch, and how long its way in is held.
inline constexpr int kStaffSeconds = 60;
inline constexpr int kHoldSeconds = 3;

/// How it stands with the texts of one language.
struct ContentFacts {
  LocaleTag locale;
  int parts = 0, readable = 0;  ///< of those that there are, and those that can be shown
  int outdated = 0, unchecked = 0, changed = 0;
  bool operator==(const ContentFacts&) const = default;
};

/// A fault as staff are told it: its kind in their own words, and for whoever mends it where it is and what
/// `check` says of it, in English.
struct KnownFault {
  FaultKind kind = FaultKind::other;
  std::string detail;
  bool operator==(const KnownFault&) const = default;
};

/// What staff can see of this kiosk, as it was when they asked.
struct KioskFacts {
  std::string version;
  int hours = 0;                   ///< since the program was started
  std::vector<LocaleTag> unshown;  ///< languages of which a letter has no font
  std::vector<LocaleTag> voices;
  std::optional<KnownFault> last_fault;   ///< since the start; a line of the log
  std::optional<std::int64_t> megabytes;  ///< free on the disk of the state folder
  DayTime closes;                         ///< when a notice for today ends
  UsageSummary usage;                     ///< no rows: nothing is counted
  std::string unkept;                     ///< why nothing can be kept; empty: it can
  std::vector<ContentFacts> content;
  std::vector<KnownFault> faults;  ///< of the content
  bool operator==(const KioskFacts&) const = default;
};

/// What is known of the PIN that is typed: never a digit of it.
struct PinPad {
  int typed = 0;
  int left = 5;
  int wait = 0;           ///< seconds
  bool checking = false;  ///< it is tried now
  bool wrong = false;     ///< the last one was none
  bool operator==(const PinPad&) const = default;
};

/// The way in, on the first screen.
struct StaffHold {
  int percent = 0;    ///< of the time that it is to be held
  bool told = false;  ///< it was touched too short: it says what to do
  bool operator==(const StaffHold&) const = default;
};

/// So many letters of a notice are taken, more than one may have: it says what is wrong with them.
inline constexpr std::size_t kMostTyped = 80;

/// Of the staff screens. It ends when they close.
struct Staff {
  StaffSheet sheet = StaffSheet::menu;
  bool unlocked = false;        ///< the PIN was typed
  int seconds = kStaffSeconds;  ///< until it closes; of cleaning, until touch is on again
  int cleaning = 30;            ///< of so many
  PinPad pad;
  StaffHold hold;
  std::string typed;                        ///< of a notice, on its sheet
  std::optional<std::string> kept;          ///< of the last choice: why it is not kept; empty: it is
  std::shared_ptr<const KioskFacts> facts;  ///< where they were asked for
  bool operator==(const Staff&) const = default;
};

/// Whether a staff screen is on top.
bool in_staff(const State& state);
/// Whether all touches and keys are off.
bool is_cleaning(const State& state);

/// Whether a notice is typed: what a keyboard writes is part of it.
bool is_typing(const State& state);

/// What a staff action does where it makes sense; elsewhere nothing. reduce() calls it.
void reduce_staff(State& state, const StaffAction& action);
/// Whether what happened on a staff screen took the controls away.
bool staff_drops_focus(const State& before, const State& after);
/// Forgets all of staff where none of their screens is open any more.
void settle_staff(State& state);

}  // namespace kiosk
