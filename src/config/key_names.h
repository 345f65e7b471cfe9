#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/keys.h"

namespace kiosk {

/// How the language on "keys.F1" is read; nothing where no key of a keyboard is called so. `tags` are the
/// languages that are there; "" takes it off.
std::optional<KeyRule> language_key_rule(const std::string& name, std::vector<std::string> tags);

}  // namespace kiosk
