#include <algorithm>

#include "screen/chrome.h"

namespace kiosk {
namespace {

/// Icon above, label below, both in the middle.
void draw_tool(Stage& s, Rect rect, const char* key, const char* icon, const Action& action,
               bool directional) {
  const Message label = s.message(key);
  const Face face = s.control(rect, action, label.text, label.locale);
  const int pad = s.px(kBarLabelPadMm);
  const int size = s.px(kBarIconMm);
  const SetText text = s.set(label, bar_label(s, face.bold, Align::centre), rect.w - 2 * pad);
  const int top = rect.y + (rect.h - size - text.height()) / 2;
  s.icon(icon, {rect.x + (rect.w - size) / 2, top, size, size}, face.ink, directional);
  s.text(text, {rect.x + pad, top + size, rect.w - 2 * pad, text.height()}, face.ink, face.fill);
}

/// Icon before the label (back) or after it (next).
void draw_side(Stage& s, Rect rect, const Slot& slot, bool primary) {
  const Message label = s.message(slot.key);
  const Face face =
      s.control(rect, slot.action, label.text, label.locale, primary ? Look::primary : Look::plain);
  const int pad = s.px(kBarLabelPadMm);
  const int size = s.px(kBarIconMm);
  const int gap = s.px(2);
  const int room = rect.w - 2 * pad - size - gap;
  const SetText text = s.set(label, bar_label(s, true, Align::centre), room);
  const int w = std::min(text.width() + 1, room);
  const int start = rect.x + (rect.w - w - size - gap) / 2;
  const int icon_x = primary ? start + w + gap : start;
  const int text_x = primary ? start : start + size + gap;
  s.icon(slot.icon, {icon_x, rect.y + (rect.h - size) / 2, size, size}, face.ink, slot.icon != "tick");
  const SetText fitted = s.set(label, bar_label(s, true, Align::centre), w);
  s.text(fitted, {text_x, rect.y, w, rect.h}, face.ink, face.fill, Vertical::middle);
}

/// Icon beside the label where that fits, else above it.
void draw_level(Stage& s, Rect rect, const Slot& slot) {
  const int beside = s.px(kBarIconMm) + s.px(2) + 2 * s.px(kBarLabelPadMm) + 2;
  const int label = s.set(s.message(slot.key), bar_label(s, true, Align::centre), 1 << 16).width();
  if (label + beside <= rect.w) return draw_side(s, rect, slot, false);
  draw_tool(s, rect, slot.key.c_str(), slot.icon.c_str(), slot.action, true);
}

/// While the voice speaks, the bar is for it: stop, pause, again, slower, quieter, louder.
void draw_listening_bar(Stage& s, const Chrome& c) {
  const State& state = s.state();
  const bool paused = state.aloud.paused;
  const int volume = state.visit.volume;
  // Without a slot of its own, listening has the others; speed then stands in the strip.
  const Rect& stop = c.listen.empty() ? c.text_size : c.listen;
  const Rect& again = c.listen.empty() ? c.language : c.text_size;
  draw_level(s, c.back, {"listen.quieter", "quieter", ChooseVolume{std::max(0, volume - kVolumeStep)}});
  draw_tool(s, c.contents, paused ? "listen.go_on" : "listen.pause", paused ? "go-on" : "pause",
            PauseListening{!paused}, false);
  draw_tool(s, stop, "listen.stop", "stop", StopListening{}, false);
  draw_tool(s, again, "listen.again", "again", SayAgain{}, false);
  const Slot speed = speed_slot(s);
  if (!c.listen.empty()) draw_tool(s, c.language, speed.key.c_str(), speed.icon.c_str(), speed.action, false);
  draw_level(s, c.next, {"listen.louder", "louder", ChooseVolume{std::min(100, volume + kVolumeStep)}});
}

void draw_tools(Stage& s, const Chrome& c, const BarContent& content) {
  if (content.back) draw_side(s, c.back, *content.back, false);
  if (content.contents) {
    draw_tool(s, c.contents, content.contents->key.c_str(), content.contents->icon.c_str(),
              content.contents->action, true);
  }
  if (is_heard(s.state(), content.spoken)) {
    // A narrow bar has no slot for it: there it stands in the strip, or where the contents would be.
    const bool spare = c.listen.empty() && !content.contents && !content.strip;
    if (!c.listen.empty() || spare)
      draw_tool(s, spare ? c.contents : c.listen, "listen.start", "listen", Listen{}, true);
  }
  draw_tool(s, c.text_size, "tools.text_size", "text-size", OpenOverlay{Overlay::display}, false);
  draw_tool(s, c.language, "tools.language", "language", OpenOverlay{Overlay::language}, false);
  if (content.next) draw_side(s, c.next, *content.next, true);
}

}  // namespace

Slot speed_slot(const Stage& s) {
  constexpr int kSlow = 75;
  if (s.state().visit.speed < kUsualSpeed) return {"listen.faster", "faster", ChooseSpeed{kUsualSpeed}};
  return {"listen.slower", "slower", ChooseSpeed{kSlow}};
}

void draw_red_button(Stage& s, Rect rect) {
  const Message label = s.message("emergency.open");
  const Action open = OpenEmergency{};
  const Colour white = s.colour(Token::on_emergency);
  const Colour red = s.colour(Token::emergency);
  const bool pressed = s.is_pressed(open);
  s.bare_target(rect, open, label.text, label.locale, true);
  s.frame(rect, pressed ? white : red, pressed || s.theme_id() == ThemeId::light ? red : white,
          s.px(pressed ? s.space().pressed_border : s.space().border), s.px(s.space().radius));
  s.ring_if_focused(rect, open, s.px(s.space().radius));
  const int size = s.px(kBarIconMm);
  const int gap = s.px(4);
  const int room = rect.w - 2 * s.px(kBarLabelPadMm) - size - gap;
  const int w = std::min(room, s.set(label, bar_label(s, true, Align::centre), room).width() + 1);
  const int x = rect.x + (rect.w - w - size - gap) / 2;
  const Colour ink = pressed ? red : white;
  s.icon("handset", {x, rect.y + (rect.h - size) / 2, size, size}, ink);
  s.text(s.set(label, bar_label(s, true, Align::centre), w), {x + size + gap, rect.y, w, rect.h}, ink,
         pressed ? white : red, Vertical::middle);
}

void draw_bar(Stage& s, const Chrome& c, const BarContent& content) {
  const int y = s.panel().size.h - c.bar;
  s.set_chrome(true);
  s.box({0, y, s.panel().size.w, std::max(2, s.px(0.5))}, s.colour(Token::hair));
  if (!c.emergency.empty() && !s.state().care_card) draw_red_button(s, c.emergency);
  if (s.reads_page()) {
    draw_listening_bar(s, c);
    s.scene.escape = Action(StopListening{});
  } else {
    draw_tools(s, c, content);
  }
  s.set_chrome(false);
}

}  // namespace kiosk
