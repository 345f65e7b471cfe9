#include <algorithm>

#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {

void dress_article(Stage& s, const Chrome& c, const Article& article, const Book& book, int page) {
  const Book::Span* span = book.span_of("contents");
  const int n = page - span->first;
  s.scene.page = n + 1;
  s.scene.pages = span->count;
  // The strip says which topic this is and how long it takes.
  StripContent strip;
  strip.icon = article.topic_icon.empty() ? "topics" : article.topic_icon;
  strip.words = {article.topic, article.front_locale};
  for (const ArticleCard& card : s.resources().catalogue.cards(s.locale())) {
    if (card.id == article.id) strip.time = reading_time(s, card.words);
  }
  strip.questions = to_questions(article, book);
  strip.spoken = article.front_locale;
  draw_strip(s, c, strip);

  BarContent bar;
  bar.strip = true;
  bar.spoken = article.front_locale;
  if (!article.link.empty())
    bar.contents = Slot{"reading.take_home", "phone", OpenOverlay{Overlay::take_home}};
  const Action back =
      n > 0 ? go_to(book.pages[static_cast<std::size_t>(page - 1)].first) : Action(OpenLibrary{});
  bar.back = Slot{n > 0 ? "reading.back" : "reading.topics", "back", back};
  const bool more = n + 1 < span->count;
  if (more || book.main_count > 0) {
    const int next = more ? page + 1 : book.main_first;
    bar.next = Slot{more ? "reading.next" : "reading.start", "next",
                    go_to(book.pages[static_cast<std::size_t>(next)].first)};
    s.scene.next = bar.next->action;
  }
  s.scene.back = back;
  s.scene.escape = Action(OpenLibrary{});
  draw_bar(s, c, bar);
}

}  // namespace kiosk
