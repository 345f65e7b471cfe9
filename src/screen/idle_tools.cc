#include <algorithm>
#include <utility>

#include "screen/furniture.h"
#include "screen/idle_parts.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kButtonMm = 22;
constexpr double kLowButtonMm = 20.5;
constexpr double kLeastToolsMm = 92;  // the way back to a visit may stand in their place

Piece tool(Stage& s, const Slot& slot, int width) {
  return {width, [h = idle_button_height(s)](int) { return h; },
          [&s, slot](Rect r) { draw_button(s, r, slot); }};
}

/// Those that there are, each as wide as it is at any time.
std::vector<Lane> tools_of(Stage& s) {
  std::vector<Lane> tools;
  if (is_heard(s.state(), s.site())) tools.push_back({tool(s, listen_slot(s), listen_size(s).w)});
  tools.push_back({tool(s, text_size_slot(), button_width(s, text_size_slot()))});
  return tools;
}

}  // namespace

int idle_button_height(const Gauge& g) {
  ButtonLook look;
  look.px = g.label_px();
  const Piece words = button_room(g, {g.message(text_size_slot().key), g.message(start_slot().key)}, look);
  return std::max(g.px(g.low() ? kLowButtonMm : kButtonMm), words.height(words.least_width));
}

Piece idle_tools(Stage& s) {
  std::vector<Lane> tools = tools_of(s);
  const int least = std::max(row(tools, s.gap()).least_width, s.px(kLeastToolsMm));
  tools.insert(tools.begin(), {space(0), 1});
  const bool upright = s.panel().portrait();
  const Piece buttons = row(std::move(tools), s.gap());
  const Piece edged = upright ? at_foot(buttons) : at_top(buttons);  // where the banner is not
  const int height = idle_button_height(s);
  return {least,
          [&s, height](int width) {
            return go_on_height(s, {width, height});
          },
          [&s, edged, height, upright](Rect r) {
            if (!s.state().left) return edged.place(r);
            draw_go_on(s, {r.x, upright ? r.bottom() - height : r.y, r.w, height});
          }};
}

Piece red_button(Stage& s) {
  return {0, [&s](int width) { return std::max(idle_button_height(s), red_button_height(s, width)); },
          [&s](Rect r) { draw_red_button(s, r); }};
}

}  // namespace kiosk
