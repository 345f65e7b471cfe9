#include <algorithm>
#include <array>
#include <string>

#include "screen/choices.h"
#include "screen/furniture.h"
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

/// Groups one above the other, with how each is laid out.
struct Sheet {
  std::vector<ChoiceGroup> groups;
  std::vector<ChoiceGrid> grids;
  int height = 0;
  bool fits = false;
};

int gap(const Stage& s) { return s.low() ? s.gap() : s.px(s.space().group_gap); }

bool lay_out(const Stage& s, Sheet& sheet, double px, int width, int room, Caption where, Arrangement how) {
  sheet.grids.clear();
  sheet.height = gap(s) * (static_cast<int>(sheet.groups.size()) - 1);
  bool in_rows = true;
  for (const ChoiceGroup& group : sheet.groups) {
    sheet.grids.push_back(plan_choices(s, group, px, width, where, how));
    sheet.height += sheet.grids.back().height;
    in_rows = in_rows && (sheet.grids.back().columns >= 3 || group.choices[0].kind == Choice::Kind::toggle);
  }
  return sheet.fits = sheet.height <= room && (where != Caption::beside || in_rows);
}

bool first_fit(const Stage& s, Sheet& sheet, double px, int width, int room) {
  const bool wide = !s.panel().portrait();
  for (const Arrangement how : {Arrangement::stacked, Arrangement::inline_}) {
    if (wide && lay_out(s, sheet, px, width, room, Caption::beside, how)) return true;
    if (lay_out(s, sheet, px, width, room, Caption::above, how)) return true;
  }
  return lay_out(s, sheet, px, width, room, Caption::none, Arrangement::stacked) ||
         lay_out(s, sheet, px, width, room, Caption::none, Arrangement::inline_);
}

/// The lowest panels: names at the normal size, samples that differ less than the texts they stand for.
bool smaller_fit(const Stage& s, Sheet& sheet, int width, int room) {
  const double px = s.type_px(s.resources().design.type.body);
  for (ChoiceGroup& group : sheet.groups)
    for (Choice& c : group.choices) c.sample_px = px + (c.sample_px - px) * 0.3;
  return first_fit(s, sheet, px, width, room);
}

/// The first or the second two of four choices.
ChoiceGroup half_of(const ChoiceGroup& group, std::ptrdiff_t half) {
  const auto begin = group.choices.begin() + 2 * half;
  return {group.caption, {begin, begin + 2}};
}

/// All groups on one sheet where they fit; else what belongs together on sheets of its own.
std::vector<Sheet> plan_sheets(const Stage& s, int width, int room) {
  const std::vector<ChoiceGroup> all = {sizes(s), colours(s), switches(s)};
  Sheet one{all, {}, 0, false};
  if (first_fit(s, one, s.label_px(), width, room)) return {one};
  const int less = room - s.gap() - pager_height(s, width, kPages);
  const std::vector<std::vector<std::vector<ChoiceGroup>>> ways = {
      {{all[0], all[1]}, {all[2]}},
      {{all[0]}, {all[1]}, {all[2]}},
      {{all[0]}, {all[1]}, {half_of(all[2], 0)}, {half_of(all[2], 1)}}};
  std::vector<Sheet> sheets;
  for (const auto& way : ways) {
    sheets.clear();
    bool fit = true;
    for (const auto& groups : way) {
      sheets.push_back({groups, {}, 0, false});
      fit = (first_fit(s, sheets.back(), s.label_px(), width, less) ||
             smaller_fit(s, sheets.back(), width, less)) &&
            fit;
    }
    if (fit) break;
  }
  return sheets;
}

}  // namespace

void draw_display_overlay(Stage& s, Rect below) {
  const int width = overlay_width(s, below);
  const std::vector<Sheet> sheets = plan_sheets(s, width, overlay_room(s, below, "display.heading"));
  const int pages = static_cast<int>(sheets.size());
  const int page = std::clamp(top_page(s.state()), 0, pages - 1);
  int height = 0;
  for (const Sheet& sheet : sheets) height = std::max(height, sheet.height);
  const int pager = pages > 1 ? pager_height(s, width, kPages) : 0;
  const OverlayFrame frame = draw_overlay_frame(s, below, "display.heading", "text-size",
                                                height + (pages > 1 ? pager + s.gap() : 0));
  const Sheet& sheet = sheets[static_cast<std::size_t>(page)];
  int y = frame.inside.y;
  for (std::size_t i = 0; i < sheet.groups.size(); ++i) {
    draw_choices(s, sheet.groups[i], sheet.grids[i], {frame.inside.x, y, width, sheet.grids[i].height});
    y += sheet.grids[i].height + gap(s);
  }
  if (pages > 1)
    draw_pager(s, {frame.inside.x, frame.inside.bottom() - pager, width, pager}, page, pages, kPages);
  s.scene.page = page + 1;
  s.scene.pages = pages;
  if (!sheet.fits) s.scene.cut.push_back(s.message("display.heading").text);
}

}  // namespace kiosk
