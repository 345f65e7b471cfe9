#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/geometry.h"
#include "port/time_point.h"

namespace kiosk {

enum class PointerPhase { down, move, up, cancel };
/// A finger or the mouse, in pixels of the display, clamped to it. Ids tell fingers apart; the mouse is 0 and
/// no finger is. `when` is the time it happened, where the source knows: a short tap that waited while a
/// frame was drawn must not look shorter than it was.
struct PointerEvent {
  PointerPhase phase = PointerPhase::down;
  std::int64_t id = 0;
  Point at;
  std::optional<TimePoint> when = std::nullopt;
};

enum class Key {
  tab,
  back_tab,
  enter,
  escape,
  up,
  down,
  left,
  right,
  page_up,
  page_down,
  home,
  end,
  guide,  ///< starts or ends the spoken guide
  quieter,
  louder,
  staff,     ///< opens the staff menu
  erase,     ///< takes back the last letter
  digit,     ///< of the upper row: it means nothing but that
  function,  ///< F2 to F12
  letter,
  quit
};
struct KeyEvent {
  Key key = Key::enter;
  std::optional<TimePoint> when = std::nullopt;
  std::optional<int> digit = std::nullopt;     ///< what stands on it; a keypad's key has a meaning beside
  std::optional<int> function = std::nullopt;  ///< 1 to 12; F1 has a meaning beside
  char32_t letter = 0;                         ///< of the keyboard's layout, not in capitals
  bool writes = false;                         ///< a character stands on it: what it writes comes as text too
  bool repeat = false;                         ///< of a key that is held down, or that something lies on
};

/// What a keyboard or an input method has written: UTF-8, no control characters.
struct TextEvent {
  std::string text;
  std::optional<TimePoint> when = std::nullopt;
};

/// The display's size changed, or it came back after it was gone.
struct DisplayChanged {
  Size size;
};
/// Why the program is to end: the system asks, a person closes its window, or it is to start anew.
enum class End { asked, by_hand, anew };
struct QuitRequested {
  End end = End::asked;
};

using InputEvent = std::variant<PointerEvent, KeyEvent, TextEvent, DisplayChanged, QuitRequested>;

/// Where events come from. The one place where the program sleeps.
class Input {
 public:
  virtual ~Input() = default;
  /// The next event; nothing where the deadline passed first. Without a deadline it sleeps until an event.
  virtual std::optional<InputEvent> wait(std::optional<TimePoint> deadline) = 0;
  /// From now on what keyboards and input methods write is wanted as TextEvents, or no longer is: then no
  /// input method comes between a key and what it does.
  virtual void expect_text(bool /*wanted*/) {}
};

}  // namespace kiosk
