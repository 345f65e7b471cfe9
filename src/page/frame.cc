#include <algorithm>
#include <utility>

#include "page/rows.h"

namespace kiosk {
namespace {

// Shares of the box: a heading is repeated while it takes no more than this.
constexpr double kRepeatedHeading = 0.2;
// What the heading may take of a part's first page.
constexpr double kLargestTop = 0.55;

/// The least of a strip that a page must hold below its top: all of it, or two lines.
int least_height(const Strip& strip) {
  if (!strip.splittable) return strip.row.rect.h;
  const ParagraphLayout& layout = *strip.row.cells.back().layout;
  return lines_height(layout, 0, std::min(2, static_cast<int>(layout.lines.size())));
}

/// A heading that flows stays whole where a page can hold it; else it goes on over the page, line by line.
Strip flowing(const PageMaker& m, Strip heading, int room) {
  heading.gap = m.style.paragraph_gap();
  if (heading.row.rect.h + heading.gap <= room) return heading;
  Cell& cell = heading.row.cells.back();
  cell.rise = 0;
  cell.box.h = heading.row.rect.h = cell.layout->height;
  heading.splittable = true;
  return heading;
}

}  // namespace

Strip fitted_heading(const PageMaker& m, const Position& at, const RichText& text, const LocaleTag& locale,
                     int width) {
  CellStyle how = heading_style(m.style);
  Strip strip;
  for (const double px : {m.style.heading(), m.style.subheading(), m.style.body()}) {
    how.px = px;
    strip = heading_strip(m, at, text, locale, how, std::min(width, m.style.head_width()));
    if (strip.row.rect.h * 2 <= m.style.box.h) break;
  }
  return strip;
}

bool is_repeated(const PageMaker& m, const Strip& heading) {
  return heading.row.rect.h <= std::max(m.style.corner.h, static_cast<int>(kRepeatedHeading * m.style.box.h));
}

PageFrame make_frame(const PageMaker& m, Strip heading, std::vector<Strip>& strips) {
  PageFrame frame;
  frame.height = m.style.box.h;
  frame.reach = m.style.reach;
  frame.head = m.style.corner.h;
  frame.head_gap = m.style.below_corner() - frame.head;
  heading.gap = 0;
  Row& row = heading.row;
  // A heading of one line stands in the middle of the corner's.
  const int air = std::max(0, frame.head - row.rect.h);
  const int top = row.rect.h + air;
  const int first = strips.empty() ? 0 : strips.front().gap + least_height(strips.front());
  if (top > kLargestTop * frame.height || top + first > frame.height) {
    strips.insert(strips.begin(), flowing(m, std::move(heading), frame.height - m.style.below_corner()));
    return frame;
  }
  row.rect.h = top;
  for (Cell& cell : row.cells) cell.box.y += air / 2;
  if (is_repeated(m, heading)) frame.next_top.push_back(heading);
  frame.first_top.push_back(std::move(heading));
  return frame;
}

}  // namespace kiosk
