#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// The questions' spans, in order.
std::vector<const Book::Span*> questions_of(const Book& book) {
  std::vector<const Book::Span*> spans;
  for (const Book::Span& span : book.spans) {
    if (is_answer(span.part) && span.count > 0) spans.push_back(&span);
  }
  return spans;
}

}  // namespace

Dress dress_answer(Stage& s, const Article& article, const Book& book, int page) {
  const std::vector<const Book::Span*> questions = questions_of(book);
  const auto at = [&](int index) { return Action(GoTo{book.pages[static_cast<std::size_t>(index)].first}); };
  const int count = static_cast<int>(questions.size());
  int number = 0;
  Dress dress;
  for (int q = 0; q < count; ++q) {
    const Book::Span& span = *questions[static_cast<std::size_t>(q)];
    dress.bar.progress.push_back({1, span.share_read(page)});
    if (page >= span.first && page < span.first + span.count) {
      number = q + 1;
      s.scene.page = page - span.first + 1;
      s.scene.pages = span.count;
    }
  }
  const std::int64_t one = number;
  const std::int64_t all = count;
  dress.corner.count = s.message("reading.question_of", {{"number", one}, {"count", all}});
  dress.corner.short_count = s.message("reading.count_short", {{"part", one}, {"parts", all}});

  const Action list = Action(GoTo{{article.id, kQuestionsPart}});
  const int first = questions.empty() ? page : questions.front()->first;
  const int end = questions.empty() ? page + 1 : questions.back()->first + questions.back()->count;
  BarContent& bar = dress.bar;
  bar.back = Slot{"reading.back", "back", page > first ? at(page - 1) : list};
  bar.contents = show_slot();
  // The last one leads back to the list by its name: Back there leads on from the text, so it is no turn.
  const bool last = page + 1 == end;
  if (!last) dress.corner.questions = to_questions(article, book);
  bar.next = last ? Slot{"reading.questions", "question", list} : Slot{"reading.next", "next", at(page + 1)};
  s.scene.back = bar.back->action;
  s.scene.next = bar.next->action;
  s.scene.escape = list;
  return dress;
}

}  // namespace kiosk
