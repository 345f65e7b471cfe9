#include <algorithm>

#include "screen/bulletin.h"
#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// A panel with one sentence.
struct Told {
  std::string heading, icon;
  Message words;
};

/// The sentence at the largest size that the panel holds, never below the text's at 100 %.
SetText fit(const Stage& s, const Message& words, int width, int room) {
  SetText set;
  for (const double px : {std::max(s.body_px(), s.lead_px()), s.body_px(), s.label_px(), s.base_px()}) {
    set = s.set(words, side_style(px, s.leading()), width);
    if (set.height() <= room) break;
  }
  return set;
}

void draw_told(Stage& s, Rect below, const Told& told) {
  const SetText words = fit(s, told.words, overlay_width(s, below), overlay_room(s, below, told.heading));
  const OverlayFrame frame = draw_overlay_frame(s, below, told.heading, told.icon, words.height());
  s.text(words, {frame.inside.x, frame.inside.y, frame.inside.w, words.height()}, s.colour(Token::ink),
         s.colour(Token::paper));
}

}  // namespace

void draw_notice(Stage& s, Rect below, const std::string& notice) {
  if (!notice.empty()) draw_told(s, below, {"about.heading", "warning-notice", s.message(notice)});
}

void draw_notice_for_today(Stage& s, Rect below) {
  if (!s.state().site.bulletin) return;
  draw_told(s, below,
            {kBulletinMark, "about", bulletin_words(s, *s.state().site.bulletin, s.state().greeting)});
}

}  // namespace kiosk
