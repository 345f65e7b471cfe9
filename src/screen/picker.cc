#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "screen/idle_parts.h"
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

/// How the cells stand: as many rows on every page.
struct GridPlan {
  NameWay names;
  int columns = 1, rows = 1, pages = 1;
  int cell_h = 0;
  int gap = 0;     ///< between cells
  int needed = 0;  ///< height of a cell's words with their air
  int per_page() const { return columns * rows; }
  int height() const { return rows * (cell_h + gap) - gap; }
  GridShape shape() const { return {columns, gap, rows}; }
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
bool is_clear(const Stage& s, const GridPlan& plan, int cell_w, const std::vector<const Bundle*>& bundles) {
  const int corner = s.px(s.space().tick) + s.px(kTickPadMm) + 1;
  for (const Bundle* b : bundles) {
    if (b->tag != s.locale()) continue;
    const int width = cell_w - cell_pads(s);
    const SetText own = s.set({b->own_name, b->tag}, own_name_style(s, plan.names.own), width);
    const int aid = b->tag == s.site() ? 0 : set_aid(s, *b, plan.names.aid, width).height();
    const int top = (plan.cell_h - own.height() - aid) / 2;
    if (own.width() > cell_w - 2 * corner && top < corner) return false;
  }
  return true;
}

int rows_of(std::size_t count, int columns) { return (static_cast<int>(count) + columns - 1) / columns; }

int gap_of(const Gauge& g, Cells cells) { return cells == Cells::dense ? g.px(kDenseGapMm) : cell_gap(g); }

GridPlan plan_in(const Stage& s, Size box, const std::vector<const Bundle*>& bundles, const NameWay& way,
                 int columns, Cells cells) {
  GridPlan plan;
  const int gap = plan.gap = gap_of(s, cells);
  plan.names = way;
  plan.columns = columns;
  plan.needed = needed_height(s, bundles, way, cell_width(plan.shape(), box.w) - cell_pads(s), cells);
  const auto rows_in = [&](int h) { return std::max(1, (h + gap) / (plan.needed + gap)); };
  const int all_rows = rows_of(bundles.size(), columns);
  plan.rows = rows_in(box.h);
  int room = box.h;
  if (plan.rows < all_rows) {
    room = box.h - pager_height(s, box.w, kLanguages) - gap;
    plan.rows = rows_in(room);
  }
  plan.rows = std::min(plan.rows, all_rows);
  plan.pages = rows_of(bundles.size(), plan.per_page());
  const int even = (room - gap * (plan.rows - 1)) / std::max(1, plan.rows);
  plan.cell_h =
      std::clamp(even, std::min(plan.needed, room), std::max(plan.needed, s.px(s.space().picker) * 8 / 5));
  return plan;
}

/// How a picker is to stand: where a notice takes of the room, on a low panel and in dense cells a touch less
/// counts for more than larger names.
struct Wish {
  bool mark_current = false;
  Cells cells = Cells::usual;
  bool crowded(const Stage& s) const {
    return s.low() || cells == Cells::dense || (!mark_current && s.state().site.bulletin);
  }
  /// The columns that it may have, the fewest and the most.
  std::pair<int, int> columns(const Stage& s, int width) const {
    const int usual = columns_in(s, width);
    const bool more = s.low() || cells == Cells::dense;
    return {usual, more ? columns_in(s, width, kLowColumnMm) : usual};
  }
};

/// The first that fits; of a crowded picker the one with the fewest pages.
GridPlan plan_grid(const Stage& s, Size box, const Wish& wish, const std::vector<const Bundle*>& bundles) {
  const auto make = [&](const NameWay& way, int columns) {
    GridPlan plan = plan_in(s, box, bundles, way, columns, wish.cells);
    plan.clear = !wish.mark_current || is_clear(s, plan, cell_width(plan.shape(), box.w), bundles);
    return plan;
  };
  const auto [fewest, most] = wish.columns(s, box.w);
  std::optional<GridPlan> best;
  for (int columns = fewest; columns <= most; ++columns)
    for (const NameWay& way : name_ways(s)) {
      if (best && !wish.crowded(s)) return *best;
      const GridPlan plan = make(way, columns);
      if (plan.fits(box) && (!best || plan.pages < best->pages)) best = plan;
    }
  return best ? *best : make(name_ways(s).back(), fewest);
}

/// The least height in which all languages stand on one page.
int one_page_height(const Stage& s, const Wish& wish, int width) {
  const std::vector<const Bundle*> bundles = offered(s);
  const auto [fewest, most] = wish.columns(s, width);
  const GridShape one{1, gap_of(s, wish.cells)};
  int least = kNeverFits;
  for (int columns = fewest; columns <= most; ++columns)
    for (const NameWay& way : name_ways(s)) {
      const int cell_w = cell_width({columns, one.gap}, width);
      const int cell = needed_height(s, bundles, way, cell_w - cell_pads(s), wish.cells);
      if (cell >= kNeverFits) continue;
      least = std::min(least, rows_of(bundles.size(), columns) * (cell + one.gap) - one.gap);
      if (!wish.crowded(s)) return least;  // the largest names that fit its cells
    }
  return least;
}

/// A language: its own name, and for staff below it the site's.
Piece names_piece(Stage& s, const Bundle& bundle, const NameWay& way, const Face& face) {
  const bool plain = face.fill == s.colour(Token::surface);
  const auto own = [&s, &bundle, px = way.own](int width) {
    return s.set({bundle.own_name, bundle.tag}, own_name_style(s, px), width);
  };
  Piece name = text_piece(s, own, face.ink, face.fill, true);
  if (bundle.tag == s.site()) return name;
  const auto set = [&s, &bundle, px = way.aid](int width) { return set_aid(s, bundle, px, width); };
  Piece aid =
      text_piece(s, set, plain ? s.colour(Token::muted) : face.ink, face.fill, true, {.staff_aid = true});
  aid.place = [&s, draw = aid.place](Rect r) {
    const bool chrome = s.set_chrome(true);  // for staff
    draw(r);
    s.set_chrome(chrome);
  };
  return stack({{std::move(name)}, {std::move(aid)}});
}

Piece cell_piece(Stage& s, const Bundle& bundle, const NameWay& way, bool current) {
  return {0, names_piece(s, bundle, way, {}).height, [&s, &bundle, way, current](Rect r) {
            const Face face =
                s.control(r, ChooseLocale{bundle.tag}, bundle.own_name, bundle.tag, Look::plain, current);
            padded(names_piece(s, bundle, way, face), {s.px(kCellPadMm), 0}).place(r);
            if (!current) return;
            const int size = s.px(s.space().tick);
            const int pad = s.px(kTickPadMm);
            s.icon("tick", {r.right() - size - pad, r.y + pad, size, size}, face.ink);
          }};
}

/// The page of a picker that is shown, and the buttons that turn it.
void place_page(Stage& s, Rect box, const Wish& wish) {
  const std::vector<const Bundle*> bundles = offered(s);
  const GridPlan plan = plan_grid(s, {box.w, box.h}, wish, bundles);
  const int page = std::clamp(top_page(s.state()), 0, std::max(0, plan.pages - 1));
  const auto first = static_cast<std::size_t>(page * plan.per_page());
  const std::size_t end = std::min(bundles.size(), first + static_cast<std::size_t>(plan.per_page()));
  std::vector<Piece> cells;
  for (std::size_t i = first; i < end; ++i) {
    const bool current = wish.mark_current && bundles[i]->tag == s.locale();
    cells.push_back(cell_piece(s, *bundles[i], plan.names, current));
  }
  grid(std::move(cells), plan.shape()).place({box.x, box.y, box.w, plan.height()});
  if (plan.pages > 1) {
    const int h = pager_height(s, box.w, kLanguages);
    draw_pager(s, {box.x, box.bottom() - h, box.w, h}, page, plan.pages, kLanguages);
  }
  s.scene.page = page + 1;
  s.scene.pages = plan.pages;
}

/// The height of a page that is not crowded: three rows, fewer where they hold every language. On a low panel
/// that of one row at the size that its names have at least.
int some_pages_height(const Stage& s, int width) {
  const int most_rows = s.low() ? 2 : 3;
  const std::vector<const Bundle*> bundles = offered(s);
  const int columns = columns_in(s, width, s.low() && !s.panel().portrait() ? kLowColumnMm : kLeastColumnMm);
  const int all = rows_of(bundles.size(), columns);
  const int rows = std::min(all, most_rows);
  const int pager = all > rows ? pager_height(s, width, kLanguages) + cell_gap(s) : 0;
  const int cell_w = cell_width({columns, cell_gap(s)}, width);
  const int cell = s.low()
                       ? needed_height(s, bundles, name_ways(s).back(), cell_w - cell_pads(s), Cells::usual)
                       : s.px(s.space().picker);
  return rows * (cell + cell_gap(s)) - cell_gap(s) + pager;
}

}  // namespace

Piece picker(Stage& s, bool dense, PickerPages pages) {
  const Wish wish{false, dense ? Cells::dense : Cells::usual};
  const auto height = [&s, wish, pages](int width) {
    if (pages == PickerPages::some) return some_pages_height(s, width);
    const int least = one_page_height(s, wish, width);
    return wish.cells == Cells::dense ? least : std::max(least, some_pages_height(s, width));
  };
  return {0, height, [&s, wish](Rect r) { place_page(s, r, wish); }};
}

Piece picker_panel(Stage& s, int most) {
  const Wish wish{true, Cells::usual};
  const auto height = [&s, wish, most](int width) {
    const GridPlan plan = plan_grid(s, {width, most}, wish, offered(s));
    return plan.height() + (plan.pages > 1 ? cell_gap(s) + pager_height(s, width, kLanguages) : 0);
  };
  return {0, height, [&s, wish](Rect r) { place_page(s, r, wish); }};
}

}  // namespace kiosk
