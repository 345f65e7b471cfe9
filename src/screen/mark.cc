#include <algorithm>

#include "scene/spoken.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 1.5;
constexpr double kRadiusMm = 3;
constexpr double kLeastContrast = 4.5;  // of large text (WCAG 2.2, 1.4.3)

/// The sentence that is spoken; null where none is.
const Reading* spoken(const Stage& s) {
  if (!s.state().aloud.on) return nullptr;
  const auto all = spoken_sentences(s.scene);
  const auto number = static_cast<std::size_t>(s.state().aloud.sentence);
  return number < all.size() ? all[number] : nullptr;
}

/// The part of a text's lines that its ink and its box share: not the empty end of a short line, nor the air
/// round a tall one.
Rect around(const DrawText& text, const Rect& lines) {
  const Rect ink = ink_of(text);
  const int top = std::max(lines.y, text.box.y);
  return {ink.x, top, ink.w, std::min(lines.bottom(), text.box.bottom()) - top};
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
  mark.rect = around(text, box).inset(-s.px(kAirMm));
  if (contrast(text.colour, s.colour(Token::tint)) >= kLeastContrast) {
    text.background = s.colour(Token::tint);
    mark.fill = text.background;
  } else {
    // Light letters on red or on a chosen button: their own colour stands out there.
    mark.border = text.colour;
    mark.border_px = s.px(s.space().pressed_border);
  }
  commands.insert(at, mark);
}

}  // namespace kiosk
