#include "page/pairs.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kLeastColumnEm = 10;  // narrower columns stand one above the other
constexpr double kBulletEm = 1.1;
constexpr double kLargestHeading = 0.5;  // share of the first page, below what stands above it

int height_of(const std::vector<Strip>& strips) {
  int h = 0;
  for (const Strip& s : strips) h += s.gap + s.row.rect.h;
  return h;
}

int lines_of(const Row& row) { return static_cast<int>(row.cells.back().layout->lines.size()); }

/// Lines [first, end) of a half.
Row cut_row(Row row, int first, int end) {
  Cell& cell = row.cells.back();
  cell.rise = 0;
  cell.first_line = first;
  cell.end_line = end;
  cell.box.h = row.rect.h = lines_height(*cell.layout, first, end);
  if (first > 0) row.cells.erase(row.cells.begin(), row.cells.end() - 1);
  return row;
}

/// Piece `i` of so many, the lines dealt out evenly.
Row piece_of(const Row& row, int i, int pieces) {
  return cut_row(row, lines_of(row) * i / pieces, lines_of(row) * (i + 1) / pieces);
}

}  // namespace

const Part* other_of(const PageMaker& m, const Part& part) {
  const Part* other = m.second != nullptr ? m.second->find(part.id) : nullptr;
  if (other == nullptr || other->locale == part.locale) return nullptr;
  return same_blocks(part, *other) ? other : nullptr;
}

Pairs::Pairs(const PageMaker& m, const Subject& subject, const Texts& texts) : m_(m), subject_(subject) {
  gap_ = m.style.px(m.style.space.column_gap);
  column_ = (m.style.box.w - gap_) / 2;
  stacked_ = column_ < m.style.body() * kLeastColumnEm || !words_fit(texts);
  make_frame();
}

bool Pairs::words_fit(const Texts& texts) const {
  CellStyle how = body_style(m_.style);
  const int bullet = static_cast<int>(how.px * kBulletEm);
  return std::all_of(texts.begin(), texts.end(), [&](const Text& text) {
    how.bold = text.bold;
    const int room = column_ - (text.less > 0 ? text.less : bullet);
    return longest_word(*text.text, text.locale, how, m_.typesetter) <= room;
  });
}

void Pairs::make_frame() {
  frame_.height = m_.style.box.h;
  frame_.reach = m_.style.reach;
  frame_.first_top = notice_strips(m_, *subject_.provenance);
  if (is_repeated_notice(m_, height_of(frame_.first_top))) frame_.next_top = frame_.first_top;
  Strip names = languages();
  names.gap = frame_.first_top.empty() ? 0 : m_.style.gap();
  frame_.first_top.push_back(names);
  names.gap = frame_.next_top.empty() ? 0 : m_.style.gap();
  // On the lowest panels the names stand on the first page only.
  const int with_names = height_of(frame_.next_top) + names.gap + names.row.rect.h;
  if (with_names * 3 <= frame_.height) frame_.next_top.push_back(names);
  room_ = frame_.height - height_of(frame_.next_top) - m_.style.gap();
}

/// The two names over the columns.
Strip Pairs::languages() const {
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
  strip.row = name(subject_.first, 0);
  Row second = name(subject_.second, column_ + gap_);
  second.beside = true;
  const int h = std::max(strip.row.rect.h, second.rect.h);
  strip.row.rect.h = second.rect.h = h;
  strip.parts.push_back(std::move(second));
  return strip;
}

/// One language's half of a pair, its top at 0.
Row Pairs::half(const Saying& saying, const Position& at, const LocaleTag& locale, const CellStyle& how,
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

int Pairs::tallest_piece(const Row& a, const Row& b, int pieces) const {
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
void Pairs::add(const Saying& left, const Saying& right, const Position& at, const CellStyle& how, int gap,
                bool keep_with_next) {
  CellStyle second = how;
  if (stacked_ && how.ink == Ink::body) second.ink = Ink::muted;
  const Row a = half(left, at, subject_.first, how, 0);
  Row b = half(right, at, subject_.second, second, other_x());
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
      const int line = some ? shown.layout->lines[static_cast<std::size_t>(shown.first_line)].range.start : 0;
      start = std::max(start + 1, at.offset + line);
    }
    first.position.offset = start;
    strips.push_back(joined(std::move(first), other, i == 0 ? gap : 0));
    strips.back().keep_with_next = keep_with_next && i + 1 == pieces;
  }
}

Strip Pairs::joined(Row first, Row second, int gap) const {
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

void Pairs::heading(const RichText& left, const RichText& right, const Position& at) {
  CellStyle how = heading_style(m_.style);
  const int first_room = frame_.height - height_of(frame_.first_top);
  for (const double px : {m_.style.subheading(), m_.style.body(), m_.style.label()}) {
    how.px = px;
    const Row a = half({RowKind::heading, &left, 0}, at, subject_.first, how, 0);
    const Row b = half({RowKind::heading, &right, 0}, at, subject_.second, how, other_x());
    if (tallest_piece(a, b, 1) <= kLargestHeading * first_room) break;
  }
  add({RowKind::heading, &left, 0}, {RowKind::heading, &right, 0}, at, how, m_.style.gap(), true);
}

}  // namespace kiosk
