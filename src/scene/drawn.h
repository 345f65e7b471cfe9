#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace kiosk {

// Where drawn things lie, what moves them, and what each of them is: here alone, for the painter, the audit
// and the screens.

/// Where the top left of a text's whole layout falls: above `at` by the lines that are not drawn.
Point origin_of(const DrawText& text);
/// Where a text's ink falls in the scene; empty for blank text.
Rect ink_of(const DrawText& text);
/// The same of each drawn line that has any, from the first.
std::vector<Rect> line_inks(const DrawText& text);
/// The box of the drawn lines.
Rect line_box_of(const DrawText& text);

/// What a command draws on: of a text its ink.
Rect rect_of(const DrawCommand& command);
/// All that it can touch: the smooth edges of letters and lines reach out of what they draw on.
Rect bounds_of(const DrawCommand& command);

/// The command somewhere else, of its size.
DrawCommand moved(DrawCommand command, Point by);
/// Moves a whole scene a little, with all that it says of places; what spans the screen still reaches its
/// edges.
void shift(Scene& scene, Point by);
/// A place in a screen of that width, turned round.
Rect turned_round(const Rect& rect, int width);
Point turned_round(Point point, int width);

/// The words that the drawn lines show; the whole string where they have no runs.
std::string drawn_words(const DrawText& text);
/// What a command draws, as a sentence names it and staff can look for it: "the icon next".
std::string name_of(const DrawCommand& command);

/// What a thing is, wherever it stands. Equal ones are the same thing twice; boxes, rings, lines and scrims
/// are only their kind.
struct Identity {
  std::size_t kind = 0;  ///< of the command
  std::string name;      ///< of a text its drawn words
  LocaleTag locale;
  int size = 0;  ///< of a text its em; of a figure its step, since another step is another picture
  auto operator<=>(const Identity&) const = default;
};
Identity identity_of(const DrawCommand& command);
Identity identity_of(const DrawText& text);
/// Whether two commands draw the same pixels on the same ground. May say no where they do.
bool drawn_alike(const DrawCommand& a, const DrawCommand& b);

}  // namespace kiosk
