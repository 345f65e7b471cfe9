#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "screen/button.h"
#include "screen/idle_parts.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 9;
constexpr double kRingMm = 16;
constexpr double kRingLineMm = 1.6;
constexpr double kPadMm = 2;
constexpr double kTextPadMm = 3.5;
constexpr double kAirMm = 1;
constexpr double kRingAirMm =
    3;  // between the button without a name, or the ring of its focus, and its words

TextStyle style_of(const Stage& s) { return label_style(s.base_px(), s.leading()); }

Message name_of_clinic(const Stage& s) { return {s.resources().config.clinic_name, s.site()}; }
Message how(const Stage& s) { return s.message_in(s.site(), "staff.hold"); }

bool is_named(const Stage& s) { return !s.resources().config.clinic_name.empty(); }

/// What can stand there.
std::vector<Message> words_of(const Stage& s) {
  if (!is_named(s)) return {how(s)};
  return {name_of_clinic(s), how(s)};
}

int side(const Gauge& g) { return g.px(g.space().target) + 1; }
int lane(const Gauge& g) { return g.px(kRingMm) + 2 * g.px(kPadMm); }

/// What is held, with its icon and, while it is held, the progress round it.
Face draw_control(Stage& s, Rect box, const std::string& label) {
  const StaffHold& hold = s.state().staff.hold;
  const Face face = s.control(box, HoldForStaff{}, label, s.site(), Look::tinted);
  const int ring = s.px(kRingMm);
  const int icon = s.px(kIconMm);
  const Rect round{box.x + s.px(kPadMm), box.y + (box.h - ring) / 2, ring, ring};
  s.icon("staff", {round.x + (ring - icon) / 2, round.y + (ring - icon) / 2, icon, icon}, face.ink);
  if (hold.percent > 0) {
    s.ring(round, s.px(kRingLineMm), 1.0, s.colour(Token::hair));
    s.ring(round, s.px(kRingLineMm), hold.percent / 100.0, s.colour(Token::accent));
  }
  return face;
}

void draw_words(Stage& s, Rect room, const Message& words, Colour ink, Colour paper) {
  const bool chrome = s.set_chrome(true);
  put_in_middle(s, s.set(words, style_of(s), room.w), room, {ink, paper});
  s.set_chrome(chrome);
}

/// The room that the clinic's name has, and what to do that comes to stand in its place.
Size way_size(const Stage& s, int most) {
  const int beside = lane(s) + s.px(kTextPadMm);
  int one_line = 0;
  int two_lines = 0;
  for (const Message& words : words_of(s)) {
    one_line = std::max(one_line, s.set(words, style_of(s), s.panel().size.w).width() + 1);
    two_lines = std::max(two_lines, s.label_width(words, style_of(s)) + 1);
  }
  const int widest = s.panel().size.w - 2 * s.margin() - beside;
  const int w = std::min(widest, beside + one_line <= most ? one_line : two_lines);
  int h = 0;
  for (const Message& words : words_of(s)) h = std::max(h, s.set(words, style_of(s), w).height());
  return {beside + w, std::max(side(s), h + 2 * s.px(kAirMm))};
}

Piece fixed(Size size, std::function<void(Rect)> draw) {
  return {size.w, [h = size.h](int) { return h; }, std::move(draw)};
}

}  // namespace

bool staff_way_tells(const Stage& s) {
  const StaffHold& hold = s.state().staff.hold;
  return hold.told || hold.percent > 0 || s.is_pressed(HoldForStaff{});
}

Piece staff_way(Stage& s, int most) {
  const Size size = way_size(s, most);
  const int text_w = size.w - lane(s) - s.px(kTextPadMm);
  if (is_named(s))
    return fixed(size, [&s, size, text_w](Rect r) {
      const Face face = draw_control(s, {r.x, r.y, size.w, r.h}, name_of_clinic(s).text + ". " + how(s).text);
      draw_words(s, {r.x + lane(s), r.y, text_w, r.h}, staff_way_tells(s) ? how(s) : name_of_clinic(s),
                 face.ink, face.fill);
    });
  return fixed(size, [&s, text_w](Rect r) {
    draw_control(s, {r.x, r.y, lane(s), r.h}, how(s).text);
    const int x = r.x + lane(s) + s.px(kRingAirMm);
    if (staff_way_tells(s)) staff_words(s).place({x, r.y, text_w, r.h});
  });
}

Piece staff_icon(Stage& s) {
  return fixed({lane(s), side(s)}, [&s](Rect r) { draw_control(s, {r.x, r.y, lane(s), r.h}, how(s).text); });
}

Piece staff_words(Stage& s) {
  return {0, [&s](int width) { return s.set(how(s), style_of(s), width).height(); },
          [&s](Rect r) { draw_words(s, r, how(s), s.colour(Token::ink), s.colour(Token::paper)); }};
}

}  // namespace kiosk
