#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "text/itemize.h"
#include "text/shape.h"

namespace kiosk {

/// Measures stretches of a paragraph, each as if it were a line of its own: where a cut would change shapes,
/// the slice is shaped again. Holds references; lives as long as one paragraph is being set.
class Ruler {
 public:
  Ruler(const std::u16string& text, const std::vector<Item>& items, Shaper& shaper);

  /// Exact width of [start, end), 1/64 px.
  int width(int start, int end);
  /// Width from the start of the text if no cut changed a shape: near enough to search by.
  int estimate(int at) const { return pen_[static_cast<std::size_t>(at)]; }
  /// The glyphs of a part of an item, as if shaped on its own; clusters count in the paragraph.
  Shaped slice(const Item& item, TextRange part);
  const std::vector<Item>& items() const { return items_; }
  /// The item that holds `at`.
  std::size_t item_at(int at) const;

 private:
  void measure(std::size_t item);
  int slice_width(const Item& item, TextRange part);
  Shaped cut_out(const Item& item, TextRange part) const;
  std::size_t number_of(const Item& item) const { return static_cast<std::size_t>(&item - items_.data()); }
  bool safe(int at) const { return safe_[static_cast<std::size_t>(at)] != 0; }

  const std::u16string& text_;
  const std::vector<Item>& items_;
  Shaper& shaper_;
  std::vector<Shaped> whole_;
  std::vector<int> pen_;
  std::vector<char> safe_;
  std::map<std::pair<int, int>, int> cut_widths_;
};

}  // namespace kiosk
