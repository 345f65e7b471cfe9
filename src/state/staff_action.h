#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/enum_values.h"
#include "locale/tag.h"

namespace kiosk {

/// A sheet of the staff menu.
enum class StaffSheet {
  menu,
  site_language,
  languages,
  display,
  switching,
  keys,
  notice,
  typing,   ///< of a notice, on a keyboard
  content,  ///< how it stands with texts and translations
  kiosk,    ///< this computer and its screen
  usage,
  restart,
  leave
};

inline constexpr auto kStaffSheets = values_up_to<StaffSheet::leave>();

/// "menu" ... "leave".
std::string_view name_of(StaffSheet sheet);

struct KioskFacts;

// What staff do, and what a clock or the PIN's gate answers.

/// The control that is to be held: by a short touch it only says so.
struct HoldForStaff {
  bool operator==(const HoldForStaff&) const = default;
};
/// How much of the hold is done, per cent; 0: nobody holds, and nothing is said of it.
struct HoldProgress {
  int percent = 0;
  bool operator==(const HoldProgress&) const = default;
};
/// The staff menu, without the PIN.
struct OpenStaff {
  bool operator==(const OpenStaff&) const = default;
};
struct OpenSheet {
  StaffSheet sheet = StaffSheet::menu;
  bool operator==(const OpenSheet&) const = default;
};
/// A digit of the PIN: the one thing of an action that no text says.
struct TypePin {
  int digit = 0;
  bool operator==(const TypePin&) const = default;
};
struct DeletePin {
  bool operator==(const DeletePin&) const = default;
};
/// What was typed is to be tried.
struct EnterPin {
  bool operator==(const EnterPin&) const = default;
};
/// How it stands with tries: so many are left, or so many seconds to wait.
struct PinStand {
  int left = 0;
  int wait = 0;
  bool operator==(const PinStand&) const = default;
};
/// What was typed is the PIN, or not.
struct PinTried {
  bool right = false;
  PinStand stand;
  bool operator==(const PinTried&) const = default;
};
/// So many seconds until the staff screen closes by itself; at 0 it does.
struct StaffTime {
  int seconds = 0;
  bool operator==(const StaffTime&) const = default;
};
/// Touch is off for so many seconds; it ends the visit.
struct Clean {
  int seconds = 30;
  bool operator==(const Clean&) const = default;
};
/// What is known of this kiosk.
struct SetFacts {
  std::shared_ptr<const KioskFacts> facts;
  bool operator==(const SetFacts&) const = default;
};
/// A setting of the clinic, by its key in kiosk.conf and as it is written there.
struct ChooseSetting {
  std::string key;
  std::string value;
  bool operator==(const ChooseSetting&) const = default;
};
/// Takes a language on offer, last, or off.
struct ToggleLanguage {
  LocaleTag locale;
  bool operator==(const ToggleLanguage&) const = default;
};
/// A language on offer changes places with the one before it.
struct MoveLanguage {
  LocaleTag locale;
  bool operator==(const MoveLanguage&) const = default;
};
/// Gives a key of the keyboard the next language on offer; after the last one none.
struct NextOnKey {
  std::string key;  ///< "F1"
  bool operator==(const NextOnKey&) const = default;
};
/// Shows one of the bundle's notices until closing time; without a key none.
struct ChooseNotice {
  std::string key;
  int minutes = 0;  ///< where it has a number
  bool operator==(const ChooseNotice&) const = default;
};
/// What a keyboard adds to the notice that is typed. It is public once it is shown, and in no text of an
/// action.
struct TypeNotice {
  std::string text;
  bool operator==(const TypeNotice&) const = default;
};
struct EraseNotice {
  bool operator==(const EraseNotice&) const = default;
};
/// Shows what is typed, once it was found good, until closing time: words of that language.
struct ShowNotice {
  std::string text;
  LocaleTag locale;
  bool operator==(const ShowNotice&) const = default;
};
/// The last choice is kept, or why it is not: the rest of a sentence.
struct SetKept {
  std::string fault;
  bool operator==(const SetKept&) const = default;
};
/// The program reads everything anew.
struct Restart {
  bool operator==(const Restart&) const = default;
};
/// The program ends.
struct Leave {
  bool operator==(const Leave&) const = default;
};

using AnyStaffAction =
    std::variant<HoldForStaff, HoldProgress, OpenStaff, OpenSheet, TypePin, DeletePin, EnterPin, PinStand,
                 PinTried, StaffTime, Clean, SetFacts, ChooseSetting, ToggleLanguage, MoveLanguage, NextOnKey,
                 ChooseNotice, TypeNotice, EraseNotice, ShowNotice, SetKept, Restart, Leave>;

/// What staff do. Built once, as `Action` is.
struct StaffAction : AnyStaffAction {
  using AnyStaffAction::AnyStaffAction;
  StaffAction();
  StaffAction(const StaffAction&);
  StaffAction(StaffAction&&) noexcept;
  StaffAction& operator=(const StaffAction&);
  StaffAction& operator=(StaffAction&&) noexcept;
  ~StaffAction();
  bool operator==(const StaffAction&) const;
};

/// "open-sheet content"; of a PIN's digit "type-pin".
std::string to_text(const StaffAction& action);

}  // namespace kiosk
