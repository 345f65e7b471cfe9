#pragma once

#include <string>
#include <vector>

#include "page/breaks.h"
#include "page/maker.h"

namespace kiosk {

/// What stands above the items of a page, and its height, px.
struct Top {
  std::vector<Row> rows;
  int height = 0;
};

/// What a part's pages have besides its items.
struct PageFrame {
  Top first;                ///< of the first page
  Top next;                 ///< of those after it
  std::vector<Row> beside;  ///< fixed rows on each page: a picture with labels
  int height = 0;           ///< of the box
  int foot = 0;             ///< of it, what the items leave at its foot: a picture below the text
  int reach = 0;            ///< as PageStyle has it
  int control_gap = 0;      ///< as PageRoom has it
  int ring = 0;             ///< as PageRoom has it
  int top_gap = 1 << 16;    ///< at most below what stands above

  PageRoom room() const {
    return {height - foot, first.height, next.height, reach, control_gap, ring, top_gap};
  }
  /// Below what stands above the items of every page.
  int top() const { return std::max(first.height, next.height); }
  /// What every page has for items, below a gap of that height.
  int least_room(int gap) const { return height - foot - top() - gap; }
};

/// The same with so much room above it.
Top lowered(Top top, int by);

/// A part's heading.
struct Heading {
  RichText text;
  LocaleTag locale;
  Position at;
};

/// The frame of a part: on its first page the heading in its line, beside the corner that the screen draws;
/// on the others the same while it is low, or smaller, or the line alone. A heading that would take more than
/// half of the page flows with the text: it is put before `material`.
PageFrame make_frame(const PageMaker& maker, const Heading& heading, Material& material);
/// A frame with nothing but the corner's line.
PageFrame bare_frame(const PageMaker& maker);

/// A part in one of the ways of dressing its pages.
struct Setting {
  PageFrame frame;
  Material material;
};
/// The pages of the setting whose best paging costs least, of equals the first's. Strings that fit no page go
/// to `cut`.
std::vector<Page> best_pages(const std::vector<Setting>& settings, std::vector<std::string>& cut);

}  // namespace kiosk
