#include "screen/countdown.h"

#include <algorithm>
#include <string>

namespace kiosk {

void draw_countdown(Stage& s, Rect ring, const Countdown& c) {
  const double part = std::clamp(c.seconds / static_cast<double>(std::max(1, c.of)), 0.0, 1.0);
  s.ring(ring, c.thickness, 1.0, s.colour(Token::hair));
  if (!s.state().visit.reduced_motion) s.ring(ring, c.thickness, part, c.arc);
  const TextStyle style = line_style(c.px, s.leading()).bolded().aligned(Align::centre);
  s.text_by_ink(s.set({std::to_string(c.seconds), LocaleTag()}, style, ring.w), ring, c.ink, c.ground);
}

}  // namespace kiosk
