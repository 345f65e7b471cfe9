#include "screen/overlay.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "screen/button.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

/// The room round a panel and within it, beside its title, and within its button, mm. A low panel leaves it
/// to what the panel says.
struct Air {
  double side = 12, pad = 8, out = 5, below_head = 5, title = 5, close = 4;
};
constexpr Air kLowAir{6, 4.5, 2.5, 2.5, 2.5, 0};
constexpr double kIconMm = 13;

Air air(const Gauge& g) { return g.low() ? kLowAir : Air{}; }

enum class Buttons { as_fits, beside };

/// How a head is set: the em of its title, px, and where its buttons stand.
struct HeadWay {
  double px = 42;
  Buttons buttons = Buttons::as_fits;
};

/// What a head says: a message, and its icon.
struct Heading {
  std::string key, icon;
};

Slot close_slot() { return {"tools.close", "close", CloseOverlay{}}; }

ButtonLook close_look(const Stage& s) {
  ButtonLook look;
  look.px = s.label_px();
  look.narrow = s.low();
  return look;
}

/// Whether somebody chose a size or colours on the first screen: nobody after them is to have them.
bool has_choices(const State& state) { return state.visit != initial_state(state.site).visit; }

/// Listening has the same room in both its states, so that nothing moves.
Piece listen_piece(Stage& s) {
  const Size room = listen_size(s);
  Piece piece = button_piece(s, listen_slot(s), close_look(s));
  piece.least_width = room.w;
  piece.height = [room](int) { return room.h; };
  return piece;
}

/// Listening, where the language is heard, and the end of a visit, or of what was chosen before one.
std::vector<Lane> tools_of(Stage& s, int least) {
  std::vector<Lane> tools;
  if (is_heard(s.state(), s.locale())) tools.push_back({at_least(listen_piece(s), least)});
  if (in_visit(s.state()) || has_choices(s.state()))
    tools.push_back({at_least(button_piece(s, finish_slot(), close_look(s)), least)});
  return tools;
}

Piece close_piece(Stage& s, int least) {
  Piece piece = button_piece(s, close_slot(), close_look(s));
  piece.least_width += s.px(air(s).close);
  return at_least(std::move(piece), least);
}

SetText title_in(const Stage& s, const std::string& key, double px, int width) {
  return s.set(s.message(key), label_style(px, s.leading()).bolded(), width);
}

/// The icon and the title behind it.
Piece title_piece(Stage& s, const Heading& heading, double px) {
  const auto set = [&s, key = heading.key, px](int width) { return title_in(s, key, px, width); };
  const Colour ink = s.colour(Token::ink);
  Piece title = text_piece(s, set, ink, s.colour(Token::paper), true);
  return row({{icon_piece(s, heading.icon, s.px(kIconMm), ink)}, {std::move(title), 1.0}},
             s.px(air(s).title));
}

/// Whether a title of `width` can leave the tools `less` of it: where that costs it no line, or, `beside`,
/// where it has two at the most.
bool leaves_room(const Stage& s, const std::string& key, const HeadWay& way, int width, int less) {
  const SetText narrow = title_in(s, key, way.px, std::max(1, width - less));
  if (is_cut(narrow, false)) return false;
  const bool two_lines = way.buttons == Buttons::beside && narrow.layout->lines.size() <= 2;
  return two_lines || narrow.height() <= title_in(s, key, way.px, width).height();
}

/// The head of a panel for one width. The tools stand in the title's row, else at the start of one below it.
/// The button that closes comes last, in the order of focus too, and is as tall as the title's row.
Piece head_piece(Stage& s, const Heading& heading, int width, const HeadWay& way) {
  const int least = s.low() ? 0 : s.px(s.space().close);
  const int apart = s.px(air(s).title);
  Piece title = title_piece(s, heading, way.px);
  Piece close = close_piece(s, least);
  std::vector<Lane> lanes = tools_of(s, least);
  if (lanes.empty()) return row({{std::move(title), 1.0}, {std::move(close)}}, apart);
  Piece tools = row(std::move(lanes), s.gap());
  const int title_w = width - close.least_width - s.px(kIconMm) - 2 * apart;
  if (leaves_room(s, heading.key, way, title_w, tools.least_width + s.gap())) {
    Piece buttons = row({{std::move(tools)}, {std::move(close)}}, s.gap());
    return row({{std::move(title), 1.0}, {std::move(buttons)}}, apart);
  }
  const int below = tools.height(tools.least_width);
  Piece start = stack({{std::move(title), 0, Grows::piece}, {std::move(tools), s.gap()}});
  Piece end = stack({{std::move(close), 0, Grows::piece}, {space(below), s.gap()}});
  return row({{std::move(start), 1.0}, {std::move(end)}}, apart);
}

/// On a low panel the title is as large as costs no height, `buttons` beside a title of two lines where it
/// could have one.
Piece head_for(Stage& s, const Heading& heading, int width) {
  Piece best = head_piece(s, heading, width, {s.lead_px(), Buttons::as_fits});
  if (!s.low()) return best;
  for (const Buttons buttons : {Buttons::as_fits, Buttons::beside})
    for (const double px : {s.lead_px(), (s.lead_px() + s.base_px()) / 2, s.base_px()}) {
      Piece next = head_piece(s, heading, width, {px, buttons});
      if (next.height(width) < best.height(width)) best = std::move(next);
    }
  return best;
}

int side(const Stage& s) { return s.px(air(s).side); }

/// Of a panel: in low reach, where its close button can be reached too.
int most_height(const Stage& s, Rect below) {
  const int top = s.low_reach() ? s.panel().size.h / 2 : below.y + s.px(air(s).out);
  return below.bottom() - s.px(air(s).out) - top;
}

/// How much height a head and the room round it take of a panel.
int round_content(const Gauge& g, int head) { return head + g.px(air(g).below_head) + 2 * g.px(air(g).pad); }

}  // namespace

int panel_top(const Stage& s, Rect below, int height) {
  if (s.state().visit.low_reach) return below.bottom() - s.px(air(s).out) - height;
  return below.y + (below.h - height) / 2;
}

int overlay_width(const Stage& s, Rect below) { return below.w - 2 * side(s) - 2 * s.px(air(s).pad); }

int overlay_room(Stage& s, Rect below, const std::string& heading) {
  const int width = overlay_width(s, below);
  return most_height(s, below) - round_content(s, head_for(s, {heading, ""}, width).height(width));
}

OverlayFrame draw_overlay_frame(Stage& s, Rect below, const std::string& heading, const std::string& icon,
                                int height) {
  const int width = overlay_width(s, below);
  const Piece head = head_for(s, {heading, icon}, width);
  const int head_h = head.height(width);
  const int total = std::min(height + round_content(s, head_h), most_height(s, below));
  OverlayFrame frame;
  frame.panel = {below.x + side(s), panel_top(s, below, total), below.w - 2 * side(s), total};
  s.scrim(below);
  const Message close = s.message("tools.close");
  s.bare_target(below, CloseOverlay{}, close.text, close.locale, false);
  s.frame(frame.panel, s.colour(Token::paper), s.colour(Token::line), s.px(s.space().border),
          s.px(s.space().panel_radius));
  const Rect in = frame.panel.inset(s.px(air(s).pad));
  const int down = head_h + s.px(air(s).below_head);
  head.place({in.x, in.y, in.w, head_h});
  frame.inside = {in.x, in.y + down, in.w, in.h - down};
  s.scene.escape = s.state().aloud.on ? Action(StopListening{}) : Action(CloseOverlay{});
  return frame;
}

}  // namespace kiosk
