#include "screen/button.h"

#include <algorithm>

#include "screen/chrome.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 10;
constexpr double kPadMm = 3.5;
constexpr double kGapMm = 2;

Slot start_slot() { return {"listen.start", "listen", Listen{}}; }
Slot stop_slot() { return {"listen.stop", "stop", StopListening{}}; }

}  // namespace

int button_width(const Stage& s, const Slot& slot) {
  const int text = s.set(s.message(slot.key), bar_label(s, false, Align::start), 1 << 16).width() + 1;
  return text + s.px(kIconMm) + s.px(kGapMm) + 2 * s.px(kPadMm);
}

void draw_button(Stage& s, Rect rect, const Slot& slot) {
  const Message label = s.message(slot.key);
  const Face face = s.control(rect, slot.action, label.text, label.locale);
  const int icon = s.px(kIconMm);
  const int x = rect.x + s.px(kPadMm);
  s.icon(slot.icon, {x, rect.y + (rect.h - icon) / 2, icon, icon}, face.ink);
  const int text_x = x + icon + s.px(kGapMm);
  const int text_w = rect.right() - s.px(kPadMm) - text_x;
  const bool chrome = s.set_chrome(true);
  s.text(s.set(label, bar_label(s, false, Align::start), text_w), {text_x, rect.y, text_w, rect.h}, face.ink,
         face.fill, Vertical::middle);
  s.set_chrome(chrome);
}

Slot listen_slot(const Stage& s) { return s.state().aloud.on ? stop_slot() : start_slot(); }

Size listen_size(const Stage& s) {
  Size size;
  for (const Slot& slot : {start_slot(), stop_slot()}) {
    const SetText label = s.set(s.message(slot.key), bar_label(s, false, Align::start), 1 << 16);
    size.w = std::max(size.w, button_width(s, slot));
    size.h = std::max({size.h, s.px(s.space().target), label.height() + s.px(1)});
  }
  return size;
}

}  // namespace kiosk
