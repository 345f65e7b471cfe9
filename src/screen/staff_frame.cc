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

/// In as many rows as they need; in low reach the banner's button stands below them.
Piece foot_piece(Stage& s, const std::vector<Slot>& ways, int width) {
  std::vector<Stacked> rows;
  std::vector<Lane> lanes;
  int used = 0;
  for (const Slot& way : ways) {
    ButtonLook look;
    look.px = s.label_px();
    look.narrow = s.low();
    if (way.icon == "next") look.icon = IconPlace::after;
    Piece button = button_piece(s, way, look);
    if (!lanes.empty() && used + button.least_width > width) {
      rows.push_back({row(std::exchange(lanes, {}), s.gap()), s.gap()});
      used = 0;
    }
    used += button.least_width + s.gap();
    lanes.push_back({std::move(button)});
  }
  if (!lanes.empty()) rows.push_back({row(std::move(lanes), s.gap()), s.gap()});
  if (s.low_reach()) {
    ButtonLook look;
    look.px = s.label_px();
    look.lines = 2;
    look.look = Look::primary;  // its words are bold
    Piece red = button_room(s, {s.message("emergency.open")}, look);
    red.place = [&s](Rect r) { draw_red_button(s, r); };
    rows.push_back({std::move(red), s.gap()});
  }
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
  return between(s, all, plan_head(s, frame.title, all.w).height,
                 foot_piece(s, frame.ways, all.w).height(all.w));
}

Rect draw_staff_frame(Stage& s, Rect below, const StaffFrame& frame) {
  const Rect all = inside(s, below);
  const Head head = plan_head(s, frame.title, all.w);
  draw_head(s, frame, head, all);
  s.scene.escape = CloseOverlay{};
  return between(s, all, head.height, foot_piece(s, frame.ways, all.w).height(all.w));
}

void draw_staff_foot(Stage& s, Rect below, const StaffFrame& frame) {
  const Rect all = inside(s, below);
  const Piece foot = foot_piece(s, frame.ways, all.w);
  const int height = foot.height(all.w);
  foot.place({all.x, all.bottom() - height, all.w, height});
}

}  // namespace kiosk
