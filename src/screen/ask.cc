#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {

std::vector<Message> asked_questions(const State& state, const Article& article) {
  std::vector<Message> questions;
  const Part* part = article.find(kAskPart);
  if (part == nullptr) return questions;
  for (const int block : state.visit.asked)
    if (block < static_cast<int>(part->blocks.size()))
      questions.push_back({to_utf8(part->blocks[static_cast<std::size_t>(block)].text.text), part->locale});
  return questions;
}

Dress dress_ask(Stage& s, const Article& article, const Book& book, int page) {
  Dress dress = dress_by_choice(
      s, book, page, {"reading.questions", "question", Action(GoTo{{article.id, kQuestionsPart}})});
  // Until something is ticked there is nothing to show.
  dress.bar.contents = s.state().visit.asked.empty() ? contents_slot(article, book) : show_slot();
  return dress;
}

}  // namespace kiosk
