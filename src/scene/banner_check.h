#pragma once

#include <string>
#include <vector>

#include "base/panel.h"
#include "scene/scene.h"

namespace kiosk {

/// What keeps a reader from finding the emergency banner whole, as sentences; empty where it is: over the
/// whole top edge of the panel, covered by nothing, with every letter of its words, and with the number,
/// digit by digit in the order of reading, where one is known; both large enough to be read from the panel's
/// viewing distance. `number` is that number, plain; empty where none is. Pure: the loop asks it of every
/// frame before it is shown, the audit of every frame there can be.
std::vector<std::string> banner_faults(const Scene& scene, const Panel& panel, const std::string& number);

/// Whether a text is the emergency number, isolated (U+2066...U+2069), and nothing else.
bool is_number_alone(const DrawText& text, const std::string& number);

}  // namespace kiosk
