#include <algorithm>
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

/// What the site's language says, and below it the language whose turn it is.
std::vector<RestingLine> lines_of(const Stage& s, int room) {
  std::vector<RestingLine> out;
  const auto say = [&](const LocaleTag& tag, const Type& first, Token ink) {
    const Type second{.px = s.lead_px(), .align = Align::centre};
    out.push_back({s.set(s.message_in(tag, "resting.wake"), first, room), s.colour(ink), s.px(kGapMm)});
    if (s.state().opens)
      out.push_back({s.set(opens_message(s, tag), second, room), s.colour(ink), s.px(kNearGapMm)});
  };
  say(s.site(), {.px = s.heading_px(), .bold = true, .align = Align::centre}, Token::ink);
  if (s.state().greeting != s.site())
    say(s.state().greeting, {.px = s.lead_px(), .align = Align::centre}, Token::muted);
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
  const int hand = s.px(kHandMm);
  Size words{hand, hand};
  for (const RestingLine& line : lines_of(s, room.w))
    words.w = std::max(words.w, std::min(room.w, line.text.width() + 1));
  const std::vector<RestingLine> lines = lines_of(s, words.w);
  for (const RestingLine& line : lines) words.h += line.gap + line.text.height();
  Point at = place_of(s, words, room);
  s.icon("touch", {at.x + (words.w - hand) / 2, at.y, hand, hand}, s.colour(Token::accent));
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
