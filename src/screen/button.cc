#include "screen/button.h"

#include <algorithm>

#include "screen/chrome.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 10;
constexpr double kPadMm = 3.5;
constexpr double kNarrowPadMm = 2.2;
constexpr double kGapMm = 2;
constexpr double kAboveGapMm = 0.5;  // between an icon and the word below it
constexpr double kInkAirMm = 3.0;
constexpr double kLineAirMm = 1.0;
constexpr double kAboveMm = 1.5;  // above and below both

/// Arrows and the loudspeaker turn round with the screen.
bool is_directional(const std::string& icon) { return icon == "back" || icon == "next" || icon == "listen"; }

/// A button with an icon, to be put in a rectangle.
struct Button {
  Slot slot;
  Type type;
  IconPlace icon = IconPlace::beside;
  Size label;
};

void put_button(Stage& s, const Button& b, Rect r) {
  const Message word = s.message(b.slot.key);
  const Face face = s.control(r, b.slot.action, word.text, word.locale);
  const int icon = s.px(kIconMm);
  const bool beside = b.icon == IconPlace::beside;
  const int gap = s.px(beside ? kGapMm : kAboveGapMm);
  const Size whole = beside ? Size{icon + gap + b.label.w, r.h} : Size{b.label.w, icon + gap + b.label.h};
  const Point at{r.x + (r.w - whole.w) / 2, r.y + (r.h - whole.h) / 2};
  const Rect picture = beside ? Rect{at.x, r.y + (r.h - icon) / 2, icon, icon}
                              : Rect{r.x + (r.w - icon) / 2, at.y, icon, icon};
  const Rect text = beside ? Rect{at.x + icon + gap, r.y, b.label.w, r.h}
                           : Rect{at.x, at.y + icon + gap, b.label.w, b.label.h};
  s.icon(b.slot.icon, picture, face.ink, is_directional(b.slot.icon));
  const bool chrome = s.set_chrome(true);
  const SetText set = s.set(word, b.type, b.label.w);
  if (set.layout->by_ink)
    s.text_by_ink(set, text, face.ink, face.fill);
  else
    s.text(set, text, face.ink, face.fill, Vertical::middle);
  s.set_chrome(chrome);
}

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

Piece button_piece(Stage& s, const Slot& slot, const ButtonLook& look) {
  Button b{slot, {.px = look.px, .bold = false, .align = Align::centre, .leading = 1.22}, look.icon, {}};
  const SetText word = s.set(s.message(slot.key), b.type, 1 << 16);
  b.label = {word.width() + 1, word.layout->by_ink ? word.layout->ink.h : word.height()};
  const int icon = s.px(kIconMm);
  const bool beside = look.icon == IconPlace::beside;
  const int side = s.px(look.narrow ? kNarrowPadMm : kPadMm);
  const int inner = beside ? icon + s.px(kGapMm) + b.label.w : std::max(icon, b.label.w);
  // Ink keeps clear of the border; a line box has that room within it.
  const int air = s.px(word.layout->by_ink ? kInkAirMm : kLineAirMm);
  const int tall =
      beside ? std::max(icon, b.label.h + air) : icon + s.px(kAboveGapMm) + b.label.h + 2 * s.px(kAboveMm);
  const int height = std::max(tall, s.px(s.space().target) + 1);
  return {std::max(inner + 2 * side, s.px(s.space().target) + 1), [height](int) { return height; },
          [&s, b](Rect r) { put_button(s, b, r); }};
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
