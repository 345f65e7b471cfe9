#include "page/blocks.h"

#include <algorithm>
#include <utility>

#include "page/figures.h"
#include "page/prose.h"
#include "page/table.h"

namespace kiosk {
namespace {

constexpr double kLargestAnswer = 0.3;  // of a page: the answer in a word, larger than its text
constexpr double kItemIndentEm = 1.1;
constexpr double kMarkerAirEm = 0.35;
constexpr int kAnswerWordLength = 24;
constexpr int kNoLimit = 1 << 16;

bool is_item(const Block& block) {
  return block.kind == BlockKind::numbered_item || block.kind == BlockKind::bullet_item;
}

void move_item(PageItem& item, int x) {
  item.rows = [rows = std::move(item.rows), x](int first, int end) {
    std::vector<Row> moved = rows(first, end);
    for (Row& row : moved) move_row(row, x, 0);
    return moved;
  };
  if (!item.again) return;
  Row again = *item.again;
  move_row(again, x, 0);
  item.again = std::make_shared<const Row>(std::move(again));
}

/// Makes the items of one part, block by block.
class Blocks {
 public:
  Blocks(const PageMaker& m, const Part& part, const CellText& how, const Column& column)
      : m_(m), style_(m.style), part_(part), how_(how), column_(column), word_height_(column.above) {
    style_.box.w = column.width;
  }

  Material material() {
    for (int b = 0; b < count();) {
      const std::size_t start = material_.size();
      const int end = append(b);
      if (b >= column_.told_first && end <= column_.told_end) keep_together(start, end < column_.told_end);
      b = end;
    }
    return std::move(material_);
  }

 private:
  int count() const { return static_cast<int>(part_.blocks.size()); }
  const Block& block(int b) const { return part_.blocks[static_cast<std::size_t>(b)]; }

  /// One block, or a whole table; gives where the next one starts.
  int append(int b) {
    word_above_ = std::exchange(word_height_, 0);
    switch (block(b).kind) {
      case BlockKind::paragraph:
        paragraph(b);
        return b + 1;
      case BlockKind::numbered_item:
      case BlockKind::bullet_item:
        return list(b);
      case BlockKind::figure:
        figure(b);
        return b + 1;
      case BlockKind::table_header:
      case BlockKind::table_row:
        return table(b);
    }
    return b + 1;
  }

  void figure(int b) {
    if (block(b).figure == column_.elsewhere) return;
    PageChoice choice = figure_choice(within_, part_, b, column_.room);
    if (choice.ways.empty()) return;
    keep_last(Rank::text_away);  // the text before a picture tells of it
    append(std::move(choice));
  }

  int table(int b) {
    int end = b + 1;
    while (end < count() && block(end).kind == BlockKind::table_row) ++end;
    if (b > 0 && block(b - 1).kind == BlockKind::paragraph) keep_last(Rank::block_parted);  // it leads to it
    append(table_choice(within_, part_, b, end, column_.room));
    return end;
  }

  /// What was set in a box as wide as the column, at its place.
  void append(PageChoice choice) {
    if (choice.ways.empty()) return;
    if (column_.x > 0) {
      for (PageItems& way : choice.ways)
        for (PageItem& item : way) move_item(item, column_.x);
    }
    material_.push_back(std::move(choice));
  }

  /// A page that ends within what was appended since `start`, or behind it, is away from a picture's text.
  void keep_together(std::size_t start, bool behind) {
    for (std::size_t c = start; c < material_.size(); ++c) {
      for (PageItems& way : material_[c].ways) {
        for (std::size_t k = 0; k < way.size(); ++k) {
          way[k].breaks.resize(static_cast<std::size_t>(std::max(0, way[k].units - 1)));
          for (Cost& cost : way[k].breaks) cost += Cost::of(Rank::text_away);
          if (behind || c + 1 < material_.size() || k + 1 < way.size())
            way[k].after += Cost::of(Rank::text_away);
        }
      }
    }
  }

  void keep_last(Rank rank) {
    if (material_.empty()) return;
    for (PageItems& way : material_.back().ways) way.back().after += Cost::of(rank);
  }

  Prose prose(int b) const {
    Prose prose;
    prose.at = m_.at(part_, b);
    prose.text = block(b).text;
    prose.locale = part_.locale;
    prose.how = how_;
    prose.x = column_.x;
    prose.width = column_.width;
    prose.gap = m_.style.paragraph_gap();
    return prose;
  }

  /// A sentence that no page holds together with the word before it is one that no page holds.
  int sentence_room() {
    const int above = std::exchange(word_above_, 0);
    return column_.room - (above < column_.room ? above : 0);
  }

  void paragraph(int b) {
    if (column_.step) {
      if (auto step = column_.step(b)) return add(material_, std::move(*step));
    }
    if (!is_answer_word(block(b))) {
      add(material_, prose_item(m_, prose(b), sentence_room()));
      return;
    }
    RichText word = block(b).text;
    word.strong.clear();
    const auto set = [&](double px) {
      const CellText how{label_style(px, m_.style.leading).bolded(), Ink::accent};
      return text_strip(RowKind::answer, m_.at(part_, b),
                        set_cell(word, part_.locale, how, column_.x, column_.width, m_.typesetter), column_.x,
                        m_.style.paragraph_gap());
    };
    Strip strip = set(m_.style.answer());
    if (strip.row.rect.h > column_.room * kLargestAnswer) strip = set(how_.px);
    word_height_ = strip.row.rect.h + strip.gap;
    const bool starts = material_.empty();  // a page that ends with it says nothing else
    add(material_, item_of(std::move(strip), Cost::of(starts ? Rank::alone : Rank::answer_parted), 1));
  }

  /// The items of a list, whose texts start below each other: behind the widest of their numbers.
  int list(int b) {
    int end = b;
    while (end < count() && is_item(block(end))) ++end;
    const int indent = indent_of(b, end);
    for (int i = b; i < end; ++i) {
      Prose item = prose(i);
      item.kind = RowKind::item;
      item.number = block(i).kind == BlockKind::numbered_item ? block(i).number : 0;
      item.indent = indent;
      item.gap = m_.style.paragraph_gap() * 2 / 3;
      add(material_, prose_item(m_, std::move(item), sentence_room()));
    }
    return end;
  }

  int indent_of(int b, int end) const {
    CellText how = how_;
    how.bold = true;
    int widest = static_cast<int>(how.px * kItemIndentEm);
    for (int i = b; i < end; ++i) {
      if (block(i).kind != BlockKind::numbered_item) continue;
      const Cell number =
          set_cell(std::to_string(block(i).number), part_.locale, how, 0, kNoLimit, m_.typesetter);
      widest = std::max(widest, number.text.layout->natural_width + static_cast<int>(how.px * kMarkerAirEm));
    }
    return widest;
  }

  const PageMaker& m_;
  PageStyle style_;
  const PageMaker within_{m_.article, m_.second, m_.catalogue, m_.pictures, style_, m_.typesetter};
  const Part& part_;
  const CellText& how_;
  const Column& column_;
  Material material_;
  int word_height_ = 0;  // of the heading or the answer in a word that was set last
  int word_above_ = 0;   // of the one that the next sentence stands below
};

}  // namespace

Material block_items(const PageMaker& m, const Part& part, const CellText& how, const Column& column) {
  return Blocks(m, part, how, column).material();
}

bool is_answer_word(const Block& b) {
  const int length = static_cast<int>(b.text.text.size());
  return b.kind == BlockKind::paragraph && length > 0 && length <= kAnswerWordLength &&
         b.text.strong.size() == 1 && b.text.strong[0] == TextRange{0, length};
}

Strip text_strip(RowKind kind, const Position& at, Cell cell, int x, int gap) {
  Strip strip;
  strip.row.kind = kind;
  strip.row.position = at;
  strip.row.rect = {x, 0, cell.box.right() - x, cell.box.h};
  strip.row.cells.push_back(std::move(cell));
  strip.gap = gap;
  return strip;
}

}  // namespace kiosk
