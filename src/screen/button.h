#pragma once

#include <string>

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

/// What a button says and does.
struct Slot {
  std::string key;  ///< message
  std::string icon;
  Action action;
};

/// The width that a button of one line needs: its icon, then its label.
int button_width(const Stage& stage, const Slot& slot);
/// Draws it. It is not read with the page.
void draw_button(Stage& stage, Rect rect, const Slot& slot);

/// Where a button's icon stands.
enum class IconPlace { beside, above };
/// How a button is set: the em of its word, which stands on one line, its icon, and whether it is as narrow
/// as can be.
struct ButtonLook {
  double px = 42;
  IconPlace icon = IconPlace::beside;
  bool narrow = false;
};
/// A button as a piece: icon and word in its middle.
Piece button_piece(Stage& stage, const Slot& slot, const ButtonLook& look);

/// Starts reading aloud, or ends it: for screens whose bar is not there for the voice.
Slot listen_slot(const Stage& stage);
/// What it needs, the same in both states, so that nothing moves.
Size listen_size(const Stage& stage);

}  // namespace kiosk
