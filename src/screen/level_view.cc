#include "screen/level_view.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr double kEdgeMm = 0.6;

void draw_step(Stage& s, Rect rect, bool filled) {
  const Colour accent = s.colour(Token::accent);
  const int radius = rect.h / 3;
  if (filled) return s.box(rect, accent, radius);
  s.frame(rect, s.colour(Token::surface), accent, std::max(2, s.px(kEdgeMm)), radius);
}

}  // namespace

void draw_level(Stage& s, const RowMark& mark, Rect rect) {
  const int count = mark.level > 0 ? mark.steps : 3;
  const int gap = s.px(s.space().level_gap);
  const int w = (rect.w - (count - 1) * gap) / std::max(1, count);
  const auto place = [&](int i) { return Rect{rect.x + i * (w + gap), rect.y, w, rect.h}; };
  if (mark.level > 0) {
    for (int i = 0; i < count; ++i) draw_step(s, place(i), i < mark.level);
    return;
  }
  // "less than", read from the start side.
  draw_step(s, place(0), false);
  const int size = std::min(w, 2 * rect.h);
  const Rect middle = place(1);
  s.icon("back", {middle.x + (w - size) / 2, rect.y + (rect.h - size) / 2, size, size},
         s.colour(Token::accent), true);
  draw_step(s, place(2), true);
}

}  // namespace kiosk
