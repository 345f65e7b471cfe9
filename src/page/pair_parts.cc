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
// Of the page, that a picture over its labels takes.
constexpr double kFigureShares[] = {0.75, 0.6, 0.48, 0.38, 0.3};

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
        return;  // with its header
      case BlockKind::figure:
        return figure(index);
      case BlockKind::table_header:
        return table(index);
    }
  }

  /// A table's row in both languages: cards beside or below each other, or, apart, as wide as the page, each
  /// of which may have a page of its own. Nothing where they have no room.
  std::optional<PageItems> card_pair(const TableOf& a, const TableOf& b, int index, const CardLook& look,
                                     bool apart) const {
    const int width = apart ? m_.style.box.w : pairs_.width();
    auto first = row_card(m_, a, index, look, width);
    auto second = row_card(m_, b, index, look, width);
    if (!first || !second) return std::nullopt;
    second->position = first->position;
    second->beside = true;
    const int room = pairs_.room();
    if (apart) {
      ++second->position.item;
      if (std::max(first->rect.h, second->rect.h) > room) return std::nullopt;
      PageItems items = {item_of(std::vector<Row>{std::move(*first)}, 0),
                         item_of(std::vector<Row>{std::move(*second)}, pairs_.between())};
      items.front().after = Cost::of(Rank::block_parted);
      return items;
    }
    if (pairs_.stacked()) {
      move_row(*second, 0, first->rect.h + pairs_.between());
    } else {
      move_row(*second, pairs_.other_x(), 0);
      first->rect.h = second->rect.h = std::max(first->rect.h, second->rect.h);
    }
    std::vector<Row> rows = {std::move(*first), std::move(*second)};
    if (bottom_of(rows) > room) return std::nullopt;
    return PageItems{item_of(std::move(rows), 0)};
  }

  /// A table's rows as cards in both languages, in the look of fewest pages. A row never stands without its
  /// name: where a page has no room for a card the reader's language stands alone.
  void table(int header) {
    TableOf a{part_, header, header + 1};
    const auto at = [](const Part& part, int block) -> const Block& {
      return part.blocks[static_cast<std::size_t>(block)];
    };
    const auto count = static_cast<int>(part_.blocks.size());
    while (a.end < count && at(part_, a.end).kind == BlockKind::table_row) ++a.end;
    const TableOf b{other_, header, a.end};
    for (int row = header; row < a.end; ++row)
      for (const Part* part : {&part_, &other_})
        if (at(*part, row).cells.size() != at(part_, header).cells.size()) return pairs_.give_up();
    const double body = m_.style.body();
    PageChoice choice;
    for (const bool apart : {false, true}) {
      for (const CardLook& look :
           {CardLook{body}, CardLook{body, 1, true}, CardLook{m_.style.label(), 1, true}}) {
        auto way = table_of_cards(a, b, look, apart);
        if (way) add_way(choice, std::move(*way));
      }
      if (!choice.ways.empty()) return pairs_.add(std::move(choice));
    }
    if (header + 1 < a.end) pairs_.give_up();
  }

  /// All of its rows in that look, where they have room in it.
  std::optional<PageItems> table_of_cards(const TableOf& a, const TableOf& b, const CardLook& look,
                                          bool apart) const {
    const int gap = m_.style.px(m_.style.space.card_gap) / (look.low ? 2 : 1);
    PageItems way;
    int whole = 0;
    for (int row = a.header + 1; row < a.end; ++row) {
      auto pair = card_pair(a, b, row, look, apart);
      if (!pair) return std::nullopt;
      pair->front().gap = way.empty() ? m_.style.paragraph_gap() : gap;
      for (PageItem& item : *pair) {
        whole += item.extent(0, 1).height + (way.empty() ? 0 : item.gap);
        way.push_back(std::move(item));
      }
    }
    if (way.empty()) return std::nullopt;
    if (whole <= pairs_.room())
      for (std::size_t i = 0; i + 1 < way.size(); ++i) way[i].after += Cost::of(Rank::table_parted);
    return way;
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
    over_labels(*figure, picture, index);
  }

  /// The picture, then its labels, as low as they ask for to stand on its page.
  void over_labels(const Figure& figure, const Row& picture, int index) {
    PageChoice choice;
    for (const double share : kFigureShares) {
      const int least = std::min(pairs_.room(), m_.style.px(kLeastPictureMm));
      const int height = static_cast<int>(pairs_.room() * share);
      if (height < least && share != kFigureShares[0]) break;
      auto way = picture_over_labels(figure, picture.description, index, std::max(height, least));
      if (way) add_way(choice, std::move(*way));
    }
    if (choice.ways.empty()) return pairs_.give_up();
    pairs_.add(std::move(choice));
  }

  std::optional<PageItems> picture_over_labels(const Figure& figure, const std::string& description,
                                               int index, int height) const {
    const PageStyle& s = m_.style;
    Row picture = picture_row(m_.at(part_, index), figure, {0, 0, s.box.w, height});
    picture.description = description;
    picture.rect.x = (s.box.w - picture.rect.w) / 2;
    if (!numbers_apart(m_, figure, picture)) return std::nullopt;
    Strip alone;
    alone.gap = s.gap();
    alone.row = std::move(picture);
    PageItems way = {item_of(std::move(alone), Cost::of(Rank::figure_away))};
    std::vector<Row> left = label_rows(m_, m_.article, figure, 0, pairs_.width(), s.label());
    std::vector<Row> right = label_rows(m_, *m_.second, figure, pairs_.other_x(), pairs_.width(), s.label());
    const std::size_t count = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < count; ++i) {
      left[i].position = m_.at(part_, index);
      left[i].position.item = 2 * static_cast<int>(i) + 1;
      right[i].beside = true;
      add_label(way, std::move(left[i]), std::move(right[i]), i + 1 == count);
    }
    return way;
  }

  /// A label in both languages; each on its own where a page has no room for both.
  void add_label(PageItems& way, Row left, Row right, bool last) const {
    const int gap = m_.style.paragraph_gap();
    if (pairs_.stacked() && left.rect.h + pairs_.between() + right.rect.h > pairs_.room()) {
      right.position = left.position;
      ++right.position.item;
      for (Row* row : {&left, &right}) {
        Strip alone;
        alone.row = std::move(*row);
        alone.gap = gap;
        way.push_back(item_of(std::move(alone), {}, 1));
      }
      return;
    }
    way.push_back(item_of(pairs_.joined(std::move(left), std::move(right), gap),
                          last ? Cost() : Cost::of(Rank::row_cut), 1));
  }

  const PageMaker& m_;
  const Part& part_;
  const Part& other_;
  Pairs pairs_;
};

}  // namespace

std::vector<Page> pair_pages(const PageMaker& m, const Part& part, const Part& other) {
  PartPairs pairs(m, part, other);
  return pairs.possible() ? pairs.pages() : std::vector<Page>();
}

}  // namespace kiosk
