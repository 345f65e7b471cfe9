#include <gtest/gtest.h>

#include "small_article.h"

namespace kiosk {
namespace {

Article with_steps() {
  Article article = small_article();
  article.steps["leg"] = {{"vein", "path", 0}, {"lung", "path", 2}};
  return article;
}

TEST(Steps, EachHasAPageWithItsPictureItsLabelAndItsParagraph) {
  for (const Size box : {Size{1760, 700}, Size{900, 1200}}) {
    Paginated p(box);
    const Book book = p.book(with_steps());
    EXPECT_TRUE(book.cut.empty());
    const auto pages = pages_of(book, "steps/leg");
    ASSERT_GE(pages.size(), 2U);
    int last = -1;
    for (const Page* page : pages) {
      const int step = page->first.block;
      EXPECT_GE(step, last);
      last = step;
      int pictures = 0;
      for (const Row& row : page->rows)
        if (row.kind == RowKind::figure) pictures += row.step == step + 1 ? 1 : 100;
      EXPECT_EQ(pictures, 1);
    }
    EXPECT_EQ(last, 1);
    const auto labels = rows_of(book, "steps/leg", RowKind::figure_label);
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_EQ(labels[0]->cells[0].string, "Leg vein");
    EXPECT_EQ(rows_of(book, "steps/leg", RowKind::paragraph)[0]->cells[0].string,
              with_steps().find("path")->blocks[0].text.text.empty()
                  ? ""
                  : to_utf8(with_steps().find("path")->blocks[0].text.text));
  }
}

TEST(Steps, TheButtonStandsByThePictureAndLeadsToTheFirst) {
  Paginated p;
  const Book book = p.book(with_steps());
  const auto rows = rows_of(book, "path", RowKind::cards);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows[0]->links[0].target, (Position{"clots", "steps/leg", 0, 0}));
  EXPECT_TRUE(rows_of(p.book(small_article()), "path", RowKind::cards).empty()) << "no steps, no button";
}

TEST(Steps, AreNoPartOfTheReadingOrder) {
  Paginated p;
  const Book book = p.book(with_steps());
  const Book without = p.book(small_article());
  EXPECT_EQ(book.main_count >= without.main_count, true);
  const Book::Span* span = book.span_of("steps/leg");
  ASSERT_NE(span, nullptr);
  EXPECT_GE(span->first, book.main_first + book.main_count);
  for (std::size_t i = 0; i < book.pages.size(); ++i)
    EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i));
}

}  // namespace
}  // namespace kiosk
