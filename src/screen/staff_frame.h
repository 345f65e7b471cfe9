#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/button.h"
#include "screen/stage.h"

namespace kiosk {

/// What a staff screen is for, as a button of its foot: not live, it does nothing yet.
struct MainWay {
  Slot slot;
  bool live = true;
};

/// What stands round a staff screen: its heading, how long until it closes by itself, and its ways out.
struct StaffFrame {
  std::string icon;
  Message title;
  std::vector<Slot> ways;                ///< buttons at the foot
  std::optional<MainWay> main_way = {};  ///< the first of them
};

/// Draws its heading below the banner. Gives the room between heading and foot; in low reach, of the lower
/// half.
Rect draw_staff_frame(Stage& stage, Rect below, const StaffFrame& frame);
/// Draws the buttons at the foot in as many rows as they need, in low reach with the banner's: behind what
/// stands between, for the keyboard goes that way.
void draw_staff_foot(Stage& stage, Rect below, const StaffFrame& frame);
/// So many rows, without the banner's.
std::size_t staff_foot_rows(Stage& stage, Rect below, const StaffFrame& frame);
/// The same room, with nothing drawn: of a frame with these ways, whatever its title.
Rect staff_room(Stage& stage, Rect below, const StaffFrame& frame);

/// One way back out of a staff screen.
Slot staff_close_slot();

}  // namespace kiosk
