#pragma once

#include "page/book.h"
#include "screen/stage.h"

namespace kiosk {

/// Draws a page's rows in `box`, in the direction of the page's own language, with the controls of its links.
/// Records position, part and words in the scene.
void draw_page(Stage& stage, const Page& page, Rect box);

}  // namespace kiosk
