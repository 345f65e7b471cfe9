#include <algorithm>

#include "screen/page_view.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

const Page& page_at(const Book& book, int index) { return book.pages[static_cast<std::size_t>(index)]; }

bool is_question(const std::string& part) { return part.rfind("faq/", 0) == 0; }

}  // namespace

void draw_reading(Stage& s, const Chrome& chrome, const Article& article, const Book& book) {
  if (book.pages.empty()) return;
  Position position = s.state().visit.position;
  if (position.part.empty()) position = {article.id, "contents", -2, 0};
  // A part that this language's article does not have leads to its start, never to nothing.
  const int page = std::max(0, book.page_of(position));
  const Page& shown = page_at(book, page);
  s.scene.article = article.id;
  s.scene.part = shown.part;
  draw_page(s, shown, chrome.page);
  if (shown.part == "contents") {
    dress_article(s, chrome, article, book, page);
  } else if (screen_of(shown.first) == Screen::steps) {
    dress_steps(s, chrome, article, book, page);
  } else if (is_question(shown.part)) {
    dress_answer(s, chrome, article, book, page);
  } else {
    dress_part(s, chrome, article, book, page);
  }
}

}  // namespace kiosk
