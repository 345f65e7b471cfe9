#include "page/frame.h"

#include <algorithm>
#include <utility>

#include "page/cells.h"
#include "page/place.h"
#include "page/prose.h"
#include "page/strip.h"

namespace kiosk {
namespace {

// Shares of the box: a heading is repeated while it takes no more than the one, and flows where it takes more
// than the other.
constexpr double kRepeatedHeading = 0.2;
constexpr double kLargestHeading = 0.5;

Row heading_row(const PageMaker& m, const Heading& heading, double px) {
  CellText how = heading_text(m.style);
  how.px = px;
  Row row;
  row.kind = RowKind::heading;
  row.position = heading.at;
  const int width = m.style.box.w - m.style.corner.w;
  row.cells.push_back(set_cell(heading.text, heading.locale, how, 0, width, m.typesetter));
  row.rect = {0, 0, width, row.cells[0].box.h};
  return row;
}

/// A heading in its line, in the line's middle.
Top top_of(const PageMaker& m, Row row) {
  const int height = std::max(row.rect.h, m.style.corner.h);
  row.cells[0].box.y = (height - row.rect.h) / 2;
  row.rect.h = height;
  return {{std::move(row)}, height};
}

std::vector<double> sizes_of(const PageStyle& style) {
  return {style.heading(), style.subheading(), style.label()};
}

/// A heading on one line, where one of `one_line` has it; else the largest that is no taller than `most`; the
/// least one where none is.
Row fitted(const PageMaker& m, const Heading& heading, const std::vector<double>& one_line, double most) {
  Row row;
  for (const double px : one_line) {
    row = heading_row(m, heading, px);
    if (row.cells[0].text.layout->lines.size() == 1 && row.rect.h <= most) return row;
  }
  for (const double px : sizes_of(m.style)) {
    row = heading_row(m, heading, px);
    if (row.rect.h <= most) break;
  }
  return row;
}

}  // namespace

Top lowered(Top top, int by) {
  for (Row& row : top.rows) move_row(row, 0, by);
  top.height += by;
  return top;
}

PageFrame bare_frame(const PageMaker& m) {
  PageFrame frame;
  frame.height = m.style.box.h;
  frame.reach = m.style.reach;
  frame.top_gap = m.style.air();
  frame.control_gap = m.style.gap();
  frame.ring = m.style.px(m.style.space.focus_ring) + m.style.px(m.style.space.focus_gap);
  frame.first.height = frame.next.height = m.style.corner.h;
  frame.first = lowered(std::move(frame.first), m.style.above_first);
  return frame;
}

PageFrame make_frame(const PageMaker& m, const Heading& heading, Material& material) {
  PageFrame frame = bare_frame(m);
  // What is repeated may be as small as a label for the sake of one line.
  Row again = fitted(m, heading, sizes_of(m.style), kRepeatedHeading * frame.height);
  if (again.rect.h <= std::max<double>(kRepeatedHeading * frame.height, m.style.corner.h))
    frame.next = top_of(m, std::move(again));
  const int room = frame.height - m.style.above_first;
  Row first = fitted(m, heading, {m.style.heading(), m.style.subheading()}, kLargestHeading / 2 * room);
  if (first.rect.h <= kLargestHeading * room) {
    frame.first = lowered(top_of(m, std::move(first)), m.style.above_first);
    return frame;
  }
  Prose flowing;
  flowing.kind = RowKind::heading;
  flowing.at = heading.at;
  flowing.text = heading.text;
  flowing.locale = heading.locale;
  flowing.how = heading_text(m.style);
  flowing.how.px = m.style.label();
  flowing.how.breaking = Breaking::body;
  flowing.width = m.style.box.w;
  flowing.gap = m.style.gap();
  PageItem item = prose_item(m, std::move(flowing), frame.least_room(0));
  item.after = Cost::of(Rank::alone);
  material.insert(material.begin(), PageChoice{{{std::move(item)}}});
  return frame;
}

std::vector<Page> best_pages(const std::vector<Setting>& settings, std::vector<std::string>& cut) {
  const Setting* best = nullptr;
  Paging paging;
  for (const Setting& setting : settings) {
    Paging made = break_pages(setting.material, setting.frame.room());
    if (best != nullptr && !(made.cost < paging.cost)) continue;
    best = &setting;
    paging = std::move(made);
  }
  return best != nullptr ? place_pages(best->material, paging, best->frame, cut) : std::vector<Page>();
}

}  // namespace kiosk
