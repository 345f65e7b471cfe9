#include "screen/staff_frame.h"

#include <algorithm>
#include <utility>

#include "kit/piece.h"
#include "screen/furniture.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 12;
constexpr double kTitleGapMm = 8;   // between the title and the time beside it
constexpr double kUnderHeadMm = 4;  // between the heading and what it is of
constexpr double kLowUnderMm = 2;
constexpr double kPadMm = 6;  // at the screen's edges, above and below
constexpr double kLowPadMm = 3;

int pad(const Stage& s) { return s.px(s.low() ? kLowPadMm : kPadMm); }

struct Head {
  SetText title, closes;
  bool beside = false;  ///< the time stands in the title's row
  int height = 0;
};

Head plan_head(const Stage& s, const Message& words, int width) {
  const int lane = s.px(kIconMm) + s.px(s.space().pad);
  const TextStyle bold = label_style(s.low() ? s.label_px() : s.lead_px(), s.leading()).bolded();
  const TextStyle plain = label_style(s.label_px(), s.leading());
  const Message closes = s.message("staff.closes", {{"seconds", std::int64_t{s.state().staff.seconds}}});
  Head head;
  head.title = s.set(words, bold, width - lane);
  head.closes = s.set(closes, plain, width - lane);
  // Room for the longest count, so that nothing moves while it goes on.
  const Message longest = s.message("staff.closes", {{"seconds", std::int64_t{kStaffSeconds}}});
  const int time = s.set(longest, plain, width - lane).width() + s.px(s.space().pad);
  head.beside = head.title.layout->lines.size() == 1 && head.closes.layout->lines.size() == 1 &&
                lane + head.title.width() + s.px(kTitleGapMm) + time <= width;
  if (head.beside) {
    head.title = s.set(words, bold, width - lane - time - s.px(kTitleGapMm));
    head.closes = s.set(closes, plain, time);
  }
  const int texts = head.beside ? std::max(head.title.height(), head.closes.height())
                                : head.title.height() + head.closes.height();
  head.height = std::max(texts, s.px(kIconMm));
  return head;
}

void draw_head(Stage& s, const StaffFrame& frame, const Head& head, Rect room) {
  const int icon = s.px(kIconMm);
  const Colour paper = s.colour(Token::paper);
  s.icon(frame.icon,
         {room.x, room.y + (head.title.height() > icon ? (head.title.height() - icon) / 2 : 0), icon, icon},
         s.colour(Token::accent));
  const int x = room.x + icon + s.px(s.space().pad);
  if (head.beside) {
    s.text(head.title, {x, room.y, head.title.layout->width, head.height}, s.colour(Token::ink), paper,
           Vertical::middle);
    const int w = head.closes.layout->width;
    s.text(head.closes, {room.right() - w, room.y, w, head.height}, s.colour(Token::muted), paper,
           Vertical::middle);
    return;
  }
  const int w = room.right() - x;
  s.text(head.title, {x, room.y, w, head.title.height()}, s.colour(Token::ink), paper);
  s.text(head.closes, {x, room.y + head.title.height(), w, head.closes.height()}, s.colour(Token::muted),
         paper);
}

ButtonLook foot_look(const Stage& s) {
  ButtonLook look;
  look.px = s.label_px();
  look.narrow = s.low();
  return look;
}

/// On a low panel a button is no taller than its ink needs.
Piece lowered(Stage& s, Piece button, const std::string& key, const ButtonLook& look) {
  if (!s.low()) return button;
  button.height = [&s, key, look, usual = button.height](int width) {
    const int least = std::max(s.px(s.space().target) + 1, button_ink_height(s, s.message(key), look, width));
    return std::min(usual(width), least);
  };
  return button;
}

Piece main_piece(Stage& s, const MainWay& way) {
  ButtonLook look = foot_look(s);
  look.look = Look::primary;
  const Message words = s.message(way.slot.key);
  Piece piece = button_room(s, {words}, look);
  piece.place = [&s, way, words, look](Rect r) {
    const Face face = s.control(r, way.slot.control(), words.text, words.locale, look.look, false, way.live);
    put_button_words(s, r, words, way.slot.icon, look, face);
  };
  return lowered(s, std::move(piece), way.slot.key, look);
}

std::vector<Piece> buttons_of(Stage& s, const StaffFrame& frame) {
  std::vector<Piece> buttons;
  if (frame.main_way) buttons.push_back(main_piece(s, *frame.main_way));
  for (const Slot& way : frame.ways) {
    ButtonLook look = foot_look(s);
    if (way.icon == "next") look.icon = IconPlace::after;
    buttons.push_back(lowered(s, button_piece(s, way, look), way.key, look));
  }
  return buttons;
}

/// In as many rows as they need.
std::vector<Stacked> rows_of(std::vector<Piece> buttons, int width, int gap) {
  std::vector<Stacked> rows;
  std::vector<Lane> lanes;
  int used = 0;
  for (Piece& button : buttons) {
    if (!lanes.empty() && used + button.least_width > width) {
      rows.push_back({row(std::exchange(lanes, {}), gap), gap});
      used = 0;
    }
    used += button.least_width + gap;
    lanes.push_back({std::move(button)});
  }
  if (!lanes.empty()) rows.push_back({row(std::move(lanes), gap), gap});
  return rows;
}

/// In low reach the banner's button stands below them.
Piece foot_piece(Stage& s, const StaffFrame& frame, int width) {
  std::vector<Stacked> rows = rows_of(buttons_of(s, frame), width, s.gap());
  if (s.low_reach())
    rows.push_back(
        {{0, [&s](int w) { return red_button_height(s, w); }, [&s](Rect r) { draw_red_button(s, r); }},
         s.gap()});
  return stack(std::move(rows));
}

Rect inside(const Stage& s, Rect below) {
  return {below.x + s.margin(), below.y + pad(s), below.w - 2 * s.margin(), below.h - 2 * pad(s)};
}

Rect between(const Stage& s, Rect all, int head, int foot) {
  const int under = s.px(s.low() ? kLowUnderMm : kUnderHeadMm);
  int top = all.y + head + under;
  if (s.low_reach()) top = std::max(top, s.panel().size.h / 2);
  return {all.x, top, all.w, all.bottom() - foot - under - top};
}

}  // namespace

Slot staff_close_slot() { return {"tools.close", "close", CloseOverlay{}}; }

Rect staff_room(Stage& s, Rect below, const StaffFrame& frame) {
  const Rect all = inside(s, below);
  return between(s, all, plan_head(s, frame.title, all.w).height, foot_piece(s, frame, all.w).height(all.w));
}

std::size_t staff_foot_rows(Stage& s, Rect below, const StaffFrame& frame) {
  return rows_of(buttons_of(s, frame), inside(s, below).w, s.gap()).size();
}

Rect draw_staff_frame(Stage& s, Rect below, const StaffFrame& frame) {
  const Rect all = inside(s, below);
  const Head head = plan_head(s, frame.title, all.w);
  draw_head(s, frame, head, all);
  s.scene.escape = CloseOverlay{};
  return between(s, all, head.height, foot_piece(s, frame, all.w).height(all.w));
}

void draw_staff_foot(Stage& s, Rect below, const StaffFrame& frame) {
  const Rect all = inside(s, below);
  const Piece foot = foot_piece(s, frame, all.w);
  const int height = foot.height(all.w);
  foot.place({all.x, all.bottom() - height, all.w, height});
}

}  // namespace kiosk
