#include <algorithm>
#include <vector>

#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kPadMm = 8;
constexpr double kRingMm = 45;

/// What is said, in the reader's language and, where it is another, in the site's.
struct Words {
  SetText heading, countdown, site;
  int height = 0;
};

RichText both_in_one(const Message& heading, const Message& countdown) {
  RichText text;
  text.text = to_utf16(heading.text);
  text.strong.push_back({0, static_cast<int>(text.text.size())});
  text.text += u" " + to_utf16(countdown.text);
  return text;
}

bool bilingual(const Stage& s) { return s.locale() != s.site(); }

Words plan_words(const Stage& s, double px, int width) {
  const MessageArgs seconds = {{"seconds", std::int64_t{s.state().seconds_left}}};
  Words w;
  w.heading = s.set(s.message("still_reading.heading"), {.px = px, .bold = true, .leading = 1.25}, width);
  w.countdown = s.set(s.message("still_reading.countdown", seconds),
                      {.px = px, .breaking = Breaking::body, .leading = 1.35}, width);
  w.height = w.heading.height() + s.px(3) + w.countdown.height();
  if (bilingual(s)) {
    const RichText text = both_in_one(s.message_in(s.site(), "still_reading.heading"),
                                      s.message_in(s.site(), "still_reading.countdown", seconds));
    w.site =
        s.set_rich(text, s.site(), {.px = s.label_px(), .breaking = Breaking::body, .leading = 1.35}, width);
    w.height += 2 * s.px(4) + w.site.height();
  }
  return w;
}

/// A button's words: bold in the reader's language, below it the site's.
struct ButtonWords {
  SetText main, site;
  bool second = false;
  int height = 0;
};

/// Whether a button says its words in the site's language too.
enum class Second { shown, left_out };

ButtonWords plan_button(const Stage& s, const char* key, int width, Second second) {
  ButtonWords b;
  b.main = s.set(s.message(key), {.px = s.label_px(), .bold = true, .align = Align::centre, .leading = 1.22},
                 width);
  b.height = b.main.height();
  b.second = bilingual(s) && second == Second::shown;
  if (b.second) {
    b.site = s.set(s.message_in(s.site(), key), {.px = s.label_px(), .align = Align::centre, .leading = 1.22},
                   width);
    b.height += b.site.height();
  }
  return b;
}

void draw_button(Stage& s, Rect rect, const char* key, const char* icon, const Action& action, Look look,
                 Second second) {
  const Message label = s.message(key);
  const Face face = s.control(rect, action, label.text, label.locale, look);
  const int size = s.px(11);
  const int pad = s.px(4);
  const int width = rect.w - 2 * pad - size;
  const ButtonWords words = plan_button(s, key, width, second);
  const bool after = look == Look::primary;
  const int x = rect.x + pad + (after ? 0 : size);
  int y = rect.y + (rect.h - words.height) / 2;
  s.text(words.main, {x, y, width, words.main.height()}, face.ink, face.fill);
  y += words.main.height();
  if (words.second) s.text(words.site, {x, y, width, words.site.height()}, face.ink, face.fill);
  const int icon_x = after ? rect.right() - pad - size : rect.x + pad;
  s.icon(icon, {icon_x, rect.y + (rect.h - size) / 2, size, size}, face.ink, after);
}

void draw_countdown(Stage& s, Rect ring) {
  const int warning = std::max(1, s.resources().config.warning_seconds);
  const double part = std::clamp(s.state().seconds_left / static_cast<double>(warning), 0.0, 1.0);
  s.ring(ring, s.px(4), 1.0, s.colour(Token::hair));
  if (!s.state().visit.reduced_motion) s.ring(ring, s.px(4), part, s.colour(Token::accent));
  const Message number{std::to_string(s.state().seconds_left), LocaleTag()};
  const SetText text = s.set(
      number,
      {.px = std::min(s.type_px(24), ring.w * 0.36), .bold = true, .align = Align::centre, .leading = 1.0},
      ring.w);
  s.text_by_ink(text, ring, s.colour(Token::ink), s.colour(Token::paper));
}

struct Plan {
  Words words;
  int ring = 0;  ///< 0: no room for it
  bool beside = false;
  int button_h = 0;
  bool buttons_stacked = false;
  Second second = Second::shown;
  int height = 0;
};

Plan plan(const Stage& s, double px, int inner, int ring, bool beside, Second second) {
  Plan p;
  p.second = second;
  p.ring = ring;
  p.beside = beside;
  const int text_w = beside && ring > 0 ? inner - ring - s.px(12) : inner;
  p.words = plan_words(s, px, text_w);
  const int gap = s.gap();
  const int small = (inner - gap) * 2 / 5;
  const int big = inner - gap - small;
  const int icon = s.px(11) + 2 * s.px(4);
  const auto widest = [&](const char* key) {
    return s.label_width(s.message(key), {.px = s.label_px(), .bold = true});
  };
  p.buttons_stacked =
      widest("still_reading.finished") > small - icon || widest("still_reading.keep") > big - icon;
  const int keep =
      plan_button(s, "still_reading.keep", (p.buttons_stacked ? inner : big) - icon, second).height;
  const int done =
      plan_button(s, "still_reading.finished", (p.buttons_stacked ? inner : small) - icon, second).height;
  p.button_h = std::max(s.px(27), std::max(keep, done) + s.px(5));
  const int buttons = p.buttons_stacked ? 2 * p.button_h + gap : p.button_h;
  const int upper =
      beside ? std::max(ring, p.words.height) : p.words.height + (ring > 0 ? ring + s.px(6) : 0);
  p.height = upper + s.px(8) + buttons + 2 * s.px(kPadMm);
  return p;
}

Plan fit(const Stage& s, int inner, int room) {
  const bool beside = !s.panel().portrait();
  Plan p;
  const double base = s.type_px(s.resources().design.type.body);
  for (const Second second : {Second::shown, Second::left_out}) {
    for (const double px : {std::max(s.body_px(), s.lead_px()), s.lead_px(), s.label_px(), base}) {
      for (const int ring : {s.px(kRingMm), s.px(32), 0}) {
        p = plan(s, px, inner, ring, beside, second);
        if (p.height <= room) return p;
      }
    }
  }
  return p;
}

}  // namespace

void draw_still_reading(Stage& s, Rect below) {
  const bool portrait = s.panel().portrait();
  const int pad = s.px(kPadMm);
  const int side = portrait ? s.px(8) : std::max(s.px(12), below.w / 10);
  const int inner = below.w - 2 * side - 2 * pad;
  const int room = below.h - 2 * s.px(5);
  const Plan p = fit(s, inner, room);
  s.scrim(below);
  const Action keep = KeepReading{};
  const Message label = s.message("still_reading.keep");
  s.bare_target(below, keep, label.text, label.locale, false);
  const int height = std::min(p.height, room);
  const Rect panel{below.x + side, panel_top(s, below, height), below.w - 2 * side, height};
  s.frame(panel, s.colour(Token::paper), s.colour(Token::line), s.px(s.space().border),
          s.px(s.space().panel_radius));
  const int buttons = p.buttons_stacked ? 2 * p.button_h + s.gap() : p.button_h;
  int x = panel.x + pad;
  int y = panel.y + pad;
  const int upper = panel.h - 2 * pad - buttons - s.px(8);
  if (p.ring > 0 && p.beside) {
    draw_countdown(s, {x, y + (upper - p.ring) / 2, p.ring, p.ring});
    x += p.ring + s.px(12);
  } else if (p.ring > 0) {
    draw_countdown(s, {panel.x + (panel.w - p.ring) / 2, y, p.ring, p.ring});
    y += p.ring + s.px(6);
  }
  if (p.beside) y += (upper - p.words.height) / 2;
  const Colour paper = s.colour(Token::paper);
  const int w = panel.right() - pad - x;
  s.text(p.words.heading, {x, y, w, p.words.heading.height()}, s.colour(Token::ink), paper);
  y += p.words.heading.height() + s.px(3);
  s.text(p.words.countdown, {x, y, w, p.words.countdown.height()}, s.colour(Token::ink), paper);
  y += p.words.countdown.height() + s.px(4);
  if (bilingual(s)) {
    s.box({x, y, w, s.px(0.5)}, s.colour(Token::line));
    y += s.px(4);
    s.text(p.words.site, {x, y, w, p.words.site.height()}, s.colour(Token::muted), paper);
  }
  const int foot = panel.bottom() - pad - buttons;
  const int small = (inner - s.gap()) * 2 / 5;
  const Rect done = p.buttons_stacked ? Rect{panel.x + pad, foot + p.button_h + s.gap(), inner, p.button_h}
                                      : Rect{panel.x + pad, foot, small, p.button_h};
  const Rect yes = p.buttons_stacked
                       ? Rect{panel.x + pad, foot, inner, p.button_h}
                       : Rect{panel.x + pad + small + s.gap(), foot, inner - s.gap() - small, p.button_h};
  draw_button(s, done, "still_reading.finished", "tick", Finish{}, Look::plain, p.second);
  draw_button(s, yes, "still_reading.keep", "next", keep, Look::primary, p.second);
  if (p.height > room) s.scene.cut.push_back(s.message("still_reading.heading").text);
  s.scene.escape = keep;
}

}  // namespace kiosk
