#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "text/itemize.h"
#include "text/shape.h"

namespace kiosk {

/// A part of an item as it stands in a line.
struct Slice {
  const Item* item = nullptr;
  TextRange range;
  Shaped shaped;
  char16_t hyphen = 0;  ///< drawn in the place of its last unit, a soft hyphen that ends the line; 0: none
  InkBox ink;           ///< from the slice's own pen
  int x = 0;            ///< px from the line's pen
};

/// A stretch of text as one line: its slices from left to right, and what it takes, in px from its pen.
struct SlicedLine {
  std::vector<Slice> slices;
  int width = 0;  ///< of advance, rounded up
  Rect ink;       ///< about the baseline

  /// How far ink leaves the advance, px.
  int over_left() const { return ink.empty() ? 0 : std::max(0, -ink.x); }
  int over_right() const { return ink.empty() ? 0 : std::max(0, ink.right() - width); }
  /// Advance and ink together, px.
  int room() const { return over_left() + width + over_right(); }
};

/// Measures stretches of a paragraph, each as if it were a line of its own: where a cut would change shapes,
/// the slice is shaped again; where one ends at a soft hyphen, the script's hyphen stands there. Holds
/// references; lives as long as one paragraph is being set.
class Ruler {
 public:
  Ruler(const std::u16string& text, const std::vector<Item>& items, Shaper& shaper);

  /// Exact width of [start, end), 1/64 px.
  int width(int start, int end);
  /// Whether [start, end) stands in a line of so many 1/64 px with all its ink. Trailing white space must not
  /// be in it.
  bool fits_with_ink(int start, int end, int width);
  /// [start, end) as a line, without trailing white space.
  SlicedLine line(TextRange drawn);
  /// Width from the start of the text if no cut changed a shape: near enough to search by.
  int estimate(int at) const { return pen_[static_cast<std::size_t>(at)]; }
  /// The glyphs of a part of an item, as if shaped on its own; clusters count in the paragraph.
  Shaped slice(const Item& item, TextRange part);
  const std::vector<Item>& items() const { return items_; }
  /// The item that holds `at`.
  std::size_t item_at(int at) const;

 private:
  void measure(std::size_t item);
  int width_to(int start, int end);  ///< as width(), without a hyphen
  int slice_width(const Item& item, TextRange part);
  Shaped cut_out(const Item& item, TextRange part) const;
  /// Whether a line that ends here ends at a soft hyphen, and so shows one.
  bool breaks_word(int end) const;
  /// The hyphen that an item's font has for its script; 0: none at all.
  char16_t hyphen_of(const Item& item);
  Shaped shape(const Item& item, TextRange part, char16_t hyphen);
  /// A part whose last unit is the soft hyphen that ends the line.
  Shaped hyphened(const Item& item, TextRange part) { return shape(item, part, hyphen_of(item)); }
  std::size_t number_of(const Item& item) const { return static_cast<std::size_t>(&item - items_.data()); }
  bool safe(int at) const { return safe_[static_cast<std::size_t>(at)] != 0; }

  const std::u16string& text_;
  const std::vector<Item>& items_;
  Shaper& shaper_;
  std::vector<Shaped> whole_;
  std::vector<int> pen_;
  std::vector<char> safe_;
  std::map<std::pair<int, int>, int> cut_widths_;
  std::map<std::pair<int, int>, int> hyphened_widths_;
  std::map<const Item*, char16_t> hyphens_;
  std::map<std::pair<int, int>, int> rooms_;  ///< of lines, px
  int lean_ = 0;                              ///< the most that a glyph leaves its advance by, 1/64 px
};

}  // namespace kiosk
