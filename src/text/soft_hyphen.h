#pragma once

#include <array>
#include <cstdint>

namespace kiosk {

constexpr char16_t kSoftHyphen = 0x00AD;

/// What a soft hyphen looks like where it ends a line, best first: the script's own hyphen (Armenian, Hebrew,
/// Canadian syllables, Mongolian), the hyphen, the sign on every keyboard. Arabic has none of its own, and no
/// letter is drawn out for it. `script` is an hb_script_t.
std::array<char16_t, 3> hyphens_for(std::uint32_t script);

}  // namespace kiosk
