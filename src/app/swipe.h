#pragma once

#include <chrono>
#include <optional>

#include "base/panel.h"
#include "scene/scene.h"

namespace kiosk {

/// What a finger that went from one place to another in so long asks for: a page on or back, by the
/// direction the language is read in. Nothing where it was no swipe, or the screen has no such page. No
/// swipe is the only way to do a thing (WCAG 2.2, 2.5.7), and none leads out of the text.
std::optional<Action> swipe(const Scene& scene, const Panel& panel, Point from, Point to,
                            std::chrono::nanoseconds took);

}  // namespace kiosk
