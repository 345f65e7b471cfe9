#include <algorithm>

#include "scene/drawn.h"
#include "scene/spoken.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 2.5;
constexpr double kTightMm = 0.6;
constexpr double kRingMm = 2;  // what a ring within a control takes of it
constexpr double kRadiusMm = 3;
constexpr double kLeastContrast = 4.5;  // of large text (WCAG 2.2, 1.4.6)

/// The sentence that is spoken; null where none is.
const Reading* spoken(const Stage& s) {
  if (!s.state().aloud.on) return nullptr;
  const auto all = spoken_sentences(s.scene);
  const auto number = static_cast<std::size_t>(s.state().aloud.sentence);
  return number < all.size() ? all[number] : nullptr;
}

/// The control that words stand on; null where they stand on none.
const HitTarget* control_under(const Scene& scene, const Rect& words) {
  const Point middle{words.x + words.w / 2, words.y + words.h / 2};
  const auto found = std::find_if(scene.targets.begin(), scene.targets.end(),
                                  [&](const HitTarget& t) { return t.focusable && t.rect.contains(middle); });
  return found == scene.targets.end() ? nullptr : &*found;
}

/// Close round words on a control, and within its focus ring.
Rect tight_mark(const Stage& s, const Rect& ink, const Rect& control) {
  const Rect close = ink.inset(-s.px(kTightMm));
  const Rect within = control.inset(s.px(kRingMm));
  const int top = std::max(close.y, within.y);
  return {close.x, top, close.w, std::min(close.bottom(), within.bottom()) - top};
}

/// The lines of a text from end to end of its ink. Running text has air above and below in its lines.
Rect line_mark(const DrawText& text, const Rect& lines, int air) {
  const Rect ink = ink_of(text);
  const int top = std::max(lines.y, text.box.y);
  return {ink.x - air, top, ink.w + 2 * air, std::min(lines.bottom(), text.box.bottom()) - top};
}

/// Out of the ring that a control above may have, as far as the ink lets it.
Rect below_rings(const Stage& s, Rect mark, const Rect& ink) {
  const int out = s.ring_reach();
  for (const HitTarget& target : s.scene.targets) {
    const Rect ring = target.rect.inset(-out);
    if (!target.focusable || ring.y > mark.y || !ring.intersects(mark)) continue;
    const int top = std::max(mark.y, std::min(ring.bottom(), ink.y));
    mark = {mark.x, top, mark.w, mark.bottom() - top};
  }
  return mark;
}

}  // namespace

void mark_spoken(Stage& s) {
  const Reading* reading = spoken(s);
  if (!reading) return;
  Rect box;
  for (const Rect& rect : reading->rects) box = united(box, rect);
  auto& commands = s.scene.commands;
  DrawBox mark{box.inset(-s.px(kAirMm)), s.px(kRadiusMm),        std::nullopt,
               s.colour(Token::accent),  s.px(s.space().border), false};
  // A picture's description stands nowhere: its picture is framed.
  if (reading->command < 0) return commands.push_back(mark);
  const auto at = commands.begin() + reading->command;
  DrawText& text = std::get<DrawText>(*at);
  mark.rect = line_mark(text, box, s.px(kAirMm));
  // Nothing reaches into the banner.
  const int over = std::max(0, s.scene.banner.bottom() - mark.rect.y);
  mark.rect = {mark.rect.x, mark.rect.y + over, mark.rect.w, mark.rect.h - over};
  mark.rect = below_rings(s, mark.rect, ink_of(text));
  const HitTarget* control = control_under(s.scene, ink_of(text));
  if (control != nullptr) {
    mark.rect = tight_mark(s, ink_of(text), control->rect);
    mark.border_px = s.px(kTightMm * 2 / 3);
  }
  if (contrast(text.colour, s.colour(Token::tint)) >= kLeastContrast) {
    text.background = s.colour(Token::tint);
    mark.fill = text.background;
  } else {
    // Light letters on red or on a chosen button: their own colour stands out there.
    mark.border = text.colour;
    if (control == nullptr) mark.border_px *= 2;
  }
  // Below every text that is set in one with this one: their lines reach into each other's.
  const auto first = std::find_if(commands.begin(), at, [&](const DrawCommand& command) {
    const auto* other = std::get_if<DrawText>(&command);
    return other != nullptr && other->layout == text.layout;
  });
  const auto place = static_cast<int>(first - commands.begin());
  commands.insert(first, mark);
  for (Reading& other : s.scene.readings)
    if (other.command >= place) ++other.command;
}

}  // namespace kiosk
