#include <algorithm>

#include "screen/bulletin.h"
#include "screen/furniture.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// How the greeting is set, and the room that the tallest of all languages needs, so that nothing moves when
/// the next one greets.
struct Greeting {
  TextStyle big, small;
  bool welcomes = true;  ///< its first line is shown
  int height = 0;
};

constexpr double kHandGapMm = 3;

/// What a reader is to do: touch a language, or, where only staff switch, ask them.
const char* invitation(const Stage& s) { return s.anyone_switches() ? "idle.touch" : "choice.ask_staff"; }

/// The same in words; while a language's name is typed, its letters.
Message inviting(const Stage& s, const LocaleTag& tag) {
  const std::string& typed = s.state().typed;
  if (typed.empty()) return s.message_in(tag, invitation(s));
  return s.message_in(tag, "choice.typed", {{"letters", typed}});
}

int touch_room(const Stage& s, Rect room) { return room.w - s.px(s.space().hand) - s.px(kHandGapMm); }

int tallest_greeting(const Stage& s, const Greeting& g, Rect room) {
  int tallest = 0;
  for (const Bundle& b : s.resources().catalogue.bundles) {
    if (!b.offered && b.tag != s.state().greeting) continue;
    const int welcome = g.welcomes ? s.set(s.message_in(b.tag, "idle.welcome"), g.big, room.w).height() : 0;
    const int touch = s.set(s.message_in(b.tag, invitation(s)), g.small, touch_room(s, room)).height();
    tallest = std::max(tallest, welcome + std::max(touch, s.px(s.space().hand)));
  }
  return tallest;
}

/// On a low panel the greeting gives way to the picker: its first line, then its size.
/// So it does where a notice stands over it.
Greeting plan_greeting(const Stage& s, Rect room, int most) {
  Greeting g;
  g.big = name_style(s.type_px(s.resources().design.type.greeting) * std::min(s.scale(), 1.1), s.leading())
              .bolded();
  g.small = card_style(s.lead_px(), s.leading());
  g.welcomes = !s.low();
  g.height = tallest_greeting(s, g, room);
  for (const double px : {s.heading_px(), s.lead_px()}) {
    if (g.height <= most) return g;
    g.big.px = px;
    g.height = tallest_greeting(s, g, room);
  }
  if (g.height <= most) return g;
  g.small.px = s.label_px();
  g.welcomes = g.welcomes && !s.state().site.bulletin;
  g.height = tallest_greeting(s, g, room);
  return g;
}

/// The greeting and "touch your language" in the language whose turn it is. Gives the room it takes.
Size draw_greeting(Stage& s, Rect room, int most, bool hidden) {
  const Greeting g = plan_greeting(s, room, most);
  const int height = g.height + (s.low() ? 0 : s.px(2));
  if (hidden) return {room.w, height};
  // It keeps the site's start side, whatever its direction: a header that jumped from side to side would be
  // no calm one. Only the hand changes places.
  const LocaleTag& tag = s.state().greeting;
  const bool turned = (tag.direction() == Direction::rtl) != s.mirrored();
  const auto fitted = [&](const Message& message, const TextStyle& type, int widest) {
    return s.set(message, type, std::min(widest, s.set(message, type, widest).width() + 1));
  };
  const SetText welcome = fitted(s.message_in(tag, "idle.welcome"), g.big, room.w);
  const SetText touch = fitted(inviting(s, tag), g.small, touch_room(s, room));
  const Colour paper = s.colour(Token::paper);
  const int hand = s.px(s.space().hand);
  const int small_h = std::max(touch.height(), hand);
  int y = room.y + (g.height - (g.welcomes ? welcome.height() : 0) - small_h) / 2;
  if (g.welcomes) {
    s.text(welcome, {room.x, y, welcome.layout->width, welcome.height()}, s.colour(Token::ink), paper);
    y += welcome.height();
  }
  const int icon_x = turned ? room.x + touch.layout->width + s.px(kHandGapMm) : room.x;
  const int text_x = turned ? room.x : room.x + hand + s.px(kHandGapMm);
  s.icon(s.anyone_switches() ? "touch" : "staff", {icon_x, y + (small_h - hand) / 2, hand, hand},
         s.colour(Token::accent));
  s.text(touch, {text_x, y, touch.layout->width, small_h}, s.colour(Token::accent), paper, Vertical::middle);
  const int widest =
      std::max(g.welcomes ? welcome.layout->width : 0, touch.layout->width + hand + s.px(kHandGapMm));
  return {widest, height};
}

constexpr double kButtonMm = 22;
constexpr double kLowButtonMm = 20.5;
constexpr double kToolsGapMm = 10;    // beside them
constexpr double kLeastToolsMm = 92;  // on a low panel: the way back to a visit may stand in their place
constexpr double kFootGapMm = 6;      // between the picker and what stands below it
constexpr double kLowFootGapMm = 1.8;
constexpr double kLowHeadMm = 2;       // over everything, on a low panel
constexpr double kRowsGapMm = 6.5;     // between staff's and the tools: the way back to a visit may be taller
constexpr double kToolsUnderMm = 1.8;  // below the buttons

constexpr double kFootMm = 6;     // below the picker
constexpr double kLowFootMm = 2;  // on a low panel, which leaves the room to a second row of languages

int tool_height(const Gauge& g) { return g.px(g.low() ? kLowButtonMm : kButtonMm); }
int foot_margin(const Gauge& g) { return g.px(g.low() ? kLowFootMm : kFootMm); }

/// The width of the buttons that stand beside each other: listening, where it is heard, and the display.
int tools_width(const Stage& s) {
  const int listen = is_heard(s.state(), s.site()) ? listen_size(s).w + s.gap() : 0;
  return listen + button_width(s, text_size_slot());
}

/// At the end side of `room`. While a visit can be gone on with, the way back to it stands in their place.
void draw_tools(Stage& s, Rect room) {
  if (s.state().left) return draw_go_on(s, room);
  const int h = room.h;
  Point at{room.right() - tools_width(s), room.y};
  if (is_heard(s.state(), s.site())) {
    const int w = listen_size(s).w;
    draw_button(s, {at.x, at.y, w, h}, listen_slot(s));
    at.x += w + s.gap();
  }
  draw_button(s, {at.x, at.y, button_width(s, text_size_slot()), h}, text_size_slot());
}

/// What stands below the picker: what staff hold, on an upright panel the tools, in low reach the banner's.
struct Foot {
  Size staff;
  bool shared = false;   ///< staff's stands in the row of the tools
  bool in_head = false;  ///< staff's is no more than an icon, which stands beside the tools over the picker
  int height = 0;        ///< with the gap over it
};

Foot plan_foot(const Stage& s, int width) {
  Foot foot;
  const bool upright = s.panel().portrait();
  // The row it would take on a low panel is the picker's.
  foot.in_head = s.low() && !upright && s.resources().config.clinic_name.empty();
  const int rest = width - std::max(tools_width(s), s.px(kLeastToolsMm)) - s.px(kToolsGapMm);
  foot.staff = staff_way_size(s, upright ? rest : width);
  foot.shared = upright && foot.staff.w <= rest;
  if (upright && !foot.shared) foot.staff = staff_way_size(s, width);
  const int row = upright ? tool_height(s) : 0;
  if (foot.in_head) foot.staff.h = 0;
  foot.height = std::max(s.ring_room(), s.px(s.low() && !upright ? kLowFootGapMm : kFootGapMm));
  foot.height +=
      foot.shared ? std::max(row, foot.staff.h) : row + foot.staff.h + (row > 0 ? s.px(kRowsGapMm) : 0);
  if (s.low_reach()) foot.height += tool_height(s) + s.gap();
  return foot;
}

/// The strip of the notice for today, as tall as any language needs.
BulletinStrip notice_strip(const Stage& s, int width) {
  std::vector<LocaleTag> readers{s.state().greeting};  // a pseudo-locale is on no offer
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered) readers.push_back(bundle.tag);
  return bulletin_strip(s, s.state().site.bulletin, readers, width);
}

/// Whether the head of a low panel is lower where the notice has the lane beside the buttons, and not a width
/// of its own over them.
bool stands_aside(const Stage& s, int width, int lane) {
  return notice_strip(s, lane).height <= notice_strip(s, width).height + tool_height(s);
}

/// The notice in the language whose turn it is, at the top of a room. Gives the height it takes.
int draw_notice_for_today(Stage& s, Rect room, bool hidden) {
  const BulletinStrip strip = notice_strip(s, room.w);
  if (!hidden) draw_bulletin(s, room, strip, s.state().greeting);
  return strip.height > 0 ? strip.height + s.px(kToolsUnderMm) : 0;
}

int greeting_gap(const Gauge& g) { return g.px(g.low() ? kToolsUnderMm : 6); }

/// Whether a greeting below a notice leaves the picker its room; else the picker has it, which needs no
/// words.
bool leaves_picker_room(const Stage& s, Rect greeting, int most, int bottom) {
  const int picker = picker_least_height(s, s.panel().size.w - 2 * s.margin());
  const int end = greeting.y + plan_greeting(s, greeting, most).height + s.px(2) + greeting_gap(s);
  return end + picker <= bottom;
}

/// From the bottom: the banner's button, the tools, what staff hold.
void draw_foot(Stage& s, const Foot& foot, Rect room) {
  const int h = tool_height(s);
  int bottom = room.bottom();
  if (s.low_reach()) {
    draw_red_button(s, {room.x, bottom - h, room.w, h});
    bottom -= h + s.gap();
  }
  if (s.panel().portrait()) {
    const int from = foot.shared ? room.x + foot.staff.w + s.px(kToolsGapMm) : room.x;
    draw_tools(s, {from, bottom - h, room.right() - from, h});
    if (!foot.shared) bottom -= h + s.px(kRowsGapMm);
  }
  if (!foot.in_head) draw_staff_way(s, {room.x, bottom - foot.staff.h, foot.staff.w, foot.staff.h});
}

/// The picker over what stands at the foot; in low reach in the lower half.
void draw_choice(Stage& s, const Foot& foot, Rect room) {
  const int top = s.low_reach() ? std::max(room.y, s.panel().size.h / 2) : room.y;
  draw_picker(s, {{room.x, top, room.w, room.bottom() - foot.height - top}, false});
  draw_foot(s, foot, room);
}

/// In the upper corner at the end side, `words` px from the start: the tools, and before them staff's icon.
void draw_corner(Stage& s, const Foot& foot, Rect room, int words) {
  const Rect lane{room.x, room.y, words, tool_height(s)};
  int start = room.x + words + s.px(kToolsGapMm);
  if (foot.in_head) {
    const Size icon = staff_icon_size(s);
    draw_staff_icon(s, {start, room.y, icon.w, lane.h}, lane);
    start += icon.w + s.gap();
  }
  draw_tools(s, {start, room.y, room.right() - start, lane.h});
}

/// What the words have of a width beside what stands in that corner.
int greeting_lane(const Stage& s, const Foot& foot, int width) {
  const int icon = foot.in_head ? staff_icon_size(s).w + s.gap() : 0;
  return width - std::max(tools_width(s), s.px(kLeastToolsMm)) - icon - s.px(kToolsGapMm);
}

}  // namespace

void draw_idle(Stage& s, Rect below) {
  const bool wide = !s.panel().portrait();
  const bool beside = wide && !s.low();
  const int head = s.low() ? s.px(kLowHeadMm) : s.margin();
  Rect room{below.x + s.margin(), below.y + head, below.w - 2 * s.margin(), below.h - head - s.margin()};
  const Foot foot = plan_foot(s, room.w);
  // On a low panel the buttons stand beside the head.
  Rect greeting = room;
  if (wide) greeting.w = greeting_lane(s, foot, room.w);
  const int lane = greeting.w;
  // Beside the icon, what staff are to do takes the place of what readers are told.
  const bool tells = foot.in_head && staff_way_tells(s);
  const bool aside = wide && !beside && stands_aside(s, room.w, lane);
  const int notice = draw_notice_for_today(s, aside ? greeting : room, tells && aside);
  greeting.y += notice > 0 ? notice : beside ? -s.px(4) : 0;
  if (!aside) room = {room.x, room.y + notice, room.w, room.h - notice};
  const int spare = below.bottom() - s.px(12) - foot.height - picker_least_height(s, room.w) - greeting.y;
  int most = below.h * 3 / 10;
  if (wide)
    most = std::max(s.low() || notice > 0 ? tool_height(s) : most, spare);
  else if (s.low())
    most = std::min(most, spare);
  const bool invites =
      notice == 0 || leaves_picker_room(s, greeting, most, below.bottom() - foot.height - foot_margin(s));
  const Size greeted = invites ? draw_greeting(s, greeting, most, tells) : Size{};
  int used = greeting.y + (invites ? greeted.h + greeting_gap(s) : 0);
  if (wide) used = std::max(used, room.y + tool_height(s) + std::max(s.ring_room(), s.px(kToolsUnderMm)));
  draw_choice(s, foot, {room.x, used, room.w, below.bottom() - foot_margin(s) - used});
  const int words = aside && notice > 0 ? lane : greeted.w;
  if (wide) draw_corner(s, foot, room, foot.in_head ? lane : words);
  if (!s.state().left) s.scene.escape.reset();
  if (s.state().aloud.on) s.scene.escape = Action(StopListening{});
}

}  // namespace kiosk
