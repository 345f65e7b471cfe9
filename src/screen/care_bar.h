#pragma once

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

/// The buttons of the emergency card, in one row or two, that draw on `stage`, which must outlive them. The
/// piece needs the same height whether the voice reads or not, so that nothing moves. `tight`: no larger than
/// at 100 %. `page` and `pages` are the card's: back and next turn it where it has several.
Piece care_bar(Stage& stage, int width, bool tight, int page, int pages);

}  // namespace kiosk
