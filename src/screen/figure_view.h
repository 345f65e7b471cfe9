#pragma once

#include <string>

#include "screen/stage.h"

namespace kiosk {

/// A figure in `rect` with its leader lines and numbered discs. Never mirrored: a left leg stays left.
void draw_figure(Stage& stage, const std::string& id, Rect rect);

/// A numbered disc. `middle` is logical.
void draw_badge(Stage& stage, int number, Point middle, int radius, int px);

}  // namespace kiosk
