#include "screen/figure_view.h"

#include <algorithm>
#include <cmath>

#include "page/discs.h"

namespace kiosk {
namespace {

/// The point of a rectangle, `edge` from its edges, that is next to `p`; its middle where it is too small.
Point within(Rect rect, int edge, Point p) {
  const auto clamped = [edge](int at, int from, int to) {
    return to - from < 2 * edge ? (from + to) / 2 : std::clamp(at, from + edge, to - edge);
  };
  return {clamped(p.x, rect.x, rect.right()), clamped(p.y, rect.y, rect.bottom())};
}

}  // namespace

void draw_badge(Stage& s, int number, Point middle, int radius, int px, Disc disc) {
  const Rect place{middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
  const bool full = disc == Disc::full;
  const Colour ground = s.colour(full ? Token::accent : Token::surface);
  s.frame(place, ground, s.colour(Token::accent), s.px(s.space().border), radius);
  const Message text{std::to_string(number), LocaleTag()};
  const SetText set =
      s.set(text, line_style(double(px), s.leading()).bolded().aligned(Align::centre), 2 * radius);
  s.text_by_ink(set, place, s.colour(full ? Token::on_accent : Token::accent), ground);
}

void draw_figure(Stage& s, const std::string& id, Rect rect, int step) {
  const auto found = s.resources().pictures.figures.find(id);
  if (found == s.resources().pictures.figures.end()) return;
  const Figure& figure = found->second;
  const bool mirrored = s.mirrored();
  const Rect placed = s.place(rect);
  s.set_mirrored(false);
  s.figure(id, placed, step);
  const double k = placed.w / static_cast<double>(figure.units.w);
  const auto at = [&](double x, double y) {
    return Point{placed.x + static_cast<int>(std::lround(x * k)),
                 placed.y + static_cast<int>(std::lround(y * k))};
  };
  const Discs discs = discs_of(figure, k, s.type_px(s.resources().design.type.body));
  const Colour edge = s.theme_id() == ThemeId::light ? s.colour(Token::surface) : s.colour(Token::paper);
  // On a picture too low for all of its numbers, the page of a step has its own.
  const bool all = step == 0 || discs.apart;
  const auto shown = [&](int number) { return all || number == step; };
  const auto middle_of = [&](int number) {
    const Point middle = discs.middles[static_cast<std::size_t>(number) - 1];
    return Point{placed.x + middle.x, placed.y + middle.y};
  };
  int number = 0;
  for (const Anchor& anchor : figure.anchors) {
    if (!shown(++number)) continue;
    s.line(middle_of(number), at(anchor.point_x, anchor.point_y), discs.rim, s.colour(Token::accent));
  }
  const int count = number;
  for (number = 1; number <= count; ++number) {
    if (!shown(number)) continue;
    const int out = discs.radius + discs.rim;
    Point middle = middle_of(number);
    if (!discs.apart) middle = within(placed, out, middle);
    s.box({middle.x - out, middle.y - out, 2 * out, 2 * out}, edge, out);
    draw_badge(s, number, middle, discs.radius, discs.digit_px,
               step == 0 || step == number ? Disc::full : Disc::rim);
  }
  s.set_mirrored(mirrored);
}

}  // namespace kiosk
