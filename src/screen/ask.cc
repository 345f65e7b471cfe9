#include <algorithm>

#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {

Dress dress_ask(Stage& s, const Article& article, const Book& book, int page) {
  const Book::Span& span = *book.span_of(book.pages[static_cast<std::size_t>(page)].part);
  const int n = page - span.first;
  s.scene.page = n + 1;
  s.scene.pages = span.count;
  const auto at = [&](int index) { return go_to(book.pages[static_cast<std::size_t>(index)].first); };
  const Action list = go_to({article.id, "faq"});
  Dress dress;
  BarContent& bar = dress.bar;
  bar.back = Slot{"reading.back", "back", n > 0 ? at(page - 1) : list};
  // Until something is ticked there is nothing to show.
  bar.contents = s.state().visit.asked.empty() ? Slot{"reading.contents", "contents", OpenArticle{article.id}}
                                               : show_slot();
  if (n + 1 < span.count)
    bar.next = Slot{"reading.next", "next", at(page + 1)};
  else
    bar.next = Slot{"reading.questions", "question", list};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = list;
  return dress;
}

}  // namespace kiosk
