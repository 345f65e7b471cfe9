#include <algorithm>

#include "kit/piece.h"
#include "screen/countdown.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kRingMm = 90;
constexpr double kRingLineMm = 7;
constexpr double kGapMm = 16;
constexpr double kUnderHeadMm = 5;

Piece ring_piece(Stage& s, int side) {
  return {side, [side](int) { return side; },
          [&s, side](Rect r) {
            const Rect ring{r.x + (r.w - side) / 2, r.y + (r.h - side) / 2, side, side};
            const Staff& staff = s.state().staff;
            draw_countdown(s, ring,
                           {staff.seconds, staff.cleaning, s.px(kRingLineMm), side * 0.38,
                            s.colour(Token::accent), s.colour(Token::ink), s.colour(Token::paper)});
          }};
}

Piece words_piece(Stage& s, double px) {
  const auto set = [&s](const Message& words, double em, bool bold) {
    return [&s, words, em, bold](int width) {
      return s.set(words, told_style(em, s.leading()).bolded(bold), width);
    };
  };
  const Colour ink = s.colour(Token::ink);
  const Colour paper = s.colour(Token::paper);
  const Message how = s.message("cleaning.how", {{"seconds", std::int64_t{s.state().staff.seconds}}});
  return stack({{text_piece(s, set(s.message("cleaning.heading"), px * 1.2, true), ink, paper)},
                {text_piece(s, set(how, px, false), ink, paper), s.px(kUnderHeadMm)}});
}

}  // namespace

void draw_cleaning(Stage& s, Rect below) {
  const int margin = 2 * s.margin();
  const Rect room{below.x + margin, below.y + s.margin(), below.w - 2 * margin, below.h - 2 * s.margin()};
  const bool tall = s.panel().portrait();
  struct Way {
    double px;
    int ring;
  };
  std::vector<Way> ways;
  const int most = std::min({s.px(kRingMm), room.h, room.w * 2 / 5});
  for (const double px : {std::max(s.body_px(), s.lead_px()), s.lead_px(), s.label_px(), s.base_px()})
    for (const int ring : {most, most * 2 / 3, most / 2}) ways.push_back({px, ring});
  const auto make = [&](const Way& way) {
    if (tall) return stack({{ring_piece(s, way.ring)}, {words_piece(s, way.px), s.px(kGapMm)}});
    return row({{ring_piece(s, way.ring)}, {words_piece(s, way.px), 1.0}}, s.px(kGapMm));
  };
  const auto fitting = first_that_fits(ways, {room.w, room.h}, make);
  const Piece piece = fitting ? *fitting : make(ways.back());
  if (!fitting) s.scene.cut.push_back(s.message("cleaning.heading").text);
  const int h = std::min(room.h, piece.height(room.w));
  piece.place({room.x, room.y + (room.h - h) / 2, room.w, h});
}

}  // namespace kiosk
