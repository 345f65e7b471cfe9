#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr Colour kBlack{0, 0, 0};
constexpr double kHandMm = 24;
constexpr double kGapMm = 6;
constexpr double kNearGapMm = 3;  // between lines of one language
constexpr int kNoLimit = 1 << 16;

/// When the clinic opens, day and time in the language that the sentence is in.
Message opens_message(const Stage& s, const LocaleTag& tag) {
  const char* key = "resting.opens";
  const Opening& opens = *s.state().opens;
  const LocaleTag in = s.message_in(tag, key, {{"when", std::string()}}).locale;
  const Bundle* bundle = s.resources().catalogue.find(in);
  return s.message_in(tag, key,
                      {{"when", bundle == nullptr ? "" : bundle->messages.weekday(opens.at, opens.far)}});
}

/// How the words are set: em of the site's first line and of the others, and the hand over them.
struct RestingWay {
  double first = 0, other = 0;
  int hand = 0;
};
/// On a low panel or in large type the hand gives way first.
std::array<RestingWay, 5> resting_ways(const Gauge& g) {
  return {{{g.heading_px(), g.lead_px(), g.px(kHandMm)},
           {g.heading_px(), g.lead_px(), g.px(g.space().hand)},
           {g.lead_px(), g.label_px(), g.px(g.space().hand)},
           {g.base_px(), g.base_px(), g.px(g.space().hand)},
           {g.base_px(), g.base_px(), 0}}};
}

/// A line, as wide as its words where the room has that width.
Stacked line(Stage& s, const Message& message, const TextStyle& style, Token ink, double gap_mm) {
  const auto set = [&s, message, style](int width) { return s.set(message, style, width); };
  Piece piece = text_piece(s, set, s.colour(ink), kBlack, true);
  piece.least_width = set(kNoLimit).width() + 1;
  return {std::move(piece), s.px(gap_mm)};
}

Stacked hand(Stage& s, int size) {
  return {{size, [size](int) { return size; },
           [&s, size](Rect r) {
             s.icon("touch", {r.x + (r.w - size) / 2, r.y, size, size}, s.colour(Token::accent));
           }}};
}

/// What the site's language says, and below it the language whose turn it is; `most` px wide.
Piece resting_words(Stage& s, const RestingWay& way, int most) {
  std::vector<Stacked> lines;
  if (way.hand > 0) lines.push_back(hand(s, way.hand));
  const TextStyle other = cell_style(way.other, s.leading()).aligned(Align::centre);
  const auto say = [&](const LocaleTag& tag, const TextStyle& first, Token ink) {
    lines.push_back(line(s, s.message_in(tag, "resting.wake"), first, ink, kGapMm));
    if (!s.state().opens) return;
    const Message opens = opens_message(s, tag);
    // Where the language has no words for it the site's have said it.
    if (tag == s.site() || opens.locale != s.site()) lines.push_back(line(s, opens, other, ink, kNearGapMm));
  };
  say(s.site(), cell_style(way.first, s.leading()).bolded().aligned(Align::centre), Token::ink);
  if (s.state().greeting != s.site()) say(s.state().greeting, other, Token::muted);
  Piece words = stack(std::move(lines));
  words.least_width = std::min(words.least_width, most);
  return words;
}

/// Which of the three places the words have: another with each language, and with each move of the picture.
int turn_of(const Stage& s) {
  int all = 0;
  int turn = 0;  // the site's comes first
  for (const Bundle& bundle : s.resources().catalogue.bundles) {
    if (!bundle.offered || bundle.tag == s.site()) continue;
    ++all;
    if (bundle.tag == s.state().greeting) turn = all;
  }
  const bool back_to_first = turn > 0 && turn == all && turn % 3 == 0;
  return ((back_to_first ? 1 : turn) + s.state().shift.x + 3) % 3;
}

/// Where the words stand in a room that is larger: by turns in the middle, at its start above, at its end
/// below.
Point place_of(const Stage& s, Size words, Rect room) {
  constexpr int kHalves[] = {1, 0, 2};
  const int halves = s.state().visit.reduced_motion ? 1 : kHalves[turn_of(s)];
  return {room.x + (room.w - words.w) * halves / 2, room.y + std::max(0, room.h - words.h) * halves / 2};
}

}  // namespace

void draw_resting(Stage& s, Rect below) {
  s.box(below, kBlack);
  const Rect room{below.x + s.margin(), below.y + s.margin(), below.w - 2 * s.margin(),
                  below.h - 2 * s.margin()};
  const auto ways = resting_ways(s);
  const auto make = [&](const RestingWay& way) { return resting_words(s, way, room.w); };
  const auto fitting = first_that_fits(ways, {room.w, room.h}, make);
  const Piece words = fitting ? *fitting : make(ways.back());
  const Size size{words.least_width, words.height(words.least_width)};
  const Point at = place_of(s, size, room);
  words.place({at.x, at.y, size.w, size.h});
  // Any touch wakes; the whole gesture is swallowed by the loop, so this presses nothing beneath.
  const Message label = s.message_in(s.site(), "resting.wake");
  s.bare_target(below, Wake{}, label.text, label.locale, false);
}

}  // namespace kiosk
