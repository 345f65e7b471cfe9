#include <algorithm>
#include <utility>

#include "page/rows.h"

namespace kiosk {
namespace {

// Shares of the box: a heading is repeated, and a notice stands on every page, while it takes no more than
// this.
constexpr double kRepeatedHeading = 0.2;
constexpr double kRepeatedNotice = 0.16;
// What notice and heading may take of a part's first page.
constexpr double kLargestTop = 0.55;

int height_of(const std::vector<Strip>& strips) {
  int h = 0;
  for (const Strip& s : strips) h += s.gap + s.row.rect.h;
  return h;
}

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
                     int width, int top) {
  CellStyle how = heading_style(m.style);
  Strip strip;
  for (const double px : {m.style.heading(), m.style.subheading(), m.style.body()}) {
    how.px = px;
    strip = heading_strip(m, at, text, locale, how, width);
    if ((top + strip.row.rect.h) * 2 <= m.style.box.h) break;
  }
  return strip;
}

bool is_repeated_notice(const PageMaker& m, int height) { return height <= kRepeatedNotice * m.style.box.h; }

bool is_repeated(const PageMaker& m, const Strip& heading) {
  return heading.row.rect.h <= kRepeatedHeading * m.style.box.h;
}

PageFrame make_frame(const PageMaker& m, Strip heading, std::vector<Strip> notice,
                     std::vector<Strip>& strips) {
  PageFrame frame;
  frame.height = m.style.box.h;
  frame.reach = m.style.reach;
  heading.gap = notice.empty() ? 0 : m.style.gap();
  const int top = height_of(notice) + heading.row.rect.h + heading.gap;
  const int first = strips.empty() ? 0 : strips.front().gap + least_height(strips.front());
  const bool heading_flows = top > kLargestTop * frame.height || top + first > frame.height;
  if (is_repeated_notice(m, height_of(notice))) frame.next_top = notice;
  frame.first_top = std::move(notice);
  if (heading_flows) {
    const int room = frame.height - height_of(frame.first_top);
    strips.insert(strips.begin(), flowing(m, std::move(heading), room));
    return frame;
  }
  if (is_repeated(m, heading)) frame.next_top.push_back(heading);
  frame.first_top.push_back(std::move(heading));
  return frame;
}

}  // namespace kiosk
