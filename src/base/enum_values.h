#pragma once

#include <array>
#include <cstddef>

namespace kiosk {

/// All values of an enum, in order: it starts at 0 and leaves no number out up to its last.
template <auto last>
constexpr std::array<decltype(last), static_cast<std::size_t>(last) + 1> values_up_to() {
  std::array<decltype(last), static_cast<std::size_t>(last) + 1> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<decltype(last)>(i);
  return out;
}

}  // namespace kiosk
