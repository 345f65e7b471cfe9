#include "screen/screens.h"

namespace kiosk {

void draw_resting(Stage& s, Rect below) {
  const Colour black{0, 0, 0};
  s.box(below, black);
  const int hand = s.px(24);
  const int room = below.w - 2 * s.margin();
  const SetText wake = s.set(s.message_in(s.site(), "resting.wake"),
                             {.px = s.heading_px(), .bold = true, .align = Align::centre}, room);
  const bool two = s.state().greeting != s.site();
  SetText again;
  int height = hand + s.px(6) + wake.height();
  if (two) {
    again = s.set(s.message_in(s.state().greeting, "resting.wake"),
                  {.px = s.lead_px(), .align = Align::centre}, room);
    height += s.px(6) + again.height();
  }
  int y = below.y + (below.h - height) / 2;
  s.icon("touch", {(below.w - hand) / 2, y, hand, hand}, s.colour(Token::accent));
  y += hand + s.px(6);
  s.text(wake, {s.margin(), y, room, wake.height()}, s.colour(Token::ink), black);
  y += wake.height() + s.px(6);
  if (two) s.text(again, {s.margin(), y, room, again.height()}, s.colour(Token::muted), black);
  // Any touch wakes; the whole gesture is swallowed by the loop, so this presses nothing beneath.
  const Message label = s.message_in(s.site(), "resting.wake");
  s.bare_target(below, Wake{}, label.text, label.locale, false);
}

}  // namespace kiosk
