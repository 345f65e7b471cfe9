#include <algorithm>

#include "screen/button.h"
#include "screen/countdown.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kRingMm = 15;
constexpr double kRingPadMm = 3;
constexpr double kRingLineMm = 1;

struct GoOnPlan {
  ButtonLook look;
  Size size;
};

int ring_lane(const Gauge& g) { return g.px(kRingMm) + g.px(kRingPadMm); }

GoOnPlan plan_go_on(const Gauge& g, const Message& words, Size room) {
  GoOnPlan plan;
  ButtonLook& look = plan.look;
  look.px = g.label_px();
  const int lane = ring_lane(g);
  const auto width = [&] { return button_room(g, {words}, look).least_width + lane; };
  const auto height = [&](int w) { return button_room(g, {words}, look).height(w - lane); };
  if (height(width()) > room.h) look.px = g.base_px();
  if (width() > room.w) {
    look.narrow = true;
    look.px = g.base_px();
  }
  if (width() > room.w) look.lines = 2;
  const int w = std::min(room.w, width());
  // The tallest script keeps its air, where its ink would have no room.
  const int ink = button_ink_height(g, words, look, w - lane);
  plan.size = {w, std::max(room.h, std::min(height(w), ink))};
  return plan;
}

}  // namespace

int go_on_height(const Stage& s, Size room) {
  int tallest = room.h;
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered)
      tallest = std::max(tallest, plan_go_on(s, s.message_in(bundle.tag, "idle.go_on"), room).size.h);
  return tallest;
}

void draw_go_on(Stage& s, Rect room) {
  const Message words = s.message_in(s.state().left->visit.locale, "idle.go_on");
  const GoOnPlan plan = plan_go_on(s, words, {room.w, room.h});
  const int ring = s.px(kRingMm);
  const int lane = ring_lane(s);
  const auto [w, h] = plan.size;
  const int y = s.panel().portrait() ? room.bottom() - h : room.y;  // away from what stands at the edge
  const Rect box{room.right() - w, y, w, h};
  const Face face = s.control(box, GoOn{}, words.text, words.locale);
  put_button_words(s, {box.x, box.y, box.w - lane, box.h}, words, "back", plan.look, face);
  const bool chrome = s.set_chrome(true);
  draw_countdown(
      s, {box.right() - lane, box.y + (box.h - ring) / 2, ring, ring},
      {s.state().left->seconds, kGoOnSeconds, s.px(kRingLineMm), s.base_px(), face.ink, face.ink, face.fill});
  s.set_chrome(chrome);
  s.scene.escape = GoOn{};
}

}  // namespace kiosk
