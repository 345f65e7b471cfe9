#pragma once

#include <string>

#include "screen/stage.h"

namespace kiosk {

/// A figure in `rect` with its leader lines and numbered discs. Never mirrored: a left leg stays left.
/// At a step of what it tells, from 1, that step's number stands out; 0: the whole.
void draw_figure(Stage& stage, const std::string& id, Rect rect, int step = 0);

/// A numbered disc, full or only its rim. `middle` is logical.
enum class Disc { full, rim };
void draw_badge(Stage& stage, int number, Point middle, int radius, int px, Disc disc = Disc::full);

}  // namespace kiosk
