#pragma once

#include "kit/piece.h"
#include "screen/care_words.h"
#include "screen/stage.h"

namespace kiosk {

/// What the bar of the emergency card holds.
struct CareBar {
  bool tight = false;  ///< no larger than at 100 %
  CareWays ways = CareWays::all;
  int page = 0, pages = 1;  ///< the card's: back and next turn it where it has several
};

/// Its buttons, in one row or two, that draw on `stage`, which must outlive them. The piece needs the same
/// height whether the voice reads or not, so that nothing moves.
Piece care_bar(Stage& stage, int width, const CareBar& bar);

}  // namespace kiosk
