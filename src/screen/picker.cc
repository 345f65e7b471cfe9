#include <algorithm>
#include <array>
#include <optional>

#include "kit/piece.h"
#include "screen/pager.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kLeastColumnMm = 84;
constexpr double kLowColumnMm = 66;  // on a low panel, where it saves pages

std::vector<const Bundle*> offered(const Stage& s) {
  // Where only staff switch, the first screen has the clinic's language alone; on the emergency card all.
  const bool only_site = !s.anyone_switches() && top(s.state()) == Overlay::none;
  std::vector<const Bundle*> bundles;
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered && (!only_site || bundle.tag == s.site())) bundles.push_back(&bundle);
  return bundles;
}

/// How the names are set: the language's own, and for staff the one in the site's language.
struct NameWay {
  double own = 0, aid = 0;  ///< em, px
};
/// On a low panel the name for staff gives way first.
std::array<NameWay, 5> name_ways(const Gauge& g) {
  const double usual = std::min(g.lead_px(), g.type_px(g.resources().design.type.heading_2));
  return {{{g.lead_px(), g.label_px()},
           {g.lead_px(), g.base_px()},
           {usual, g.base_px()},
           {(usual + g.base_px()) / 2, g.base_px()},
           {g.base_px(), g.base_px()}}};
}

struct Grid {
  NameWay names;
  int columns = 1, rows = 1, pages = 1;
  int cell_w = 0, cell_h = 0;
  int gap = 0;     ///< between cells
  int needed = 0;  ///< height of a cell's words with their air
  int per_page() const { return columns * rows; }
  bool clear = true;  ///< the mark of the current language stands clear of its name
  bool fits(Size) const { return clear && needed <= cell_h; }
};

TextStyle own_name_style(const Gauge& g, double px) {
  return name_style(px, g.leading()).bolded().aligned(Align::centre);
}

/// The language's name for staff, in the site's own.
SetText set_aid(const Stage& s, const Bundle& bundle, double px, int width) {
  return s.set(s.language_name(bundle.tag), label_style(px, s.leading()).aligned(Align::centre), width);
}

constexpr double kCellPadMm = 3;     // beside the words
constexpr double kCellAirMm = 5;     // above and below them
constexpr double kLowCellAirMm = 1;  // what a border takes
constexpr double kDenseGapMm = 2.3;  // what the ring of focus needs
constexpr double kLowGapMm = 3;      // between cells, where the ring of focus still has its room

/// Whether cells may be as small as a target.
enum class Cells { usual, dense };

int cell_gap(const Gauge& g) { return g.low() ? g.px(kLowGapMm) : g.gap(); }
int cell_pads(const Gauge& g) { return 2 * g.px(kCellPadMm); }

/// The height a cell needs for the tallest of all names, so that every page has the same rows.
int needed_height(const Stage& s, const std::vector<const Bundle*>& bundles, const NameWay& way, int width,
                  Cells cells) {
  int words = 0;
  for (const Bundle* b : bundles) {
    const SetText own = s.set({b->own_name, b->tag}, own_name_style(s, way.own), width);
    int h = is_cut(own, false) ? kNeverFits : own.height();
    if (b->tag != s.site()) {
      const SetText aid = set_aid(s, *b, way.aid, width);
      h += is_cut(aid, false) ? kNeverFits : aid.height();
    }
    words = std::max(words, h);
  }
  const bool dense = s.low() || cells == Cells::dense;
  const int least = dense ? s.px(s.space().target + 1) : s.px(s.space().picker) * 4 / 5;
  return std::max(least, words + s.px(dense ? kLowCellAirMm : kCellAirMm));
}

int columns_in(const Stage& s, int width, double least_mm = kLeastColumnMm) {
  const double least = least_mm * (s.low() ? 1.0 : std::min(s.scale(), 1.25));
  return std::clamp((width + cell_gap(s)) / (s.px(least) + cell_gap(s)), 1, 4);
}

constexpr double kTickPadMm = 2;

/// Whether the mark in a cell's corner stands clear of the current language's name, beside or above it.
bool is_clear(const Stage& s, const Grid& grid, const std::vector<const Bundle*>& bundles) {
  const int corner = s.px(s.space().tick) + s.px(kTickPadMm) + 1;
  for (const Bundle* b : bundles) {
    if (b->tag != s.locale()) continue;
    const int width = grid.cell_w - cell_pads(s);
    const SetText own = s.set({b->own_name, b->tag}, own_name_style(s, grid.names.own), width);
    const int aid = b->tag == s.site() ? 0 : set_aid(s, *b, grid.names.aid, width).height();
    const int top = (grid.cell_h - own.height() - aid) / 2;
    if (own.width() > grid.cell_w - 2 * corner && top < corner) return false;
  }
  return true;
}

Grid grid_in(const Stage& s, Rect box, const std::vector<const Bundle*>& bundles, const NameWay& way,
             int columns, Cells cells) {
  Grid grid;
  const int gap = grid.gap = cells == Cells::dense ? s.px(kDenseGapMm) : cell_gap(s);
  grid.names = way;
  grid.columns = columns;
  grid.cell_w = (box.w - gap * (grid.columns - 1)) / grid.columns;
  const int count = static_cast<int>(bundles.size());
  grid.needed = needed_height(s, bundles, way, grid.cell_w - cell_pads(s), cells);
  const auto rows_in = [&](int h) { return std::max(1, (h + gap) / (grid.needed + gap)); };
  const int all_rows = (count + grid.columns - 1) / grid.columns;
  grid.rows = rows_in(box.h);
  int room = box.h;
  if (grid.rows < all_rows) {
    room = box.h - pager_height(s, box.w, kLanguages) - gap;
    grid.rows = rows_in(room);
  }
  grid.rows = std::min(grid.rows, all_rows);
  grid.pages = (count + grid.per_page() - 1) / std::max(1, grid.per_page());
  const int even = (room - gap * (grid.rows - 1)) / std::max(1, grid.rows);
  grid.cell_h =
      std::clamp(even, std::min(grid.needed, room), std::max(grid.needed, s.px(s.space().picker) * 8 / 5));
  return grid;
}

/// On a low panel, and where a notice takes of the room, the one with the fewest pages: a touch less counts
/// for more than larger names.
Grid plan_grid(const Stage& s, const Picker& picker, const std::vector<const Bundle*>& bundles) {
  const Rect box = picker.box;
  const bool mark = picker.mark_current;
  const auto make = [&](const NameWay& way, int columns) {
    Grid grid = grid_in(s, box, bundles, way, columns, picker.dense ? Cells::dense : Cells::usual);
    grid.clear = !mark || is_clear(s, grid, bundles);
    return grid;
  };
  const bool crowded = s.low() || picker.dense || (!mark && s.state().site.bulletin);
  const int usual = columns_in(s, box.w);
  const int most = s.low() || picker.dense ? columns_in(s, box.w, kLowColumnMm) : usual;
  std::optional<Grid> best;
  for (int columns = usual; columns <= most; ++columns)
    for (const NameWay& way : name_ways(s)) {
      if (best && !crowded) return *best;
      const Grid grid = make(way, columns);
      if (grid.fits({box.w, box.h}) && (!best || grid.pages < best->pages)) best = grid;
    }
  return best ? *best : make(name_ways(s).back(), usual);
}

void draw_cell(Stage& s, const Bundle& bundle, Rect rect, const NameWay& names, bool current) {
  const LocaleTag& site = s.site();
  const Face face =
      s.control(rect, ChooseLocale{bundle.tag}, bundle.own_name, bundle.tag, Look::plain, current);
  const int width = rect.w - cell_pads(s);
  const SetText name = s.set({bundle.own_name, bundle.tag}, own_name_style(s, names.own), width);
  const bool same = bundle.tag == site;
  SetText aid;
  int aid_h = 0;
  if (!same) {
    aid = set_aid(s, bundle, names.aid, width);
    aid_h = aid.height();
  }
  const int top = rect.y + (rect.h - name.height() - aid_h) / 2;
  s.text(name, {rect.x + s.px(kCellPadMm), top, width, name.height()}, face.ink, face.fill);
  if (!same) {
    const bool plain = face.fill == s.colour(Token::surface);
    s.set_chrome(true);  // for staff
    s.text(aid, {rect.x + s.px(kCellPadMm), top + name.height(), width, aid_h},
           plain ? s.colour(Token::muted) : face.ink, face.fill, Vertical::top, {.staff_aid = true});
    s.set_chrome(false);
  }
  if (current) {
    const int size = s.px(s.space().tick);
    const int pad = s.px(kTickPadMm);
    s.icon("tick", {rect.right() - size - pad, rect.y + pad, size, size}, face.ink);
  }
}

}  // namespace

int picker_pages(const Stage& s, const Picker& picker) { return plan_grid(s, picker, offered(s)).pages; }

int picker_height(const Stage& s, Rect box) {
  const Grid grid = plan_grid(s, {box, true}, offered(s));
  const int cells = grid.rows * (grid.cell_h + cell_gap(s)) - cell_gap(s);
  return grid.pages > 1 ? cells + cell_gap(s) + pager_height(s, box.w, kLanguages) : cells;
}

int picker_least_height(const Stage& s, int width) {
  const int most_rows = s.low() ? 2 : 3;
  const std::vector<const Bundle*> bundles = offered(s);
  const int columns = columns_in(s, width, s.low() && !s.panel().portrait() ? kLowColumnMm : kLeastColumnMm);
  const int all = (static_cast<int>(bundles.size()) + columns - 1) / columns;
  const int rows = std::min(all, most_rows);
  const int pager = all > rows ? pager_height(s, width, kLanguages) + cell_gap(s) : 0;
  const int cell_w = (width - cell_gap(s) * (columns - 1)) / columns;
  const int row = s.low()
                      ? needed_height(s, bundles, name_ways(s).back(), cell_w - cell_pads(s), Cells::usual)
                      : s.px(s.space().picker);
  return rows * (row + cell_gap(s)) - cell_gap(s) + pager;
}

void draw_picker(Stage& s, const Picker& picker) {
  const std::vector<const Bundle*> bundles = offered(s);
  const Grid grid = plan_grid(s, picker, bundles);
  const int page = std::clamp(top_page(s.state()), 0, std::max(0, grid.pages - 1));
  const int first = page * grid.per_page();
  const int gap = grid.gap;
  for (int i = 0; i < grid.per_page() && first + i < static_cast<int>(bundles.size()); ++i) {
    const Rect cell{picker.box.x + (i % grid.columns) * (grid.cell_w + gap),
                    picker.box.y + (i / grid.columns) * (grid.cell_h + gap), grid.cell_w, grid.cell_h};
    const Bundle& bundle = *bundles[static_cast<std::size_t>(first + i)];
    draw_cell(s, bundle, cell, grid.names, picker.mark_current && bundle.tag == s.locale());
  }
  if (grid.pages > 1) {
    const int h = pager_height(s, picker.box.w, kLanguages);
    draw_pager(s, {picker.box.x, picker.box.bottom() - h, picker.box.w, h}, page, grid.pages, kLanguages);
  }
  s.scene.page = page + 1;
  s.scene.pages = grid.pages;
}

}  // namespace kiosk
