#include "page/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_article.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Paginate, LaysPartsOutInOrderWithTheAnswersLast) {
  const Book book = Paginated().book(small_article());
  std::vector<std::string> parts;
  int next = 0;
  for (const Book::Span& span : book.spans) {
    parts.push_back(span.part);
    EXPECT_EQ(span.first, next) << span.part;
    EXPECT_GT(span.count, 0) << span.part;
    next += span.count;
    for (const Page* page : pages_of(book, span.part)) EXPECT_EQ(page->part, span.part);
  }
  EXPECT_EQ(next, static_cast<int>(book.pages.size()));
  EXPECT_THAT(parts,
              ElementsAre("contents", "path", "triggers", "signs", "faq", "about", "faq/legs", "faq/walk"))
      << "the short answer stands on the first page";
  EXPECT_EQ(book.main_first, book.span_of("path")->first);
  EXPECT_EQ(book.main_first + book.main_count, book.span_of("about")->first) << "about is by choice";
  EXPECT_THAT(book.cut, IsEmpty());
}

TEST(Paginate, IsTheSameEachTime) {
  const Book one = Paginated().book(small_article());
  const Book two = Paginated().book(small_article());
  ASSERT_EQ(one.pages.size(), two.pages.size());
  for (std::size_t i = 0; i < one.pages.size(); ++i) {
    EXPECT_EQ(one.pages[i].first, two.pages[i].first);
    EXPECT_EQ(one.pages[i].words, two.pages[i].words);
  }
}

TEST(Paginate, CountsTheWordsOfAPage) {
  Article article = small_article();
  article.parts = {part_of("path", "Way there", {paragraph_block("one two three four")}, article.locale)};
  const Book book = Paginated().book(article);
  EXPECT_EQ(pages_of(book, "path")[0]->words, 6);
}

TEST(Paginate, AFallenBackPartIsSetInItsOwnLanguage) {
  Article article = small_article("ar");
  article.parts[2].locale = locale_of("en");
  article.parts[2].provenance.own = Cause::missing;
  article.parts[2].provenance.showing = Showing::replaced;
  const Book book = Paginated().book(article);
  EXPECT_EQ(pages_of(book, "path")[0]->locale, locale_of("en"));
  EXPECT_EQ(pages_of(book, "triggers")[0]->locale, locale_of("ar"));
  for (const Row* row : rows_of(book, "path", RowKind::paragraph)) {
    EXPECT_EQ(row->cells[0].text.locale, locale_of("en"));
    EXPECT_EQ(row->cells[0].text.layout->direction, Direction::ltr);
  }
  for (const Row* row : rows_of(book, "triggers", RowKind::paragraph))
    EXPECT_EQ(row->cells[0].text.layout->direction, Direction::rtl);
}

}  // namespace
}  // namespace kiosk
