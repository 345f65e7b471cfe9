#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// One segment a part, as long as its pages; filled up to the page shown.
std::vector<StripContent::Segment> segments_of(const Book& book, int page) {
  std::vector<StripContent::Segment> segments;
  for (const Book::Span& span : book.spans) {
    if (span.first < book.main_first || span.first >= book.main_first + book.main_count) continue;
    segments.push_back({span.count, span.share_read(page)});
  }
  return segments;
}

/// The text ends, and the questions follow.
bool leads_to_questions(const Book& book, int page) {
  return book.pages[static_cast<std::size_t>(page)].part != "faq" &&
         book.pages[static_cast<std::size_t>(page) + 1].part == "faq";
}

}  // namespace

std::optional<Slot> to_questions(const Article& article, const Book& book) {
  if (book.span_of("faq") == nullptr) return std::nullopt;
  return Slot{"reading.questions", "question", go_to({article.id, "faq", -2, 0})};
}

void dress_part(Stage& s, const Chrome& c, const Article& article, const Book& book, int page) {
  const auto at = [&](int index) { return go_to(book.pages[static_cast<std::size_t>(index)].first); };
  const int n = page - book.main_first;
  s.scene.page = n + 1;
  s.scene.pages = book.main_count;
  const Page& shown = book.pages[static_cast<std::size_t>(page)];
  StripContent strip;
  if (book.complete) {
    strip.segments = segments_of(book, page);
    strip.words = s.message("reading.page_of",
                            {{"page", std::int64_t{n + 1}}, {"pages", std::int64_t{book.main_count}}});
  }
  if (shown.part != "faq") strip.questions = to_questions(article, book);
  strip.spoken = shown.locale;
  draw_strip(s, c, strip);

  const Action contents = OpenArticle{article.id};
  BarContent bar;
  bar.strip = true;
  bar.spoken = shown.locale;
  bar.back = Slot{"reading.back", "back", n > 0 ? at(page - 1) : contents};
  bar.contents = Slot{"reading.contents", "contents", contents};
  const bool last = n + 1 == book.main_count;
  // The last page leads back to the topics, never out of the visit: a tap too many on Next loses nothing.
  bar.next = last ? Slot{"reading.topics", "topics", OpenLibrary{}}
                  : Slot{leads_to_questions(book, page) ? "reading.questions" : "reading.next", "next",
                         at(page + 1)};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = contents;
  draw_bar(s, c, bar);
}

}  // namespace kiosk
