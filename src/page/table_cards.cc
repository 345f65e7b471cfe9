#include "page/table_cards.h"

#include <algorithm>
#include <array>
#include <utility>

#include "page/blocks.h"
#include "page/cells.h"
#include "page/prose.h"
#include "page/strip.h"

namespace kiosk {
namespace {

// On a low page: above, where marks reach over a line, and below; lines that stand by their ink need less.
constexpr double kLowAboveMm = 1.3;
constexpr double kLowBelowMm = 0.8;
constexpr double kLowInkMm = 0.65;
constexpr double kFieldGapEm = 0.14;
constexpr double kIconMm = 13;
constexpr double kIconGapMm = 2;
// A step of a drawn level, as wide as takes no further line.
constexpr std::array<double, 3> kStepMm = {12, 9, 7};
constexpr double kStepHeightMm = 5.5;
constexpr double kLevelGapMm = 3;  // between the level and its word
constexpr double kLeastColumnEm = 14;
constexpr double kRepeatedTitle = 0.33;  // of the page: a row's name is repeated while it takes no more
constexpr double kIndentMm = 9;

/// Makes one card after the other, in one width.
class Cards {
 public:
  Cards(const PageMaker& m, const TableOf& table, const CardLook& look, int width, int step)
      : m_(m), table_(table), px_(look.px), low_(look.low), width_(width), step_(step) {}

  /// Whether on a low page the levels of rows that stand side by side, and their words, all have room in the
  /// line of their row's name: there all or none of them stand.
  bool can_raise(int first, int end) {
    if (!low_) return false;
    for (int b = first; b < end; ++b) {
      Row row = card(b, false);
      if (mark_ == nullptr || row.cells.size() < 3 || !raise_level(row, b)) return false;
    }
    return true;
  }

  /// The card of a row's block, its top at 0.
  Row card(int block, bool raised) {
    Row row;
    row.kind = RowKind::card;
    row.position = m_.at(table_.part, block);
    row.mark = table_.part.blocks[static_cast<std::size_t>(block)].mark;
    mark_ = row.mark ? &*row.mark : nullptr;
    const int pad = m_.style.px(m_.style.space.pad);
    const auto [above, below] = low_ ? low_pads(block) : std::pair(pad / 2, pad / 2);
    x_ = pad;
    y_ = above;
    if (mark_ != nullptr && !mark_->icon.empty()) {
      const int size = m_.style.px(kIconMm * grown());
      row.icon = {pad, pad / 2, size, size};
      x_ += size + m_.style.px(kIconGapMm);
    }
    for (std::size_t c = 0; c < table_.columns(); ++c) field(row, block, c);
    if (raised) raise_level(row, block);
    row.rect = {0, 0, width_, std::max(y_, row.icon.bottom()) + below};
    return row;
  }

 private:
  /// The first cell names the row; the others stand below their column's heading. Where levels are drawn the
  /// headings are only said.
  void field(Row& row, int block, std::size_t c) {
    const RichText& text = c == 0 ? table_.name(block) : table_.cells(block)[c];
    if (text.text.empty()) return;
    const bool last = c + 1 == table_.columns();
    const RichText& heading = table_.cells(table_.header)[c];
    if (c == 0)
      return put(row, text, cell_text(m_.style, px_, true, mark_ != nullptr ? Ink::body : Ink::accent), 0);
    if (mark_ == nullptr) {
      put(row, heading, cell_text(m_.style, std::min(px_, m_.style.caption()), false, Ink::muted), 0);
      put(row, text, cell_text(m_.style, px_, last, Ink::body), 0);
      return;
    }
    const int indent = last ? level(row) : 0;
    put(row, text, cell_text(m_.style, px_, last, last ? Ink::accent : Ink::body), indent);
    row.cells.back().lead = to_utf8(heading.text);
    if (last) align_level(row);
  }

  std::pair<int, int> low_pads(int block) const {
    const Cell name = set_cell(table_.name(block), table_.part.locale,
                               cell_text(m_.style, px_, true, Ink::body), 0, width_, m_.typesetter);
    const bool ink = name.text.layout->by_ink;
    return {m_.style.px(ink ? kLowInkMm : kLowAboveMm), m_.style.px(ink ? kLowInkMm : kLowBelowMm)};
  }

  /// What is drawn grows with the type.
  double grown() const { return px_ * m_.style.scale / m_.style.body(); }
  int field_gap() const { return low_ ? 0 : static_cast<int>(px_ * kFieldGapEm); }

  void put(Row& row, const RichText& text, const CellText& how, int indent) {
    if (!row.cells.empty()) y_ += field_gap();
    const int room = width_ - x_ - indent - m_.style.px(m_.style.space.pad);
    row.cells.push_back(set_cell(text, table_.part.locale, how, x_ + indent, room, m_.typesetter));
    row.cells.back().box.y = y_;
    y_ += row.cells.back().box.h;
  }

  /// Puts the level and its word, which stand last, at the end of the name's line; false where that has no
  /// room.
  bool raise_level(Row& row, int block) {
    const int name_w = row.cells.front().text.layout->natural_width + 2;
    const int word_w = row.cells.back().text.layout->natural_width + 2;
    const int level_w = row.cells.back().box.x - row.level.x;
    const int end = width_ - m_.style.px(m_.style.space.pad);
    const auto lines = [](const Cell& cell) { return cell.text.layout->lines.size(); };
    if (lines(row.cells.front()) > 1 || lines(row.cells.back()) > 1 ||
        x_ + name_w + 2 * m_.style.px(m_.style.space.pad) + level_w + word_w > end)
      return false;
    const int top = row.cells.front().box.y;
    y_ = row.cells.back().box.y - field_gap();
    const auto again = [&](Cell& cell, const RichText& text, Ink ink, int x, int width) {
      const std::string lead = std::move(cell.lead);
      cell = set_cell(text, table_.part.locale, cell_text(m_.style, px_, true, ink), x, width, m_.typesetter);
      cell.box.y = top;
      cell.lead = lead;
    };
    again(row.cells.front(), table_.name(block), Ink::body, x_, name_w);
    again(row.cells.back(), table_.cells(block)[table_.columns() - 1], Ink::accent, end - word_w, word_w);
    row.level.x = end - word_w - level_w;
    align_level(row);
    return true;
  }

  /// Puts the level at the start of the next text; gives what that text is to leave.
  int level(Row& row) {
    const int steps = mark_->level > 0 ? mark_->steps : 3;  // a comparison takes the room of three
    const int width = steps * step_ + (steps - 1) * m_.style.px(m_.style.space.level_gap);
    row.level = {x_, 0, width, m_.style.px(kStepHeightMm * grown())};
    return width + m_.style.px(kLevelGapMm);
  }

  /// In the middle of the word's first line.
  static void align_level(Row& row) {
    const Cell& word = row.cells.back();
    if (word.text.layout->lines.empty()) return;
    const int line = std::min(word.box.h, word.text.layout->lines.front().height);
    row.level.y = word.box.y + (line - row.level.h) / 2;
  }

  const PageMaker& m_;
  const TableOf& table_;
  double px_;
  bool low_;
  int width_;
  int step_;                       // of a drawn level, px
  const RowMark* mark_ = nullptr;  // of the row that is being made
  int x_ = 0, y_ = 0;
};

/// A drawn step grows with the type.
int step_px(const PageMaker& m, double px, double mm) {
  return m.style.px(mm * px * m.style.scale / m.style.body());
}

bool is_sound(const Row& card) {
  return std::none_of(card.cells.begin(), card.cells.end(),
                      [](const Cell& c) { return c.text.layout->cuts_word || c.text.layout->overflows; });
}

/// So many cards side by side, as tall as the tallest of them.
Unit side_by_side(std::vector<Row> cards, int gap) {
  Unit unit;
  for (const Row& card : cards) unit.height = std::max(unit.height, card.rect.h);
  int x = 0;
  for (Row& card : cards) {
    move_row(card, x, 0);
    card.rect.h = unit.height;
    x += card.rect.w + gap;
  }
  unit.rows = std::move(cards);
  return unit;
}

/// Text with its caption, which no page parts from its first unit.
PageItem captioned(Strip caption, PageItem text) {
  PageItem item;
  item.units = text.units;
  item.gap = caption.gap;
  item.breaks = std::move(text.breaks);
  const auto above = std::make_shared<const Row>(std::move(caption.row));
  item.extent = [above, extent = std::move(text.extent)](int first, int end) {
    Extent need = extent(first, end);
    if (first == 0) need = {need.height + above->rect.h, need.lines + 1};
    return need;
  };
  item.rows = [above, rows = std::move(text.rows)](int first, int end) {
    std::vector<Row> below = rows(first, end);
    if (first > 0) return below;
    for (Row& row : below) move_row(row, 0, above->rect.h);
    below.insert(below.begin(), *above);
    return below;
  };
  return item;
}

/// What a row says in a column, as running text that may go on over the page.
void add_field(const PageMaker& m, const TableOf& table, int block, std::size_t c, double px, int room,
               PageItems& way) {
  if (table.cells(block)[c].text.empty()) return;
  const int x = m.style.px(kIndentMm);
  Position at = m.at(table.part, block);
  at.item = 2 * static_cast<int>(c);
  const CellText caption = cell_text(m.style, std::min(px, m.style.caption()), false, Ink::muted);
  const int width = readable_width(table.cells(block)[c], table.part.locale,
                                   cell_text(m.style, px, true, Ink::body), m.style.box.w - x, m.typesetter);
  Strip above =
      text_strip(RowKind::card_caption, at,
                 set_cell(table.cells(table.header)[c], table.part.locale, caption, x, width, m.typesetter),
                 0, m.style.paragraph_gap());
  Prose text;
  text.kind = RowKind::card_text;
  text.at = at;
  ++text.at.item;
  text.text = table.cells(block)[c];
  text.locale = table.part.locale;
  text.how = cell_text(m.style, px, c + 1 == table.columns(), Ink::body);
  text.how.breaking = Breaking::body;
  text.width = x + width;
  text.indent = x;
  const int taken = above.row.rect.h;
  way.push_back(captioned(std::move(above), prose_item(m, std::move(text), room - taken)));
}

/// A page that ends anywhere within a row cuts it.
void part_row(PageItems& way, std::size_t first) {
  for (std::size_t i = first; i < way.size(); ++i) {
    for (Cost& cost : way[i].breaks) cost += Cost::of(Rank::row_cut);
    if (i + 1 < way.size()) way[i].after += Cost::of(Rank::row_cut);
  }
}

std::optional<UnitStack> cards_with(const PageMaker& m, const TableOf& table, const CardLook& look, int room,
                                    double step_mm) {
  if (table.header + 1 == table.end) return std::nullopt;
  const int abreast = look.abreast;
  const int gap = m.style.px(m.style.space.card_gap) / (look.low ? 2 : 1);
  const int width = (m.style.box.w - (abreast - 1) * gap) / abreast;
  if (abreast > 1 && width < look.px * kLeastColumnEm) return std::nullopt;
  Cards cards(m, table, look, width, step_px(m, look.px, step_mm));
  UnitStack stack;
  stack.between = gap;
  stack.gap = m.style.paragraph_gap();
  for (int b = table.header + 1; b < table.end;) {
    std::vector<Row> row;
    const int end = std::min(table.end, b + abreast);
    const bool raised = cards.can_raise(b, end);
    for (; b < end; ++b) {
      row.push_back(cards.card(b, raised));
      if (!is_sound(row.back())) return std::nullopt;
    }
    stack.units.push_back(side_by_side(std::move(row), gap));
    if (stack.units.back().height > room) return std::nullopt;
  }
  return stack;
}

}  // namespace

std::optional<UnitStack> table_cards(const PageMaker& m, const TableOf& table, const CardLook& look,
                                     int room) {
  std::optional<UnitStack> least = cards_with(m, table, look, room, kStepMm.back());
  if (!least || !table.marked()) return least;
  for (const double step : kStepMm) {
    std::optional<UnitStack> wider = cards_with(m, table, look, room, step);
    if (wider && height_of(*wider) == height_of(*least)) return wider;
  }
  return least;
}

std::optional<Row> row_card(const PageMaker& m, const TableOf& table, int block, const CardLook& look,
                            int width) {
  std::optional<Row> best;
  for (const double step : kStepMm) {  // the widest that takes no further line
    Cards cards(m, table, look, width, step_px(m, look.px, step));
    Row card = cards.card(block, false);
    if (is_sound(card) && (!best || card.rect.h < best->rect.h)) best = std::move(card);
  }
  return best;
}

PageItems parted_rows(const PageMaker& m, const TableOf& table, double px, int room) {
  PageItems way;
  for (int b = table.header + 1; b < table.end; ++b) {
    CellText how = heading_text(m.style);
    how.px = px;
    how.ink = Ink::accent;
    Strip title = text_strip(RowKind::card_title, m.at(table.part, b),
                             set_cell(table.name(b), table.part.locale, how, 0, m.style.box.w, m.typesetter),
                             0, 2 * m.style.paragraph_gap());
    const bool repeated = title.row.rect.h < room * kRepeatedTitle;
    const auto again = repeated ? std::make_shared<const Row>(title.row) : nullptr;
    const int rest = room - (repeated ? title.row.rect.h : 0);
    way.push_back(item_of(std::move(title), Cost::of(Rank::alone), 1));
    const std::size_t first = way.size();
    for (std::size_t c = 1; c < table.columns(); ++c) add_field(m, table, b, c, px, rest, way);
    for (std::size_t i = first; i < way.size(); ++i) way[i].again = again;
    part_row(way, first - 1);
  }
  return way;
}

}  // namespace kiosk
