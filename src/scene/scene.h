#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assets/theme.h"
#include "base/geometry.h"
#include "base/position.h"
#include "locale/tag.h"
#include "state/action.h"
#include "state/control.h"
#include "text/layout.h"

namespace kiosk {

/// A box: square where radius is 0. The border lies inside the rectangle.
struct DrawBox {
  Rect rect;
  int radius = 0;
  std::optional<Colour> fill;
  std::optional<Colour> border;
  int border_px = 0;
  bool dashed = false;
};

/// A ring, or the part of it that starts at twelve o'clock and runs clockwise.
struct DrawRing {
  Rect rect;
  int thickness = 0;
  double part = 1.0;  ///< 0 to 1
  Colour colour;
};

/// A straight line with round ends.
struct DrawLine {
  Point from, to;
  int thickness = 1;
  Colour colour;
};

struct DrawIcon {
  std::string name;
  Rect rect;  ///< square
  Colour colour;
  bool mirrored = false;
};

struct DrawFigure {
  std::string id;
  Rect rect;  ///< keeps the figure's proportions
  ThemeId theme = ThemeId::light;
  int step = 0;  ///< of what it tells, from 1; 0: all of it
};

/// One paragraph as shown, or the lines [first_line, end_line) of it.
struct DrawText {
  std::shared_ptr<const ParagraphLayout> layout;
  int first_line = 0;
  int end_line = 0;
  Point at;  ///< where the layout's left edge and the first drawn line's top go
  Rect box;  ///< what the screen gave it: all ink stays inside (audited)
  Colour colour;
  Colour background;   ///< what lies beneath, for the contrast audit
  std::string string;  ///< UTF-8 of the whole paragraph
  LocaleTag locale;
  int px = 0;  ///< nominal em
  bool staff_aid = false;
  std::string name = {};  ///< what it is, where the audit must know it: "emergency.call"
};

/// A blend over everything drawn before, within the rectangle.
struct DrawScrim {
  Rect rect;
  Colour colour;
  int percent = 72;
};

using DrawCommand = std::variant<DrawBox, DrawRing, DrawLine, DrawIcon, DrawFigure, DrawText, DrawScrim>;

/// A control.
struct HitTarget {
  Rect rect;
  Action action;
  std::string label;
  LocaleTag locale;
  bool enabled = true;
  bool selected = false;
  bool focusable = true;                          ///< false: a scrim, which closes but is no stop of Tab
  std::optional<ControlId> named = std::nullopt;  ///< by its screen; none: by its action

  ControlId control() const { return named ? *named : ControlId(action); }
};

/// A sentence for reading aloud, and where it stands.
struct Reading {
  std::string sentence;
  LocaleTag locale;
  std::vector<Rect> rects;
  std::string lead;     ///< said before it, and not on the screen: the heading of a table's column
  bool chrome = false;  ///< of the bar, the strip or the banner: not read with the page
  int command = -1;     ///< the text among the scene's commands that says it; -1: nothing is written
};

/// One frame as plain values: everything to draw, touch, and say. Later commands lie above earlier ones.
struct Scene {
  Size size;
  std::string screen;  ///< as `tour` names it
  ThemeId theme = ThemeId::light;
  bool care_card = false;  ///< the emergency card is open, maybe with a panel over it
  bool low_reach = false;  ///< every control is in the lower half, the banner again there
  LocaleTag locale;
  Position position;          ///< first block on the page
  std::string article, part;  ///< empty where none is open
  int page = 0, pages = 0;    ///< from 1; 0 where the screen has none
  Rect banner;
  std::string banner_number;  ///< as shown, plain digits; empty where none is known
  std::vector<DrawCommand> commands;
  std::vector<HitTarget> targets;  ///< focus order; only what a finger can reach now
  std::vector<Reading> readings;
  std::optional<ControlId> focus;    ///< the control that the keyboard is on
  std::optional<Action> next, back;  ///< Page Down, Page Up; back is also Escape where nothing is open
  std::optional<Action> escape;      ///< Escape
  std::optional<Action> enter;       ///< Enter, while the keyboard is on no control
  std::optional<Action> less, more;  ///< the keys - and + of a keypad, where a number is chosen
  int words = 0;                     ///< on the page, for the idle time
  double used = 0;                   ///< where the page's last item ends, of its height, 0 to 1
  double furniture = 0;              ///< what is no page (banner, bar), of the screen's height, 0 to 1
  std::vector<std::string> cut;      ///< strings that did not fit: a fault
  bool unfinished = false;  ///< counts of pages are still to come: compose again once the book is laid out
};

/// The topmost target at a point, the last in the list; null where there is none.
const HitTarget* hit_test(const Scene& scene, Point at);
/// The target of an action, a stop of Tab before a scrim; null where the scene has none.
const HitTarget* find_target(const Scene& scene, const Action& action);
/// That of a control.
const HitTarget* find_control(const Scene& scene, const ControlId& control);

/// The scene as text that a reviewer can read: a line per command, target and sentence.
std::string dump(const Scene& scene);

}  // namespace kiosk
