#include "kit/piece.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace kiosk {
namespace {

/// A height that is worked out once for each width: pieces in pieces ask for the same again and again.
std::function<int(int)> remembered(std::function<int(int)> height) {
  const auto known = std::make_shared<std::map<int, int>>();
  return [known, height = std::move(height)](int width) {
    const auto found = known->find(width);
    if (found != known->end()) return found->second;
    return known->emplace(width, height(width)).first->second;
  };
}

/// The heights of a stack's pieces in a width, and all of them with their gaps.
struct Measured {
  std::vector<int> heights;
  int whole = 0;
};

Measured measure(const std::vector<Stacked>& pieces, int width) {
  Measured m;
  for (const Stacked& s : pieces) {
    const int height = s.piece.height(width);
    m.whole += (m.heights.empty() ? 0 : s.gap) + height;
    m.heights.push_back(height);
  }
  return m;
}

int count(const std::vector<Stacked>& pieces, Grows what, std::size_t from) {
  int n = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) n += pieces[i].grows == what ? 1 : 0;
  return n;
}

void place_stack(const std::vector<Stacked>& pieces, Spare spare, Rect room) {
  const Measured m = measure(pieces, room.w);
  int left = std::max(0, room.h - m.whole);
  int stretching = count(pieces, Grows::piece, 0);
  const int growing = count(pieces, Grows::gap, 1);
  // As much room above and below as in a gap that grows.
  const int extra = stretching == 0 && growing > 0 ? std::min(spare.most, left / (growing + 2)) : 0;
  int y = room.y + (stretching == 0 ? (left - growing * extra) / 2 : 0);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) y += pieces[i].gap + (pieces[i].grows == Grows::gap ? extra : 0);
    int height = m.heights[i];
    if (pieces[i].grows == Grows::piece) {
      const int part = left / stretching--;
      left -= part;
      height += part;
    }
    pieces[i].piece.place({room.x, y, room.w, height});
    y += height;
  }
}

}  // namespace

Piece space(int height) {
  return {0, [height](int) { return height; }, [](Rect) {}};
}

Piece at_least(Piece piece, int height) {
  const auto needed = [height, own = piece.height](int width) { return std::max(height, own(width)); };
  piece.height = needed;
  return piece;
}

Piece at_top(Piece piece) { return stack({{std::move(piece)}, {space(0), 0, Grows::piece}}); }
Piece at_foot(Piece piece) { return stack({{space(0), 0, Grows::piece}, {std::move(piece)}}); }

Piece padded(Piece piece, Pads pads) {
  const auto inner = std::make_shared<const Piece>(std::move(piece));
  return {inner->least_width + 2 * pads.across,
          [inner, pads](int width) { return inner->height(width - 2 * pads.across) + 2 * pads.down; },
          [inner, pads](Rect r) {
            inner->place({r.x + pads.across, r.y + pads.down, r.w - 2 * pads.across, r.h - 2 * pads.down});
          }};
}

Piece on_ground(std::function<void(Rect)> draw, Piece piece) {
  const auto inner = std::make_shared<const Piece>(std::move(piece));
  return {inner->least_width, inner->height, [inner, draw = std::move(draw)](Rect room) {
            draw(room);
            inner->place(room);
          }};
}

Piece stack(std::vector<Stacked> pieces, Spare spare) {
  int least = 0;
  for (const Stacked& s : pieces) least = std::max(least, s.piece.least_width);
  const auto held = std::make_shared<const std::vector<Stacked>>(std::move(pieces));
  return {least, remembered([held](int width) { return measure(*held, width).whole; }),
          [held, spare](Rect room) { place_stack(*held, spare, room); }};
}

Lane by_need(Piece piece) {
  const double share = piece.least_width;
  return {std::move(piece), share};
}

std::vector<int> lane_widths(const std::vector<Lane>& lanes, int gap, int width) {
  double shares = 0;
  int left = width - gap * std::max(0, static_cast<int>(lanes.size()) - 1);
  for (const Lane& c : lanes) {
    shares += c.share;
    if (c.share <= 0) left -= c.piece.least_width;
  }
  std::vector<int> widths;
  int given = 0;
  double reached = 0;
  for (const Lane& c : lanes) {
    if (c.share <= 0) {
      widths.push_back(c.piece.least_width);
      continue;
    }
    reached += c.share;
    const int up_to = static_cast<int>(left * reached / shares + 0.5);
    widths.push_back(up_to - given);
    given = up_to;
  }
  return widths;
}

Piece row(std::vector<Lane> lanes, int gap) {
  const auto held = std::make_shared<const std::vector<Lane>>(std::move(lanes));
  // Wide enough for each column in its share.
  int fixed = gap * std::max(0, static_cast<int>(held->size()) - 1);
  double shares = 0;
  double unit = 0;
  for (const Lane& c : *held) {
    shares += c.share;
    if (c.share <= 0)
      fixed += c.piece.least_width;
    else
      unit = std::max(unit, c.piece.least_width / c.share);
  }
  const int least = fixed + static_cast<int>(unit * shares + 0.999);
  const auto height = [held, gap](int width) {
    const std::vector<int> widths = lane_widths(*held, gap, width);
    int tallest = 0;
    for (std::size_t i = 0; i < held->size(); ++i)
      tallest = std::max(tallest, (*held)[i].piece.height(widths[i]));
    return tallest;
  };
  const auto place = [held, gap](Rect room) {
    const std::vector<int> widths = lane_widths(*held, gap, room.w);
    int x = room.x;
    for (std::size_t i = 0; i < held->size(); ++i) {
      (*held)[i].piece.place({x, room.y, widths[i], room.h});
      x += widths[i] + gap;
    }
  };
  return {least, remembered(height), place};
}

int cell_width(const GridShape& shape, int width) {
  return (width - shape.gap * (shape.columns - 1)) / shape.columns;
}

Piece grid(std::vector<Piece> cells, const GridShape& shape) {
  int least = 0;
  for (const Piece& cell : cells) least = std::max(least, cell.least_width);
  const int needed = (static_cast<int>(cells.size()) + shape.columns - 1) / shape.columns;
  const int rows = std::max({1, shape.rows, needed});
  const auto held = std::make_shared<const std::vector<Piece>>(std::move(cells));
  const auto height = [held, shape, rows](int width) {
    int tallest = 0;
    for (const Piece& cell : *held) tallest = std::max(tallest, cell.height(cell_width(shape, width)));
    return rows * (tallest + shape.gap) - shape.gap;
  };
  const auto place = [held, shape, rows](Rect room) {
    const int w = cell_width(shape, room.w);
    const int h = (room.h - shape.gap * (rows - 1)) / rows;
    for (std::size_t i = 0; i < held->size(); ++i) {
      const int at = static_cast<int>(i);
      (*held)[i].place({room.x + at % shape.columns * (w + shape.gap),
                        room.y + at / shape.columns * (h + shape.gap), w, h});
    }
  };
  return {least * shape.columns + shape.gap * (shape.columns - 1), remembered(height), place};
}

}  // namespace kiosk
