#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "assets/theme.h"
#include "base/panel.h"
#include "locale/tag.h"

namespace kiosk {

/// Sizes of everything on a page, in pixels, from the panel, the text size and the tokens.
struct PageStyle {
  Size box;
  Panel panel;
  TypeScale type;
  Leading leading;
  Space space;
  double scale = 1.0;         ///< text size, 1 to 2
  LocaleTag locale;           ///< the reader's: captions of our own are in it
  double label_limit = 1.25;  ///< how far labels grow
  /// Where the part of the page starts that a person who sits can reach, in its box: controls stand from
  /// there down, and pictures over the text. 0: all of it.
  int reach = 0;
  /// What the page leaves free at the end side of its first line: headings are set in the rest of the width,
  /// and nothing else stands beside it. None where that corner is elsewhere.
  Size corner;
  /// The same of the first page where the ways to the questions and to what tells of the text stand in it;
  /// nothing where it has no room for them.
  std::optional<Size> first_corner;

  /// What stands over all else on an article's first page: its height, with the gap below it. The pages of
  /// other parts have none of it.
  int above_first = 0;
  bool judged = false;  ///< answers end with the question whether they answered

  double body() const { return panel.type_px(type.body) * scale; }
  /// Headings grow to 125 %, and are never smaller than the text.
  double heading() const { return std::max(panel.type_px(type.heading_1) * std::min(scale, 1.25), body()); }
  double subheading() const {
    return std::max(panel.type_px(type.heading_2) * std::min(scale, 1.25), body());
  }
  double answer() const { return panel.type_px(type.answer) * std::min(scale, 1.25); }
  /// Captions grow to 150 %, labels to 125 %.
  double caption() const { return panel.type_px(type.body) * std::min(scale, 1.5); }
  double label() const { return panel.type_px(type.body) * std::min(scale, label_limit); }
  int head_width() const { return box.w - corner.w; }  ///< of a heading beside the corner
  /// Below the corner: where what may not stand beside it starts.
  int below_corner() const { return corner.h > 0 ? corner.h + gap() : 0; }
  int px(double mm) const { return panel.px(mm); }
  int gap() const { return px(space.gap); }
  /// Between a heading in its line and what stands below it: less on a low panel, for scripts whose lines
  /// have air above their ink.
  int air() const {
    const std::string script = locale.script();
    const bool airy = script == "Latn" || script == "Hans" || script == "Hant" || script == "Jpan";
    return px(panel.low() && airy ? space.low_air : space.air);
  }
  /// What a picture keeps besides, clear of the rings of the controls in that line.
  int picture_air() const { return px(space.air) - air(); }
  /// Between paragraphs: about a quarter of a line.
  int paragraph_gap() const { return static_cast<int>(body() * 0.35); }
  bool operator==(const PageStyle&) const = default;
};

}  // namespace kiosk
