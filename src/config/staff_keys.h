#pragma once

#include <string>
#include <vector>

namespace kiosk {

/// Before the name of a keyboard's key: "keys.F1".
inline const std::string kKeyPrefix = "keys.";

/// A text as kiosk.conf has it. Tags and names of choices hold nothing that would need an escape.
inline std::string as_setting(const std::string& text) { return "\"" + text + "\""; }

/// The keys of kiosk.conf that staff may choose on the screen where it does not lock them, in its order.
std::vector<std::string> staff_keys();
/// The keys of a keyboard that a language can stand on, as kiosk.conf names them: F1 to F12, then 0 to 9.
std::vector<std::string> language_key_names();
/// Whether a list as in [staff] locked names the key, or its table.
bool is_locked(const std::vector<std::string>& locked, const std::string& key);

}  // namespace kiosk
