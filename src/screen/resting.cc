#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr Colour kBlack{0, 0, 0};
constexpr double kHandMm = 24;
constexpr double kGapMm = 6;
constexpr double kNearGapMm = 3;  // between lines of one language

struct RestingLine {
  SetText text;
  Colour ink;
  int gap = 0;  ///< above it
};

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

/// What the site's language says, and below it the language whose turn it is.
std::vector<RestingLine> lines_of(const Stage& s, const RestingWay& way, int room) {
  std::vector<RestingLine> out;
  const auto say = [&](const LocaleTag& tag, const TextStyle& first, Token ink) {
    const TextStyle second = cell_style(way.other, s.leading()).aligned(Align::centre);
    out.push_back({s.set(s.message_in(tag, "resting.wake"), first, room), s.colour(ink), s.px(kGapMm)});
    if (!s.state().opens) return;
    const Message opens = opens_message(s, tag);
    // Where the language has no words for it the site's have said it.
    if (tag == s.site() || opens.locale != s.site())
      out.push_back({s.set(opens, second, room), s.colour(ink), s.px(kNearGapMm)});
  };
  say(s.site(), cell_style(way.first, s.leading()).bolded().aligned(Align::centre), Token::ink);
  if (s.state().greeting != s.site())
    say(s.state().greeting, cell_style(way.other, s.leading()).aligned(Align::centre), Token::muted);
  return out;
}

/// The words as they are set.
struct RestingWords {
  std::vector<RestingLine> lines;
  Size size;
  int hand = 0;
};

RestingWords set_words(const Stage& s, const RestingWay& way, int room) {
  RestingWords out;
  out.hand = way.hand;
  out.size = {way.hand, way.hand};
  for (const RestingLine& line : lines_of(s, way, room))
    out.size.w = std::max(out.size.w, std::min(room, line.text.width() + 1));
  out.lines = lines_of(s, way, out.size.w);
  for (const RestingLine& line : out.lines) out.size.h += line.gap + line.text.height();
  return out;
}

/// In the first way that fits.
RestingWords fitting_words(const Stage& s, Size room) {
  RestingWords out;
  for (const RestingWay& way : resting_ways(s)) {
    out = set_words(s, way, room.w);
    if (out.size.h <= room.h) break;
  }
  return out;
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
  const RestingWords set = fitting_words(s, {room.w, room.h});
  const auto& [lines, words, hand] = set;
  Point at = place_of(s, words, room);
  if (hand > 0) s.icon("touch", {at.x + (words.w - hand) / 2, at.y, hand, hand}, s.colour(Token::accent));
  at.y += hand;
  for (const RestingLine& line : lines) {
    at.y += line.gap;
    s.text(line.text, {at.x, at.y, words.w, line.text.height()}, line.ink, kBlack);
    at.y += line.text.height();
  }
  // Any touch wakes; the whole gesture is swallowed by the loop, so this presses nothing beneath.
  const Message label = s.message_in(s.site(), "resting.wake");
  s.bare_target(below, Wake{}, label.text, label.locale, false);
}

}  // namespace kiosk
