#pragma once

#include <vector>

#include "page/items.h"

namespace kiosk {

/// The room of a part's pages, px.
struct PageRoom {
  int height = 0;
  int first_top = 0;      ///< what stands above the items of the first page
  int next_top = 0;       ///< of the others
  int reach = 0;          ///< controls start no higher than this where they can; 0: anywhere
  int control_gap = 0;    ///< what a control keeps at least, clear of those in the heading's line
  int ring = 0;           ///< what a control keeps below it on its page, for the ring of the focus
  int top_gap = 1 << 16;  ///< what of its gap the first item of a page keeps below what stands above
};

/// Units [first, end) of an item, in one of the ways of a choice.
struct PageSlice {
  int choice = 0, way = 0, item = 0;
  int first = 0, end = 0;
  bool operator==(const PageSlice&) const = default;
};

struct Paging {
  std::vector<std::vector<PageSlice>> pages;  ///< one at least; it may be empty
  std::vector<bool> tight = {};               ///< of each page: its gaps give what they can; none: no page is
  Cost cost;
};

/// What of its gap an item keeps, as the first of its page or not, on a tight page or not.
int kept_gap(const PageItem& item, bool first, const PageRoom& room, bool tight);
/// Where a thing of that height comes to stand below `y`: controls within reach, the gap above all but the
/// top.
int placed_at(int y, int gap, const PageItem& item, int height, const PageRoom& room);

/// The paging of least cost, exactly: dynamic programming over the places where a page may end, from the last
/// to the first. Of equal pagings the one whose first page ends earliest, then the second; places within a
/// choice's first way count as earlier than those in its second. Of pages that end at one place the first
/// ways. A page is tight only where it would not hold the same otherwise. What a page can hold bounds the
/// work of a place, so that the time is linear in the number of units.
Paging break_pages(const Material& material, const PageRoom& room);

}  // namespace kiosk
