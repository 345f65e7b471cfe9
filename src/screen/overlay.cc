#include "screen/overlay.h"

#include <algorithm>
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

/// A button of the head beside the one that closes.
struct Tool {
  Slot slot;
  Size size;
};

struct Head {
  SetText title;
  Size close;  ///< of its button
  std::vector<Tool> tools;
  bool beside = false;  ///< they stand in the title's row, else below it
  int tools_h = 0;
  int row = 0;  ///< height of the title's row
  int height = 0;
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

/// Listening, where the language is heard, and the end of a visit, or of what was chosen before one.
std::vector<Tool> tools_of(const Stage& s, int least) {
  std::vector<Tool> tools;
  if (is_heard(s.state(), s.locale())) tools.push_back({listen_slot(s), listen_size(s)});
  if (in_visit(s.state()) || has_choices(s.state())) {
    const Slot slot = finish_slot();
    const Piece room = button_room(s, {s.message(slot.key)}, close_look(s));
    tools.push_back({slot, {room.least_width, room.height(room.least_width)}});
  }
  for (Tool& tool : tools) tool.size.h = std::max(tool.size.h, least);
  return tools;
}

/// What they take of a row, with a gap behind each.
int tools_width(const Stage& s, const Head& head) {
  int width = 0;
  for (const Tool& tool : head.tools) width += tool.size.w + s.gap();
  return width;
}

/// `buttons` beside a title of two lines where it could have one.
Head plan_head(const Stage& s, const std::string& key, int width, double px, Buttons buttons) {
  Head head;
  const int least = s.low() ? 0 : s.px(s.space().close);
  const Piece close = button_room(s, {s.message(close_slot().key)}, close_look(s));
  head.close = {close.least_width + s.px(air(s).close), close.height(close.least_width)};
  const TextStyle bold = label_style(px, s.leading()).bolded();
  const int title_w = width - head.close.w - s.px(kIconMm) - 2 * s.px(air(s).title);
  head.title = s.set(s.message(key), bold, title_w);
  head.tools = tools_of(s, least);
  for (const Tool& tool : head.tools) head.tools_h = std::max(head.tools_h, tool.size.h);
  if (!head.tools.empty()) {
    const int less = std::max(1, title_w - tools_width(s, head));
    const SetText narrow = s.set(s.message(key), bold, less);
    const bool two_lines = buttons == Buttons::beside && narrow.layout->lines.size() <= 2;
    head.beside = !is_cut(narrow, false) && (two_lines || narrow.height() <= head.title.height());
    if (head.beside) head.title = narrow;
  }
  head.row = std::max({least, head.title.height(), head.close.h});
  if (head.beside) head.row = std::max(head.row, head.tools_h);
  const bool below = !head.tools.empty() && !head.beside;
  head.height = head.row + (below ? s.gap() + head.tools_h : 0);
  return head;
}

/// On a low panel the title is as large as costs no height.
Head plan_head(const Stage& s, const std::string& key, int width) {
  Head best = plan_head(s, key, width, s.lead_px(), Buttons::as_fits);
  if (!s.low()) return best;
  for (const Buttons buttons : {Buttons::as_fits, Buttons::beside})
    for (const double px : {s.lead_px(), (s.lead_px() + s.base_px()) / 2, s.base_px()}) {
      Head next = plan_head(s, key, width, px, buttons);
      if (next.height < best.height) best = std::move(next);
    }
  return best;
}

/// At the end of the title's row, or at the start of one below it.
void draw_tools(Stage& s, const Head& head, Rect row) {
  Rect at = head.beside ? Rect{row.right() - tools_width(s, head), row.y, 0, row.h}
                        : Rect{row.x, row.bottom() + s.gap(), 0, head.tools_h};
  for (const Tool& tool : head.tools) {
    at.w = tool.size.w;
    button_piece(s, tool.slot, close_look(s)).place(at);
    at.x = at.right() + s.gap();
  }
}

int side(const Stage& s) { return s.px(air(s).side); }

/// Of a panel: in low reach, where its close button can be reached too.
int most_height(const Stage& s, Rect below) {
  const int top = s.low_reach() ? s.panel().size.h / 2 : below.y + s.px(air(s).out);
  return below.bottom() - s.px(air(s).out) - top;
}

/// How much height heading and padding take of a panel.
int overlay_head(const Stage& s, const std::string& heading, int width) {
  return plan_head(s, heading, width).height + s.px(air(s).below_head) + 2 * s.px(air(s).pad);
}

}  // namespace

int panel_top(const Stage& s, Rect below, int height) {
  if (s.state().visit.low_reach) return below.bottom() - s.px(air(s).out) - height;
  return below.y + (below.h - height) / 2;
}

int overlay_width(const Stage& s, Rect below) { return below.w - 2 * side(s) - 2 * s.px(air(s).pad); }

int overlay_room(const Stage& s, Rect below, const std::string& heading) {
  return most_height(s, below) - overlay_head(s, heading, overlay_width(s, below));
}

OverlayFrame draw_overlay_frame(Stage& s, Rect below, const std::string& heading, const std::string& icon,
                                int height) {
  const int width = overlay_width(s, below);
  const Head head = plan_head(s, heading, width);
  const int pad = s.px(air(s).pad);
  const int below_head = s.px(air(s).below_head);
  const int total = std::min(height + overlay_head(s, heading, width), most_height(s, below));
  OverlayFrame frame;
  frame.panel = {below.x + side(s), panel_top(s, below, total), below.w - 2 * side(s), total};
  s.scrim(below);
  const Message close = s.message("tools.close");
  s.bare_target(below, CloseOverlay{}, close.text, close.locale, false);
  s.frame(frame.panel, s.colour(Token::paper), s.colour(Token::line), s.px(s.space().border),
          s.px(s.space().panel_radius));
  const int x = frame.panel.x + pad;
  const int y = frame.panel.y + pad;
  const int size = s.px(kIconMm);
  s.icon(icon, {x, y + (head.row - size) / 2, size, size}, s.colour(Token::ink));
  const int title_x = x + size + s.px(air(s).title);
  s.text(head.title, {title_x, y, head.title.layout->width, head.row}, s.colour(Token::ink),
         s.colour(Token::paper), Vertical::middle);
  const Rect button{frame.panel.right() - pad - head.close.w, y, head.close.w, head.row};
  draw_tools(s, head, {x, y, button.x - x, head.row});
  button_piece(s, close_slot(), close_look(s)).place(button);
  frame.inside = {x, y + head.height + below_head, width,
                  frame.panel.bottom() - pad - y - head.height - below_head};
  s.scene.escape = s.state().aloud.on ? Action(StopListening{}) : Action(CloseOverlay{});
  return frame;
}

}  // namespace kiosk
