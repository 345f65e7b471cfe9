#include <algorithm>

#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr const char* kHeading = "about.heading";

/// The sentence at the largest size that the panel holds, never below the text's at 100 %.
SetText fit(const Stage& s, const Message& words, int width, int room) {
  SetText set;
  for (const double px : {std::max(s.body_px(), s.lead_px()), s.body_px(), s.label_px(), s.base_px()}) {
    set = s.set(words, side_style(px, s.leading()), width);
    if (set.height() <= room) break;
  }
  return set;
}

}  // namespace

void draw_notice(Stage& s, Rect below, const std::string& notice) {
  if (notice.empty()) return;
  const SetText words = fit(s, s.message(notice), overlay_width(s, below), overlay_room(s, below, kHeading));
  const OverlayFrame frame = draw_overlay_frame(s, below, kHeading, "warning-notice", words.height());
  s.text(words, {frame.inside.x, frame.inside.y, frame.inside.w, words.height()}, s.colour(Token::ink),
         s.colour(Token::paper));
}

}  // namespace kiosk
