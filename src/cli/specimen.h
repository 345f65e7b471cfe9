#pragma once

#include <functional>

#include "cli/views.h"

namespace kiosk {

/// The name that --screen takes for specimens. They are no screen of the kiosk: only `tour` makes them, and
/// only when asked.
inline constexpr const char* kSpecimenScreen = "specimen";

/// A proof sheet for each language of assets/specimens.toml: heading, running text, mixed lines and the
/// tallest words at every text size, with baselines and line boxes. As wide as the panel and as high as it
/// needs. Faults of the file are told.
void for_each_specimen(const World& world, const Panel& panel, const ViewFilter& filter,
                       Diagnostics& diagnostics, const std::function<void(const View&)>& visit);

}  // namespace kiosk
