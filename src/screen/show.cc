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
constexpr double kLineGapMm = 2;
constexpr double kRuleMm = 0.7;

/// What is said, in one language.
using Words = std::vector<Message>;

/// What an article's page is about: the questions that are ticked, else the question that it answers.
Words words_in(const State& state, const Article& article) {
  if (screen_of(state) == Screen::ask) return asked_questions(state, article);
  const Part* part = article.find(state.visit.position.part);
  return part != nullptr ? Words{{to_utf8(part->heading.text), part->locale}} : Words{};
}

/// In the reader's language, then in the site's; one where both are the same.
std::vector<Words> words_of(const Stage& s, const Article* article, const Article* at_site) {
  std::vector<Words> both;
  const auto add = [&](Words words) {
    if (!words.empty() && (both.empty() || both.front().front().locale != words.front().locale))
      both.push_back(std::move(words));
  };
  if (has_care_card(s.state())) {
    add({s.message("show.please_help")});
    add({s.message_in(s.site(), "show.please_help")});
    return both;
  }
  for (const Article* in : {article, at_site})
    if (in != nullptr) add(words_in(s.state(), *in));
  return both;
}

/// So many of the texts from the n-th on, in each language.
std::vector<Words> some_of(const std::vector<Words>& both, std::size_t first, std::size_t count) {
  std::vector<Words> out;
  for (const Words& words : both) {
    const std::size_t end = std::min(words.size(), first + count);
    if (first < end)
      out.emplace_back(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return out;
}

Piece words_piece(Stage& s, const Words& words, double px) {
  std::vector<Stacked> lines;
  for (const Message& one : words) {
    const auto set = [&s, one, px](int width) {
      return s.set(one, card_style(px, s.leading()).bolded().flowing(), width);
    };
    lines.push_back({text_piece(s, set, s.colour(Token::ink), s.colour(Token::paper)), s.px(kLineGapMm)});
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

struct Turning {
  int page = 0, pages = 1;
};

std::vector<Piece> buttons(Stage& s, const Turning& turning) {
  ButtonLook look;
  look.px = s.label_px();
  look.narrow = s.low();
  std::vector<Piece> all = {button_piece(s, {"tools.close", "close", CloseOverlay{}}, look)};
  if (is_heard(s.state(), s.locale())) {
    Piece listen = button_piece(s, listen_slot(s), look);
    listen.least_width = listen_size(s).w;
    all.push_back(std::move(listen));
  }
  if (screen_of(s.state()) == Screen::ask && !has_care_card(s.state()))
    all.push_back(
        button_piece(s, {"reading.take_home", "phone", OpenOverlay{Overlay::questions_home}}, look));
  if (in_visit(s.state())) all.push_back(button_piece(s, finish_slot(), look));
  if (turning.page > 0)
    all.push_back(
        button_piece(s, {"reading.back", "back", TurnPicker{turning.page - 1}, ControlId("back")}, look));
  if (turning.page + 1 < turning.pages) {
    look.icon = IconPlace::after;
    all.push_back(
        button_piece(s, {"reading.next", "next", TurnPicker{turning.page + 1}, ControlId("next")}, look));
  }
  return all;
}

/// In as many rows as they need.
Piece foot_piece(Stage& s, const Turning& turning, int width) {
  std::vector<Stacked> rows;
  std::vector<Lane> lanes;
  int used = 0;
  for (Piece& button : buttons(s, turning)) {
    if (!lanes.empty() && used + button.least_width > width) {
      rows.push_back({row(std::exchange(lanes, {}), s.gap()), s.gap()});
      used = 0;
    }
    used += button.least_width + s.gap();
    lanes.push_back({std::move(button)});
  }
  rows.push_back({row(std::move(lanes), s.gap()), s.gap()});
  return stack(std::move(rows));
}

}  // namespace

Slot show_slot() { return {"show.button", "staff", OpenOverlay{Overlay::show_to_staff}}; }

void draw_show(Stage& s, Rect below, const Article* article, const Article* at_site) {
  const int pad = s.px(s.low() ? kLowPadMm : kPadMm);
  const int width = below.w - 2 * pad;
  const std::vector<Words> both = words_of(s, article, at_site);
  const auto count = static_cast<int>(both.empty() ? 0 : both.front().size());
  const auto room_of = [&](const Turning& turning) {
    const int foot = foot_piece(s, turning, width).height(width);
    return Rect{below.x + pad, below.y + pad, width, below.h - 3 * pad - foot};
  };
  const auto fits = [&](int each, double px) {
    const Rect room = room_of({1, each < count ? 3 : 1});
    for (int first = 0; first < count; first += each)
      if (!card_piece(s, some_of(both, first, each), px).fits({room.w, room.h})) return false;
    return true;
  };
  // As many a page as stand there no smaller than the reader reads, shared out, and all in one size.
  const double read = s.body_px();
  int each = std::max(1, count);
  while (each > 1 && !fits(each, read)) --each;
  const int pages = std::max(1, (count + each - 1) / each);
  each = std::max(1, (count + pages - 1) / pages);
  const Turning turning{std::clamp(top_page(s.state()), 0, pages - 1), pages};
  const Rect room = room_of(turning);
  const std::vector<Words> shown = some_of(both, turning.page * each, each);
  const std::vector<double> all = sizes(s);
  const auto px = std::find_if(all.begin(), all.end(), [&](double size) { return fits(each, size); });
  card_piece(s, shown, px != all.end() ? *px : all.back()).place(room);
  s.set_chrome(true);
  foot_piece(s, turning, width)
      .place({room.x, room.bottom() + pad, width, below.bottom() - 2 * pad - room.bottom()});
  s.set_chrome(false);
  s.scene.page = turning.page + 1;
  s.scene.pages = pages;
  if (turning.page > 0) s.scene.back = TurnPicker{turning.page - 1};
  if (turning.page + 1 < pages) s.scene.next = TurnPicker{turning.page + 1};
  s.scene.escape = s.state().aloud.on ? Action(StopListening{}) : Action(CloseOverlay{});
}

}  // namespace kiosk
