// A book that is laid out part by part.

#include <gtest/gtest.h>

#include "page/paginate.h"
#include "small_article.h"

namespace kiosk {
namespace {

struct Halfway : Paginated {
  std::shared_ptr<const Article> article = std::make_shared<const Article>(small_article());
  std::unique_ptr<Typesetter> typesetter = make_fixed_typesetter(5);

  Pagination start() {
    style.locale = article->locale;
    return Pagination(article, nullptr, catalogue, pictures, style, *typesetter);
  }
};

TEST(PaginationByParts, LaysOutThePartThatIsAskedForFirst) {
  Halfway h;
  Pagination pagination = h.start();
  EXPECT_TRUE(pagination.lay_out("triggers"));
  EXPECT_FALSE(pagination.lay_out("triggers"));
  EXPECT_FALSE(pagination.lay_out("no-such-part"));
  const auto book = pagination.book();
  EXPECT_FALSE(book->complete);
  EXPECT_FALSE(pagination.done());
  const Book whole = h.book(*h.article);
  const auto pages = pages_of(*book, "triggers");
  const auto wanted = pages_of(whole, "triggers");
  ASSERT_EQ(pages.size(), wanted.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pages[i]->first, wanted[i]->first);
    EXPECT_EQ(pages[i]->rows.size(), wanted[i]->rows.size());
    EXPECT_EQ(pages[i]->words, wanted[i]->words);
  }
}

TEST(PaginationByParts, WhatIsNotLaidOutIsAnEmptyPageThatLeadsToItsPart) {
  Halfway h;
  const auto book = h.start().book();
  const Book whole = h.book(*h.article);
  ASSERT_EQ(book->spans.size(), whole.spans.size());
  for (std::size_t i = 0; i < whole.spans.size(); ++i) {
    EXPECT_EQ(book->spans[i].part, whole.spans[i].part);
    ASSERT_EQ(book->spans[i].count, 1);
    const Page& page = book->pages[static_cast<std::size_t>(book->spans[i].first)];
    EXPECT_TRUE(page.rows.empty());
    EXPECT_EQ(page.locale, pages_of(whole, page.part)[0]->locale);
    // There the whole book has the part's first page.
    EXPECT_EQ(whole.page_of(page.first), whole.spans[i].first) << page.part;
  }
}

TEST(PaginationByParts, EndsWithTheSameBookInWhateverOrder) {
  Halfway h;
  Pagination pagination = h.start();
  pagination.lay_out("faq/walk");
  pagination.lay_out("path");
  int steps = 0;
  while (!pagination.done()) {
    pagination.step();
    ++steps;
  }
  EXPECT_EQ(steps, 6) << "a part a step";
  pagination.step();
  const auto book = pagination.book();
  const Book whole = h.book(*h.article);
  EXPECT_TRUE(book->complete);
  EXPECT_TRUE(whole.complete);
  EXPECT_EQ(book->main_first, whole.main_first);
  EXPECT_EQ(book->main_count, whole.main_count);
  ASSERT_EQ(book->pages.size(), whole.pages.size());
  for (std::size_t i = 0; i < whole.pages.size(); ++i) {
    EXPECT_EQ(book->pages[i].part, whole.pages[i].part);
    EXPECT_EQ(book->pages[i].first, whole.pages[i].first);
  }
}

}  // namespace
}  // namespace kiosk
