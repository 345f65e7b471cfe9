#include <algorithm>
#include <vector>

#include "screen/screens.h"
#include "screen/text_piece.h"

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

Type type_of(const Stage& s) { return {.px = s.base_px(), .leading = 1.22}; }

Message name_of_clinic(const Stage& s) { return {s.resources().config.clinic_name, s.site()}; }
Message how(const Stage& s) { return s.message_in(s.site(), "staff.hold"); }

/// What can stand there.
std::vector<Message> words_of(const Stage& s) {
  if (s.resources().config.clinic_name.empty()) return {how(s)};
  return {name_of_clinic(s), how(s)};
}

int side(const Stage& s) { return s.px(s.space().target) + 1; }
int lane(const Stage& s) { return s.px(kRingMm) + 2 * s.px(kPadMm); }

}  // namespace

Size staff_way_size(const Stage& s, int most) {
  const int beside = lane(s) + s.px(kTextPadMm);
  int one_line = 0;
  int two_lines = 0;
  for (const Message& words : words_of(s)) {
    one_line = std::max(one_line, s.set(words, type_of(s), s.panel().size.w).width() + 1);
    two_lines = std::max(two_lines, s.label_width(words, type_of(s)) + 1);
  }
  const int widest = s.panel().size.w - 2 * s.margin() - beside;
  const int w = std::min(widest, beside + one_line <= most ? one_line : two_lines);
  int h = 0;
  for (const Message& words : words_of(s)) h = std::max(h, s.set(words, type_of(s), w).height());
  return {beside + w, std::max(side(s), h + 2 * s.px(kAirMm))};
}

void draw_staff_way(Stage& s, Rect room) {
  const StaffHold& hold = s.state().staff.hold;
  const bool named = !s.resources().config.clinic_name.empty();
  const bool tells = hold.told || hold.percent > 0 || s.is_pressed(HoldForStaff{});
  // Without a name it is a button with an icon, beside which its words come to stand.
  const Rect box = named ? room : Rect{room.x, room.y, lane(s), room.h};
  const std::string label = named ? name_of_clinic(s).text + ". " + how(s).text : how(s).text;
  const Face face = s.control(box, HoldForStaff{}, label, s.site(), Look::tinted);
  const int ring = s.px(kRingMm);
  const int icon = s.px(kIconMm);
  const Rect round{room.x + s.px(kPadMm), room.y + (room.h - ring) / 2, ring, ring};
  s.icon("staff", {round.x + (ring - icon) / 2, round.y + (ring - icon) / 2, icon, icon}, face.ink);
  if (hold.percent > 0) {
    s.ring(round, s.px(kRingLineMm), 1.0, s.colour(Token::hair));
    s.ring(round, s.px(kRingLineMm), hold.percent / 100.0, s.colour(Token::accent));
  }
  if (!named && !tells) return;
  const int clear = named ? 0 : s.px(kRingAirMm);
  const Rect text{room.x + lane(s) + clear, room.y, room.w - lane(s) - s.px(kTextPadMm), room.h};
  const bool chrome = s.set_chrome(true);
  s.text(s.set(tells ? how(s) : name_of_clinic(s), type_of(s), text.w), text,
         named ? face.ink : s.colour(Token::ink), named ? face.fill : s.colour(Token::paper),
         Vertical::middle);
  s.set_chrome(chrome);
}

}  // namespace kiosk
