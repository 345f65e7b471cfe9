#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

bool in_reading_order(const Book& book, const Book::Span& span) {
  return span.first >= book.main_first && span.first < book.main_first + book.main_count;
}

/// Which part this is of how many, and which page of it.
void count_pages(const Stage& s, const Book& book, int page, CornerContent& corner) {
  std::int64_t part = 0;
  std::int64_t parts = 0;
  const Book::Span* shown = nullptr;
  for (const Book::Span& span : book.spans) {
    if (!in_reading_order(book, span)) continue;
    // The contents list the parts; the questions behind them are none.
    if (span.part != kQuestionsPart) ++parts;
    if (page < span.first || page >= span.first + span.count) continue;
    part = parts;
    shown = &span;
  }
  if (shown == nullptr) return;
  const bool one = shown->count == 1;
  const std::int64_t number = page - shown->first + 1;
  if (shown->part == kQuestionsPart) {
    if (!one)
      corner.count = s.message("reading.page_of", {{"page", number}, {"pages", std::int64_t{shown->count}}});
    return;
  }
  const MessageArgs args = {
      {"part", part}, {"parts", parts}, {"page", number}, {"pages", std::int64_t{shown->count}}};
  corner.count = s.message(one ? "reading.part_of" : "reading.part_page_of", args);
  corner.short_count = s.message(one ? "reading.count_short" : "reading.part_page_short", args);
}

/// What the text begins behind: the last page of its contents.
Action before_text(const Article& article, const Book& book) {
  const Book::Span* contents = book.span_of(kContentsPart);
  if (contents == nullptr || contents->count < 2) return OpenArticle{article.id};
  return Action(GoTo{book.pages[static_cast<std::size_t>(contents->first + contents->count) - 1].first});
}

/// The text ends, and the questions follow.
bool leads_to_questions(const Book& book, int page) {
  return book.pages[static_cast<std::size_t>(page)].part != kQuestionsPart &&
         book.pages[static_cast<std::size_t>(page) + 1].part == kQuestionsPart;
}

}  // namespace

std::vector<Segment> segments_of(const Book& book, int page) {
  std::vector<Segment> segments;
  for (const Book::Span& span : book.spans)
    if (in_reading_order(book, span)) segments.push_back({span.count, span.share_read(page)});
  return segments;
}

std::optional<Position> start_of_list(const Book& book) {
  const Book::Span* contents = book.span_of(kContentsPart);
  const int end = contents == nullptr ? 0 : contents->first + contents->count;
  for (int page = contents == nullptr ? 0 : contents->first; page < end; ++page)
    for (const Row& row : book.pages[static_cast<std::size_t>(page)].rows)
      if (row.kind == RowKind::contents) return row.position;
  return std::nullopt;
}

Slot contents_slot(const Article& article, const Book& book) {
  const std::optional<Position> list = start_of_list(book);
  const bool first = !list || book.page_of(*list) == book.span_of(kContentsPart)->first;
  // One control, also while the contents are not laid out yet.
  return {"reading.contents", "contents", first ? Action(OpenArticle{article.id}) : Action(GoTo{*list}),
          ControlId("contents")};
}

std::optional<Slot> to_questions(const Article& article, const Book& book) {
  if (book.span_of(kQuestionsPart) == nullptr) return std::nullopt;
  return Slot{"reading.questions", "question", Action(GoTo{{article.id, kQuestionsPart}})};
}

Slot finish_slot() { return {"library.finish", "tick", Finish{}}; }

Slot way_out(const Stage& s) {
  if (s.state().site.only_article.empty()) return {"reading.topics", "back", OpenLibrary{}};
  return finish_slot();
}

Dress dress_part(Stage& s, const Article& article, const Book& book, int page) {
  const auto at = [&](int index) { return Action(GoTo{book.pages[static_cast<std::size_t>(index)].first}); };
  const int n = page - book.main_first;
  s.scene.page = n + 1;
  s.scene.pages = book.main_count;
  Dress dress;
  if (book.complete) {
    dress.bar.progress = segments_of(book, page);
    count_pages(s, book, page, dress.corner);
  }
  if (book.pages[static_cast<std::size_t>(page)].part != kQuestionsPart)
    dress.corner.questions = to_questions(article, book);

  const Slot contents = contents_slot(article, book);
  BarContent& bar = dress.bar;
  bar.back = Slot{"reading.back", "back", n > 0 ? at(page - 1) : before_text(article, book)};
  const bool last = n + 1 == book.main_count;
  // The last page leads back to the topics, or to the contents, never out of the visit: a tap too many on
  // Next loses nothing.
  const bool library = s.state().site.only_article.empty();
  // Nothing stands twice: on the last page at a site with one article Next leads there.
  if (!last || library) bar.contents = contents;
  if (last)
    bar.next = library ? Slot{"reading.topics", "topics", OpenLibrary{}} : contents;
  else
    bar.next =
        Slot{leads_to_questions(book, page) ? "reading.questions" : "reading.next", "next", at(page + 1)};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = contents.action;
  return dress;
}

Dress dress_by_choice(Stage& s, const Book& book, int page, const Slot& home) {
  const Book::Span& span = *book.span_of(book.pages[static_cast<std::size_t>(page)].part);
  const int n = page - span.first;
  s.scene.page = n + 1;
  s.scene.pages = span.count;
  const auto at = [&](int index) { return Action(GoTo{book.pages[static_cast<std::size_t>(index)].first}); };
  Dress dress;
  dress.bar.back = Slot{"reading.back", "back", n > 0 ? at(page - 1) : home.action};
  dress.bar.next = n + 1 < span.count ? Slot{"reading.next", "next", at(page + 1)} : home;
  s.scene.back = dress.bar.back->action;
  s.scene.next = dress.bar.next->action;
  s.scene.escape = home.action;
  return dress;
}

Dress dress_about(Stage& s, const Article& article, const Book& book, int page) {
  const Slot contents = contents_slot(article, book);
  Dress dress = dress_by_choice(s, book, page, contents);
  dress.corner.questions = to_questions(article, book);
  if (s.scene.page < s.scene.pages) dress.bar.contents = contents;
  return dress;
}

}  // namespace kiosk
