#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "kit/piece.h"
#include "screen/countdown.h"
#include "screen/overlay.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kRingMm = 45;
constexpr double kCountMm = 24;  // of the seconds within it
constexpr double kLowerRingMm = 32;
constexpr double kRingWidthMm = 4;
constexpr double kUprightSideMm = 8;
constexpr double kUnderRingMm = 6;  // below it, where it stands above the words
constexpr double kTextGapMm = 3;
constexpr double kButtonAirMm = 5;  // above and below a button's words
constexpr double kLeastButtonMm = 27;

/// The room round the panel and within it, mm. A low panel leaves it to the words.
struct Air {
  double pad = 8, out = 5, side = 12, rule = 4, buttons = 8;
};
constexpr Air kLowAir{4.5, 2.5, 6, 2, 3};

Air air(const Gauge& g) { return g.low() ? kLowAir : Air{}; }

/// Whether a button says its words in the site's language too.
enum class Second { shown, left_out };

/// One way of setting it.
struct Way {
  double px = 42;     ///< of what is said in the reader's language
  double label = 42;  ///< of the buttons, and of what is said in the site's
  double ring_mm = 0;
  Second second = Second::shown;
};

/// The ring gives way first, then the size, then the buttons' second words.
std::vector<Way> ways_of(const Gauge& g) {
  std::vector<Way> ways;
  const double base = g.base_px();
  for (const Second second : {Second::shown, Second::left_out})
    for (const auto& [px, label] :
         {std::pair{std::max(g.body_px(), g.lead_px()), g.label_px()}, std::pair{g.lead_px(), g.label_px()},
          std::pair{g.label_px(), g.label_px()}, std::pair{base, base}})
      for (const double ring : {kRingMm, kLowerRingMm, 0.0}) ways.push_back({px, label, ring, second});
  return ways;
}

bool bilingual(const Gauge& g) { return g.locale() != g.site(); }

RichText both_in_one(const Message& heading, const Message& countdown) {
  RichText text;
  text.text = to_utf16(heading.text);
  text.strong.push_back({0, static_cast<int>(text.text.size())});
  text.text += u" " + to_utf16(countdown.text);
  return text;
}

/// What is said, in the reader's language and, where it is another, in the site's.
Piece words_piece(Stage& s, const Way& way) {
  const MessageArgs seconds = {{"seconds", std::int64_t{s.state().seconds_left}}};
  const Colour paper = s.colour(Token::paper);
  const auto heading = [&s, px = way.px](int width) {
    return s.set(s.message("still_reading.heading"), card_style(px, s.leading()).bolded(), width);
  };
  const auto countdown = [&s, px = way.px, seconds](int width) {
    return s.set(s.message("still_reading.countdown", seconds), told_style(px, s.leading()), width);
  };
  std::vector<Stacked> lines = {{text_piece(s, heading, s.colour(Token::ink), paper)},
                                {text_piece(s, countdown, s.colour(Token::ink), paper), s.px(kTextGapMm)}};
  if (!bilingual(s)) return stack(std::move(lines));
  const auto site = [&s, px = way.label, seconds](int width) {
    const RichText text = both_in_one(s.message_in(s.site(), "still_reading.heading"),
                                      s.message_in(s.site(), "still_reading.countdown", seconds));
    return s.set_rich(text, s.site(), told_style(px, s.leading()), width);
  };
  const int gap = s.px(air(s).rule);
  const int thick = s.px(s.space().thin_rule);
  const auto rule = [&s, thick](Rect r) { s.box({r.x, r.y, r.w, thick}, s.colour(Token::line)); };
  lines.push_back({on_ground(rule, space(thick)), gap});
  lines.push_back({text_piece(s, site, s.colour(Token::muted), paper), gap});
  return stack(std::move(lines));
}

Countdown countdown_in(const Stage& s, Rect ring) {
  return {s.state().seconds_left,  s.resources().config.warning_seconds,
          s.px(kRingWidthMm),      std::min(s.type_px(kCountMm), ring.w * 0.36),
          s.colour(Token::accent), s.colour(Token::ink),
          s.colour(Token::paper)};
}

Piece ring_piece(Stage& s, double mm) {
  const int side = s.px(mm);
  return {side, [side](int) { return side; },
          [&s, side](Rect r) {
            const Rect ring{r.x + (r.w - side) / 2, r.y + (r.h - side) / 2, side, side};
            draw_countdown(s, ring, countdown_in(s, ring));
          }};
}

/// The words with the ring beside them, on an upright panel below it.
Piece upper_piece(Stage& s, const Way& way) {
  Piece words = stack({{words_piece(s, way)}});
  if (way.ring_mm == 0) return words;
  if (s.panel().portrait())
    return stack({{ring_piece(s, way.ring_mm)}, {std::move(words), s.px(kUnderRingMm)}});
  return row({{ring_piece(s, way.ring_mm)}, {std::move(words), 1.0}}, s.px(s.space().column_gap));
}

/// What a button says and does.
struct Reply {
  const char* key;
  const char* icon;
  Action action;
  Look look;
};

std::array<Reply, 2> replies() {
  return {{{"still_reading.finished", "tick", Finish{}, Look::plain},
           {"still_reading.keep", "next", KeepReading{}, Look::primary}}};
}

/// Its words: bold in the reader's language, below it the site's.
Piece button_words(Stage& s, const Reply& reply, const Way& way, const Face& face) {
  const auto set = [&s, px = way.label](const Message& words, bool bold) {
    return [&s, px, words, bold](int width) {
      return s.set(words, label_style(px, s.leading()).bolded(bold).aligned(Align::centre), width);
    };
  };
  std::vector<Stacked> lines = {{text_piece(s, set(s.message(reply.key), true), face.ink, face.fill)}};
  if (bilingual(s) && way.second == Second::shown)
    lines.push_back({text_piece(s, set(s.message_in(s.site(), reply.key), false), face.ink, face.fill)});
  return stack(std::move(lines));
}

/// Both buttons are as tall as the taller one's words.
Piece button(Stage& s, const Reply& reply, const Way& way) {
  const int lane = s.px(s.space().icon) + 2 * s.px(s.space().pad);
  const int least = s.low() ? s.px(s.space().target + 1) : s.px(kLeastButtonMm);
  const auto height = [&s, way, lane, least](int width) {
    int tallest = least;
    for (const Reply& c : replies())
      tallest = std::max(tallest, button_words(s, c, way, {}).height(width - lane) + s.px(kButtonAirMm));
    return tallest;
  };
  const auto place = [&s, reply, way](Rect r) {
    const Message label = s.message(reply.key);
    const Face face = s.control(r, reply.action, label.text, label.locale, reply.look);
    const bool after = reply.look == Look::primary;
    const int size = s.px(s.space().icon);
    const int pad = s.px(s.space().pad);
    button_words(s, reply, way, face).place({r.x + pad + (after ? 0 : size), r.y, r.w - 2 * pad - size, r.h});
    s.icon(reply.icon, {after ? r.right() - pad - size : r.x + pad, r.y + (r.h - size) / 2, size, size},
           face.ink, after);
  };
  const int label = s.label_width(s.message(reply.key), cell_style(way.label, s.leading()).bolded());
  return {label + lane, height, place};
}

/// Side by side where each has room for its words in two lines, else the way on above the way out.
Piece buttons_piece(Stage& s, const Way& way, int width) {
  const auto [done, keep] = replies();
  Piece beside = row({{button(s, done, way), 2.0}, {button(s, keep, way), 3.0}}, s.gap());
  if (beside.least_width <= width) return beside;
  return stack({{button(s, keep, way)}, {button(s, done, way), s.gap()}});
}

}  // namespace

void draw_still_reading(Stage& s, Rect below) {
  const bool portrait = s.panel().portrait();
  const Air around = air(s);
  const int pad = s.px(around.pad);
  const int usual = portrait ? s.px(kUprightSideMm) : std::max(s.px(around.side), below.w / 10);
  const int side = s.low() ? s.px(around.side) : usual;
  const Size room{below.w - 2 * side, below.h - 2 * s.px(around.out)};
  const auto make = [&](const Way& way) {
    return padded(stack({{upper_piece(s, way), 0, Grows::piece},
                         {buttons_piece(s, way, room.w - 2 * pad), s.px(around.buttons)}}),
                  {pad, pad});
  };
  const std::vector<Way> ways = ways_of(s);
  const auto fitting = first_that_fits(ways, room, make);
  const Piece piece = fitting ? *fitting : make(ways.back());
  s.scrim(below);
  const Message label = s.message("still_reading.keep");
  s.bare_target(below, KeepReading{}, label.text, label.locale, false);
  const int height = std::min(piece.height(room.w), room.h);
  const Rect panel{below.x + side, panel_top(s, below, height), room.w, height};
  s.frame(panel, s.colour(Token::paper), s.colour(Token::line), s.px(s.space().border),
          s.px(s.space().panel_radius));
  piece.place(panel);
  if (!fitting) s.scene.cut.push_back(s.message("still_reading.heading").text);
  s.scene.escape = KeepReading{};
}

}  // namespace kiosk
