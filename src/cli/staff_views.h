#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "state/state.h"

namespace kiosk {

/// What staff see at one moment, for the tour.
struct StaffView {
  std::string name;  ///< "staff-menu-notice"
  Overlay overlay = Overlay::staff_menu;
  Staff staff;
  bool has_pin = true;
  std::optional<Bulletin> bulletin = std::nullopt;
};

/// Each of staff's screens in each of its states, and each sheet of the menu.
std::vector<StaffView> staff_views(const Catalogue& catalogue);

/// As many letters as a typed notice may have.
std::string longest_typed_notice();

}  // namespace kiosk
