#include <algorithm>

#include "assets/qr_code.h"
#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kCodeMm = 76;  // with its quiet zone; a phone reads a code from some ten times its side
constexpr int kQuiet = 4;       // modules of light round it (ISO/IEC 18004)
constexpr double kGapMm = 12;

/// Dark on white in every theme: not every phone reads a code turned round.
void draw_code(Stage& s, const QrCode& code, Rect place) {
  const Colour white{255, 255, 255};
  const Colour black{0, 0, 0};
  s.box(place, white);
  const int module = std::max(1, place.w / (code.side + 2 * kQuiet));
  const int x0 = place.x + (place.w - module * code.side) / 2;
  const int y0 = place.y + (place.h - module * code.side) / 2;
  const bool mirrored = s.mirrored();
  // A code is never turned round with the screen.
  const Rect placed = s.place({x0, y0, module * code.side, module * code.side});
  s.set_mirrored(false);
  for (int y = 0; y < code.side; ++y) {
    for (int x = 0; x < code.side;) {
      int end = x;
      while (end < code.side && code.at(end, y)) ++end;
      if (end > x) s.box({placed.x + x * module, placed.y + y * module, (end - x) * module, module}, black);
      x = end + 1;
    }
  }
  s.set_mirrored(mirrored);
}

/// The code, and beside or below it what to do and the address in words.
struct Plan {
  SetText how, address;
  int code = 0;
  int text_w = 0;
  bool beside = false;
  int height = 0;
};

Plan plan(const Stage& s, const std::string& link, int width, int code, double px, bool beside) {
  Plan p;
  p.code = code;
  p.beside = beside;
  p.text_w = beside ? width - code - s.px(kGapMm) : width;
  p.how = s.set(s.message("take_home.how"), {.px = px, .breaking = Breaking::body, .leading = 1.4}, p.text_w);
  p.address = s.set({link, LocaleTag()}, {.px = px, .bold = true, .leading = 1.3}, p.text_w);
  const int text = p.how.height() + s.px(5) + p.address.height();
  p.height = beside ? std::max(code, text) : code + s.px(6) + text;
  return p;
}

Plan fit(const Stage& s, const std::string& link, int width, int room) {
  const double base = s.type_px(s.resources().design.type.body);
  const bool wide = !s.panel().portrait();
  Plan p;
  const auto fits = [&](const Plan& p) { return p.height <= room && !p.address.layout->overflows; };
  for (const double px : {std::max(s.body_px(), s.lead_px()), s.lead_px(), s.label_px(), base})
    for (const double mm : {kCodeMm, 68.0, 60.0})
      if (p = plan(s, link, width, s.px(mm), px, wide); fits(p)) return p;
  // A long address on a low panel: a code that is held nearer.
  for (const double mm : {60.0, 52.0, 44.0})
    for (const bool beside : {wide, !wide})
      if (p = plan(s, link, width, s.px(mm), base, beside); fits(p)) return p;
  return p;
}

}  // namespace

void draw_take_home(Stage& s, Rect below, const std::string& link) {
  const int width = overlay_width(s, below);
  const Plan p = fit(s, link, width, overlay_room(s, below, "take_home.heading"));
  const OverlayFrame frame = draw_overlay_frame(s, below, "take_home.heading", "phone", p.height);
  const Rect in = frame.inside;
  const Rect code{p.beside ? in.x : in.x + (in.w - p.code) / 2, in.y, p.code, p.code};
  if (const auto made = make_qr_code(link)) draw_code(s, *made, code);
  const int x = p.beside ? code.right() + s.px(kGapMm) : in.x;
  int y = p.beside ? in.y : code.bottom() + s.px(6);
  const Colour ink = s.colour(Token::ink);
  const Colour paper = s.colour(Token::paper);
  s.text(p.how, {x, y, p.text_w, p.how.height()}, ink, paper);
  y += p.how.height() + s.px(5);
  s.text(p.address, {x, y, p.text_w, p.address.height()}, ink, paper);
}

}  // namespace kiosk
