#include "screen/pager.h"

#include <algorithm>
#include <vector>

#include "kit/piece.h"
#include "screen/button.h"

namespace kiosk {
namespace {

constexpr double kPagerMm = 26.8;
constexpr double kDotMm = 4.8;
constexpr double kBetweenMm = 40;  // what dots between the buttons may take at least
constexpr double kDotsAirMm = 2.5;

/// One way of setting it.
struct PagerWay {
  double px = 42;
  int lines = 1;
  bool dots_above = false;
};
/// The size of the words gives way before the buttons take the whole width.
std::vector<PagerWay> ways_of(const Gauge& g) {
  std::vector<PagerWay> ways;
  for (const bool above : {false, true})
    for (const double px : {g.label_px(), g.base_px()})
      for (const int lines : {1, 2}) ways.push_back({px, lines, above});
  return ways;
}

ButtonLook look_of(const Gauge& g, const PagerWay& way, IconPlace icon) {
  ButtonLook look;
  look.px = way.px;
  look.lines = way.lines;
  look.icon = icon;
  look.narrow = g.low();
  return look;
}

/// Either button has the room that both need.
struct PagerPlan {
  PagerWay way;
  Size button;
  int least_width = 0, whole = 0;
  bool fits(Size room) const { return least_width <= room.w; }
};

int dots_height(const Gauge& g) { return g.px(kDotMm) + g.px(kDotsAirMm); }

PagerPlan plan_pager(const Gauge& g, int strip_w, const PagerWords& words) {
  const auto make = [&](const PagerWay& way) {
    const Piece button = button_room(g, {g.message(words.more), g.message(words.previous)},
                                     look_of(g, way, IconPlace::beside));
    PagerPlan plan{way, {button.least_width, 0}};
    plan.least_width = 2 * button.least_width + (way.dots_above ? g.gap() : g.px(kBetweenMm));
    if (plan.least_width > strip_w) plan.button.w = (strip_w - g.gap()) / 2;  // the last resort
    const int least = g.low() ? 0 : g.px(kPagerMm);
    plan.button.h = std::max(button.height(plan.button.w), least);
    plan.whole = plan.button.h + (way.dots_above ? dots_height(g) : 0);
    return plan;
  };
  const std::vector<PagerWay> ways = ways_of(g);
  const auto fitting = first_that_fits(ways, {strip_w, 0}, make);
  return fitting ? *fitting : make(ways.back());
}

void draw_dots(Stage& s, Rect room, int page, int pages) {
  const int dot = std::min(s.px(kDotMm), room.w / (2 * pages));  // many stand closer
  int x = room.x + (room.w - dot * (2 * pages - 1)) / 2;
  for (int i = 0; i < pages; ++i, x += 2 * dot) {
    const Rect rect{x, room.y + (room.h - dot) / 2, dot, dot};
    const std::optional<Colour> fill =
        i == page ? std::optional<Colour>(s.colour(Token::accent)) : std::nullopt;
    s.frame(rect, fill, s.colour(Token::accent), s.px(s.space().border), dot / 2);
  }
}

}  // namespace

int pager_height(const Stage& s, int strip_w, const PagerWords& words) {
  return plan_pager(s, strip_w, words).whole;
}

void draw_pager(Stage& s, Rect strip, int page, int pages, const PagerWords& words) {
  const PagerPlan plan = plan_pager(s, strip.w, words);
  const int w = plan.button.w;
  const int h = plan.button.h;
  const int y = strip.bottom() - h;
  if (page + 1 < pages) {
    s.scene.next = TurnPicker{page + 1};
    button_piece(s, {words.more, "next", *s.scene.next, ControlId("next")},
                 look_of(s, plan.way, IconPlace::after))
        .place({strip.right() - w, y, w, h});
  }
  if (page > 0) {
    s.scene.back = TurnPicker{page - 1};
    button_piece(s, {words.previous, "back", *s.scene.back, ControlId("back")},
                 look_of(s, plan.way, IconPlace::beside))
        .place({strip.x, y, w, h});
  }
  const Rect above{strip.x, strip.y, strip.w, s.px(kDotMm)};
  const Rect between{strip.x + w + s.gap(), y, strip.w - 2 * (w + s.gap()), h};
  draw_dots(s, plan.way.dots_above ? above : between, page, pages);
}

}  // namespace kiosk
