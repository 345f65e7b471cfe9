#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// Why a text can be no staff PIN, as a sentence; empty where it can: 6 to 12 digits, no run such as 123456
/// or 000000.
std::string fault_of_pin(std::string_view pin);

/// The PIN's argon2id string, with a salt of its own; empty where there is no memory for it.
std::string hash_pin(std::string_view pin);

/// Whether a PIN is that of an argon2id string. A string that is none has no PIN.
bool is_pin_of(const std::string& hash, std::string_view pin);

}  // namespace kiosk
