#include <algorithm>

#include "scene/spoken.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 1.5;
constexpr double kRadiusMm = 3;

/// The sentence that is spoken; null where none is.
const Reading* spoken(const Stage& s) {
  if (!s.state().aloud.on) return nullptr;
  const auto all = spoken_sentences(s.scene);
  const auto number = static_cast<std::size_t>(s.state().aloud.sentence);
  return number < all.size() ? all[number] : nullptr;
}

bool carries(const DrawCommand& command, const Reading& reading, const Rect& box) {
  const auto* text = std::get_if<DrawText>(&command);
  return text && text->string.find(reading.sentence) != std::string::npos && bounds_of(*text).intersects(box);
}

}  // namespace

void mark_spoken(Stage& s) {
  const Reading* reading = spoken(s);
  if (!reading) return;
  Rect box;
  for (const Rect& rect : reading->rects) box = united(box, rect);
  auto& commands = s.scene.commands;
  const auto at = std::find_if(commands.begin(), commands.end(),
                               [&](const DrawCommand& c) { return carries(c, *reading, box); });
  const DrawBox frame{box.inset(-s.px(kAirMm)), s.px(kRadiusMm),        std::nullopt,
                      s.colour(Token::accent),  s.px(s.space().border), false};
  // A picture's description stands nowhere: its picture is framed.
  if (at == commands.end()) return commands.push_back(frame);
  std::get<DrawText>(*at).background = s.colour(Token::tint);
  DrawBox mark = frame;
  mark.fill = s.colour(Token::tint);
  commands.insert(at, mark);
}

}  // namespace kiosk
