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
  const int icon = s.px(12);
  const Rect strip{s.margin(), c.banner, c.page.w, c.progress};
  s.icon(article.topic_icon.empty() ? "topics" : article.topic_icon,
         {strip.x, strip.y + (strip.h - icon) / 2, icon, icon}, s.colour(Token::muted));
  const SetText topic = s.set({article.topic, article.front_locale}, {.px = s.label_px(), .leading = 1.22},
                              strip.w - icon - s.px(4));
  s.text(topic, {strip.x + icon + s.px(4), strip.y, strip.w - icon - s.px(4), strip.h},
         s.colour(Token::muted), s.colour(Token::paper), Vertical::middle);

  BarContent bar;
  bar.spoken = article.front_locale;
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
