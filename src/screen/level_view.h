#pragma once

#include "content/article.h"
#include "screen/stage.h"

namespace kiosk {

/// Draws a level beside its word: the scale's steps, those that are reached filled; or a comparison, the
/// lesser of two places and the greater.
void draw_level(Stage& stage, const RowMark& mark, Rect rect);

}  // namespace kiosk
