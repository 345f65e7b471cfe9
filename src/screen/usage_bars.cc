#include "screen/usage_bars.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosk {
namespace {

constexpr double kBarMm = 7;
constexpr double kInsideMm = 8;  // of what stands below a heading
constexpr double kRowGapMm = 2.5;
constexpr double kNameShare = 0.45;  // of the width
constexpr const char* kWidest = "<99999";

struct BarColumns {
  int name = 0, bar = 0, number = 0;
};

TextStyle row_style(const Gauge& g, bool bold) { return label_style(g.label_px(), g.leading()).bolded(bold); }

/// "<5" stays as it is in a line that runs the other way.
SetText number_text(const Gauge& g, const std::string& text, int width) {
  return g.set({"\u2066" + text + "\u2069", g.site()}, row_style(g, true).aligned(Align::end), width);
}

BarColumns columns_of(const Gauge& g, int width) {
  BarColumns columns;
  columns.number = g.set({kWidest, g.site()}, row_style(g, true), 1 << 16).width() + 1;
  columns.name = static_cast<int>(kNameShare * width) - g.gap();
  columns.bar = std::max(1, width - columns.name - columns.number - 2 * g.gap());
  return columns;
}

Message name_of(const Gauge& g, const UsageRow& row) {
  return row.key.empty() ? Message{row.name, row.locale} : g.message_in(g.site(), row.key);
}

SetText name_text(const Gauge& g, const UsageRow& row, int width) {
  const bool heading = row.text.empty();
  const int inside = row.inside ? g.px(kInsideMm) : 0;
  const int room = heading ? width : columns_of(g, width).name - inside;
  return g.set(name_of(g, row), row_style(g, heading), std::max(1, room));
}

int row_height(const Gauge& g, const UsageRow& row, int width) {
  const int name = name_text(g, row, width).height();
  if (row.text.empty()) return name;
  return std::max({name, number_text(g, row.text, columns_of(g, width).number).height(), g.px(kBarMm)});
}

int gap_before(const Gauge& g, const UsageRow& row) {
  return g.px(row.text.empty() || !row.inside ? g.space().group_gap : kRowGapMm);
}

void draw_row(Stage& s, const UsageRow& row, Rect r) {
  const Colour paper = s.colour(Token::paper);
  const SetText name = name_text(s, row, r.w);
  if (row.text.empty()) {
    s.text(name, r, s.colour(Token::accent), paper, Vertical::middle);
    return;
  }
  const BarColumns columns = columns_of(s, r.w);
  const int inside = row.inside ? s.px(kInsideMm) : 0;
  s.text(name, {r.x + inside, r.y, columns.name - inside, r.h}, s.colour(Token::ink), paper,
         Vertical::middle);
  const int h = s.px(kBarMm);
  const Rect lane{r.x + columns.name + s.gap(), r.y + (r.h - h) / 2, columns.bar, h};
  const int radius = std::min(s.px(s.space().radius), h / 2);
  s.frame(lane, s.colour(Token::surface), s.colour(Token::line), s.px(s.space().border), radius);
  const int filled = static_cast<int>(row.share * lane.w);
  if (filled > 0) s.box({lane.x, lane.y, std::max(filled, 2 * radius), h}, s.colour(Token::accent), radius);
  const SetText number = number_text(s, row.text, columns.number);
  s.text(number, {lane.right() + s.gap(), r.y, columns.number, r.h}, s.colour(Token::ink), paper,
         Vertical::middle, {.name = "bar.number"});
}

}  // namespace

int usage_rows_in(const Stage& s, const UsageSummary& summary, int first, Size room) {
  const auto all = static_cast<int>(summary.rows.size());
  int end = first;
  for (int used = 0; end < all; ++end) {
    const UsageRow& row = summary.rows[static_cast<std::size_t>(end)];
    used += row_height(s, row, room.w) + (end > first ? gap_before(s, row) : 0);
    if (used > room.h && end > first) break;
  }
  while (end < all && end - first > 1 && summary.rows[static_cast<std::size_t>(end) - 1].text.empty()) --end;
  return end - first;
}

Piece usage_bars(Stage& s, const UsageSummary& summary, int first, int end) {
  std::vector<Stacked> rows;
  for (int i = first; i < end; ++i) {
    const UsageRow row = summary.rows[static_cast<std::size_t>(i)];
    Piece piece;
    piece.least_width = columns_of(s, 0).number + 2 * s.gap() + s.px(kInsideMm);
    piece.height = [&s, row](int width) { return row_height(s, row, width); };
    piece.place = [&s, row](Rect r) { draw_row(s, row, r); };
    rows.push_back({std::move(piece), gap_before(s, row)});
  }
  return stack(std::move(rows));
}

}  // namespace kiosk
