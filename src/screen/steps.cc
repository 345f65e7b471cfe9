#include <algorithm>

#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// The page that shows the figure of these steps, to go back to; the contents where there is none.
Action figure_page(const Article& article, const Book& book, const std::string& figure) {
  for (const Page& page : book.pages) {
    if (screen_of(page.first) == Screen::steps) continue;
    for (const Row& row : page.rows) {
      if (row.kind == RowKind::figure && row.figure == figure) return go_to(page.first);
    }
  }
  return OpenArticle{article.id};
}

}  // namespace

void dress_steps(Stage& s, const Chrome& c, const Article& article, const Book& book, int page) {
  const Page& shown = book.pages[static_cast<std::size_t>(page)];
  const Book::Span& span = *book.span_of(shown.part);
  const auto at = [&](int index) { return go_to(book.pages[static_cast<std::size_t>(index)].first); };
  const int count = book.pages[static_cast<std::size_t>(span.first + span.count - 1)].first.block + 1;
  const int step = shown.first.block + 1;
  s.scene.page = page - span.first + 1;
  s.scene.pages = span.count;
  StripContent strip;
  for (int i = 1; i <= count; ++i) strip.segments.push_back({1, i <= step ? 1.0 : 0.0});
  strip.words =
      s.message("reading.step_of", {{"number", std::int64_t{step}}, {"count", std::int64_t{count}}});
  strip.questions = to_questions(article, book);
  strip.spoken = shown.locale;
  draw_strip(s, c, strip);

  const Action figure = figure_page(article, book, shown.part.substr(shown.part.find('/') + 1));
  const bool first = page == span.first;
  const bool last = page + 1 == span.first + span.count;
  BarContent bar;
  bar.strip = true;
  bar.spoken = shown.locale;
  bar.contents = Slot{"reading.contents", "contents", OpenArticle{article.id}};
  bar.back = Slot{"reading.back", "back", first ? figure : at(page - 1)};
  // From the last step the text goes on where it was left.
  bar.next = Slot{"reading.next", "next", last ? figure : at(page + 1)};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = figure;
  draw_bar(s, c, bar);
}

}  // namespace kiosk
