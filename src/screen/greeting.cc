#include <algorithm>
#include <utility>

#include "screen/idle_parts.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kHandGapMm = 3;
constexpr double kMostScale = 1.1;  // the welcome is large as it is
constexpr int kNoLimit = 1 << 16;

/// What a reader is to do: touch a language, or, where only staff switch, ask them; while a language's name
/// is typed, its letters.
Message inviting(const Stage& s, const LocaleTag& tag) {
  const std::string& typed = s.state().typed;
  if (!typed.empty()) return s.message_in(tag, "choice.typed", {{"letters", typed}});
  return s.message_in(tag, s.anyone_switches() ? "idle.touch" : "choice.ask_staff");
}

/// A text at the site's start side, whatever its direction: a header that jumped from side to side would be
/// no calm one.
Piece at_start(Stage& s, const Message& message, const TextStyle& style, Token ink) {
  const int natural = s.set(message, style, kNoLimit).width() + 1;
  return {natural, [&s, message, style](int width) { return s.set(message, style, width).height(); },
          [&s, message, style, ink](Rect r) {
            const int w = std::min(r.w, s.set(message, style, r.w).width() + 1);
            s.text(s.set(message, style, w), {r.x, r.y, w, r.h}, s.colour(ink), s.colour(Token::paper),
                   Vertical::middle);
          }};
}

Piece hand(Stage& s) {
  const int size = s.px(s.space().hand);
  return at_least(icon_piece(s, s.anyone_switches() ? "touch" : "staff", size, s.colour(Token::accent)),
                  size);
}

/// The hand stands where the words begin.
Piece invitation(Stage& s, const LocaleTag& tag, const TextStyle& style, int width) {
  Piece words = at_start(s, inviting(s, tag), style, Token::accent);
  const int gap = s.px(kHandGapMm);
  const bool turned = (tag.direction() == Direction::rtl) != s.mirrored();
  if (!turned) return row({{hand(s)}, {std::move(words), 1}}, gap);
  const int most = width - s.px(s.space().hand) - gap;
  words.least_width = std::min(most, words.least_width);
  return row({{std::move(words)}, {hand(s)}, {space(0), 1}}, gap);
}

Piece greeting_in(Stage& s, const LocaleTag& tag, const GreetingWay& way, int width) {
  std::vector<Stacked> lines;
  if (way.welcome > 0)
    lines.push_back({at_start(s, s.message_in(tag, "idle.welcome"),
                              name_style(way.welcome, s.leading()).bolded(), Token::ink)});
  lines.push_back({invitation(s, tag, card_style(way.touch, s.leading()), width)});
  return stack(std::move(lines));
}

}  // namespace

std::vector<GreetingWay> greeting_ways(const Gauge& g, bool welcomes) {
  if (!welcomes || g.low()) return {{0, g.lead_px()}, {0, g.label_px()}};
  const double large = g.type_px(g.resources().design.type.greeting) * std::min(g.scale(), kMostScale);
  return {{large, g.lead_px()},
          {g.heading_px(), g.lead_px()},
          {g.lead_px(), g.lead_px()},
          {g.lead_px(), g.label_px()}};
}

Piece greeting(Stage& s, const GreetingWay& way) {
  const auto tallest = [&s, way](int width) {
    int height = greeting_in(s, s.state().greeting, way, width).height(width);
    for (const Bundle& b : s.resources().catalogue.bundles)
      if (b.offered) height = std::max(height, greeting_in(s, b.tag, way, width).height(width));
    return height;
  };
  return {s.px(kLeastWordsMm), tallest,
          [&s, way](Rect r) { greeting_in(s, s.state().greeting, way, r.w).place(r); }};
}

}  // namespace kiosk
