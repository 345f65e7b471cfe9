#include "page/book.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

Position at(const std::string& part, int block, int offset) {
  return {"a", part, Spot::block, block, 0, offset};
}

Page page_at(const std::string& part, int block, int offset) {
  Page page;
  page.part = part;
  page.first = at(part, block, offset);
  return page;
}

/// Contents, a part of three pages that starts in the middle of block 2 on the third, and an answer.
Book small_book() {
  Book book;
  book.pages = {page_at("contents", 0, 0), page_at("path", 0, 0), page_at("path", 2, 0),
                page_at("path", 2, 40), page_at("faq/legs", 0, 0)};
  book.spans = {{"contents", 0, 1}, {"path", 1, 3}, {"faq/legs", 4, 1}};
  book.main_first = 1;
  book.main_count = 3;
  return book;
}

TEST(Book, FindsThePageThatShowsAPosition) {
  const Book book = small_book();
  EXPECT_EQ(book.page_of(at("path", 0, 0)), 1);
  EXPECT_EQ(book.page_of(at("path", 1, 99)), 1);
  EXPECT_EQ(book.page_of(at("path", 2, 0)), 2);
  EXPECT_EQ(book.page_of(at("path", 2, 39)), 2);
  EXPECT_EQ(book.page_of(at("path", 2, 40)), 3);
  EXPECT_EQ(book.page_of(at("path", 7, 0)), 3) << "beyond the end: the last page of the part";
  EXPECT_EQ(book.page_of(at("faq/legs", 0, 0)), 4);
}

TEST(Book, NoPartMeansTheContents) { EXPECT_EQ(small_book().page_of({"a", ""}), 0); }

TEST(Book, AnUnknownPartHasNoPage) {
  EXPECT_EQ(small_book().page_of(at("nowhere", 0, 0)), -1);
  EXPECT_EQ(small_book().span_of("nowhere"), nullptr);
  EXPECT_EQ(Book().page_of({"a", ""}), -1);
}

TEST(Book, SpansSayWhichPagesAPartHas) {
  const Book book = small_book();
  const Book::Span* span = book.span_of("path");
  ASSERT_NE(span, nullptr);
  EXPECT_EQ(span->first, 1);
  EXPECT_EQ(span->count, 3);
}

TEST(Book, EveryPageIsFoundByItsFirstPosition) {
  const Book book = small_book();
  for (std::size_t i = 0; i < book.pages.size(); ++i)
    EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i));
}

}  // namespace
}  // namespace kiosk
