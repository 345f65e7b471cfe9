#pragma once

#include <vector>

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

// What the first screen is made of, as pieces. The stage that they draw on outlives them.

/// The width that what is said has at least, mm.
inline constexpr double kLeastWordsMm = 70;

/// How the greeting is set: the em of "Welcome", px, which is left out at 0, and of what the reader is to do.
struct GreetingWay {
  double welcome = 0, touch = 0;
};
/// The largest first: on a low panel the welcome gives way to the picker, elsewhere its size.
std::vector<GreetingWay> greeting_ways(const Gauge& gauge, bool welcomes);
/// The greeting in the language whose turn it is, in the room that the tallest of all languages needs:
/// nothing moves when the next one greets.
Piece greeting(Stage& stage, const GreetingWay& way);

/// The grid of languages: `dense` cells may be as small as a target. It needs what all of them on one page
/// need, or, where that is too much, a page that is not crowded and the buttons that turn it.
enum class PickerPages { one, some };
Piece picker(Stage& stage, bool dense, PickerPages pages);

/// The same in a panel, with the reader's language marked: no taller than `most`.
Piece picker_panel(Stage& stage, int most);

/// Listening, where a language is heard, and the display, at the end side of their room; while a visit can be
/// gone on with, the way back to it in their place, which has its height at any time.
Piece idle_tools(Stage& stage);
/// The height of their buttons: more than usual where the ink of their words needs it.
int idle_button_height(const Gauge& gauge);
/// The banner's button once more, for low reach.
Piece red_button(Stage& stage);

/// What staff hold to come to their screens: the clinic's name with an icon, in a ring that fills. Words
/// stand on one line where that is no wider than `most_width`, else on two.
Piece staff_way(Stage& stage, int most_width);
/// The icon alone, and the words that say what to do, for as long as `staff_way_tells`.
Piece staff_icon(Stage& stage);
Piece staff_words(Stage& stage);
/// It is held, or was let go too soon.
bool staff_way_tells(const Stage& stage);

}  // namespace kiosk
