#pragma once

#include <string_view>

namespace kiosk {

/// The English locale.toml as it was when the program was built.
std::string_view built_in_messages();

}  // namespace kiosk
