#pragma once

#include <vector>

#include "scene/scene.h"

namespace kiosk {

/// The sentences that are read with the page, in order: what Aloud::sentence counts. Not those of the chrome.
/// They point into the scene.
std::vector<const Reading*> spoken_sentences(const Scene& scene);

}  // namespace kiosk
