#include <algorithm>
#include <utility>
#include <vector>

#include "assets/qr_code.h"
#include "kit/piece.h"
#include "screen/overlay.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kCodeMm = 76;  // with its quiet zone; a phone reads a code from some ten times its side
constexpr double kAboveWordsMm = 6;
constexpr double kAboveAddressMm = 5;
constexpr int kQuiet = 4;  // modules of light round it (ISO/IEC 18004)
constexpr double kLowGapMm = 5;

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

enum class Arrangement {
  beside,  ///< the words beside the code
  above,   ///< the code over the words
  split,   ///< what to do beside the code, the address below both
};

struct Way {
  double px = 42;
  double code_mm = kCodeMm;
  Arrangement how = Arrangement::beside;
};

/// The code gives way before the words' size.
std::vector<Way> ways_of(const Stage& s) {
  const std::vector<Arrangement> arrangements = s.panel().portrait()
                                                    ? std::vector{Arrangement::above, Arrangement::split}
                                                    : std::vector{Arrangement::beside};
  std::vector<Way> ways;
  for (const double px : {std::max(s.body_px(), s.lead_px()), s.lead_px(), s.label_px(), s.base_px()})
    for (const double mm : {kCodeMm, 68.0, 60.0})
      for (const Arrangement how : arrangements) ways.push_back({px, mm, how});
  // A long address on a low panel: a code that is held nearer.
  for (const double mm : {52.0, 44.0})
    for (const Arrangement how : arrangements) ways.push_back({s.base_px(), mm, how});
  return ways;
}

Piece code_piece(Stage& s, const std::string& link, double mm) {
  const int side = s.px(mm);
  return {side, [side](int) { return side; },
          [&s, link, side](Rect r) {
            if (const auto made = make_qr_code(link))
              draw_code(s, *made, {r.x + (r.w - side) / 2, r.y, side, side});
          }};
}

/// What is taken home: its code, the message that says what to do, and the address where it is one.
struct Taken {
  std::string code;
  const char* how;
  std::string address;
};

/// The code, what to do, and the address in words.
Piece content_piece(Stage& s, const Taken& taken, const Way& way) {
  const Colour ink = s.colour(Token::ink);
  const Colour paper = s.colour(Token::paper);
  const double px = way.px;
  const auto set_how = [&s, px, taken](int width) {
    return s.set(s.message(taken.how), side_style(px, s.leading()), width);
  };
  const auto set_address = [&s, px, taken](int width) {
    return s.set({taken.address, LocaleTag()}, card_style(px, s.leading()).bolded(), width);
  };
  Piece code = code_piece(s, taken.code, way.code_mm);
  const Piece how = text_piece(s, set_how, ink, paper);
  const Piece address = text_piece(s, set_address, ink, paper, true);
  const int gap = s.px(s.low() ? kLowGapMm : s.space().column_gap);
  if (taken.address.empty() && way.how == Arrangement::above)
    return stack({{std::move(code)}, {how, s.px(kAboveWordsMm)}});
  if (taken.address.empty()) return row({{std::move(code)}, {how, 1.0}}, gap);
  switch (way.how) {
    case Arrangement::above:
      return stack({{std::move(code)}, {how, s.px(kAboveWordsMm)}, {address, s.px(kAboveAddressMm)}});
    case Arrangement::split:
      return stack(
          {{row({{std::move(code)}, {stack({{how}}), 1.0}}, gap)}, {address, s.px(kAboveAddressMm)}});
    case Arrangement::beside:
      break;
  }
  return row({{std::move(code)}, {stack({{how}, {address, s.px(kAboveAddressMm)}}), 1.0}}, gap);
}

/// As plain text: what keeps a number's groups in order among letters from right to left stands among those
/// alone.
std::string plain(const Message& words) {
  std::string text = words.text;
  if (words.locale.direction() == Direction::rtl) return text;
  for (const char* isolate : {"\u2066", "\u2069"})
    for (auto at = text.find(isolate); at != text.npos; at = text.find(isolate, at)) text.erase(at, 3);
  return text;
}

void draw_taken(Stage& s, Rect below, const std::string& heading, const Taken& taken) {
  const Size room{overlay_width(s, below), overlay_room(s, below, heading)};
  const auto make = [&](const Way& way) { return content_piece(s, taken, way); };
  const std::vector<Way> ways = ways_of(s);
  const auto fitting = first_that_fits(ways, room, make);
  const Piece content = fitting ? *fitting : make(ways.back());
  const OverlayFrame frame = draw_overlay_frame(s, below, heading, "phone", content.height(room.w));
  content.place(frame.inside);
}

}  // namespace

void draw_take_home(Stage& s, Rect below, const std::string& link) {
  draw_taken(s, below, "take_home.heading", {link, "take_home.how", link});
}

void draw_questions_home(Stage& s, Rect below, const Article* article) {
  std::string text;
  if (article != nullptr)
    for (const Message& question : asked_questions(s.state(), *article)) text += plain(question) + "\n";
  draw_taken(s, below, "ask.on_phone", {text, "ask.code", ""});
}

}  // namespace kiosk
