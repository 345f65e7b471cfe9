#include <algorithm>
#include <utility>

#include "page/rows.h"

namespace kiosk {
namespace {

constexpr double kLeastColumnEm = 10;  // narrower columns stand one above the other
constexpr double kBulletEm = 1.1;
constexpr double kFigureGapMm = 9;
constexpr double kLabelGapEm = 0.42;
constexpr double kLeastFigureMm = 90;  // lower, and its numbers collide
constexpr double kLeastFigure = 0.75;  // share of the page that a picture on it takes
constexpr int kPieceOffset = 10'000;   // between the cells of a table's row, in offsets of its block

/// What one block, or one cell of a table, says in a language.
struct Saying {
  RowKind kind = RowKind::paragraph;
  const RichText* text = nullptr;
  int number = 0;  ///< of an item
};

/// Makes the strips of a part in two languages. A pair is one strip: the reader's row, and as its part the
/// other's.
class Pairs {
 public:
  Pairs(const PageMaker& m, const Part& part, const Part& other) : m_(m), part_(part), other_(other) {
    gap_ = m.style.px(m.style.space.column_gap);
    column_ = (m.style.box.w - gap_) / 2;
    stacked_ = column_ < m.style.body() * kLeastColumnEm || !words_fit();
  }

  /// Whether a page has room for a few lines of both.
  bool possible() {
    frame();
    return room_ > m_.style.body() * (stacked_ ? 6.5 : 5);
  }

  std::vector<Page> pages(std::vector<std::string>& cut) {
    const PageFrame top = frame();
    heading();
    for (std::size_t b = 0; b < part_.blocks.size(); ++b) block(static_cast<int>(b));
    if (part_.id == "about")
      for (Strip& strip : record_strips(m_, part_)) strips_.push_back(std::move(strip));
    return fill_pages(strips_, top, cut);
  }

 private:
  PageFrame frame() {
    PageFrame frame;
    frame.height = m_.style.box.h;
    frame.reach = m_.style.reach;
    frame.first_top = notice_strips(m_, part_.notice, part_.review);
    const int notice_h = height_of(frame.first_top);
    if (notice_h * 5 <= frame.height) frame.next_top = frame.first_top;
    Strip names = languages();
    names.gap = frame.first_top.empty() ? 0 : m_.style.gap();
    frame.first_top.push_back(names);
    names.gap = frame.next_top.empty() ? 0 : m_.style.gap();
    // On the lowest panels the names stand on the first page only.
    const int with_names = height_of(frame.next_top) + names.gap + names.row.rect.h;
    if (with_names * 3 <= frame.height) frame.next_top.push_back(names);
    room_ = frame.height - height_of(frame.next_top) - m_.style.gap();
    return frame;
  }

  static int height_of(const std::vector<Strip>& strips) {
    int h = 0;
    for (const Strip& s : strips) h += s.gap + s.row.rect.h;
    return h;
  }

  int width() const { return stacked_ ? m_.style.box.w : column_; }
  int other_x() const { return stacked_ ? 0 : column_ + gap_; }

  bool words_fit() const {
    const CellStyle how = body_style(m_.style);
    const int room = column_ - static_cast<int>(how.px * kBulletEm);
    for (const Part* part : {&part_, &other_}) {
      for (const Block& b : part->blocks) {
        if (longest_word(b.text, part->locale, how, m_.typesetter) > room) return false;
        for (const RichText& cell : b.cells)
          if (longest_word(cell, part->locale, how, m_.typesetter) > room) return false;
      }
    }
    return true;
  }

  /// The two names over the columns.
  Strip languages() const {
    Strip strip;
    const auto name = [&](const LocaleTag& tag, int x) {
      const Bundle* bundle = m_.catalogue.find(tag);
      Row row;
      row.kind = RowKind::language;
      const CellStyle how = compact_style(m_.style.label(), true, Ink::accent);
      row.cells.push_back(
          set_cell(bundle != nullptr ? bundle->own_name : tag.str(), tag, how, x, column_, m_.typesetter));
      row.rect = {x, 0, column_, row.cells[0].box.h + m_.style.px(2)};
      return row;
    };
    strip.row = name(part_.locale, 0);
    Row second = name(other_.locale, column_ + gap_);
    second.beside = true;
    const int h = std::max(strip.row.rect.h, second.rect.h);
    strip.row.rect.h = second.rect.h = h;
    strip.parts.push_back(std::move(second));
    return strip;
  }

  /// One language's half of a pair, its top at 0.
  Row half(const Saying& saying, const Position& at, const LocaleTag& locale, const CellStyle& how,
           int x) const {
    const bool item = saying.kind == RowKind::item;
    const int indent = item ? static_cast<int>(how.px * kBulletEm) : 0;
    const int w = std::min(width() - indent, measure_limit(how.px, locale));
    Row row;
    row.kind = saying.kind;
    row.position = at;
    row.cells.push_back(set_cell(*saying.text, locale, how, x + indent, w, m_.typesetter));
    if (saying.number > 0) {
      CellStyle marker = how;
      marker.bold = true;
      row.cells.insert(row.cells.begin(),
                       set_cell(std::to_string(saying.number), locale, marker, x, indent, m_.typesetter));
    }
    row.rect = {x, 0, width(), row.cells.back().box.h};
    return row;
  }

  static int lines_of(const Row& row) { return static_cast<int>(row.cells.back().layout->lines.size()); }

  /// Lines [first, end) of a half.
  static Row cut_row(Row row, int first, int end) {
    Cell& cell = row.cells.back();
    cell.rise = 0;
    cell.first_line = first;
    cell.end_line = end;
    cell.box.h = row.rect.h = lines_height(*cell.layout, first, end);
    if (first > 0) row.cells.erase(row.cells.begin(), row.cells.end() - 1);
    return row;
  }

  /// Piece `i` of so many, the lines dealt out evenly.
  static Row piece_of(const Row& row, int i, int pieces) {
    return cut_row(row, lines_of(row) * i / pieces, lines_of(row) * (i + 1) / pieces);
  }

  int tallest_piece(const Row& a, const Row& b, int pieces) const {
    if (pieces == 1) return stacked_ ? a.rect.h + between() + b.rect.h : std::max(a.rect.h, b.rect.h);
    int tallest = 0;
    for (int i = 0; i < pieces; ++i) {
      const int first = piece_of(a, i, pieces).rect.h;
      const int second = piece_of(b, i, pieces).rect.h;
      tallest = std::max(tallest, stacked_ ? first + between() + second : std::max(first, second));
    }
    return tallest;
  }

  /// Puts a pair on one strip; where it is taller than a page, each language's lines are dealt out evenly.
  void add(const Saying& left, const Saying& right, const Position& at, const CellStyle& how, int gap,
           bool keep_with_next = false) {
    CellStyle second = how;
    if (stacked_ && how.ink == Ink::body) second.ink = Ink::muted;
    const Row a = half(left, at, part_.locale, how, 0);
    Row b = half(right, at, other_.locale, second, other_x());
    b.beside = true;
    const int tall = tallest_piece(a, b, 1);
    int pieces = std::max(1, (tall + room_ - 1) / std::max(1, room_));
    while (pieces < lines_of(a) + lines_of(b) && tallest_piece(a, b, pieces) > room_) ++pieces;
    int start = at.offset;
    for (int i = 0; i < pieces; ++i) {
      Row first = pieces == 1 ? a : piece_of(a, i, pieces);
      const Row other = pieces == 1 ? b : piece_of(b, i, pieces);
      if (i > 0) {
        const Cell& shown = first.cells.back();
        const bool some = shown.first_line < shown.end_line;
        const int line =
            some ? shown.layout->lines[static_cast<std::size_t>(shown.first_line)].range.start : 0;
        start = std::max(start + 1, at.offset + line);
      }
      first.position.offset = start;
      strips_.push_back(joined(std::move(first), other, i == 0 ? gap : 0));
      strips_.back().keep_with_next = keep_with_next && i + 1 == pieces;
    }
  }

  int between() const { return m_.style.paragraph_gap() / 2; }

  Strip joined(Row first, Row second, int gap) const {
    Strip strip;
    strip.gap = gap;
    if (stacked_) {
      const int y = first.rect.h + between();
      second.rect.y += y;
      for (Cell& cell : second.cells) cell.box.y += y;
      first.rect.h = y + second.rect.h;
    } else {
      first.rect.h = second.rect.h = std::max(first.rect.h, second.rect.h);
    }
    strip.row = std::move(first);
    strip.parts.push_back(std::move(second));
    return strip;
  }

  void heading() {
    CellStyle how = heading_style(m_.style);
    how.px = m_.style.subheading();
    add({RowKind::heading, &part_.heading, 0}, {RowKind::heading, &other_.heading, 0},
        m_.at(part_, kHeadingBlock), how, m_.style.gap(), true);
  }

  void block(int index) {
    const Block& a = part_.blocks[static_cast<std::size_t>(index)];
    const Block& b = other_.blocks[static_cast<std::size_t>(index)];
    const int gap = m_.style.paragraph_gap();
    const Position at = m_.at(part_, index);
    switch (a.kind) {
      case BlockKind::paragraph:
        return add({RowKind::paragraph, &a.text, 0}, {RowKind::paragraph, &b.text, 0}, at,
                   body_style(m_.style), gap);
      case BlockKind::numbered_item:
      case BlockKind::bullet_item:
        return add({RowKind::item, &a.text, a.number}, {RowKind::item, &b.text, b.number}, at,
                   body_style(m_.style), gap * 2 / 3);
      case BlockKind::table_row:
        return table_row(index);
      case BlockKind::figure:
        return figure(index);
      case BlockKind::table_header:
        return;  // its words are the captions of each row
    }
  }

  /// A table's row as a card: its first cell over the others, each under its column's heading.
  void table_row(int index) {
    int header = index;
    while (header > 0 && part_.blocks[static_cast<std::size_t>(header)].kind == BlockKind::table_row)
      --header;
    const auto cells = [](const Part& part, int block) -> const std::vector<RichText>& {
      return part.blocks[static_cast<std::size_t>(block)].cells;
    };
    const auto& a = cells(part_, index);
    const auto& b = cells(other_, index);
    const auto& heads_a = cells(part_, header);
    const auto& heads_b = cells(other_, header);
    const std::size_t count = std::min({a.size(), b.size(), heads_a.size(), heads_b.size()});
    const CellStyle title = compact_style(m_.style.body(), true, Ink::accent);
    const CellStyle caption = compact_style(m_.style.caption(), true, Ink::muted);
    CellStyle text = body_style(m_.style);
    text.leading = 1.4;
    Position at = m_.at(part_, index);
    for (std::size_t c = 0; c < count; ++c) {
      const auto say = [&](const RichText& x, const RichText& y, const CellStyle& how, int gap, bool keep) {
        add({RowKind::paragraph, &x, 0}, {RowKind::paragraph, &y, 0}, at, how, gap, keep);
        at.offset += kPieceOffset;
      };
      if (c > 0) say(heads_a[c], heads_b[c], caption, m_.style.paragraph_gap() / 2, true);
      say(a[c], b[c], c == 0 ? title : text, c == 0 ? 2 * m_.style.paragraph_gap() : 0, c == 0);
    }
  }

  std::vector<Row> labels(const Article& article, const Figure& figure, int x, int w) const {
    std::vector<Row> rows;
    const auto found = article.labels.find(figure.id);
    if (found == article.labels.end()) return rows;
    int number = 0;
    for (const Anchor& anchor : figure.anchors) {
      ++number;
      for (const FigureLabel& label : found->second) {
        if (label.key == anchor.label)
          rows.push_back(label_row(m_, label, article.labels_locale, number, x, w, m_.style.label()));
      }
    }
    return rows;
  }

  /// The picture between its labels where both columns have room; else over them, label by label.
  void figure(int index) {
    const Figure* figure = figure_of(m_, part_.blocks[static_cast<std::size_t>(index)].figure);
    if (figure == nullptr) return;
    const PageStyle& s = m_.style;
    const int label_gap = static_cast<int>(s.label() * kLabelGapEm);
    Row picture = picture_row(m_, m_.at(part_, index), *figure, {0, 0, s.box.w, room_});
    picture.description = to_utf8(part_.blocks[static_cast<std::size_t>(index)].text.text);
    const int gap = s.px(kFigureGapMm);
    const int w = (s.box.w - picture.rect.w - 2 * gap) / 2;
    std::vector<Row> left = labels(m_.article, *figure, 0, std::max(w, 1));
    std::vector<Row> right = labels(*m_.second, *figure, s.box.w - w, std::max(w, 1));
    const auto total = [&](const std::vector<Row>& rows) {
      int h = 0;
      for (const Row& row : rows) h += row.rect.h + label_gap;
      return h;
    };
    Strip strip;
    strip.gap = s.gap();
    if (w > s.label() * kLeastColumnEm * 2 / 3 && picture.rect.h >= s.px(kLeastFigureMm) &&
        std::max(total(left), total(right)) <= room_) {
      picture.rect.x = w + gap;
      for (auto* rows : {&left, &right}) {
        int y = (picture.rect.h - total(*rows)) / 2;
        for (Row& row : *rows) {
          row.beside = rows == &right;
          row.rect.y += y;
          for (Cell& cell : row.cells) cell.box.y += y;
          y += row.rect.h + label_gap;
          strip.parts.push_back(row);
        }
      }
      strip.row = std::move(picture);
      strips_.push_back(std::move(strip));
      return;
    }
    over_labels(*figure, std::move(picture), index);
  }

  void over_labels(const Figure& figure, Row picture, int index) {
    const PageStyle& s = m_.style;
    const std::string description = picture.description;
    int height = static_cast<int>(room_ * kLeastFigure);
    // Where names and notice would leave it too little, it has a page to itself.
    const bool bare = height < s.px(kLeastFigureMm);
    if (bare) height = s.box.h;
    picture = picture_row(m_, m_.at(part_, index), figure, {0, 0, s.box.w, height});
    picture.description = description;
    picture.rect.x = (s.box.w - picture.rect.w) / 2;
    Strip alone;
    alone.gap = s.gap();
    alone.row = std::move(picture);
    alone.new_page = alone.bare = bare;
    strips_.push_back(std::move(alone));
    std::vector<Row> left = labels(m_.article, figure, 0, width());
    std::vector<Row> right = labels(*m_.second, figure, other_x(), width());
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
      left[i].position = m_.at(part_, index);
      left[i].position.offset = 2 * static_cast<int>(i) + 1;
      right[i].beside = true;
      if (stacked_ && left[i].rect.h + between() + right[i].rect.h > room_) {
        // Each on its own where a page has no room for both.
        right[i].position = left[i].position;
        ++right[i].position.offset;
        for (Row* row : {&left[i], &right[i]}) {
          Strip alone_in_row;
          alone_in_row.row = std::move(*row);
          alone_in_row.gap = s.paragraph_gap();
          strips_.push_back(std::move(alone_in_row));
        }
        continue;
      }
      strips_.push_back(joined(std::move(left[i]), std::move(right[i]), s.paragraph_gap()));
      Strip& pair = strips_.back();
      pair.new_page = pair.bare = pair.row.rect.h > room_;
    }
  }

  const PageMaker& m_;
  const Part& part_;
  const Part& other_;
  int gap_ = 0;
  int column_ = 0;
  bool stacked_ = false;
  int room_ = 0;  ///< below what stands on every page
  std::vector<Strip> strips_;
};

}  // namespace

std::vector<Page> pair_pages(const PageMaker& m, const Part& part, const Part& other,
                             std::vector<std::string>& cut) {
  Pairs pairs(m, part, other);
  return pairs.possible() ? pairs.pages(cut) : std::vector<Page>();
}

}  // namespace kiosk
