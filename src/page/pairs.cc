#include "page/pairs.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "page/judging.h"
#include "page/prose.h"

namespace kiosk {
namespace {

constexpr double kBelowHeadingEm = 2.3;  // what is left for a line of each language at least
constexpr double kLeastColumnEm = 12;    // 25 letters; narrower columns stand one above the other
constexpr double kBulletEm = 1.1;
constexpr double kBelowNameMm = 2;
constexpr double kLargestHeading = 0.5;  // share of a page's room
constexpr double kMostNames = 0.34;  // of the page: on the lowest panels the names stand on the first only
constexpr int kNoLimit = 1 << 20;    // no sentence is taller

void mark_beside(std::vector<Row>& rows, const Position& at) {
  for (Row& row : rows) {
    row.beside = true;
    row.position = at;
  }
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
  CellText how = body_text(m_.style);
  const int bullet = static_cast<int>(how.px * kBulletEm);
  return std::all_of(texts.begin(), texts.end(), [&](const Text& text) {
    how.bold = text.bold;
    const int room = column_ - (text.less > 0 ? text.less : bullet);
    return longest_word(*text.text, text.locale, how, m_.typesetter) <= room;
  });
}

void Pairs::make_frame() {
  PageFrame& frame = setting_.frame;
  frame = bare_frame(m_);
  frame.first = languages();
  if (frame.first.height <= kMostNames * frame.height) frame.next = frame.first;
  frame.first = lowered(std::move(frame.first), m_.style.above_first);
  room_ = frame.height - frame.next.height - m_.style.gap();
}

/// The two names over the columns, beside the corner where the second leaves it room, else below it.
Top Pairs::languages() const {
  const auto name = [&](const LocaleTag& tag, int x) {
    const Bundle* bundle = m_.catalogue.find(tag);
    Row row;
    row.kind = RowKind::language;
    const CellText how = cell_text(m_.style, m_.style.label(), true, Ink::accent);
    row.cells.push_back(
        set_cell(bundle != nullptr ? bundle->own_name : tag.str(), tag, how, x, column_, m_.typesetter));
    row.rect = {x, 0, column_, row.cells[0].box.h + m_.style.px(kBelowNameMm)};
    return row;
  };
  Top top;
  top.rows = {name(subject_.first, 0), name(subject_.second, column_ + gap_)};
  top.rows[1].beside = true;
  const int natural = top.rows[1].cells[0].text.layout->natural_width;
  const bool level = natural + m_.style.corner.w <= column_;
  const int h = std::max({top.rows[0].rect.h, top.rows[1].rect.h, level ? m_.style.corner.h : 0});
  const int y = level ? 0 : m_.style.corner.h;
  if (level) top.rows[1].rect.w = column_ - m_.style.corner.w;
  for (Row& row : top.rows) {
    row.cells[0].box.w = row.rect.w;
    row.cells[0].box.y = h - row.rect.h;
    row.rect.h = h;
    move_row(row, 0, y);
  }
  top.height = y + h;
  return top;
}

/// One language's half of a pair.
PageItem Pairs::half(const Saying& saying, const Position& at, const LocaleTag& locale, const CellText& how,
                     int x, int room) const {
  Prose prose;
  prose.kind = saying.kind;
  prose.at = at;
  prose.text = *saying.text;
  prose.locale = locale;
  prose.how = how;
  prose.x = x;
  prose.width = width();
  const int usual = saying.kind == RowKind::item ? static_cast<int>(how.px * kBulletEm) : 0;
  prose.indent = std::max(usual, number_column(saying.number, locale, how, m_.typesetter));
  prose.number = saying.number;
  return prose_item(m_, std::move(prose), room);
}

int Pairs::both(int first, int second) const {
  if (!stacked_) return std::max(first, second);
  return first + second + (first > 0 && second > 0 ? between() : 0);
}

/// Both halves sentence by sentence.
PageItem Pairs::pair_of(PageItem left, PageItem right) const {
  PageItem item;
  item.units = left.units;
  const bool whole = left.units != right.units;
  if (whole) item.units = 1;
  const auto a = std::make_shared<const PageItem>(std::move(left));
  const auto b = std::make_shared<const PageItem>(std::move(right));
  const auto end_of = [whole](const PageItem& half, int end) { return whole ? half.units : end; };
  item.extent = [this, a, b, end_of](int first, int end) {
    const Extent one = a->extent(first, end_of(*a, end));
    const Extent two = b->extent(first, end_of(*b, end));
    return Extent{both(one.height, two.height),
                  stacked_ ? one.lines + two.lines : std::max(one.lines, two.lines)};
  };
  if (!whole) item.breaks = a->breaks;
  if (a->after == b->after) item.after = a->after;
  item.rows = [this, a, b, end_of](int first, int end) {
    std::vector<Row> rows = a->rows(first, end_of(*a, end));
    std::vector<Row> second = b->rows(first, end_of(*b, end));
    mark_beside(second, rows.front().position);
    const int y = stacked_ ? rows.back().rect.bottom() + between() : 0;
    for (Row& row : second) move_row(row, 0, y);
    std::move(second.begin(), second.end(), std::back_inserter(rows));
    return rows;
  };
  return item;
}

/// A pair that no page holds: each language's lines are dealt out evenly over as many units as the longer
/// has. Both begin in the first: the shorter one never waits for the longer one's end.
PageItem Pairs::dealt(PageItem left, PageItem right) const {
  PageItem item;
  item.units = std::max(left.units, right.units);
  item.breaks.assign(static_cast<std::size_t>(item.units - 1), Cost::of(Rank::line_cut));
  const auto a = std::make_shared<const PageItem>(std::move(left));
  const auto b = std::make_shared<const PageItem>(std::move(right));
  const int n = item.units;
  const auto line = [n](const PageItem& half, int unit) { return (half.units * unit + n - 1) / n; };
  item.extent = [this, a, b, line](int first, int end) {
    const auto height = [&](const PageItem& half) {
      const int from = line(half, first), to = line(half, end);
      return from < to ? half.extent(from, to).height : 0;
    };
    return Extent{both(height(*a), height(*b)), end - first};
  };
  item.rows = [this, a, b, line](int first, int end) {
    std::vector<Row> rows;
    // Told by the line of the first language that stands in the unit or before it, and how far before.
    int unit = first;
    while (unit > 0 && line(*a, unit) == line(*a, unit + 1)) --unit;
    Position at = a->rows(line(*a, unit), line(*a, unit) + 1).front().position;
    at.offset += first - unit;
    int y = 0;
    for (const PageItem* half : {a.get(), b.get()}) {
      const int from = line(*half, first), to = line(*half, end);
      if (from == to) continue;
      std::vector<Row> own = half->rows(from, to);
      if (half == b.get()) mark_beside(own, at);
      for (Row& row : own) move_row(row, 0, y);
      if (stacked_) y = own.back().rect.bottom() + between();
      std::move(own.begin(), own.end(), std::back_inserter(rows));
    }
    for (Row& row : rows) row.position = at;
    return rows;
  };
  return item;
}

void Pairs::add(const Saying& left, const Saying& right, const Position& at, const CellText& how, int gap,
                const Cost& after) {
  CellText second = how;
  if (stacked_ && how.ink == Ink::body) second.ink = Ink::muted;
  const auto halves = [&](int room, bool dealt_out) {
    PageItem a = half(left, at, subject_.first, how, 0, room);
    PageItem b = half(right, at, subject_.second, second, other_x(), room);
    return dealt_out ? dealt(std::move(a), std::move(b)) : pair_of(std::move(a), std::move(b));
  };
  PageItem item = halves(kNoLimit, false);
  // What no page holds below the heading begins beside it all the same.
  const int above = std::exchange(above_, 0);
  const int room = room_ - above > how.px * kBelowHeadingEm ? room_ - above : room_;
  for (int unit = 0; unit < item.units; ++unit) {
    if (item.extent(unit, unit + 1).height <= (unit == 0 ? room : room_)) continue;
    item = halves(0, true);
    break;
  }
  item.gap = gap;
  item.after += after;
  add(std::move(item));
}

Strip Pairs::joined(Row first, Row second, int gap) const {
  Strip strip;
  strip.gap = gap;
  if (stacked_) {
    move_row(second, 0, first.rect.h + between());
    first.rect.h = second.rect.bottom();
  } else {
    first.rect.h = second.rect.h = std::max(first.rect.h, second.rect.h);
  }
  strip.row = std::move(first);
  strip.parts.push_back(std::move(second));
  return strip;
}

void Pairs::judging(const Part& part) { add_judging(m_, part, 0, m_.style.box.w, setting_.material); }

std::vector<Page> Pairs::pages() const {
  if (hopeless_) return {};
  std::vector<std::string> cut;
  std::vector<Page> made = best_pages({setting_}, cut);
  return cut.empty() ? made : std::vector<Page>();
}

void Pairs::heading(const RichText& left, const RichText& right, const Position& at) {
  CellText how = heading_text(m_.style);
  const auto height = [&](const RichText& text, const LocaleTag& locale) {
    return set_cell(text, locale, how, 0, width(), m_.typesetter).box.h;
  };
  for (const double px : {m_.style.subheading(), m_.style.body(), m_.style.label()}) {
    how.px = px;
    if (both(height(left, subject_.first), height(right, subject_.second)) <= kLargestHeading * room_) break;
  }
  add({RowKind::heading, &left, 0}, {RowKind::heading, &right, 0}, at, how, m_.style.gap(),
      Cost::of(Rank::alone));
  above_ = both(height(left, subject_.first), height(right, subject_.second)) + 2 * m_.style.gap();
}

}  // namespace kiosk
