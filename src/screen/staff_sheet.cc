#include "screen/staff_sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kit/piece.h"
#include "screen/screens.h"
#include "screen/staff_frame.h"
#include "screen/text_piece.h"
#include "screen/usage_bars.h"

namespace kiosk {
namespace {

constexpr double kLeastColumnMm = 150;
constexpr double kToldGapMm = 2;
constexpr double kCaretMm = 0.7;
constexpr int kFieldLines = 3;
constexpr int kLowFieldLines = 2;

Piece words_piece(Stage& s, const StaffRow& row, double px, Colour ink, Colour quiet, Colour ground,
                  bool tells) {
  const auto set = [&s, px](const Message& words, bool bold) {
    return [&s, px, words, bold](int width) {
      return s.set(words, card_style(px, s.leading()).bolded(bold).flowing(), width);
    };
  };
  // A path in a line that is only told may be longer than the line.
  const bool named = !tells || !row.value.text.empty();
  std::vector<Stacked> lines = {{text_piece(s, set(row.label, named), ink, ground, tells)}};
  if (row.locked) {
    lines.push_back({text_piece(s, set(s.message("staff.locked"), false), quiet, ground)});
  } else if (!row.value.text.empty()) {
    lines.push_back({text_piece(s, set(row.value, false), quiet, ground, tells)});
  }
  return stack(std::move(lines));
}

/// A card that does something.
Piece card_piece(Stage& s, const StaffRow& row, double px) {
  const int pad = s.px(s.space().pad);
  const int lane = row.icon.empty() ? 0 : s.px(s.space().button_icon) + pad;
  const int mark = row.chosen ? s.px(s.space().button_icon) + pad : 0;
  const int least = s.px(s.space().target) + 1;
  const auto words = [&s, row, px](Colour ink, Colour quiet, Colour ground) {
    return words_piece(s, row, px, ink, quiet, ground, false);
  };
  const auto height = [&s, words, pad, lane, mark, least](int width) {
    const int inner = words({}, {}, {}).height(width - 2 * pad - lane - mark);
    return std::max(least, inner + 2 * s.px(s.space().row_pad));
  };
  const auto place = [&s, row, words, pad, lane, mark](Rect r) {
    const bool live = !row.locked && !row.idle;
    const Control control(*row.action, row.control.value_or(ControlId(*row.action)));
    const std::string& called = row.spoken.empty() ? row.label.text : row.spoken;
    const Face face = s.control(r, control, called, row.label.locale, Look::plain, row.chosen, live);
    const int size = s.px(s.space().button_icon);
    if (lane > 0) s.icon(row.icon, {r.x + pad, r.y + (r.h - size) / 2, size, size}, face.ink);
    if (mark > 0) s.icon("tick", {r.right() - pad - size, r.y + (r.h - size) / 2, size, size}, face.ink);
    const bool chrome = s.set_chrome(true);
    const Colour quiet = row.chosen || !live ? face.ink : s.colour(Token::ink);
    words(face.ink, quiet, face.fill).place({r.x + pad + lane, r.y, r.w - 2 * pad - lane - mark, r.h});
    s.set_chrome(chrome);
  };
  return {least, height, place};
}

/// A card with those that change it.
Piece stepped_piece(Stage& s, const StaffRow& one, double px, int columns) {
  std::vector<Lane> steps;
  for (const StaffRow& step : one.steps) steps.push_back({card_piece(s, step, px), 1.0});
  Piece beside = row(std::move(steps), s.gap());
  if (columns == 1) return stack({{card_piece(s, one, px)}, {std::move(beside), s.gap()}});
  std::vector<Lane> lanes;
  lanes.push_back({card_piece(s, one, px), 1.0});
  lanes.push_back({std::move(beside), 1.0});
  return row(std::move(lanes), s.gap());
}

/// A line that only tells.
Piece told_piece(Stage& s, const StaffRow& row, double px) {
  const int pad = s.px(s.space().pad);
  const int lane = row.icon.empty() ? 0 : s.px(s.space().button_icon) + pad;
  const Piece words =
      words_piece(s, row, px, s.colour(Token::ink), s.colour(Token::muted), s.colour(Token::paper), true);
  return {0,
          [&s, words, lane](int width) {
            return std::max(words.height(width - lane), lane > 0 ? s.px(s.space().button_icon) : 0);
          },
          [&s, row, words, lane, px](Rect r) {
            const int size = s.px(s.space().button_icon);
            // In the middle of the first line.
            const int down = std::max(0, static_cast<int>(px * s.leading().card) - size) / 2;
            if (lane > 0) s.icon(row.icon, {r.x, r.y + down, size, size}, s.colour(Token::accent));
            words.place({r.x + lane, r.y, r.w - lane, r.h});
          }};
}

/// Where the next letter comes to stand, in the room that the text is set in: behind the last line's ink.
Rect caret_of(const Stage& s, const SetText& text, Rect room, double px) {
  const auto& lines = text.layout->lines;
  const bool rtl = text.locale.direction() == Direction::rtl;
  const int width = std::max(2, s.px(kCaretMm));
  const auto em = static_cast<int>(std::lround(px));
  int end = 0;
  int baseline = em;
  if (!lines.empty()) {
    const Line& last = lines.back();
    const int ink = rtl ? text.layout->width - last.ink.x : last.ink.right();
    end = std::max(last.width, ink) + width;
    baseline = Stage::text_top(text, text.height(), Vertical::top) + last.baseline;
  }
  const int top = room.y + baseline - em * 4 / 5;
  return {rtl != s.mirrored() ? room.right() - end - width : room.x + end, top, width, em};
}

/// What is typed, as a notice is set.
Piece field_piece(Stage& s, const StaffRow& row, double px) {
  const int pad = s.px(s.space().pad);
  const int caret = 3 * std::max(2, s.px(kCaretMm));
  const auto set = [&s, row, px, caret](int width) {
    return s.set(row.label, card_style(px, s.leading()).flowing(), width - caret);
  };
  const auto height = [&s, set, pad, px](int width) {
    const double leading = card_style(px, s.leading()).leading;
    const int lines = static_cast<int>(std::lround((s.low() ? kLowFieldLines : kFieldLines) * leading * px));
    return std::max(lines, set(width - 2 * pad).height()) + 2 * s.px(s.space().row_pad);
  };
  const auto place = [&s, row, set, pad, px, caret](Rect r) {
    const Colour ground = s.colour(Token::surface);
    s.frame(r, ground, s.colour(Token::accent), s.px(s.space().border), s.px(s.space().radius));
    const SetText text = set(r.w - 2 * pad);
    const bool turned = (row.label.locale.direction() == Direction::rtl) != s.mirrored();
    const Rect room{r.x + pad + (turned ? caret : 0), r.y + s.px(s.space().row_pad), r.w - 2 * pad - caret,
                    text.height()};
    // The last line by itself: the mark stands beside it and below the others.
    const auto lines = static_cast<int>(text.layout->lines.size());
    s.passage(text, 0, lines - 1, room, {text.string, {}}, s.colour(Token::ink), ground);
    s.passage(text, std::max(0, lines - 1), lines, room, {text.string, {}}, s.colour(Token::ink), ground);
    s.box(caret_of(s, text, room, px), s.colour(Token::accent));
  };
  return {0, height, place};
}

/// Cards side by side where the page is tall enough for them, lines below each other: what is never parted by
/// a page.
std::vector<Stacked> units_of(Stage& s, const std::vector<StaffRow>& rows, double px, int columns,
                              Size room) {
  std::vector<Stacked> units;
  std::vector<Lane> lanes;
  const auto close = [&] {
    if (lanes.empty()) return;
    std::vector<Lane> alone = lanes;
    while (static_cast<int>(lanes.size()) < columns) lanes.push_back({space(0), 1.0});
    Piece beside = row(std::exchange(lanes, {}), s.gap());
    if (beside.height(room.w) <= room.h) {
      units.push_back({std::move(beside), s.gap()});
      return;
    }
    for (Lane& one : alone) units.push_back({row({std::move(one)}, s.gap()), s.gap()});
  };
  for (const StaffRow& one : rows) {
    if (one.bars_to > one.bars_from) {
      close();
      units.push_back({usage_bars(s, s.state().staff.facts->usage, one.bars_from, one.bars_to), s.gap()});
      continue;
    }
    if (one.field) {
      close();
      units.push_back({field_piece(s, one, px), s.gap()});
      continue;
    }
    if (!one.action) {
      close();
      units.push_back({told_piece(s, one, px), s.px(kToldGapMm)});
      continue;
    }
    if (!one.steps.empty()) {
      close();
      units.push_back({stepped_piece(s, one, px, columns), s.gap()});
      continue;
    }
    lanes.push_back({card_piece(s, one, px), 1.0});
    if (static_cast<int>(lanes.size()) == columns) close();
  }
  close();
  return units;
}

/// How many units stand on each page.
std::vector<std::size_t> pages_of(const std::vector<Stacked>& units, Size room) {
  std::vector<std::size_t> pages;
  int used = 0;
  for (const Stacked& unit : units) {
    const int height = unit.piece.height(room.w);
    if (pages.empty() || used + unit.gap + height > room.h) {
      pages.push_back(1);
      used = height;
    } else {
      ++pages.back();
      used += unit.gap + height;
    }
  }
  return pages.empty() ? std::vector<std::size_t>{0} : pages;
}

struct SheetPlan {
  std::vector<Stacked> units;
  std::vector<std::size_t> pages;
  bool whole = true;  ///< no unit is taller than its page
  Rect room;
};

SheetPlan plan_sheet(Stage& s, const std::vector<StaffRow>& rows, double px, Size room) {
  const int columns = std::clamp(room.w / s.px(kLeastColumnMm), 1, 2);
  SheetPlan plan;
  plan.units = units_of(s, rows, px, columns, room);
  plan.pages = pages_of(plan.units, room);
  plan.whole = std::all_of(plan.units.begin(), plan.units.end(),
                           [&](const Stacked& unit) { return unit.piece.height(room.w) <= room.h; });
  return plan;
}

Action way_back(const StaffPage& page) { return page.back.value_or(Action(OpenSheet{StaffSheet::menu})); }

/// Whether all ways stand at the foot, or one that is reached by another of them gives way, where its button
/// would take a row more; or, where a card has not its room, the end of the visit.
enum class Ways { all, fewer, least };

std::vector<Slot> ways_of(const Stage& s, const StaffPage& sheet, int page, int pages, Ways which) {
  const bool menu = s.state().staff.sheet == StaffSheet::menu;
  std::vector<Slot> ways;
  if (!menu) ways.push_back({"staff.back", "back", way_back(sheet)});
  const bool closes = which == Ways::all || (which == Ways::least && !sheet.main_way);
  if (menu || closes) ways.push_back(staff_close_slot());
  // On the menu's first page it stands in the list, in whole words.
  if (which != Ways::least && (!menu || page > 0)) ways.push_back(finish_slot());
  if (page > 0) ways.push_back({"staff.earlier", "back", TurnPicker{page - 1}, ControlId("back")});
  if (page + 1 < pages) ways.push_back({"staff.later", "next", TurnPicker{page + 1}, ControlId("next")});
  return ways;
}

StaffFrame frame_of(const Stage& s, const StaffPage& sheet, int page, int pages, Ways which) {
  return {sheet.icon, sheet.title, ways_of(s, sheet, page, pages, which), sheet.main_way};
}

/// The same on every page, so that nothing moves.
Ways ways_for(Stage& s, Rect below, const StaffPage& sheet) {
  const auto rows = [&](Ways which) { return staff_foot_rows(s, below, frame_of(s, sheet, 1, 3, which)); };
  return rows(Ways::all) > rows(Ways::fewer) ? Ways::fewer : Ways::all;
}

/// In the largest letters in which no unit is taller than its page.
SheetPlan plan_pages(Stage& s, Rect below, const StaffPage& page, Ways which) {
  // The foot has its whole height on every page, so that nothing moves.
  const auto plan_in = [&](int pages, double px) {
    const Rect room = staff_room(s, below, frame_of(s, page, pages > 1 ? 1 : 0, pages > 1 ? 3 : 1, which));
    SheetPlan plan = plan_sheet(s, page.rows, px, {room.w, room.h});
    plan.room = room;
    return plan;
  };
  SheetPlan plan;
  for (const double px : {s.label_px(), s.base_px()}) {
    plan = plan_in(1, px);
    if (plan.pages.size() > 1) plan = plan_in(2, px);
    if (plan.whole) break;
  }
  return plan;
}

}  // namespace

void draw_staff_sheet(Stage& s, Rect below, const StaffPage& page) {
  Ways which = ways_for(s, below, page);
  SheetPlan plan = plan_pages(s, below, page, which);
  if (!plan.whole) plan = plan_pages(s, below, page, which = Ways::least);
  const Rect room = plan.room;
  const auto pages = static_cast<int>(plan.pages.size());
  const int at = std::clamp(top_page(s.state()), 0, pages - 1);
  draw_staff_frame(s, below, frame_of(s, page, at, pages, which));
  s.scene.enter = page.enter;
  s.scene.less = page.less;
  s.scene.more = page.more;
  auto first = plan.units.begin();
  for (int i = 0; i < at; ++i) first += static_cast<std::ptrdiff_t>(plan.pages[static_cast<std::size_t>(i)]);
  const auto count = static_cast<std::ptrdiff_t>(plan.pages[static_cast<std::size_t>(at)]);
  const Piece shown = stack({first, first + count});
  const int height = shown.height(room.w);
  if (height > room.h) s.scene.cut.push_back(page.title.text);
  shown.place({room.x, room.y, room.w, std::min(height, room.h)});
  draw_staff_foot(s, below, frame_of(s, page, at, pages, which));
  s.scene.page = at + 1;
  s.scene.pages = pages;
  if (at > 0) s.scene.back = TurnPicker{at - 1};
  if (at + 1 < pages) s.scene.next = TurnPicker{at + 1};
  if (s.state().staff.sheet != StaffSheet::menu) s.scene.escape = way_back(page);
}

}  // namespace kiosk
