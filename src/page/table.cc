#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "page/rows.h"

namespace kiosk {
namespace {

// From 150 % on a row is a card; so it is where a cell would need more lines than this.
constexpr double kColumnsUpTo = 1.3;
constexpr int kMostCellLines = 5;
constexpr double kCellPadMm = 5.5;
constexpr double kRowPadMm = 2.0;
constexpr double kLargestTitle = 0.6;   // of the page: a card's name is no taller while smaller type does
constexpr double kRepeatedTitle = 0.4;  // of the page: a card's name is repeated while it takes no more
constexpr double kCardIndentMm = 9.0;

using Widths = std::vector<int>;

CellStyle table_style(const PageStyle& style, bool bold, Ink ink) {
  return compact_style(style.body(), bold, ink);
}

/// The first column names the row and the last tells its level: both bold.
bool is_bold(std::size_t column, std::size_t columns) { return column == 0 || column + 1 == columns; }

/// What the columns need: the longest word and the longest text of each.
struct Columns {
  Widths least;
  std::vector<double> length;
  int room = 0;  ///< for text, over all columns
};

Columns measure_columns(const PageMaker& m, const Part& part, int header, int end) {
  const auto count = part.blocks[static_cast<std::size_t>(header)].cells.size();
  Columns columns{Widths(count, 0), std::vector<double>(count, 0), 0};
  for (int b = header; b < end; ++b) {
    const std::vector<RichText>& cells = part.blocks[static_cast<std::size_t>(b)].cells;
    for (std::size_t c = 0; c < count; ++c) {
      const CellStyle how = table_style(m.style, b == header || is_bold(c, count), Ink::body);
      columns.least[c] =
          std::max(columns.least[c], longest_word(cells[c], part.locale, how, m.typesetter) + 2);
      columns.length[c] = std::max(columns.length[c], static_cast<double>(cells[c].text.size()));
    }
  }
  columns.room = m.style.box.w - static_cast<int>(count) * 2 * m.style.px(kCellPadMm);
  return columns;
}

/// Shares what the longest words leave by the length of the texts to a power; nothing where they do not fit.
std::optional<Widths> share_out(const Columns& columns, double power) {
  int spare = columns.room;
  double total = 0;
  for (std::size_t c = 0; c < columns.least.size(); ++c) {
    spare -= columns.least[c];
    total += std::pow(columns.length[c], power);
  }
  if (spare < 0 || columns.least.empty() || total <= 0) return std::nullopt;
  Widths widths = columns.least;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    widths[c] += static_cast<int>(spare * std::pow(columns.length[c], power) / total);
  }
  return widths;
}

Row column_row(const PageMaker& m, const Part& part, int block, const Widths& widths, bool header) {
  Row row;
  row.kind = header ? RowKind::table_header : RowKind::table_row;
  row.position = m.at(part, block);
  const std::vector<RichText>& cells = part.blocks[static_cast<std::size_t>(block)].cells;
  const int pad = m.style.px(kCellPadMm);
  int x = pad;
  int height = 0;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const bool bold = header || is_bold(c, widths.size());
    const CellStyle how = table_style(m.style, bold, header ? Ink::on_accent : Ink::body);
    row.cells.push_back(set_cell(cells[c], part.locale, how, x, widths[c], m.typesetter));
    height = std::max(height, row.cells.back().box.h);
    x += widths[c] + 2 * pad;
  }
  const int row_pad = m.style.px(kRowPadMm);
  for (Cell& cell : row.cells) cell.box.y = row_pad + (height - cell.box.h) / 2;
  row.rect = {0, 0, m.style.box.w, height + 2 * row_pad};
  return row;
}

bool too_many_lines(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& c) { return c.end_line > kMostCellLines; });
}

std::vector<Row> rows_with(const PageMaker& m, const Part& part, int header, int end, const Widths& widths) {
  std::vector<Row> rows;
  for (int b = header; b < end; ++b) rows.push_back(column_row(m, part, b, widths, b == header));
  return rows;
}

int total_height(const std::vector<Row>& rows) {
  int h = 0;
  for (const Row& row : rows) h += row.rect.h;
  return h;
}

/// The rows in the widths that make the table lowest; none where no widths do.
std::vector<Row> lowest_rows(const PageMaker& m, const Part& part, int header, int end) {
  const Columns columns = measure_columns(m, part, header, end);
  std::vector<Row> best;
  for (const double power : {0.5, 0.8, 1.1, 1.5}) {
    const std::optional<Widths> widths = share_out(columns, power);
    if (!widths) continue;
    std::vector<Row> rows = rows_with(m, part, header, end, *widths);
    if (best.empty() || total_height(rows) < total_height(best)) best = std::move(rows);
  }
  return best;
}

std::optional<std::vector<Strip>> as_columns(const PageMaker& m, const Part& part, int header, int end,
                                             int room) {
  if (m.style.scale > kColumnsUpTo) return std::nullopt;
  std::vector<Row> rows = lowest_rows(m, part, header, end);
  if (rows.empty()) return std::nullopt;
  const int tallest = std::max_element(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
                        return a.rect.h < b.rect.h;
                      })->rect.h;
  const auto head = std::make_shared<const Row>(rows.front());
  if (tallest + head->rect.h > room || std::any_of(rows.begin(), rows.end(), too_many_lines)) {
    return std::nullopt;
  }
  const bool whole = total_height(rows) <= room;  // a table that one page holds is not split over two
  std::vector<Strip> strips;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Strip strip;
    strip.gap = i == 0 ? m.style.paragraph_gap() : 0;
    strip.keep_with_next = i + 1 < rows.size() && (whole || i == 0);
    if (i > 0) strip.header = head;
    strip.row = std::move(rows[i]);
    strips.push_back(std::move(strip));
  }
  return strips;
}

Strip card_strip(RowKind kind, const Position& at, Cell cell, const PageMaker& m) {
  Strip strip;
  strip.row.kind = kind;
  strip.row.position = at;
  strip.row.rect = {0, 0, m.style.box.w, cell.box.h};
  strip.row.cells.push_back(std::move(cell));
  return strip;
}

/// The caption of a column and this row's text in it.
std::vector<Strip> field_strips(const PageMaker& m, const Part& part, int header, int block,
                                std::size_t column) {
  const Block& head = part.blocks[static_cast<std::size_t>(header)];
  const Block& row = part.blocks[static_cast<std::size_t>(block)];
  const int x = m.style.px(kCardIndentMm);
  const int width = std::min(m.style.box.w - x, measure_limit(m.style.body(), part.locale));
  const CellStyle caption = compact_style(m.style.caption(), false, Ink::muted);
  CellStyle text = compact_style(m.style.body(), is_bold(column, head.cells.size()), Ink::body);
  text.breaking = Breaking::body;  // it may go on over the page, line by line
  // A page may start within a card: offsets run on over the cells of its row.
  Position at = m.at(part, block);
  for (std::size_t c = 0; c < column; ++c) at.offset += static_cast<int>(row.cells[c].text.size()) + 2;
  Strip above = card_strip(RowKind::card_caption, at,
                           set_cell(head.cells[column], part.locale, caption, x, width, m.typesetter), m);
  above.gap = m.style.paragraph_gap();
  above.keep_with_next = true;
  ++at.offset;
  Strip below = card_strip(RowKind::card_text, at,
                           set_cell(row.cells[column], part.locale, text, x, width, m.typesetter), m);
  below.splittable = true;
  return {above, below};
}

std::vector<Strip> as_cards(const PageMaker& m, const Part& part, int header, int end, int room) {
  std::vector<Strip> strips;
  const std::size_t columns = part.blocks[static_cast<std::size_t>(header)].cells.size();
  for (int b = header + 1; b < end; ++b) {
    CellStyle how = heading_style(m.style);
    how.ink = Ink::accent;
    const RichText& name = part.blocks[static_cast<std::size_t>(b)].cells[0];
    Strip title;
    for (const double px :
         {std::max(m.style.subheading(), m.style.body()), m.style.caption(), m.style.label()}) {
      how.px = px;
      title = heading_strip(m, m.at(part, b), name, part.locale, how, m.style.box.w);
      if (title.row.rect.h <= room * kLargestTitle) break;
    }
    title.row.kind = RowKind::card_title;
    title.gap = m.style.paragraph_gap() * 2;
    const auto named = std::make_shared<const Row>(title.row);
    std::vector<Strip> card = {title};
    int height = title.row.rect.h;
    for (std::size_t c = 1; c < columns; ++c) {
      for (Strip& field : field_strips(m, part, header, b, c)) {
        // A field that starts a page says again what it is about.
        if (named->rect.h < room * kRepeatedTitle) field.header = named;
        height += field.gap + field.row.rect.h;
        card.push_back(std::move(field));
      }
    }
    // A card stays whole where a page can hold it; where not, it breaks between its fields.
    const bool whole = height <= room;
    for (std::size_t i = 1; whole && i + 1 < card.size(); ++i) card[i].keep_with_next = true;
    strips.insert(strips.end(), card.begin(), card.end());
  }
  return strips;
}

}  // namespace

std::vector<Strip> table_strips(const PageMaker& m, const Part& part, int header, int end, int room) {
  if (std::optional<std::vector<Strip>> columns = as_columns(m, part, header, end, room)) return *columns;
  return as_cards(m, part, header, end, room);
}

}  // namespace kiosk
