#include "page/table_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "page/cells.h"

namespace kiosk {
namespace {

constexpr int kMostCellLines = 5;
constexpr double kCellPadMm = 5.5;

using Widths = std::vector<int>;

/// The first column names the row and the last tells its level: both bold.
bool is_bold(std::size_t column, std::size_t columns) { return column == 0 || column + 1 == columns; }

/// What the columns need: the longest word and the longest text of each.
struct Columns {
  Widths least;
  std::vector<double> length;
  int room = 0;  ///< for text, over all columns
};

/// Sets a table in columns, in one size of type.
class ColumnTable {
 public:
  ColumnTable(const PageMaker& m, const TableOf& table, double px) : m_(m), table_(table), px_(px) {}

  /// The rows in the widths that make the table lowest; none where no widths do.
  std::vector<Row> lowest() const {
    const Columns columns = measure();
    std::vector<Row> best;
    for (const double power : {0.5, 0.8, 1.1, 1.5}) {
      const std::optional<Widths> widths = share_out(columns, power);
      if (!widths) continue;
      std::vector<Row> rows;
      for (int b = table_.header; b < table_.end; ++b) rows.push_back(row(b, *widths));
      if (best.empty() || total(rows) < total(best)) best = std::move(rows);
    }
    return best;
  }

 private:
  CellText style(int block, std::size_t column) const {
    const bool header = block == table_.header;
    return cell_text(m_.style, px_, header || is_bold(column, table_.columns()),
                     header ? Ink::on_accent : Ink::body);
  }

  Columns measure() const {
    const std::size_t count = table_.columns();
    Columns columns{Widths(count, 0), std::vector<double>(count, 0), 0};
    for (int b = table_.header; b < table_.end; ++b) {
      const std::vector<RichText>& cells = table_.cells(b);
      for (std::size_t c = 0; c < count; ++c) {
        const int word = longest_word(cells[c], table_.part.locale, style(b, c), m_.typesetter);
        columns.least[c] = std::max(columns.least[c], word + 2);
        columns.length[c] = std::max(columns.length[c], static_cast<double>(cells[c].text.size()));
      }
    }
    columns.room = m_.style.box.w - static_cast<int>(count) * 2 * m_.style.px(kCellPadMm);
    return columns;
  }

  /// Shares what the longest words leave by the length of the texts to a power; nothing where they do not
  /// fit.
  static std::optional<Widths> share_out(const Columns& columns, double power) {
    int spare = columns.room;
    double total = 0;
    for (std::size_t c = 0; c < columns.least.size(); ++c) {
      spare -= columns.least[c];
      total += std::pow(columns.length[c], power);
    }
    if (spare < 0 || columns.least.empty() || total <= 0) return std::nullopt;
    Widths widths = columns.least;
    for (std::size_t c = 0; c < widths.size(); ++c)
      widths[c] += static_cast<int>(spare * std::pow(columns.length[c], power) / total);
    return widths;
  }

  Row row(int block, const Widths& widths) const {
    Row row;
    row.kind = block == table_.header ? RowKind::table_header : RowKind::table_row;
    row.position = m_.at(table_.part, block);
    const int pad = m_.style.px(kCellPadMm);
    int x = pad;
    int height = 0;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      row.cells.push_back(set_cell(c == 0 ? table_.name(block) : table_.cells(block)[c], table_.part.locale,
                                   style(block, c), x, widths[c], m_.typesetter));
      height = std::max(height, row.cells.back().box.h);
      x += widths[c] + 2 * pad;
    }
    const int row_pad = m_.style.px(m_.style.space.row_pad);
    for (Cell& cell : row.cells) cell.box.y = row_pad + (height - cell.box.h) / 2;
    row.rect = {0, 0, m_.style.box.w, height + 2 * row_pad};
    return row;
  }

  static int total(const std::vector<Row>& rows) {
    int h = 0;
    for (const Row& row : rows) h += row.rect.h;
    return h;
  }

  const PageMaker& m_;
  const TableOf& table_;
  double px_;
};

bool is_readable(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) {
    return c.end_line <= kMostCellLines && !c.text.layout->cuts_word && !c.text.layout->overflows;
  });
}

}  // namespace

bool TableOf::marked() const {
  return std::any_of(part.blocks.begin() + header, part.blocks.begin() + end,
                     [](const Block& block) { return block.mark.has_value(); });
}

std::optional<UnitStack> table_columns(const PageMaker& m, const TableOf& table, double px, int room) {
  std::vector<Row> rows = ColumnTable(m, table, px).lowest();
  if (rows.empty() || !std::all_of(rows.begin(), rows.end(), is_readable)) return std::nullopt;
  UnitStack stack;
  stack.gap = m.style.paragraph_gap();
  // A table without rows is its header.
  if (rows.size() == 1) {
    const int height = rows.front().rect.h;
    stack.units.push_back({std::move(rows), height});
    return stack;
  }
  stack.header = rows.front();
  const int head = rows.front().rect.h;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (head + rows[i].rect.h > room) return std::nullopt;
    const int height = rows[i].rect.h;
    stack.units.push_back({{std::move(rows[i])}, height});
  }
  return stack;
}

}  // namespace kiosk
