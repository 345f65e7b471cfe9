#include <algorithm>

#include "scene/spoken.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 2.5;
constexpr double kTightMm = 0.6;
constexpr double kRadiusMm = 3;
constexpr double kLeastContrast = 4.5;  // of large text (WCAG 2.2, 1.4.6)

/// The sentence that is spoken; null where none is.
const Reading* spoken(const Stage& s) {
  if (!s.state().aloud.on) return nullptr;
  const auto all = spoken_sentences(s.scene);
  const auto number = static_cast<std::size_t>(s.state().aloud.sentence);
  return number < all.size() ? all[number] : nullptr;
}

/// Whether words stand on a control: there a mark keeps clear of the focus ring.
bool on_a_control(const Scene& scene, const Rect& words) {
  const Point middle{words.x + words.w / 2, words.y + words.h / 2};
  return std::any_of(scene.targets.begin(), scene.targets.end(),
                     [&](const HitTarget& t) { return t.focusable && t.rect.contains(middle); });
}

/// The lines of a text from end to end of its ink. Running text has air above and below in its lines.
Rect line_mark(const DrawText& text, const Rect& lines, int air) {
  const Rect ink = ink_of(text);
  const int top = std::max(lines.y, text.box.y);
  return {ink.x - air, top, ink.w + 2 * air, std::min(lines.bottom(), text.box.bottom()) - top};
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
  const bool control = on_a_control(s.scene, ink_of(text));
  if (control) {
    mark.rect = ink_of(text).inset(-s.px(kTightMm));
    mark.border_px = s.px(kTightMm * 2 / 3);
  }
  if (contrast(text.colour, s.colour(Token::tint)) >= kLeastContrast) {
    text.background = s.colour(Token::tint);
    mark.fill = text.background;
  } else {
    // Light letters on red or on a chosen button: their own colour stands out there.
    mark.border = text.colour;
    if (!control) mark.border_px *= 2;
  }
  commands.insert(at, mark);
}

}  // namespace kiosk
