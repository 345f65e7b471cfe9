#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// One segment a part, as long as its pages; filled up to the page shown.
std::vector<Progress::Segment> segments_of(const Book& book, int page) {
  std::vector<Progress::Segment> segments;
  for (const Book::Span& span : book.spans) {
    if (span.first < book.main_first || span.first >= book.main_first + book.main_count) continue;
    Progress::Segment segment;
    segment.weight = span.count;
    const int read = page + 1 - span.first;
    segment.filled = read <= 0 ? 0.0 : read >= span.count ? 1.0 : static_cast<double>(read) / span.count;
    segments.push_back(segment);
  }
  return segments;
}

}  // namespace

void dress_part(Stage& s, const Chrome& c, const Article& article, const Book& book, int page) {
  const auto at = [&](int index) { return go_to(book.pages[static_cast<std::size_t>(index)].first); };
  const int n = page - book.main_first;
  s.scene.page = n + 1;
  s.scene.pages = book.main_count;
  Progress progress;
  progress.segments = segments_of(book, page);
  progress.count =
      s.message("reading.page_of", {{"page", std::int64_t{n + 1}}, {"pages", std::int64_t{book.main_count}}});
  draw_progress(s, c, progress);

  const Action contents = OpenArticle{article.id};
  BarContent bar;
  bar.spoken = book.pages[static_cast<std::size_t>(page)].locale;
  bar.back = Slot{"reading.back", "back", n > 0 ? at(page - 1) : contents};
  bar.contents = Slot{"reading.contents", "contents", contents};
  const bool last = n + 1 == book.main_count;
  // The last page leads back to the topics, never out of the visit: a tap too many on Next loses nothing.
  bar.next =
      last ? Slot{"reading.topics", "topics", OpenLibrary{}} : Slot{"reading.next", "next", at(page + 1)};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = contents;
  draw_bar(s, c, bar);
}

}  // namespace kiosk
