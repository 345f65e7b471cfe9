#include <algorithm>

#include "screen/button.h"
#include "screen/countdown.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kRingMm = 15;
constexpr double kRingPadMm = 3;
constexpr double kRingLineMm = 1;

}  // namespace

void draw_go_on(Stage& s, Rect room) {
  const Message words = s.message_in(s.state().left->visit.locale, "idle.go_on");
  const int ring = s.px(kRingMm);
  const int lane = ring + s.px(kRingPadMm);
  ButtonLook look;
  look.px = s.label_px();
  const auto width = [&] { return button_room(s, {words}, look).least_width + lane; };
  const auto height = [&](int w) { return button_room(s, {words}, look).height(w - lane); };
  if (height(width()) > room.h) look.px = s.base_px();
  if (width() > room.w) {
    look.lines = 2;
    look.narrow = true;
    look.px = s.base_px();
  }
  const int w = std::min(room.w, width());
  // The tallest script keeps its air.
  const int h = std::max(room.h, height(w));
  const int y = s.panel().portrait() ? room.bottom() - h : room.y;  // away from what stands at the edge
  const Rect box{room.right() - w, y, w, h};
  const Face face = s.control(box, GoOn{}, words.text, words.locale);
  put_button_words(s, {box.x, box.y, box.w - lane, box.h}, words, "back", look, face);
  const bool chrome = s.set_chrome(true);
  draw_countdown(
      s, {box.right() - lane, box.y + (box.h - ring) / 2, ring, ring},
      {s.state().left->seconds, kGoOnSeconds, s.px(kRingLineMm), s.base_px(), face.ink, face.ink, face.fill});
  s.set_chrome(chrome);
  s.scene.escape = GoOn{};
}

}  // namespace kiosk
