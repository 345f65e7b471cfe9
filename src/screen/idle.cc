#include <algorithm>
#include <array>
#include <optional>

#include "screen/bulletin.h"
#include "screen/furniture.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kBelowGreetingMm = 2;
constexpr double kSpareMm = 12;  // that a greeting leaves the picker
constexpr double kRaisedMm = 4;  // of a greeting beside the tools

/// Where what staff hold stands: below the picker, beside the tools, or there as no more than its icon.
enum class StaffAt { foot, beside_tools, icon };
/// What is said to readers: all of it, what they are to do alone, or nothing; the picker needs no words.
enum class Says { greeting, invitation, nothing };

/// Of a notice for today its words, or a button that opens them.
enum class NoticeAs { words, mark };

/// How the screen is divided.
struct Shape {
  StaffAt staff = StaffAt::foot;
  Says says = Says::greeting;
  bool dense = false;  ///< the picker's cells may be as small as a target
  NoticeAs notice = NoticeAs::words;
};

/// What gives way, in this order, where the languages would take a second page: the greeting, the picker's
/// air, the row of the clinic's name, the words of a notice, and the name last. With one page Finish and a
/// language are two touches.
constexpr std::array<Shape, 12> kTighter = {{{StaffAt::foot, Says::invitation, false, NoticeAs::words},
                                             {StaffAt::foot, Says::invitation, true, NoticeAs::words},
                                             {StaffAt::beside_tools, Says::invitation, true, NoticeAs::words},
                                             {StaffAt::foot, Says::nothing, true, NoticeAs::words},
                                             {StaffAt::beside_tools, Says::nothing, true, NoticeAs::words},
                                             {StaffAt::foot, Says::invitation, true, NoticeAs::mark},
                                             {StaffAt::beside_tools, Says::invitation, true, NoticeAs::mark},
                                             {StaffAt::beside_tools, Says::nothing, true, NoticeAs::mark},
                                             {StaffAt::icon, Says::invitation, true, NoticeAs::words},
                                             {StaffAt::icon, Says::nothing, true, NoticeAs::words},
                                             {StaffAt::icon, Says::invitation, true, NoticeAs::mark},
                                             {StaffAt::icon, Says::nothing, true, NoticeAs::mark}}};

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
Greeting plan_greeting(const Stage& s, Rect room, int most, Says says) {
  Greeting g;
  g.big = name_style(s.type_px(s.resources().design.type.greeting) * std::min(s.scale(), 1.1), s.leading())
              .bolded();
  g.small = card_style(s.lead_px(), s.leading());
  g.welcomes = says == Says::greeting && !s.low();
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

int greeting_height(const Gauge& gauge, const Greeting& g) {
  return g.height + (gauge.low() ? 0 : gauge.px(kBelowGreetingMm));
}

/// The greeting and "touch your language" in the language whose turn it is. Gives the width it takes.
int draw_greeting(Stage& s, Rect room, const Greeting& g) {
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
  return std::max(g.welcomes ? welcome.layout->width : 0, touch.layout->width + hand + s.px(kHandGapMm));
}

constexpr double kButtonMm = 22;
constexpr double kLowButtonMm = 20.5;
constexpr double kToolsGapMm = 10;    // beside them
constexpr double kLeastWordsMm = 70;  // of what is said beside the tools and what staff hold
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

int red_height(const Gauge& g, int width) { return std::max(tool_height(g), red_button_height(g, width)); }

/// What stands below the picker: what staff hold, on an upright panel the tools, in low reach the banner's.
struct Foot {
  StaffAt at = StaffAt::foot;
  Size staff;
  bool shared = false;  ///< staff's stands in the row of the tools
  bool over = false;    ///< it stands over the picker
  int height = 0;       ///< with the gap over it
};

/// The width that the tools have at least, with the gap beside them.
int tools_lane(const Stage& s) { return std::max(tools_width(s), s.px(kLeastToolsMm)) + s.px(kToolsGapMm); }

Foot plan_foot(const Stage& s, int width, const Shape& shape) {
  Foot foot;
  const bool upright = s.panel().portrait();
  foot.at = upright && shape.staff == StaffAt::beside_tools ? StaffAt::foot : shape.staff;
  const int rest = width - tools_lane(s);
  foot.staff = staff_way_size(s, foot.at == StaffAt::foot && !upright ? width : rest);
  // The row that it would take on a low panel is the picker's.
  const bool named = !s.resources().config.clinic_name.empty();
  if (!upright && !named && (s.low() || foot.at == StaffAt::beside_tools)) foot.at = StaffAt::icon;
  const int words = shape.says == Says::nothing ? 0 : s.px(kLeastWordsMm);
  if (foot.at == StaffAt::beside_tools && foot.staff.w + words > rest) foot.at = StaffAt::icon;
  if (foot.at == StaffAt::icon) foot.staff = staff_icon_size(s);
  foot.shared = upright && foot.staff.w <= rest;
  foot.over = foot.at != StaffAt::foot && !foot.shared;
  if (upright && !foot.shared && !foot.over) foot.staff = staff_way_size(s, width);
  const int row = upright ? tool_height(s) : 0;
  const int staff = foot.over ? 0 : foot.staff.h;
  foot.height = std::max(s.ring_room(), s.px(s.low() && !upright ? kLowFootGapMm : kFootGapMm));
  foot.height +=
      foot.shared ? std::max(row, staff) : row + staff + (row > 0 && staff > 0 ? s.px(kRowsGapMm) : 0);
  if (s.low_reach()) foot.height += red_height(s, width) + s.gap();
  return foot;
}

/// All whose turn it may be to read the notice for today.
std::vector<LocaleTag> readers_of(const Stage& s) {
  std::vector<LocaleTag> readers{s.state().greeting};  // a pseudo-locale is on no offer
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered) readers.push_back(bundle.tag);
  return readers;
}

/// Its strip, as tall as any language needs.
BulletinStrip notice_strip(const Stage& s, int width) {
  return bulletin_strip(s, s.state().site.bulletin, readers_of(s), width);
}

/// Whether the head of a low panel is lower where the notice has the lane beside the buttons, and not a width
/// of its own over them.
bool stands_aside(const Stage& s, int width, int lane) {
  return notice_strip(s, lane).height <= notice_strip(s, width).height + tool_height(s);
}

int greeting_gap(const Gauge& g) { return g.px(g.low() ? kToolsUnderMm : 6); }

/// Staff's icon beside the tools; what staff are to do takes their place.
void draw_icon_row(Stage& s, Rect row) {
  const int icon = staff_icon_size(s).w;
  const int from = row.x + icon + s.px(kToolsGapMm);
  const Rect rest{from, row.y, row.right() - from, row.h};
  draw_staff_icon(s, {row.x, row.y, icon, row.h}, rest);
  if (!staff_way_tells(s)) draw_tools(s, rest);
}

/// From the bottom: the banner's button, the tools, what staff hold.
void draw_foot(Stage& s, const Foot& foot, Rect room) {
  const int h = tool_height(s);
  int bottom = room.bottom();
  if (s.low_reach()) {
    const int red = red_height(s, room.w);
    draw_red_button(s, {room.x, bottom - red, room.w, red});
    bottom -= red + s.gap();
  }
  const bool upright = s.panel().portrait();
  if (foot.shared && foot.at == StaffAt::icon) return draw_icon_row(s, {room.x, bottom - h, room.w, h});
  if (upright) {
    const int from = foot.shared ? room.x + foot.staff.w + s.px(kToolsGapMm) : room.x;
    draw_tools(s, {from, bottom - h, room.right() - from, h});
    if (!foot.shared) bottom -= h + s.px(kRowsGapMm);
  }
  if (foot.at == StaffAt::foot)
    draw_staff_way(s, {room.x, bottom - foot.staff.h, foot.staff.w, foot.staff.h});
}

/// Where everything stands.
struct Plan {
  Foot foot;
  bool aside = false;  ///< the notice stands beside the tools, not over them
  Rect notice;         ///< no height: there is none, or its mark stands in its place
  Rect mark;           ///< no height: there is none
  Rect greeting;
  std::optional<Greeting> greets;
  Rect head;  ///< of the tools' row
  Picker picker;
  Rect all;  ///< what picker and foot have
};

/// What the words have of a width beside what stands there too: on a wide panel the tools, what staff hold.
int words_lane(const Stage& s, const Foot& foot, int width) {
  const int staff = foot.over ? foot.staff.w + s.gap() : 0;
  return width - (s.panel().portrait() ? 0 : tools_lane(s)) - staff;
}

/// In low reach all of it, above the picker's half, where it has room there.
std::optional<Greeting> greeting_above(const Stage& s, const Plan& plan) {
  const int room = s.panel().size.h / 2 - plan.greeting.y - greeting_gap(s);
  if (!s.low_reach() || plan.greeting.w < s.px(kLeastWordsMm)) return std::nullopt;
  Greeting greeting = plan_greeting(s, plan.greeting, room, Says::greeting);
  if (greeting_height(s, greeting) > room) return std::nullopt;
  return greeting;
}

/// The greeting, where it leaves the picker its room.
std::optional<Greeting> greeting_in(const Stage& s, const Plan& plan, const Shape& shape, Rect below) {
  if (auto above = greeting_above(s, plan)) return above;
  if (shape.says == Says::nothing || plan.greeting.w < s.px(kLeastWordsMm)) return std::nullopt;
  const bool wide = !s.panel().portrait();
  const bool noticed = plan.notice.h > 0;
  const int picker = picker_least_height(s, below.w - 2 * s.margin());
  const int spare = below.bottom() - s.px(kSpareMm) - plan.foot.height - picker - plan.greeting.y;
  int most = below.h * 3 / 10;
  if (wide)
    most = std::max(s.low() || noticed ? tool_height(s) : most, spare);
  else if (s.low())
    most = std::min(most, spare);
  if (shape.dense) most = std::min(most, tool_height(s));
  Greeting greeting = plan_greeting(s, plan.greeting, most, shape.says);
  const int end = plan.greeting.y + greeting.height + s.px(kBelowGreetingMm) + greeting_gap(s);
  const bool fits = end + picker <= below.bottom() - plan.foot.height - foot_margin(s);
  if (noticed && !shape.dense && !fits) return std::nullopt;
  return greeting;
}

Plan plan_idle(const Stage& s, Rect below, const Shape& shape) {
  Plan plan;
  const bool wide = !s.panel().portrait();
  const int head = s.low() ? s.px(kLowHeadMm) : s.margin();
  Rect room{below.x + s.margin(), below.y + head, below.w - 2 * s.margin(), below.h - head - s.margin()};
  plan.foot = plan_foot(s, room.w, shape);
  if (shape.dense && wide && plan.foot.over) plan.foot.height = 0;  // nothing stands there
  // On a low panel the buttons stand beside the head.
  plan.greeting = room;
  plan.greeting.w = words_lane(s, plan.foot, room.w);
  const bool marked = s.state().site.bulletin && shape.notice == NoticeAs::mark;
  plan.aside = wide && !marked && plan.greeting.w >= s.px(kLeastWordsMm) && (s.low() || shape.dense) &&
               stands_aside(s, room.w, plan.greeting.w);
  plan.notice = plan.aside ? plan.greeting : room;
  plan.notice.h = marked ? 0 : notice_strip(s, plan.notice.w).height;
  if (marked) {
    const Size mark = bulletin_mark_size(s, readers_of(s));
    plan.mark = {room.x, room.y, mark.w, std::max(mark.h, tool_height(s))};
    plan.greeting.x += mark.w + s.gap();
    plan.greeting.w -= mark.w + s.gap();
  }
  const int notice = plan.notice.h > 0 ? plan.notice.h + s.px(kToolsUnderMm) : 0;
  plan.greeting.y += notice > 0 ? notice : wide && !s.low() ? -s.px(kRaisedMm) : 0;
  if (!plan.aside) room = {room.x, room.y + notice, room.w, room.h - notice};
  plan.greets = greeting_in(s, plan, shape, below);
  int used = plan.greeting.y;
  if (plan.greets) used += greeting_height(s, *plan.greets) + greeting_gap(s);
  plan.head = {room.x, room.y, room.w, tool_height(s)};
  if (plan.foot.at == StaffAt::beside_tools) plan.head.h = std::max(plan.head.h, plan.foot.staff.h);
  plan.head.h = std::max(plan.head.h, plan.mark.h);
  const Size tools{tools_lane(s) - s.px(kToolsGapMm), tool_height(s)};
  if (wide) plan.head.h = std::max(plan.head.h, go_on_height(s, tools));
  if (wide || marked || plan.foot.over)
    used = std::max(used, plan.head.bottom() + std::max(s.ring_room(), s.px(kToolsUnderMm)));
  plan.all = {room.x, used, room.w, below.bottom() - foot_margin(s) - used};
  // In low reach in the lower half.
  const int top = s.low_reach() ? std::max(used, s.panel().size.h / 2) : used;
  plan.picker = {{room.x, top, room.w, plan.all.bottom() - plan.foot.height - top}, false, shape.dense};
  return plan;
}

/// The first that has every language on one page; where none has, the usual one.
Plan best_plan(const Stage& s, Rect below) {
  Plan usual = plan_idle(s, below, {});
  if (picker_pages(s, usual.picker) == 1) return usual;
  for (const Shape& shape : kTighter) {
    if (shape.notice == NoticeAs::mark && !s.state().site.bulletin) continue;
    Plan plan = plan_idle(s, below, shape);
    // A name that has no room there is not given up yet; nor does it stand over a notice's mark.
    const bool named = !s.resources().config.clinic_name.empty();
    if (named && shape.staff == StaffAt::beside_tools && plan.foot.at == StaffAt::icon) continue;
    if (plan.greeting.w < 0) continue;
    if (picker_pages(s, plan.picker) == 1) return plan;
  }
  return usual;
}

/// In the upper corner at the end side, `words` px from the start: on a wide panel the tools, before them
/// what staff hold.
void draw_corner(Stage& s, const Plan& plan, int words) {
  const Rect head = plan.head;
  const Size staff = plan.foot.staff;
  const Rect lane{head.x, head.y, words, head.h};
  const bool wide = !s.panel().portrait();
  int start = wide ? head.x + words + s.px(kToolsGapMm) : head.right() - staff.w;
  if (plan.foot.at == StaffAt::icon) draw_staff_icon(s, {start, head.y, staff.w, tool_height(s)}, lane);
  if (plan.foot.at == StaffAt::beside_tools) draw_staff_way(s, {start, head.y, staff.w, head.h});
  if (plan.foot.over) start += staff.w + s.gap();
  if (wide) draw_tools(s, {start, head.y, head.right() - start, tool_height(s)});
}

}  // namespace

void draw_idle(Stage& s, Rect below) {
  const Plan plan = best_plan(s, below);
  const bool wide = !s.panel().portrait();
  // Beside the icon, what staff are to do takes the place of what readers are told.
  const bool tells = plan.foot.over && plan.foot.at == StaffAt::icon && staff_way_tells(s);
  if (plan.notice.h > 0 && !(tells && plan.aside))
    draw_bulletin(s, plan.notice, notice_strip(s, plan.notice.w), s.state().greeting);
  if (plan.mark.h > 0 && !tells) draw_bulletin_mark(s, plan.mark, s.state().greeting);
  int words = 0;
  if (plan.greets && !tells) words = draw_greeting(s, plan.greeting, *plan.greets);
  draw_picker(s, plan.picker);
  draw_foot(s, plan.foot, plan.all);
  const bool whole_lane = plan.foot.over || plan.mark.h > 0 || (plan.aside && plan.notice.h > 0);
  if (wide || plan.foot.over) draw_corner(s, plan, whole_lane ? plan.greeting.right() - plan.head.x : words);
  if (!s.state().left) s.scene.escape.reset();
  if (s.state().aloud.on) s.scene.escape = Action(StopListening{});
}

}  // namespace kiosk
