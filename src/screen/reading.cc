#include <algorithm>

#include "screen/bulletin.h"
#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

const Page& page_at(const Book& book, int index) { return book.pages[static_cast<std::size_t>(index)]; }

/// What stands at the start of the heading's line: the corner has the rest of it.
int heading_width(const Page& page, int line) {
  int width = 0;
  for (const Row& row : page.rows) {
    const bool named = row.kind == RowKind::heading || row.kind == RowKind::language;
    if (!named || row.rect.y >= line) continue;
    // A name in the other direction stands at the other end of its column.
    const bool turned = !row.cells.empty() && row.cells[0].text.locale.direction() != page.locale.direction();
    for (const Cell& cell : row.cells)
      width = std::max(width, turned ? row.rect.right() : cell.box.x + cell.text.layout->natural_width);
  }
  return width;
}

/// At the end of the heading's line, which runs in the direction of the page's language; `above`: what stands
/// over that line.
Rect corner_room(const Stage& s, const Furniture& f, const Page& page, int above) {
  const bool over_page = f.corner_line.y < f.page.y;
  if (!f.corner_line.empty()) return f.corner_line.moved(0, over_page ? above : 0);
  const int gap = s.px(s.space().corner_gap);
  const int w = std::max(f.corner.w - gap, f.page.w - heading_width(page, above + f.corner.h) - gap);
  const bool turned = (page.locale.direction() == Direction::rtl) != s.mirrored();
  return {turned ? f.page.x : f.page.right() - w, f.page.y + above, w, f.corner.h};
}

/// The notice for today over an article's first page, which has left the room. Gives the height it takes.
int draw_notice_for_today(Stage& s, const Furniture& f) {
  const Piece notice = bulletin_piece(s, {s.locale()}, s.locale());
  const int height = notice.height(f.page.w);
  const bool under_corner = !f.corner_line.empty() && f.corner_line.y < f.page.y;
  const int top = under_corner ? f.corner_line.y : f.page.y;
  notice.place({f.page.x, top, f.page.w, height});
  return height;
}

Dress dress(Stage& s, const Article& article, const Book& book, int page) {
  const Page& shown = page_at(book, page);
  if (shown.part == kContentsPart) return dress_article(s, article, book, page);
  if (screen_of(shown.first) == Screen::about) return dress_about(s, article, book, page);
  if (screen_of(shown.first) == Screen::ask) return dress_ask(s, article, book, page);
  if (is_answer(shown.part)) return dress_answer(s, article, book, page);
  return dress_part(s, article, book, page);
}

}  // namespace

const Page* shown_page(const State& state, const Article& article, const Book& book) {
  if (book.pages.empty()) return nullptr;
  Position position = place_of(state.visit);
  if (position.part.empty()) position = {article.id, kContentsPart};
  // A part that this language's article does not have leads to its start, never to nothing.
  return &page_at(book, std::max(0, book.page_of(position)));
}

void draw_reading(Stage& s, const Furniture& f, const Article& article, const Book& book) {
  const Page* shown = shown_page(s.state(), article, book);
  if (shown == nullptr) return;
  s.scene.article = article.id;
  s.scene.part = shown->part;
  const bool first =
      shown->part == kContentsPart && (shown == book.pages.data() || (shown - 1)->part != shown->part);
  const int above = first ? draw_notice_for_today(s, f) : 0;
  draw_page(s, *shown, f.page);
  Dress worn = dress(s, article, book, static_cast<int>(shown - book.pages.data()));
  worn.bar.spoken = shown->locale;
  worn.corner.notice = shown->notice;
  s.set_chrome(true);
  draw_corner(s, corner_room(s, f, *shown, above), f.corner_look, worn.corner);
  s.set_chrome(false);
  draw_bar(s, f, worn.bar);
}

}  // namespace kiosk
