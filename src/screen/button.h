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
  /// Its control's name, where what it does changes from page to page; none: that of its action.
  std::optional<ControlId> named = std::nullopt;

  Control control() const { return named ? Control(action, *named) : Control(action); }
};

/// The same as a control of that name.
Slot named(Slot slot, const std::string& name);

/// Where a button's icon stands: before the word, after it, or over it; nowhere where the word needs its
/// room.
enum class IconPlace { beside, after, above, none };
/// How a button is set: the em of its word, how many lines it may stand on, its icon, whether it is as narrow
/// as can be, and what it looks like.
struct ButtonLook {
  double px = 42;
  IconPlace icon = IconPlace::beside;
  bool narrow = false;
  int lines = 1;
  Look look = Look::plain;
};

/// The room that a button needs which says any of these: it draws nothing.
Piece button_room(const Gauge& gauge, const std::vector<Message>& words, const ButtonLook& look);
/// The least height in which the ink of its words keeps clear of its border.
int button_ink_height(const Gauge& gauge, const Message& words, const ButtonLook& look, int width);
/// A button as a piece: icon and word in its middle. It is not read with the page.
Piece button_piece(Stage& stage, const Slot& slot, const ButtonLook& look);
/// The same with words that are no message of their own.
Piece button_piece(Stage& stage, const Slot& slot, const Message& words, const ButtonLook& look);
/// Fills a drawn button's rectangle with icon and word: for what has a box of its own.
void put_button_words(Stage& stage, Rect rect, const Message& words, const std::string& icon,
                      const ButtonLook& look, const Face& face);

/// Words in the middle of a box: by their ink where their line boxes would bring that near an edge.
void put_in_middle(Stage& stage, const SetText& words, Rect box, const Face& face);

/// The width that a button of one line needs: its icon, then its label.
int button_width(const Gauge& gauge, const Slot& slot);
/// Draws it.
void draw_button(Stage& stage, Rect rect, const Slot& slot);

/// Starts reading aloud.
Slot start_slot();
/// The panels of the display and of the languages.
Slot text_size_slot();
Slot language_slot();
/// Starts reading aloud, or ends it: for screens whose bar is not there for the voice.
Slot listen_slot(const Stage& stage);
/// What it needs, the same in both states, so that nothing moves.
Size listen_size(const Gauge& gauge);

/// A label set so that no word of it is broken: smaller, where it must be, down to the body's size at 100 %.
SetText whole_words(const Stage& stage, const Message& label, TextStyle style, int width);

}  // namespace kiosk
