#include <algorithm>
#include <optional>
#include <utility>

#include "page/entries.h"
#include "page/rows.h"

namespace kiosk {
namespace {

constexpr double kBadgeEm = 1.36;  // column of a label's number
constexpr double kBadgeAirEm = 0.35;

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
  int y = 0;
  const auto add = [&](const std::string& text, bool bold, Ink ink) {
    if (text.empty()) return;
    row.cells.push_back(
        set_cell(text, locale, compact_style(px, bold, ink), x + indent, width - indent, m.typesetter));
    row.cells.back().box.y = y;
    y += row.cells.back().box.h;
  };
  add(label.name, true, Ink::body);
  add(label.term, false, Ink::muted);
  row.rect = {x, 0, width, std::max(y, static_cast<int>(px * kBadgeEm))};
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

Row picture_row(const PageMaker&, const Position& at, const Figure& figure, Rect place) {
  const double scale = std::min(place.w / double(figure.units.w), place.h / double(figure.units.h));
  const int w = static_cast<int>(figure.units.w * scale);
  const int h = static_cast<int>(figure.units.h * scale);
  Row row;
  row.kind = RowKind::figure;
  row.position = at;
  row.figure = figure.id;
  row.rect = {place.x, place.y, w, h};
  return row;
}

namespace {

constexpr double kBesideColumnEm = 17;  // text beside a picture is at least this wide
constexpr double kBesideUpTo = 1.1;     // and at the normal size
constexpr double kFigureMm = 113;       // a picture beside text
constexpr double kLabelColumnMm = 104;
constexpr double kColumnGapMm = 9;
constexpr double kLeastFigureMm = 100;  // height of a picture on a page of its own
constexpr double kPortraitFigureMm = 132;
constexpr double kLabelGapEm = 0.42;
constexpr int kBehindButton = 100;
constexpr int kBehindLabels = 99;  // more than a figure has labels

int stacked_height(const std::vector<Row>& rows, int gap) {
  int h = rows.empty() ? 0 : -gap;
  for (const Row& row : rows) h += row.rect.h + gap;
  return h;
}

void shift_row(Row& row, int dy) {
  row.rect.y += dy;
  for (Cell& c : row.cells) c.box.y += dy;
  for (PageLink& l : row.links) l.rect.y += dy;
}

void stack_rows(std::vector<Row>& rows, int top, int gap) {
  for (Row& row : rows) {
    shift_row(row, top);
    top += row.rect.h + gap;
  }
}

/// The picture of a block, with what a voice says of it.
Row described(const PageMaker& m, const Part& part, int block, const Figure& figure, Rect place) {
  Row row = picture_row(m, m.at(part, block), figure, place);
  row.description = to_utf8(part.blocks[static_cast<std::size_t>(block)].text.text);
  return row;
}

/// One unbroken strip that carries a picture and, beside it, all its labels.
Strip joined(Row picture, std::vector<Row> labels, int height) {
  Strip strip;
  strip.row = std::move(picture);
  strip.row.rect.h = height;
  for (Row& label : labels) strip.parts.push_back(std::move(label));
  return strip;
}

/// The picture alone on a page, then its labels as a list: for labels too long to stand beside it.
std::vector<Strip> picture_then_list(const PageMaker& m, const Part& part, int block, const Figure& figure,
                                     int room) {
  const PageStyle& s = m.style;
  Row picture = described(m, part, block, figure, {0, 0, s.box.w, room});
  picture.rect.x = (s.box.w - picture.rect.w) / 2;
  const int height = picture.rect.h;
  Strip alone = joined(std::move(picture), {}, height);
  alone.new_page = true;
  std::vector<Strip> strips = {std::move(alone)};
  std::vector<Row> list = label_rows(m, m.article, figure, 0, s.box.w, s.caption());
  const bool tall =
      std::any_of(list.begin(), list.end(), [&](const Row& row) { return row.rect.h > room * 4 / 5; });
  if (tall) list = label_rows(m, m.article, figure, 0, s.box.w, s.label());
  for (Row& label : list) {
    Strip strip;
    strip.row = std::move(label);
    strip.row.position = m.at(part, block);
    strip.row.position.offset = strip.row.badge;  // labels on further pages come after the picture
    strip.gap = static_cast<int>(s.caption() * kLabelGapEm);
    strips.push_back(std::move(strip));
  }
  return strips;
}

/// The picture with all its labels beside it; none where they do not fit.
std::optional<Strip> picture_with_labels(const PageMaker& m, const Part& part, int block,
                                         const Figure& figure, int room) {
  const PageStyle& s = m.style;
  const int gap = s.px(kColumnGapMm);
  const int label_gap = static_cast<int>(s.caption() * kLabelGapEm);
  const auto width_at = [&](int height) { return figure.units.w * height / figure.units.h; };
  const auto labels_at = [&](int height) {
    const int x = width_at(height) + gap;
    return label_rows(m, m.article, figure, x, s.box.w - x, s.caption());
  };
  const int least_h = std::min(s.px(s.panel.portrait() ? kPortraitFigureMm : kLeastFigureMm), room);
  std::vector<Row> labels = labels_at(least_h);
  int height = std::max(least_h, stacked_height(labels, label_gap));
  if (height > room || width_at(least_h) >= s.box.w * 11 / 20) return std::nullopt;
  // In landscape the picture takes the page's whole height, if the labels still fit beside it.
  std::vector<Row> beside = s.panel.portrait() ? std::vector<Row>() : labels_at(room);
  if (!beside.empty() && stacked_height(beside, label_gap) <= room) {
    labels = std::move(beside);
    height = room;
  }
  const int drawn_w = labels.empty() ? width_at(height) : std::min(width_at(height), labels[0].rect.x - gap);
  Row picture = described(m, part, block, figure, {0, 0, drawn_w, height});
  stack_rows(labels, (height - stacked_height(labels, label_gap)) / 2, label_gap);
  Strip strip = joined(std::move(picture), std::move(labels), height);
  strip.gap = s.gap() * 2;
  return strip;
}

/// The place of what stands below a figure and its labels.
Position behind(const PageMaker& m, const Part& part, int block) {
  Position at = m.at(part, block);
  at.offset = kBehindLabels;
  return at;
}

}  // namespace

std::vector<Strip> figure_strips(const PageMaker& m, const Part& part, int block, int room) {
  const Figure* figure = figure_of(m, part.blocks[static_cast<std::size_t>(block)].figure);
  if (figure == nullptr) return {};
  const auto button = steps_button(m, behind(m, part, block), figure->id, 0, m.style.box.w);
  const int below = button ? button->rect.h + m.style.gap() : 0;
  // Where notice and heading would leave the picture too little, it has a page to itself.
  const bool bare = room - below < m.style.px(kLeastFigureMm);
  room = bare ? m.style.box.h : room - below;
  std::vector<Strip> strips;
  if (std::optional<Strip> whole = picture_with_labels(m, part, block, *figure, room)) {
    whole->new_page = bare;
    strips.push_back(std::move(*whole));
  } else {
    strips = picture_then_list(m, part, block, *figure, room);
  }
  strips.front().bare = bare;
  if (!button) return strips;
  Strip strip;
  strip.row = *button;
  strip.gap = m.style.gap();
  if (bare) {
    // Then the button stands with the text before it.
    strip.row.position = m.at(part, block);
    strips.front().row.position.offset = 0;
    for (Strip& picture : strips) picture.row.position.offset += kBehindButton;
    strips.insert(strips.begin(), std::move(strip));
  } else {
    strips.back().keep_with_next = true;
    strips.push_back(std::move(strip));
  }
  return strips;
}

std::vector<Row> figure_beside(const PageMaker& m, const Part& part, int block, int top, int& text_width) {
  const Figure* figure = figure_of(m, part.blocks[static_cast<std::size_t>(block)].figure);
  const PageStyle& s = m.style;
  if (figure == nullptr || s.panel.portrait() || s.scale > kBesideUpTo) return {};
  const int gap = s.px(kColumnGapMm);
  const int height = s.box.h - top;
  const int picture_w = std::min(s.px(kFigureMm), figure->units.w * height / figure->units.h);
  const double px = s.label();
  const int label_gap = static_cast<int>(px * kLabelGapEm);
  constexpr double kWidths[] = {kLabelColumnMm, 1.15 * kLabelColumnMm, 1.3 * kLabelColumnMm};
  // The button stands below the labels, or, where they leave it no room, with the text.
  for (const auto& [with_button, label_mm] : {std::pair(true, kWidths[0]),
                                              {true, kWidths[1]},
                                              {true, kWidths[2]},
                                              {false, kWidths[0]},
                                              {false, kWidths[1]},
                                              {false, kWidths[2]}}) {
    const int labels_w = s.px(label_mm);
    const int room = s.box.w - picture_w - labels_w - 2 * gap;
    if (room < s.body() * kBesideColumnEm) continue;
    std::vector<Row> labels = label_rows(m, m.article, *figure, s.box.w - labels_w, labels_w, px);
    const auto button = steps_button(m, behind(m, part, block), figure->id, s.box.w - labels_w, labels_w);
    if (button && with_button) labels.push_back(*button);
    const int tall = stacked_height(labels, label_gap);
    if (tall > height) continue;
    Row picture = described(m, part, block, *figure, {room + gap, top, picture_w, height});
    stack_rows(labels, top + std::max(0, (picture.rect.h - tall) / 2), label_gap);
    std::vector<Row> rows = {picture};
    rows.insert(rows.end(), labels.begin(), labels.end());
    text_width = room;
    return rows;
  }
  return {};
}

}  // namespace kiosk
