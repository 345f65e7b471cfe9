#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// What is wrong with an address that readers are to open on their phones.
struct AddressFault {
  bool refused = false;  ///< false: it can stand, and is told
  std::string sentence, advice;
};

/// Refused is what a phone cannot open, or what a reader would take for another site: a part for a user
/// before an '@', a backslash, a host of other signs than letters, digits, dots and hyphens. Told is a
/// connection that anyone can change on its way, and a host in letters that may look like others.
std::optional<AddressFault> address_fault(std::string_view address);

}  // namespace kiosk
