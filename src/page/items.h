#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "page/book.h"
#include "page/cost.h"

namespace kiosk {

/// What units of an item need: px, and lines of text; what is no text counts as many lines as it stands for.
struct Extent {
  int height = 0;
  int lines = 0;
};
inline constexpr int kAsManyLines =
    3;  ///< what a picture, a card or an entry counts for: no page is short with one

/// Content of a part that stands together: it is made of units, and a page may end after any of them, at a
/// cost. A paragraph's units are its sentences, a table's its rows; most things are one unit.
struct PageItem {
  int units = 1;
  int gap = 0;   ///< before it, px; none at the top of a page on which nothing stands above
  int give = 0;  ///< what of it a tight page takes back, px
  /// What units [first, end) need together. Grows with `end`.
  std::function<Extent(int first, int end)> extent;
  /// The same as rows, the first one's top at 0.
  std::function<std::vector<Row>(int first, int end)> rows = nullptr;
  std::vector<Cost> breaks = {};  ///< [k - 1]: of a page that ends before unit k; none costs nothing
  Cost itself = {};               ///< of the item, wherever it stands
  Cost after = {};                ///< of a page that ends with the item, where more follows
  std::shared_ptr<const Row> again = nullptr;  ///< stands above it where a page starts with it: a card's name
  bool ringed = false;  ///< a control whose ring of the focus stands round it: rows of a list have it within
  bool leads_on = false;  ///< a control: in low reach it stands within reach
  bool picture = false;   ///< in low reach it stands over the text of its page
};

/// One way to set some content.
using PageItems = std::vector<PageItem>;

/// The ways to set the same content, one at least, each of one item at least: columns or cards, a picture
/// large or lower. Of equals that end a page at one place the first is taken.
struct PageChoice {
  std::vector<PageItems> ways;
};

/// A part before it has pages.
using Material = std::vector<PageChoice>;

/// Adds a way to those before it, each of which is better where it costs no page.
inline void add_way(PageChoice& choice, PageItems way) {
  way.front().itself += Cost::of(Rank::second_best, static_cast<std::int64_t>(choice.ways.size()));
  choice.ways.push_back(std::move(way));
}

/// Adds an item that can be set in one way.
inline void add(Material& material, PageItem item) { material.push_back({{{std::move(item)}}}); }

}  // namespace kiosk
