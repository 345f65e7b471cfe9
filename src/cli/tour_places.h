#pragma once

#include <string>
#include <vector>

#include "state/action.h"

namespace kiosk {

/// Over what a panel or a card stands on tour: a page of an article, the library, the part that it belongs
/// to, or nothing of a visit.
enum class TourPlace { none, page, library, part, staff };
/// A new one does not compile until it has its place.
TourPlace place_on_tour(Overlay overlay);

/// The first screen while one can still go on.
inline constexpr const char* kFinishedScreen = "finished";

/// The names of the screens that --screen takes: every screen and every panel.
const std::vector<std::string>& screen_names();

}  // namespace kiosk
