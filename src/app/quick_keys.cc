#include "app/quick_keys.h"

#include <string>

namespace kiosk {

std::optional<Action> quick_start(const State& state, const KeyEvent& event) {
  std::string name;
  if (event.function)
    name = "F" + std::to_string(*event.function);
  else if (event.key == Key::digit && event.digit && top(state) != Overlay::staff_pin)
    name = std::to_string(*event.digit);
  const auto found = state.site.keys.find(name);
  if (name.empty() || found == state.site.keys.end()) return std::nullopt;
  return QuickSet{found->second};
}

}  // namespace kiosk
