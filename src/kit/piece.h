#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/geometry.h"

namespace kiosk {

/// A piece of a layout: how much room it needs, and how it is put there. All lengths are px. A piece is a
/// value and knows nothing of what it draws with: that stands in its two functions.
struct Piece {
  int least_width = 0;                             ///< in less it would be cut
  std::function<int(int width)> height = nullptr;  ///< what it needs in that width
  std::function<void(Rect room)> place = nullptr;  ///< puts it there; the room may be taller than it needs

  bool fits(Size room) const { return least_width <= room.w && height(room.w) <= room.h; }
};

/// Nothing, of that height.
Piece space(int height);

/// No lower than that; in a taller room it has all of it.
Piece at_least(Piece piece, int height);

/// With its own height at the upper or the lower edge of a taller room.
Piece at_top(Piece piece);
Piece at_foot(Piece piece);

/// Room round a piece.
struct Pads {
  int across = 0;  ///< left and right, each
  int down = 0;    ///< above and below, each
};
Piece padded(Piece piece, Pads pads);

/// `draw` draws the whole room first, a box or a frame, and the piece is put upon it.
Piece on_ground(std::function<void(Rect)> draw, Piece piece);

/// What a stack does with a room that is taller than it needs, where no piece stretches.
struct Spare {
  int most = 0;  ///< of it for each gap that grows; what is left stands half above and half below
};

/// What grows of a stacked piece where there is spare room: nothing, the gap before it, or the piece itself.
enum class Grows { nothing, gap, piece };

/// A piece of a stack and the gap before it, which does not count for the first.
struct Stacked {
  Piece piece;
  int gap = 0;
  Grows grows = Grows::nothing;
};
/// One below the other, each in the whole width.
Piece stack(std::vector<Stacked> pieces, Spare spare = {});

/// A piece of a row: `share` of the width that is left when every piece with a share of 0 has its least
/// width.
struct Lane {
  Piece piece;
  double share = 0;
};
/// With a share of its own least width: pieces of a row that all have it keep their proportions.
Lane by_need(Piece piece);
/// Side by side, each in the whole height, in the order of reading; the last takes what rounding leaves.
Piece row(std::vector<Lane> lanes, int gap);

/// Cells of one size in rows of so many, in the order of reading; rows that are not full leave their end
/// empty. The room's height is shared out among `rows` rows, or as many as the cells need.
struct GridShape {
  int columns = 1;
  int gap = 0;   ///< between cells, both ways
  int rows = 0;  ///< at least: the last page of a list has the rows of the others
};
Piece grid(std::vector<Piece> cells, const GridShape& shape);
/// The width of such a cell.
int cell_width(const GridShape& shape, int width);

/// The widths that `row` gives its lanes.
std::vector<int> lane_widths(const std::vector<Lane>& lanes, int gap, int width);

/// The first of the ways that fits the room; nothing where none does. Ways are built one at a time, for
/// measuring is what costs.
template <typename Ways, typename Make>
auto first_that_fits(const Ways& ways, Size room, Make make) -> std::optional<decltype(make(*ways.begin()))> {
  for (const auto& way : ways) {
    auto made = make(way);
    if (made.fits(room)) return made;
  }
  return std::nullopt;
}

}  // namespace kiosk
