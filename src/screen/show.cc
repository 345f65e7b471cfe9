#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kit/piece.h"
#include "screen/button.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kLargestMm = 34;  // em; read from where staff stand
constexpr double kStepMm = 1;
constexpr double kPadMm = 12;
constexpr double kLowPadMm = 6;
constexpr double kRuleGapMm = 6;
constexpr double kRuleMm = 0.7;

/// What is said, in one language.
using Words = std::vector<Message>;

/// In the reader's language, then in the site's; one where both are the same.
std::vector<Words> words_of(const Stage& s, const Article* article, const Article* at_site) {
  std::vector<Words> both;
  const auto add = [&](Message words) {
    if (!words.text.empty() && (both.empty() || both.front().front().locale != words.locale))
      both.push_back({std::move(words)});
  };
  if (has_care_card(s.state())) {
    add(s.message("emergency.please_help"));
    add(s.message_in(s.site(), "emergency.please_help"));
    return both;
  }
  for (const Article* in : {article, at_site}) {
    const Part* part = in != nullptr ? in->find(s.state().visit.position.part) : nullptr;
    if (part != nullptr) add({to_utf8(part->heading.text), part->locale});
  }
  return both;
}

Piece words_piece(Stage& s, const Words& words, double px) {
  std::vector<Stacked> lines;
  for (const Message& one : words) {
    const auto set = [&s, one, px](int width) {
      return s.set(one, {.px = px, .bold = true, .breaking = Breaking::body, .leading = 1.3}, width);
    };
    lines.push_back({text_piece(s, set, s.colour(Token::ink), s.colour(Token::paper)), s.px(2)});
  }
  return stack(std::move(lines));
}

/// The site's words are not the reader's page: nobody reads them aloud.
Piece aside(Stage& s, Piece piece) {
  const auto place = piece.place;
  piece.place = [&s, place](Rect r) {
    const bool chrome = s.set_chrome(true);
    place(r);
    s.set_chrome(chrome);
  };
  return piece;
}

Piece card_piece(Stage& s, const std::vector<Words>& both, double px) {
  std::vector<Stacked> pieces;
  for (const Words& words : both) {
    Piece piece = words_piece(s, words, px);
    if (!pieces.empty()) {
      const auto rule = [&s](Rect r) { s.box(r, s.colour(Token::ink)); };
      pieces.push_back({on_ground(rule, space(std::max(2, s.px(kRuleMm)))), s.px(kRuleGapMm), Grows::gap});
      piece = aside(s, std::move(piece));
    }
    pieces.push_back({std::move(piece), s.px(kRuleGapMm), Grows::gap});
  }
  return stack(std::move(pieces), {s.px(kRuleGapMm)});
}

std::vector<double> sizes(const Stage& s) {
  std::vector<double> px;
  for (double mm = kLargestMm; s.type_px(mm) > s.base_px(); mm -= kStepMm) px.push_back(s.type_px(mm));
  px.push_back(s.base_px());
  return px;
}

Piece buttons(Stage& s) {
  ButtonLook look;
  look.px = s.label_px();
  std::vector<Lane> lanes = {{button_piece(s, {"tools.close", "close", CloseOverlay{}}, look)}};
  if (is_heard(s.state(), s.locale())) {
    const Slot slot = listen_slot(s);
    Piece listen = button_piece(s, slot, look);
    listen.least_width = listen_size(s).w;
    lanes.push_back({std::move(listen)});
  }
  if (in_visit(s.state())) lanes.push_back({button_piece(s, finish_slot(), look)});
  return row(std::move(lanes), s.gap());
}

}  // namespace

Slot show_slot() { return {"show.button", "staff", OpenOverlay{Overlay::show_to_staff}}; }

void draw_show(Stage& s, Rect below, const Article* article, const Article* at_site) {
  const int pad = s.px(s.low() ? kLowPadMm : kPadMm);
  const Piece foot = buttons(s);
  const int foot_h = foot.height(foot.least_width);
  const Rect room{below.x + pad, below.y + pad, below.w - 2 * pad, below.h - 3 * pad - foot_h};
  const std::vector<Words> both = words_of(s, article, at_site);
  const auto make = [&](double px) { return card_piece(s, both, px); };
  const std::vector<double> px = sizes(s);
  const auto fitting = first_that_fits(px, {room.w, room.h}, make);
  (fitting ? *fitting : make(px.back())).place(room);
  s.set_chrome(true);
  foot.place({room.x, below.bottom() - pad - foot_h, foot.least_width, foot_h});
  s.set_chrome(false);
  s.scene.page = s.scene.pages = 1;
  s.scene.escape = s.state().aloud.on ? Action(StopListening{}) : Action(CloseOverlay{});
}

}  // namespace kiosk
