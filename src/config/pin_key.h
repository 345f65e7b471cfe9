#pragma once

#include <string>

#include "config/keys.h"

namespace kiosk {

inline constexpr std::string_view kPinTable = "staff";
inline constexpr std::string_view kPinName = "pin_hash";
inline constexpr std::string_view kPinKey = "staff.pin_hash";

/// Whether a text has the form of an argon2id string as `clinic-kiosk set-pin` writes it, of a cost that a
/// kiosk can bear. It says nothing of the PIN.
bool is_pin_hash(const std::string& text);

/// The rule of staff.pin_hash.
KeyRule pin_rule();

}  // namespace kiosk
