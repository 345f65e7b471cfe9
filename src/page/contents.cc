#include <algorithm>
#include <utility>

#include "page/entries.h"
#include "page/rows.h"

namespace kiosk {
namespace {

constexpr double kRowPadMm = 3.2;
constexpr double kCardPadMm = 8;
constexpr double kSidePx = 0.487;  // share of the width that the list takes beside the short answer
constexpr double kLeastColumnEm = 16;

/// A row of the list: number or icon, text, room for the arrow.
Strip entry_strip(const PageMaker& m, const Entry& entry, int index, int x, int width) {
  const PageStyle& s = m.style;
  const int lead = entry_lead(m);
  const int text_x = x + lead;
  const int text_w = width - lead - s.px(kArrowColumnMm);
  Strip strip;
  Row& row = strip.row;
  row.kind = RowKind::contents;
  row.position = {m.article.id, "contents", index, 0};
  row.cells.push_back(entry_cell(m, entry.text, entry.locale, false, text_x, text_w));
  const int h = std::max(row.cells[0].box.h + 2 * s.px(kRowPadMm) / 2, s.px(s.space.target));
  row.cells[0].box.y = (h - row.cells[0].box.h) / 2;
  row.rect = {x, 0, width, h};
  row.links.push_back(entry.link);
  row.links[0].rect = row.rect;
  return strip;
}

std::vector<Strip> entry_strips(const PageMaker& m, int x, int width) {
  std::vector<Strip> strips;
  for (const Entry& entry : contents_entries(m)) {
    strips.push_back(entry_strip(m, entry, static_cast<int>(strips.size()), x, width));
  }
  return strips;
}

/// `top` is what stands above the title.
Strip title_strip(const PageMaker& m, int width, int top) {
  RichText title;
  title.text = to_utf16(m.article.title);
  Strip strip = fitted_heading(m, {m.article.id, "contents", kHeadingBlock, 0}, title, m.article.front_locale,
                               width, top);
  strip.gap = 0;
  return strip;
}

void append_stacked(const std::vector<Strip>& strips, std::vector<Row>& rows, int y) {
  bool first = true;
  for (const Strip& strip : strips) {
    if (!first) y += strip.gap;
    first = false;
    rows.push_back(strip.row);
    rows.back().rect.y += y;
    for (Cell& c : rows.back().cells) c.box.y += y;
    for (PageLink& l : rows.back().links) l.rect.y += y;
    y += strip.row.rect.h;
  }
}

int stacked_height(const std::vector<Strip>& strips) {
  int h = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) h += strips[i].row.rect.h + (i > 0 ? strips[i].gap : 0);
  return h;
}

Strip summary_strip(const PageMaker& m, int width) {
  Strip strip;
  strip.row.position = {m.article.id, "contents", 0, 0};
  strip.row.cells.push_back(
      set_cell(m.article.summary, m.article.front_locale, body_style(m.style), 0, width, m.typesetter));
  strip.row.rect = {0, 0, width, strip.row.cells[0].box.h};
  strip.gap = m.style.paragraph_gap();
  return strip;
}

/// Title and short answer beside the list, where both fit one page; no rows where not.
std::vector<Row> side_by_side(const PageMaker& m, int top) {
  const PageStyle& s = m.style;
  if (s.panel.portrait()) return {};
  const int gap = s.px(s.space.column_gap);
  const int list_w = static_cast<int>(s.box.w * kSidePx);
  const int text_w = s.box.w - list_w - gap;
  if (text_w < s.body() * kLeastColumnEm) return {};
  const int room = s.box.h - top;
  std::vector<Strip> left = {title_strip(m, text_w, 0)};
  if (const Part* answer = m.article.find("summary-answer")) {
    for (Strip& strip : block_strips(m, *answer, body_style(s), {0, text_w, room, false}))
      left.push_back(strip);
  }
  // A short answer too long for the column gives way to the article's one-sentence summary.
  if (stacked_height(left) > room) {
    left.resize(1);
    left.push_back(summary_strip(m, text_w));
  }
  const std::vector<Strip> right = entry_strips(m, s.box.w - list_w, list_w);
  if (stacked_height(left) > room || stacked_height(right) > room) return {};
  std::vector<Row> rows;
  append_stacked(left, rows, top);
  append_stacked(right, rows, top);
  return rows;
}

Page contents_page(const PageMaker& m) {
  Page page;
  page.first = {m.article.id, "contents", kPartStart, 0};
  return page;
}

}  // namespace

std::vector<Page> contents_pages(const PageMaker& m, std::vector<std::string>& cut) {
  std::vector<Page> both = pair_contents_pages(m, cut);
  if (!both.empty()) return both;
  const std::vector<Strip> notice = notice_strips(m, m.article.front_provenance);
  const int notice_h = stacked_height(notice);
  Page page = contents_page(m);
  page.rows = side_by_side(m, notice_h > 0 ? notice_h + m.style.gap() : 0);
  if (!page.rows.empty()) {
    append_stacked(notice, page.rows, 0);
    return {page};
  }
  Strip title = title_strip(m, m.style.box.w, notice_h);
  std::vector<Strip> strips;
  const Part* answer = m.article.find("summary-answer");
  std::vector<Strip> list = entry_strips(m, 0, m.style.box.w);
  if (answer != nullptr) {
    const Column column{0, m.style.box.w, m.style.box.h, false};
    std::vector<Strip> text = block_strips(m, *answer, body_style(m.style), column);
    const int top =
        std::max(notice_h + title.row.rect.h + stacked_height(text) + 3 * m.style.gap(), m.style.reach);
    // Above a list that stands low there is room for it in any case.
    const bool above =
        m.style.reach > 0 && notice_h + title.row.rect.h + stacked_height(text) < m.style.reach;
    if (above || top + stacked_height(list) <= m.style.box.h) strips = std::move(text);
  }
  if (!list.empty()) list.front().gap = m.style.gap();
  strips.insert(strips.end(), list.begin(), list.end());
  const PageFrame frame = make_frame(m, std::move(title), notice, strips);
  std::vector<Page> pages = fill_pages(strips, frame, cut);
  pages.front().first = {m.article.id, "contents", kPartStart, 0};
  return pages;
}

/// Cards that all fit one page share the height it has left, up to the height of a picker's button.
void grow_cards(const PageMaker& m, std::vector<Strip>& strips, int room) {
  const int spare = room - stacked_height(strips);
  if (strips.empty() || spare <= 0) return;
  const int share = spare / static_cast<int>(strips.size());
  for (Strip& strip : strips) {
    Row& row = strip.row;
    const int grown = std::max(row.rect.h, std::min(row.rect.h + share, m.style.px(m.style.space.picker)));
    const int extra = grown - row.rect.h;
    row.rect.h = grown;
    for (PageLink& link : row.links) link.rect.h = grown;
    for (Cell& cell : row.cells) cell.box.y += extra / 2;
  }
}

std::vector<Page> question_pages(const PageMaker& m, const Part& faq, std::vector<std::string>& cut) {
  std::vector<Page> both = pair_question_pages(m, faq, cut);
  if (!both.empty()) return both;
  const PageStyle& s = m.style;
  const int gap = s.px(s.space.card_gap);
  const int two = (s.box.w - gap) / 2;
  // Two abreast where a question stands in few lines; a script with tall lines has no height for more.
  const bool pairs = two >= s.body() * kLeastColumnEm * (s.label_limit > 1.0 ? 1.0 : 1.5);
  const int width = pairs ? two : s.box.w;
  const int pad = s.px(kCardPadMm);
  const int text_w = width - 2 * pad - s.px(kArrowColumnMm) / 2;
  std::vector<Strip> strips;
  int question = -1;
  for (const Entry& entry : question_entries(m)) {
    ++question;
    Cell cell = entry_cell(m, entry.text, entry.locale, true, pad, text_w);
    // Tall lines bring their own air.
    const int air = s.label_limit > 1.0 ? pad : pad / 2;
    const int h = std::max(cell.box.h + air, s.px(s.space.list_row));
    const bool second = pairs && !strips.empty() && strips.back().row.links.size() == 1;
    if (!second) {
      strips.emplace_back();
      strips.back().row.kind = RowKind::cards;
      strips.back().row.position = m.at(faq, question);  // the same in one language and in two
      strips.back().gap = gap;
    }
    Row& row = strips.back().row;
    const int x = second ? width + gap : 0;
    cell.box.x += x;
    PageLink link = entry.link;
    link.rect = {x, 0, width, h};
    row.cells.push_back(std::move(cell));
    row.links.push_back(link);
    row.rect = {0, 0, s.box.w, std::max(row.rect.h, h)};
    for (std::size_t i = 0; i < row.links.size(); ++i) {
      row.links[i].rect.h = row.rect.h;
      row.cells[i].box.y = (row.rect.h - row.cells[i].box.h) / 2;
    }
  }
  Strip heading = fitted_heading(m, m.at(faq, kHeadingBlock), faq.heading, faq.locale, s.box.w, 0);
  const PageFrame frame = make_frame(m, std::move(heading), notice_strips(m, faq.provenance), strips);
  int top = 0;
  for (const Strip& strip : frame.first_top) top += strip.gap + strip.row.rect.h;
  if (strips.front().row.kind == RowKind::cards)
    grow_cards(m, strips, frame.height - std::max(top, s.reach) - gap);
  return fill_pages(strips, frame, cut);
}

}  // namespace kiosk
