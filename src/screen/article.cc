#include <algorithm>

#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// Whether the page has a control that leads to that part.
bool has_way(const Page& page, const char* part) {
  return std::any_of(page.rows.begin(), page.rows.end(), [&](const Row& row) {
    return std::any_of(row.links.begin(), row.links.end(),
                       [&](const PageLink& link) { return link.target.part == part; });
  });
}

/// Where the contents have no way to the questions and to what tells of the text the corner of the first page
/// has it.
void leave_ways_to_corner(const Article& article, const Book& book, const Book::Span& span,
                          CornerContent& corner) {
  for (int page = span.first; page < span.first + span.count; ++page)
    for (const char* part : {kQuestionsPart, kAboutPart})
      if (has_way(book.pages[static_cast<std::size_t>(page)], part)) return;
  corner.questions.reset();
  if (auto questions = to_questions(article, book)) corner.ways.push_back(std::move(*questions));
  if (book.span_of(kAboutPart) != nullptr)
    corner.ways.push_back({"reading.about", "about", Action(GoTo{{article.id, kAboutPart}})});
}

}  // namespace

Dress dress_article(Stage& s, const Article& article, const Book& book, int page) {
  const Book::Span* span = book.span_of(kContentsPart);
  const int n = page - span->first;
  s.scene.page = n + 1;
  s.scene.pages = span->count;
  Dress dress;
  dress.bar.progress = segments_of(book, page);
  dress.corner.count =
      span->count > 1 ? std::optional(s.message("reading.page_of", {{"page", std::int64_t{n + 1}},
                                                                    {"pages", std::int64_t{span->count}}}))
                      : std::nullopt;
  for (const ArticleCard& card : s.resources().catalogue.cards(s.locale())) {
    if (card.id == article.id && span->count == 1) dress.corner.count = reading_time(s, card.words);
  }
  if (!has_way(book.pages[static_cast<std::size_t>(page)], kQuestionsPart))
    dress.corner.questions = to_questions(article, book);
  dress.corner.questions_first = n == 0;
  if (n == 0) leave_ways_to_corner(article, book, *span, dress.corner);

  BarContent& bar = dress.bar;
  const std::optional<Position> list = start_of_list(book);
  if (list && book.page_of(*list) > page) bar.contents = contents_slot(article, book);
  if (!article.link.empty())
    bar.contents = Slot{"reading.take_home", "phone", OpenOverlay{Overlay::take_home}};
  if (n > 0) {
    bar.back =
        Slot{"reading.back", "back", Action(GoTo{book.pages[static_cast<std::size_t>(page - 1)].first})};
  } else {
    bar.back = way_out(s);
    // With no library behind it the article is left as a visit is.
    dress.corner.finish = bar.back->action != Action(Finish{});
  }
  const bool more = n + 1 < span->count;
  if (more || book.main_count > 0) {
    const int next = more ? page + 1 : book.main_first;
    bar.next = Slot{more ? "reading.next" : "reading.start", "next",
                    Action(GoTo{book.pages[static_cast<std::size_t>(next)].first})};
    s.scene.next = bar.next->action;
  }
  s.scene.back = bar.back->action;
  s.scene.escape = way_out(s).action;
  return dress;
}

}  // namespace kiosk
