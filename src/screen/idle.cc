#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "screen/bulletin.h"
#include "screen/idle_parts.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

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
constexpr std::array<Shape, 13> kShapes = {{{},
                                            {StaffAt::foot, Says::invitation, false, NoticeAs::words},
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

/// The greeting's share of an upright panel's height, at most.
constexpr double kGreetingShare = 0.3;

/// Room between the pieces, mm; `low` where the panel is low.
struct Air {
  double over = 0;            ///< over everything
  double raised = 0;          ///< of a greeting beside the tools
  double under_greeting = 0;  ///< below its words
  double foot = 0;            ///< between the picker and what stands below it
  double under = 0;           ///< below everything
};
constexpr double kToolsGapMm = 10;     // beside the tools
constexpr double kToolsUnderMm = 1.8;  // below what stands over the picker
constexpr double kRowsGapMm = 6.5;     // between staff's and the tools
constexpr double kLeastFootMm = 1.8;

Air air_of(const Gauge& g) {
  const bool upright = g.panel().portrait();
  if (g.low()) return {2, 0, kToolsUnderMm, upright ? 6 : kLeastFootMm, 2};
  return {g.space().margin, upright ? 0.0 : 4.0, 8, 6, 6};
}

/// Where what staff hold comes to stand, and how wide it may be there.
struct StaffPlace {
  bool icon = false;    ///< no more than that
  bool over = false;    ///< it stands over the picker, before the tools
  bool shared = false;  ///< below it, in the row of the tools
  int most_width = 0;
};

/// Whether there is one that says something.
bool has_notice(const Stage& s) {
  const std::optional<Bulletin>& notice = s.state().site.bulletin;
  return notice && !bulletin_words(s, *notice, s.state().greeting).text.empty();
}

/// All whose turn it may be to read the notice for today.
std::vector<LocaleTag> readers_of(const Stage& s) {
  std::vector<LocaleTag> readers{s.state().greeting};  // a pseudo-locale is on no offer
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered) readers.push_back(bundle.tag);
  return readers;
}

/// Pieces that are put where they stand after all others: the keyboard and the voice come to them last.
class Later {
 public:
  Piece put_off(Piece piece) {
    piece.place = [this, place = std::move(piece.place)](Rect r) {
      waiting_.push_back([place, r] { place(r); });
    };
    return piece;
  }
  void place() {
    for (const auto& each : waiting_) each();
  }

 private:
  std::vector<std::function<void()>> waiting_;
};

/// Makes the first screen in one shape, for a room. What stands beside the greeting comes behind the
/// languages: `later` has it.
class IdleScreen {
 public:
  IdleScreen(Stage& s, const Shape& shape, Rect room, Later& later)
      : s_(s), later_(later), shape_(shape), room_(room), upright_(s.panel().portrait()), place_(placed()) {}

  /// A clinic's name that has no room beside the tools is not given up yet, nor does it stand over a notice's
  /// mark.
  bool makes_sense() const {
    if (shape_.notice == NoticeAs::mark && !has_notice(s_)) return false;
    return !(is_named() && shape_.staff == StaffAt::beside_tools && place_.icon);
  }

  /// The ways of the greeting, the largest first; none says nothing.
  std::vector<std::optional<GreetingWay>> greetings(int most) const {
    std::vector<std::optional<GreetingWay>> ways;
    if (s_.low_reach())  // the upper half has no other use
      for (const GreetingWay& way : greeting_ways(s_, true))
        if (header(way).height(room_.w) <= upper_half()) ways.emplace_back(way);
    if (shape_.says == Says::nothing) return ways.empty() ? none() : ways;
    const std::vector<GreetingWay> all = greeting_ways(s_, shape_.says == Says::greeting);
    for (const GreetingWay& way : all)
      if (greeting(s_, way).height(room_.w) <= most || &way == &all.back()) ways.emplace_back(way);
    return ways;
  }
  static std::vector<std::optional<GreetingWay>> none() { return {std::nullopt}; }

  Piece made(const std::optional<GreetingWay>& way, PickerPages pages) const {
    Piece top = header(way);
    if (s_.low_reach()) top = at_least(at_top(std::move(top)), upper_half());
    std::vector<Stacked> pieces = {{std::move(top)}, {picker(s_, shape_.dense, pages), 0, Grows::piece}};
    const int gap = std::max(s_.ring_room(), s_.px(air_of(s_).foot));
    if (auto row = foot()) pieces.push_back({std::move(*row), gap});
    if (s_.low_reach()) pieces.push_back({red_button(s_), pieces.size() > 2 ? s_.gap() : gap});
    return stack(std::move(pieces));
  }

 private:
  bool is_named() const { return !s_.resources().config.clinic_name.empty(); }
  int tools_lane() const { return idle_tools(s_).least_width + s_.px(kToolsGapMm); }

  StaffPlace placed() const {
    StaffPlace place;
    StaffAt at = upright_ && shape_.staff == StaffAt::beside_tools ? StaffAt::foot : shape_.staff;
    const int rest = room_.w - tools_lane();
    place.most_width = at == StaffAt::foot && !upright_ ? room_.w : rest;
    const int staff = staff_way(s_, place.most_width).least_width;
    // The row that it would take on a low panel is the picker's.
    if (!upright_ && !is_named() && (s_.low() || at == StaffAt::beside_tools)) at = StaffAt::icon;
    const int words = shape_.says == Says::nothing ? 0 : s_.px(kLeastWordsMm);
    if (at == StaffAt::beside_tools && staff + words > rest) at = StaffAt::icon;
    place.icon = at == StaffAt::icon;
    place.shared = upright_ && (place.icon ? staff_icon(s_).least_width : staff) <= rest;
    place.over = at != StaffAt::foot && !place.shared;
    if (upright_ && !place.shared && !place.over) place.most_width = room_.w;
    return place;
  }

  /// As tall as the tools at least, which it stands beside.
  Piece beside_tools(Piece piece) const { return at_least(std::move(piece), idle_button_height(s_)); }
  Piece staff() const {
    return place_.icon ? beside_tools(staff_icon(s_)) : staff_way(s_, place_.most_width);
  }

  /// Beside the icon, what staff are to do takes the place of what stands there, which leaves it the height.
  Piece told_beside(Piece piece) const {
    if (!place_.icon) return piece;
    const Piece told = staff_words(s_);
    piece.height = [own = piece.height, needed = told.height](int width) {
      return std::max(own(width), needed(width));
    };
    if (staff_way_tells(s_)) piece.place = told.place;
    return piece;
  }

  int upper_half() const { return s_.panel().size.h / 2 - room_.y; }
  int ring_under() const { return std::max(s_.ring_room(), s_.px(kToolsUnderMm)); }
  bool noticed() const { return has_notice(s_) && shape_.notice == NoticeAs::words; }
  bool marked() const { return has_notice(s_) && shape_.notice == NoticeAs::mark; }
  Piece notice() const { return bulletin_piece(s_, readers_of(s_), s_.state().greeting); }
  Piece greeted(const GreetingWay& way) const {
    return stack({{greeting(s_, way)}, {space(s_.px(air_of(s_).under_greeting))}});
  }
  /// How far a greeting stands over the top of the tools; a notice is not raised.
  int raised() const { return noticed() ? 0 : s_.px(air_of(s_).raised); }
  /// A button over the picker, on a line with the tools.
  Piece over_picker(Piece button) const {
    return at_top(stack({{space(raised())}, {std::move(button)}, {space(ring_under())}}));
  }

  /// What is said, with a notice's mark before it, or the notice over it.
  Piece words(const std::optional<GreetingWay>& way, bool aside) const {
    std::vector<Stacked> lines;
    if (aside) lines.push_back({notice()});
    if (way) lines.push_back({greeted(*way), aside ? s_.px(kToolsUnderMm) : 0});
    lines.push_back({space(0), 0, Grows::piece});
    Piece said = stack(std::move(lines));
    if (!marked()) return said;
    Piece mark = bulletin_mark(s_, readers_of(s_), s_.state().greeting);
    return row({{over_picker(beside_tools(std::move(mark)))}, {std::move(said), 1}}, s_.gap());
  }

  /// Words, what staff hold where it stands there, and on a wide panel the tools.
  Piece top_row(const std::optional<GreetingWay>& way, bool aside) const {
    std::vector<Lane> controls;
    if (place_.over) controls.push_back({later_.put_off(over_picker(beside_tools(staff())))});
    if (!upright_) controls.push_back({later_.put_off(over_picker(idle_tools(s_)))});
    Piece said = words(way, aside);
    if (place_.over) said = told_beside(std::move(said));
    if (controls.empty()) return said;
    return row({{std::move(said), 1}, {row(std::move(controls), s_.gap())}}, s_.px(kToolsGapMm));
  }

  Piece header(const std::optional<GreetingWay>& way) const {
    if (!noticed()) return top_row(way, false);
    Piece rows = stack({{notice()}, {top_row(way, false), s_.px(kToolsUnderMm)}});
    if (!upright_ && (s_.low() || shape_.dense)) {
      Piece aside = top_row(way, true);
      if (aside.height(room_.w) <= rows.height(room_.w)) rows = std::move(aside);
    }
    return stack({{space(s_.px(air_of(s_).raised))}, {std::move(rows)}});
  }

  /// What staff hold and the tools, where they stand below the picker.
  std::optional<Piece> foot() const {
    if (!upright_ && place_.over) return std::nullopt;
    const auto alone = [this] { return at_top(row({{staff()}, {space(0), 1}}, 0)); };
    if (!upright_) return alone();
    Piece tools = idle_tools(s_);
    if (place_.shared)
      return row({{at_foot(staff())}, {told_beside(std::move(tools)), 1}}, s_.px(kToolsGapMm));
    if (place_.over) return tools;
    return stack({{alone()}, {std::move(tools), s_.px(kRowsGapMm)}});
  }

  Stage& s_;
  Later& later_;
  Shape shape_;
  Rect room_;
  bool upright_;
  StaffPlace place_;
};

/// How tall a greeting may be: beside the tools, and on an upright panel, where it has a row of its own.
int most_greeting(const Stage& s, const Shape& shape, int height) {
  if (shape.dense) return idle_button_height(s);
  return s.panel().portrait() ? static_cast<int>(kGreetingShare * height) : height;
}

/// The first that has every language on one page; where none has, the usual shape with as much of its
/// greeting as leaves the picker its room.
Piece best_screen(Stage& s, Rect room, Later& later) {
  const auto fitting = [&](const Shape& shape, PickerPages pages) {
    const IdleScreen screen(s, shape, room, later);
    const auto make = [&](const std::optional<GreetingWay>& way) { return screen.made(way, pages); };
    if (!screen.makes_sense()) return std::optional<Piece>();
    return first_that_fits(screen.greetings(most_greeting(s, shape, room.h)), {room.w, room.h}, make);
  };
  for (const Shape& shape : kShapes)
    if (auto screen = fitting(shape, PickerPages::one)) return std::move(*screen);
  if (auto screen = fitting({}, PickerPages::some)) return std::move(*screen);
  return IdleScreen(s, {}, room, later).made(std::nullopt, PickerPages::some);
}

}  // namespace

void draw_idle(Stage& s, Rect below) {
  const Air air = air_of(s);
  const int top = s.px(air.over) - s.px(air.raised);
  const Rect room{below.x + s.margin(), below.y + top, below.w - 2 * s.margin(),
                  below.h - top - s.px(air.under)};
  s.scene.escape.reset();
  Later later;
  best_screen(s, room, later).place(room);
  later.place();
  if (s.state().aloud.on) s.scene.escape = Action(StopListening{});
}

}  // namespace kiosk
