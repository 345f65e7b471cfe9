#include "page/figures.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "page/cells.h"
#include "page/discs.h"

namespace kiosk {
namespace {

constexpr double kBadgeEm = 1.36;  // column of a label's number
constexpr double kBadgeAirEm = 0.35;
constexpr double kBesideColumnEm = 15;  // text beside a picture is at least this wide
constexpr double kBesideUpTo = 1.3;     // and no larger than this
constexpr double kFigureMm = 113;       // a picture beside text
constexpr double kLabelColumnMm = 104;
constexpr double kLeastLabelsEm = 6.7;
constexpr double kLabelGapEm = 0.42;
constexpr std::array<double, 3> kLabelGapsEm = {kLabelGapEm, 0.1,
                                                0};  // less where the picture has no room for more
constexpr double kTermGapEm = 0.5;                   // between a name and the term behind it
constexpr double kMostAcross = 0.42;                 // of a page's height, where the picture stands on each
constexpr double kTallerMm = 4;                      // steps in which its least height is looked for
constexpr double kLowerBy = 0.75;                    // a lower picture, and one lower still

}  // namespace

const Figure* figure_of(const PageMaker& m, const std::string& id) {
  const auto found = m.pictures.figures.find(id);
  return found == m.pictures.figures.end() ? nullptr : &found->second;
}

Row label_row(const PageMaker& m, const FigureLabel& label, const LocaleTag& locale, int number, int x,
              int width, double px) {
  Row row;
  row.kind = RowKind::figure_label;
  row.badge = number;
  const int indent = static_cast<int>(px * (kBadgeEm + kBadgeAirEm));
  const auto set = [&](const std::string& text, bool name, int from, int w) {
    const CellText how = cell_text(m.style, px, name, name ? Ink::body : Ink::muted);
    return set_cell(text, locale, how, x + indent + from, w, m.typesetter);
  };
  const int column = width - indent;
  Cell name = set(label.name, true, 0, column);
  int height = name.box.h;
  if (!label.term.empty()) {
    Cell term = set(label.term, false, 0, column);
    const int name_w = name.text.layout->natural_width + 2;
    const int from = name_w + static_cast<int>(px * kTermGapEm);
    const bool lines = name.end_line > 1 || term.end_line > 1;
    if (!lines && from + term.text.layout->natural_width + 2 <= column) {
      name = set(label.name, true, 0, name_w);
      term = set(label.term, false, from, column - from);
      height = std::max(name.box.h, term.box.h);
      name.box.y = (height - name.box.h) / 2;
      term.box.y = (height - term.box.h) / 2;
    } else {
      term.box.y = height;
      height += term.box.h;
    }
    row.cells = {std::move(name), std::move(term)};
  } else {
    row.cells = {std::move(name)};
  }
  row.rect = {x, 0, width, std::max(height, static_cast<int>(px * kBadgeEm))};
  return row;
}

const FigureLabel* label_of(const Article& edition, const std::string& figure, const std::string& key) {
  const auto found = edition.labels.find(figure);
  if (found == edition.labels.end()) return nullptr;
  const auto label = std::find_if(found->second.begin(), found->second.end(),
                                  [&](const FigureLabel& l) { return l.key == key; });
  return label == found->second.end() ? nullptr : &*label;
}

std::vector<Row> label_rows(const PageMaker& m, const Article& edition, const Figure& figure, int x,
                            int width, double px) {
  std::vector<Row> rows;
  int number = 0;
  for (const Anchor& anchor : figure.anchors) {
    ++number;
    if (const FigureLabel* label = label_of(edition, figure.id, anchor.label))
      rows.push_back(label_row(m, *label, edition.labels_locale, number, x, width, px));
  }
  return rows;
}

int stacked_height(const std::vector<Row>& rows, int gap) {
  int h = rows.empty() ? 0 : -gap;
  for (const Row& row : rows) h += row.rect.h + gap;
  return h;
}

void stack_rows(std::vector<Row>& rows, int top, int gap) {
  for (Row& row : rows) {
    move_row(row, 0, top);
    top += row.rect.h + gap;
  }
}

Row picture_row(const Position& at, const Figure& figure, Rect place) {
  const double scale = std::min(place.w / double(figure.units.w), place.h / double(figure.units.h));
  Row row;
  row.kind = RowKind::figure;
  row.position = at;
  row.figure = figure.id;
  row.rect = {place.x, place.y, static_cast<int>(figure.units.w * scale),
              static_cast<int>(figure.units.h * scale)};
  return row;
}

bool numbers_apart(const PageMaker& m, const Figure& figure, const Row& picture) {
  return discs_of(figure, picture.rect.w / double(figure.units.w), m.style.body() / m.style.scale).apart;
}

Row described_row(const PageMaker& m, const Part& part, int block, const Figure& figure, Rect place) {
  Row row = picture_row(m.at(part, block), figure, place);
  row.description = to_utf8(part.blocks[static_cast<std::size_t>(block)].text.text);
  return row;
}

namespace {

/// Sets one figure with its labels in a room.
class Labelled {
 public:
  Labelled(const PageMaker& m, const Part& part, int block, const Figure& figure, int room)
      : m_(m),
        part_(part),
        block_(block),
        figure_(figure),
        down_(m.style.picture_air()),
        room_(room - down_) {}

  /// With labels so far apart, em.
  Labelled apart_by(double gap_em) const {
    Labelled other = *this;
    other.gap_em_ = gap_em;
    return other;
  }
  /// With these of its labels only, by number.
  Labelled with_numbers(int first, int last) const {
    Labelled other = *this;
    other.first_ = first;
    other.last_ = last;
    return other;
  }

  /// All labels at the end side of the picture.
  std::optional<std::vector<Row>> at_one_side(double px) const {
    const int gap = m_.style.px(m_.style.space.figure_gap);
    const int label_gap = static_cast<int>(px * gap_em_);
    Row picture = drawn(room_);
    const int x = picture.rect.w + gap;
    const int width = m_.style.box.w - x;
    if (width < px * kLeastLabelsEm) return std::nullopt;
    std::vector<Row> labels = own_labels(x, width, px);
    if (!sound(labels, label_gap, picture.rect.h)) return std::nullopt;
    stack_rows(labels, (picture.rect.h - stacked_height(labels, label_gap)) / 2, label_gap);
    return joined(std::move(picture), std::move(labels));
  }

  /// The picture between two columns of labels, the first ones at the start side.
  std::optional<std::vector<Row>> at_both_sides(double px) const {
    const int gap = m_.style.px(m_.style.space.figure_gap);
    const int label_gap = static_cast<int>(px * gap_em_);
    Row picture = drawn(room_);
    const int width = (m_.style.box.w - picture.rect.w - 2 * gap) / 2;
    if (width < px * kLeastLabelsEm) return std::nullopt;
    std::vector<Row> left = own_labels(0, width, px);
    const std::vector<Row> all = own_labels(m_.style.box.w - width, width, px);
    const auto half = static_cast<std::ptrdiff_t>((all.size() + 1) / 2);
    std::vector<Row> right(all.begin() + half, all.end());
    left.resize(static_cast<std::size_t>(half));
    if (!sound(left, label_gap, picture.rect.h) || !sound(right, label_gap, picture.rect.h))
      return std::nullopt;
    stack_rows(left, (picture.rect.h - stacked_height(left, label_gap)) / 2, label_gap);
    stack_rows(right, (picture.rect.h - stacked_height(right, label_gap)) / 2, label_gap);
    picture.rect.x = width + gap;
    std::move(right.begin(), right.end(), std::back_inserter(left));
    return joined(std::move(picture), std::move(left));
  }

  /// Labels below the picture, on an upright page.
  std::optional<std::vector<Row>> below(double px) const {
    const int label_gap = static_cast<int>(px * gap_em_);
    std::vector<Row> labels = own_labels(0, m_.style.box.w, px);
    const int needed = stacked_height(labels, label_gap) + m_.style.gap();
    if (room_ - needed < m_.style.px(kLeastPictureMm) || !sound(labels, label_gap, room_))
      return std::nullopt;
    Row picture = drawn(room_ - needed);
    picture.rect.x = (m_.style.box.w - picture.rect.w) / 2;
    stack_rows(labels, picture.rect.h + m_.style.gap(), label_gap);
    return joined(std::move(picture), std::move(labels));
  }

  /// A page for each label beside the picture, or below it, on which its number alone is shown: the picture
  /// is too low for all of them.
  PageItems one_by_one() const {
    PageItems way;
    int number = 0;
    for (const Anchor& anchor : figure_.anchors) {
      ++number;
      const FigureLabel* label = label_of(m_.article, figure_.id, anchor.label);
      if (label == nullptr) continue;
      std::vector<Row> rows;
      for (const double px : {m_.style.caption(), m_.style.label(), m_.style.body() / m_.style.scale}) {
        rows = with_label(*label, number, px);
        if (bottom_of(rows) <= room_ + down_) break;
      }
      if (!way.empty()) rows.front().description.clear();
      way.push_back(item_of(std::move(rows), m_.style.gap()));
    }
    return way;
  }

  /// The picture, then its labels, which a page may part.
  PageItems in_a_row(double px) const {
    Row picture = drawn(room_);
    picture.rect.x = (m_.style.box.w - picture.rect.w) / 2;
    PageItems way = {item_of(joined(std::move(picture), {}), m_.style.gap())};
    way[0].after = Cost::of(Rank::figure_away);
    for (Row& label : label_rows(m_, m_.article, figure_, 0, m_.style.box.w, px)) {
      Strip strip;
      strip.row = std::move(label);
      strip.row.position = m_.at(part_, block_);
      strip.row.position.item = strip.row.badge;
      strip.gap = static_cast<int>(px * gap_em_);
      way.push_back(item_of(std::move(strip), Cost::of(Rank::row_cut), 1));
    }
    way.back().after = {};
    return way;
  }

 private:
  Row drawn(int height) const {
    return described_row(m_, part_, block_, figure_, {0, 0, m_.style.box.w, height});
  }

  /// The picture with one of its labels and that one's number.
  std::vector<Row> with_label(const FigureLabel& text, int number, double px) const {
    Row picture = drawn(room_);
    const int column = m_.style.box.w - picture.rect.w - m_.style.px(m_.style.space.figure_gap);
    const bool beside = column >= px * kLeastLabelsEm;
    const int width = beside ? column : m_.style.box.w;
    Row label = label_row(m_, text, m_.article.labels_locale, number, 0, width, px);
    if (beside) {
      picture.rect.x = m_.style.box.w - picture.rect.w;
      move_row(label, 0, std::max(0, (picture.rect.h - label.rect.h) / 2));
    } else {
      picture = drawn(std::max(1, room_ - label.rect.h - m_.style.gap()));
      picture.rect.x = (m_.style.box.w - picture.rect.w) / 2;
      move_row(label, 0, picture.rect.h + m_.style.gap());
    }
    picture.step = number;
    picture.position.item = label.position.item = number;
    return joined(std::move(picture), {std::move(label)});
  }

  std::vector<Row> own_labels(int x, int width, double px) const {
    std::vector<Row> rows = label_rows(m_, m_.article, figure_, x, width, px);
    std::erase_if(rows, [&](const Row& row) { return row.badge < first_ || row.badge > last_; });
    return rows;
  }

  static bool sound(const std::vector<Row>& labels, int gap, int height) {
    for (const Row& row : labels)
      for (const Cell& cell : row.cells)
        if (cell.text.layout->cuts_word || cell.text.layout->overflows) return false;
    return stacked_height(labels, gap) <= height;
  }

  std::vector<Row> joined(Row picture, std::vector<Row> labels) const {
    std::vector<Row> rows = {std::move(picture)};
    std::move(labels.begin(), labels.end(), std::back_inserter(rows));
    for (Row& row : rows) move_row(row, 0, down_);
    return rows;
  }

  const PageMaker& m_;
  const Part& part_;
  int block_;
  const Figure& figure_;
  int down_;
  int room_;  // below it
  double gap_em_ = kLabelGapEm;
  int first_ = 1, last_ = 1 << 16;  // its labels
};

/// The picture as tall as its room with its labels, their type as large as fits.
std::optional<std::vector<Row>> best_of(const PageMaker& m, const Figure& figure, const Labelled& wide) {
  const PageStyle& s = m.style;
  for (const double gap : kLabelGapsEm) {
    const Labelled labelled = wide.apart_by(gap);
    for (const double px : {s.caption(), s.label(), s.body() / s.scale}) {
      for (const auto way : {&Labelled::at_one_side, &Labelled::at_both_sides, &Labelled::below}) {
        auto rows = (labelled.*way)(px);
        if (rows && numbers_apart(m, figure, rows->front())) return rows;
      }
    }
  }
  return std::nullopt;
}

/// The whole picture on so many pages, each with as many of its labels; nothing where one does not hold them.
PageItems in_groups(const PageMaker& m, const Figure& figure, const Labelled& labelled, int groups) {
  const auto count = static_cast<int>(figure.anchors.size());
  const int size = (count + groups - 1) / groups;
  PageItems way;
  for (int first = 1; first <= count; first += size) {
    auto rows = best_of(m, figure, labelled.with_numbers(first, first + size - 1));
    if (!rows) return {};
    if (first > 1) rows->front().description.clear();
    for (Row& row : *rows) row.position.item = first;
    way.push_back(item_of(std::move(*rows), m.style.gap()));
  }
  return way;
}

}  // namespace

PageChoice figure_choice(const PageMaker& m, const Part& part, int block, int room) {
  const Figure* figure = figure_of(m, part.blocks[static_cast<std::size_t>(block)].figure);
  if (figure == nullptr) return {};
  PageChoice choice;
  for (const double share : {1.0, kLowerBy, kLowerBy * kLowerBy}) {
    const int height = static_cast<int>(room * share);
    if (share < 1.0 && height < m.style.px(kLeastPictureMm)) break;
    if (auto rows = best_of(m, *figure, Labelled(m, part, block, *figure, height)))
      add_way(choice, {item_of(std::move(*rows), m.style.gap())});
  }
  if (!choice.ways.empty()) return choice;
  // Some labels at a time; or one; or the picture before them, if not even one has room beside it.
  const Labelled labelled(m, part, block, *figure, room);
  PageItems some;
  for (int groups = 2; some.empty() && groups < static_cast<int>(figure->anchors.size()); ++groups)
    some = in_groups(m, *figure, labelled, groups);
  if (some.empty()) some = labelled.one_by_one();
  if (!some.empty()) choice.ways.push_back(std::move(some));
  add_way(choice, labelled.in_a_row(m.style.body() / m.style.scale));
  return choice;
}

std::vector<Row> figure_across(const PageMaker& m, const Part& part, int block, int top, double taller) {
  const Figure* figure = figure_of(m, part.blocks[static_cast<std::size_t>(block)].figure);
  const int most = static_cast<int>(kMostAcross * (m.style.box.h - top));
  std::optional<std::vector<Row>> rows;
  for (int height = std::max(m.style.px(kLeastPictureMm * taller), 1); !rows && height <= most;
       height += m.style.px(kTallerMm))
    rows = best_of(m, *figure, Labelled(m, part, block, *figure, height));
  if (!rows) return {};
  for (Row& row : *rows) move_row(row, 0, top);
  return std::move(*rows);
}

std::vector<Row> figure_beside(const PageMaker& m, const Part& part, int block, int top, int& text_width) {
  const Figure* figure = figure_of(m, part.blocks[static_cast<std::size_t>(block)].figure);
  const PageStyle& s = m.style;
  if (figure == nullptr || s.panel.portrait() || s.scale > kBesideUpTo) return {};
  const int gap = s.px(s.space.figure_gap);
  const int height = s.box.h - top;
  const int picture_w = std::min(s.px(kFigureMm), figure->units.w * height / figure->units.h);
  const double px = s.label();
  const int label_gap = static_cast<int>(px * kLabelGapEm);
  for (const double share : {1.0, 1.15, 1.3}) {
    const int labels_w = s.px(kLabelColumnMm * share);
    const int room = s.box.w - picture_w - labels_w - 2 * gap;
    if (room < s.body() * kBesideColumnEm) continue;
    std::vector<Row> labels = label_rows(m, m.article, *figure, s.box.w - labels_w, labels_w, px);
    const int tall = stacked_height(labels, label_gap);
    if (tall > height) continue;
    Row picture = described_row(m, part, block, *figure, {room + gap, top, picture_w, height});
    if (!numbers_apart(m, *figure, picture)) return {};
    stack_rows(labels, top + std::max(0, (picture.rect.h - tall) / 2), label_gap);
    std::vector<Row> rows = {std::move(picture)};
    std::move(labels.begin(), labels.end(), std::back_inserter(rows));
    text_width = room;
    return rows;
  }
  return {};
}

}  // namespace kiosk
