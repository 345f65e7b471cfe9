#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "screen/choices.h"
#include "screen/overlay.h"
#include "screen/pager.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

ChoiceGroup sizes(const Stage& s) {
  const double base = s.type_px(s.resources().design.type.body);
  ChoiceGroup group{"display.text_size", {}};
  const std::array<std::pair<const char*, TextSize>, 4> steps = {{{"display.normal", TextSize::normal},
                                                                  {"display.large", TextSize::large},
                                                                  {"display.larger", TextSize::larger},
                                                                  {"display.largest", TextSize::largest}}};
  for (const auto& [key, size] : steps) {
    Choice choice{Choice::Kind::size, key, ChooseTextSize{size}};
    choice.selected = s.state().visit.text_size == size;
    choice.sample_px = base * static_cast<int>(size) / 100.0;
    group.choices.push_back(choice);
  }
  return group;
}

ChoiceGroup colours(const Stage& s) {
  ChoiceGroup group{"display.colours", {}};
  const std::array<std::pair<const char*, ThemeId>, 3> looks = {
      {{"display.light", ThemeId::light},
       {"display.dark", ThemeId::dark},
       {"display.high_contrast", ThemeId::high_contrast}}};
  for (const auto& [key, id] : looks) {
    Choice choice{Choice::Kind::colour, key, ChooseTheme{std::string(name_of(id))}};
    choice.selected = s.state().visit.theme == name_of(id);
    choice.sample_px = s.type_px(s.resources().design.type.body);
    choice.theme = id;
    group.choices.push_back(choice);
  }
  return group;
}

ChoiceGroup switches(const Stage& s) {
  const Visit& v = s.state().visit;
  ChoiceGroup group{"display.layout", {}};
  const auto add = [&](const char* key, const char* icon, const Action& action, bool on, bool enabled) {
    Choice choice{Choice::Kind::toggle, key, action};
    choice.selected = on;
    choice.enabled = enabled;
    choice.icon = icon;
    group.choices.push_back(choice);
  };
  add("display.low_reach", "lower", ChooseOption{Option::low_reach, !v.low_reach}, v.low_reach, true);
  add("display.side_by_side", "two-columns", ChooseOption{Option::side_by_side, !v.side_by_side},
      v.side_by_side, second_locale(s.state()).has_value());
  add("display.less_motion", "stillness", ChooseOption{Option::reduced_motion, !v.reduced_motion},
      v.reduced_motion, true);
  add("display.guide", "listen", SetGuide{!v.guide}, v.guide, is_heard(s.state(), s.locale()));
  return group;
}

using Groups = std::vector<ChoiceGroup>;

/// Of what a size differs from the text at 100 %, so much is left of its sample on the lowest panels.
constexpr double kSamplePart = 0.3;

/// The caption gives way last.
std::vector<ChoiceWay> ways_of(const Stage& s, double px) {
  std::vector<ChoiceWay> ways;
  for (const Arrangement how : {Arrangement::stacked, Arrangement::inline_}) {
    if (!s.panel().portrait()) ways.push_back({px, Caption::beside, how});
    ways.push_back({px, Caption::above, how});
  }
  for (const Arrangement how : {Arrangement::stacked, Arrangement::inline_})
    ways.push_back({px, Caption::none, how});
  return ways;
}

/// Groups one above the other, set in one way.
Piece groups_piece(Stage& s, const Groups& groups, const ChoiceWay& way) {
  const int gap = s.low() ? s.gap() : s.px(s.space().group_gap);
  std::vector<Stacked> pieces;
  for (const ChoiceGroup& group : groups) pieces.push_back({choices_piece(s, group, way), gap});
  return stack(std::move(pieces));
}

/// What one page of the panel shows.
struct Sheet {
  Piece piece;
  bool fits = false;
};

/// The first way in which these groups fit the room, else the last.
Sheet sheet_of(Stage& s, const Groups& groups, double px, Size room) {
  const auto make = [&](const ChoiceWay& way) { return groups_piece(s, groups, way); };
  const std::vector<ChoiceWay> ways = ways_of(s, px);
  const auto fitting = first_that_fits(ways, room, make);
  return {fitting ? *fitting : make(ways.back()), fitting.has_value()};
}

/// The same; on the lowest panels with names at the normal size, and samples that differ less than the texts
/// they stand for.
Sheet small_sheet_of(Stage& s, Groups groups, Size room) {
  Sheet sheet = sheet_of(s, groups, s.label_px(), room);
  if (sheet.fits) return sheet;
  const double px = s.base_px();
  for (ChoiceGroup& group : groups)
    for (Choice& c : group.choices) c.sample_px = px + (c.sample_px - px) * kSamplePart;
  return sheet_of(s, groups, px, room);
}

/// The first or the second two of four choices.
ChoiceGroup half_of(const ChoiceGroup& group, std::ptrdiff_t half) {
  const auto begin = group.choices.begin() + 2 * half;
  return {group.caption, {begin, begin + 2}};
}

/// All groups on one sheet where they fit; else what belongs together on sheets of its own.
std::vector<Sheet> plan_sheets(Stage& s, Size room) {
  const Groups all = {sizes(s), colours(s), switches(s)};
  Sheet one = sheet_of(s, all, s.label_px(), room);
  if (one.fits) return {std::move(one)};
  const Size less{room.w, room.h - s.gap() - pager_height(s, room.w, kPages)};
  const std::vector<std::vector<Groups>> ways = {
      {{all[0], all[1]}, {all[2]}},
      {{all[0]}, {all[1]}, {all[2]}},
      {{all[0]}, {all[1]}, {half_of(all[2], 0)}, {half_of(all[2], 1)}}};
  std::vector<Sheet> sheets;
  for (const auto& way : ways) {
    sheets.clear();
    for (const Groups& groups : way) sheets.push_back(small_sheet_of(s, groups, less));
    if (std::all_of(sheets.begin(), sheets.end(), [](const Sheet& sheet) { return sheet.fits; })) break;
  }
  return sheets;
}

/// The buttons that turn the sheets.
Piece pager_piece(Stage& s, int page, int pages) {
  return {0, [&s](int width) { return pager_height(s, width, kPages); },
          [&s, page, pages](Rect r) { draw_pager(s, r, page, pages, kPages); }};
}

}  // namespace

void draw_display_overlay(Stage& s, Rect below) {
  const Size room{overlay_width(s, below), overlay_room(s, below, "display.heading")};
  const std::vector<Sheet> sheets = plan_sheets(s, room);
  const int pages = static_cast<int>(sheets.size());
  const int page = std::clamp(top_page(s.state()), 0, pages - 1);
  int height = 0;
  for (const Sheet& sheet : sheets) height = std::max(height, sheet.piece.height(room.w));
  const Piece pager = pager_piece(s, page, pages);
  if (pages > 1) height += s.gap() + pager.height(room.w);
  const OverlayFrame frame = draw_overlay_frame(s, below, "display.heading", "text-size", height);
  const Sheet& sheet = sheets[static_cast<std::size_t>(page)];
  at_top(sheet.piece).place(frame.inside);
  if (pages > 1) at_foot(pager).place(frame.inside);
  s.scene.page = page + 1;
  s.scene.pages = pages;
  if (!sheet.fits) s.scene.cut.push_back(s.message("display.heading").text);
}

}  // namespace kiosk
