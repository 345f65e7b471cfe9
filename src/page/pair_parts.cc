#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "page/figures.h"
#include "page/judging.h"
#include "page/pairs.h"
#include "page/parts.h"
#include "page/record.h"
#include "page/table_cards.h"

namespace kiosk {
namespace {

constexpr double kLabelGapEm = 0.42;
constexpr double kLeastLabelsEm = 6.7;
constexpr double kLeastFigure = 0.75;  // share of the page that a picture on it takes

Pairs::Texts texts_of(const Part& part, const Part& other) {
  Pairs::Texts texts;
  for (const Part* each : {&part, &other}) {
    for (const Block& block : each->blocks) {
      texts.push_back({&block.text, each->locale});
      for (const RichText& cell : block.cells) texts.push_back({&cell, each->locale});
    }
  }
  return texts;
}

/// A part in two languages, block by block.
class PartPairs {
 public:
  PartPairs(const PageMaker& m, const Part& part, const Part& other)
      : m_(m), part_(part), other_(other), pairs_(m, {part.locale, other.locale}, texts_of(part, other)) {}

  bool possible() const { return pairs_.possible(); }

  std::vector<Page> pages() {
    pairs_.heading(part_.heading, other_.heading, m_.at_heading(part_));
    for (std::size_t b = 0; b < part_.blocks.size(); ++b) block(static_cast<int>(b));
    if (part_.id == kAboutPart) pairs_.add(record_choice(m_, part_, pairs_.room()));
    if (is_answer(part_.id)) pairs_.judging(part_);
    return pairs_.pages();
  }

 private:
  void block(int index) {
    const Block& a = part_.blocks[static_cast<std::size_t>(index)];
    const Block& b = other_.blocks[static_cast<std::size_t>(index)];
    const int gap = m_.style.paragraph_gap();
    const Position at = m_.at(part_, index);
    switch (a.kind) {
      case BlockKind::paragraph:
        return pairs_.add({RowKind::paragraph, &a.text, 0}, {RowKind::paragraph, &b.text, 0}, at,
                          body_text(m_.style), gap);
      case BlockKind::numbered_item:
      case BlockKind::bullet_item:
        return pairs_.add({RowKind::item, &a.text, a.number}, {RowKind::item, &b.text, b.number}, at,
                          body_text(m_.style), gap * 2 / 3);
      case BlockKind::table_row:
        return table_row(index);
      case BlockKind::figure:
        return figure(index);
      case BlockKind::table_header:
        return table(index);  // its words are the captions of each row
    }
  }

  /// The pages' rows of a table's row: a card in each language, the second beside or below the first.
  std::optional<std::vector<Row>> card_pair(const TableOf& a, const TableOf& b, int index,
                                            const CardLook& look) const {
    auto first = row_card(m_, a, index, look, pairs_.width());
    auto second = row_card(m_, b, index, look, pairs_.width());
    if (!first || !second) return std::nullopt;
    second->position = first->position;
    second->beside = true;
    if (pairs_.stacked()) {
      move_row(*second, 0, first->rect.h + pairs_.between());
    } else {
      move_row(*second, pairs_.other_x(), 0);
      first->rect.h = second->rect.h = std::max(first->rect.h, second->rect.h);
    }
    std::vector<Row> rows = {std::move(*first), std::move(*second)};
    if (bottom_of(rows) > pairs_.room()) return std::nullopt;
    return rows;
  }

  /// A table with icons or levels as pairs of cards, where all of them have room.
  void table(int header) {
    TableOf a{part_, header, header + 1};
    while (static_cast<std::size_t>(a.end) < part_.blocks.size() &&
           part_.blocks[static_cast<std::size_t>(a.end)].kind == BlockKind::table_row)
      ++a.end;
    if (!a.marked()) return;
    const TableOf b{other_, header, a.end};
    const double body = m_.style.body();
    for (const CardLook& look :
         {CardLook{body}, CardLook{body, 1, true}, CardLook{m_.style.label(), 1, true}})
      if (table_of_cards(a, b, look)) return;
  }

  /// Whether every row of it has room in that look.
  bool table_of_cards(const TableOf& a, const TableOf& b, const CardLook& look) {
    const int gap = m_.style.px(m_.style.space.card_gap) / (look.low ? 2 : 1);
    std::vector<std::vector<Row>> cards;
    int whole = 0;
    for (int row = a.header + 1; row < a.end; ++row) {
      auto pair = card_pair(a, b, row, look);
      if (!pair) return false;
      whole += bottom_of(*pair) + (cards.empty() ? 0 : gap);
      cards.push_back(std::move(*pair));
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
      PageItem item = item_of(std::move(cards[i]), i == 0 ? m_.style.paragraph_gap() : gap);
      if (whole <= pairs_.room() && i + 1 < cards.size()) item.after = Cost::of(Rank::table_parted);
      pairs_.add(std::move(item));
    }
    cards_up_to_ = a.end;
    return true;
  }

  /// A table's row as text: its first cell over the others, each under its column's heading.
  void table_row(int index) {
    if (index < cards_up_to_) return;
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
    const CellText title = cell_text(m_.style, m_.style.body(), true, Ink::accent);
    const CellText caption = cell_text(m_.style, m_.style.caption(), true, Ink::muted);
    const CellText text{side_style(m_.style.body(), m_.style.leading)};
    Position at = m_.at(part_, index);
    for (std::size_t c = 0; c < count; ++c) {
      const auto say = [&](const RichText& x, const RichText& y, const CellText& how, int gap, Rank rank) {
        const bool end = rank == Rank::row_cut && c + 1 == count;
        pairs_.add({RowKind::paragraph, &x, 0}, {RowKind::paragraph, &y, 0}, at, how, gap,
                   end ? Cost() : Cost::of(rank));
        ++at.item;
      };
      if (c > 0) say(heads_a[c], heads_b[c], caption, m_.style.paragraph_gap() / 2, Rank::alone);
      say(a[c], b[c], c == 0 ? title : text, c == 0 ? 2 * m_.style.paragraph_gap() : 0,
          c == 0 ? Rank::alone : Rank::row_cut);
    }
  }

  /// The picture between its labels where both columns have room; else over them, label by label.
  void figure(int index) {
    const Figure* figure = figure_of(m_, part_.blocks[static_cast<std::size_t>(index)].figure);
    if (figure == nullptr) return;
    const PageStyle& s = m_.style;
    const int label_gap = static_cast<int>(s.label() * kLabelGapEm);
    Row picture = picture_row(m_.at(part_, index), *figure, {0, 0, s.box.w, pairs_.room()});
    picture.description = to_utf8(part_.blocks[static_cast<std::size_t>(index)].text.text);
    const int gap = s.px(s.space.figure_gap);
    const int w = (s.box.w - picture.rect.w - 2 * gap) / 2;
    std::vector<Row> left = label_rows(m_, m_.article, *figure, 0, std::max(w, 1), s.label());
    std::vector<Row> right = label_rows(m_, *m_.second, *figure, s.box.w - w, std::max(w, 1), s.label());
    Strip strip;
    strip.gap = s.gap();
    if (w > s.label() * kLeastLabelsEm && picture.rect.h >= s.px(kLeastPictureMm) &&
        std::max(stacked_height(left, label_gap), stacked_height(right, label_gap)) <= pairs_.room()) {
      picture.rect.x = w + gap;
      for (auto* rows : {&left, &right}) {
        stack_rows(*rows, (picture.rect.h - stacked_height(*rows, label_gap)) / 2, label_gap);
        for (Row& row : *rows) {
          row.beside = rows == &right;
          strip.parts.push_back(std::move(row));
        }
      }
      strip.row = std::move(picture);
      pairs_.add(item_of(std::move(strip)));
      return;
    }
    over_labels(*figure, std::move(picture), index);
  }

  void over_labels(const Figure& figure, Row picture, int index) {
    const PageStyle& s = m_.style;
    const std::string description = picture.description;
    const int height = std::max(static_cast<int>(pairs_.room() * kLeastFigure),
                                std::min(pairs_.room(), s.px(kLeastPictureMm)));
    picture = picture_row(m_.at(part_, index), figure, {0, 0, s.box.w, height});
    picture.description = description;
    picture.rect.x = (s.box.w - picture.rect.w) / 2;
    if (!numbers_apart(m_, figure, picture)) pairs_.give_up();
    Strip alone;
    alone.gap = s.gap();
    alone.row = std::move(picture);
    pairs_.add(item_of(std::move(alone), Cost::of(Rank::figure_away)));
    std::vector<Row> left = label_rows(m_, m_.article, figure, 0, pairs_.width(), s.label());
    std::vector<Row> right = label_rows(m_, *m_.second, figure, pairs_.other_x(), pairs_.width(), s.label());
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
      left[i].position = m_.at(part_, index);
      left[i].position.item = 2 * static_cast<int>(i) + 1;
      right[i].beside = true;
      if (pairs_.stacked() && left[i].rect.h + pairs_.between() + right[i].rect.h > pairs_.room()) {
        // Each on its own where a page has no room for both.
        right[i].position = left[i].position;
        ++right[i].position.item;
        for (Row* row : {&left[i], &right[i]}) {
          Strip alone_in_row;
          alone_in_row.row = std::move(*row);
          alone_in_row.gap = s.paragraph_gap();
          pairs_.add(item_of(std::move(alone_in_row), {}, 1));
        }
        continue;
      }
      Strip pair = pairs_.joined(std::move(left[i]), std::move(right[i]), s.paragraph_gap());
      const bool last = i + 1 == std::min(left.size(), right.size());
      pairs_.add(item_of(std::move(pair), last ? Cost() : Cost::of(Rank::row_cut), 1));
    }
  }

  const PageMaker& m_;
  const Part& part_;
  const Part& other_;
  Pairs pairs_;
  int cards_up_to_ = 0;  // rows of the tables before this block stand as cards
};

}  // namespace

std::vector<Page> pair_pages(const PageMaker& m, const Part& part, const Part& other) {
  PartPairs pairs(m, part, other);
  return pairs.possible() ? pairs.pages() : std::vector<Page>();
}

}  // namespace kiosk
