#include "page/frame.h"

#include <gtest/gtest.h>

#include "page/strip.h"
#include "rules.h"

namespace kiosk {
namespace {

Article headed(const std::string& heading) {
  Article article = small_article();
  article.parts = {part_of("path", heading, {paragraph_block(sentences_of("text", 30, 12))}, article.locale)};
  return article;
}

TEST(Frame, AHeadingStandsOnEachPageAndLeavesTheCorner) {
  for (const double scale : {1.0, 1.5, 2.0}) {
    Paginated p({1760, 600}, scale);
    p.style.corner = {500, 90};
    const Book book = p.book(headed("A way"));
    const auto pages = pages_of(book, "path");
    ASSERT_GT(pages.size(), 2U);
    for (const Page* page : pages) {
      const Row& heading = page->rows.front();
      EXPECT_EQ(heading.kind, RowKind::heading);
      EXPECT_EQ(heading.cells[0].text.string, "A way");
      EXPECT_LE(heading.rect.right(), 1760 - 500);
      EXPECT_GE(page->rows[1].rect.y, 90);
    }
  }
}

TEST(Frame, ALongHeadingIsSmallerOnThePagesAfterTheFirst) {
  Paginated p({1200, 600});
  const Book book = p.book(headed(words("heading", 9)));
  const auto pages = pages_of(book, "path");
  ASSERT_GT(pages.size(), 2U);
  int again = 0;
  for (std::size_t i = 1; i < pages.size(); ++i) {
    if (pages[i]->rows.front().kind != RowKind::heading) continue;
    ++again;
    EXPECT_LE(pages[i]->rows.front().rect.h, 0.2 * 600);
  }
  EXPECT_TRUE(again == 0 || again + 1 == static_cast<int>(pages.size())) << "on all of them, or on none";
}

TEST(Frame, AHeadingThatWouldFillThePageFlowsWithTheText) {
  for (const int length : {40, 90, 200}) {
    Paginated p({700, 420}, 2.0);
    p.style.corner = {200, 80};
    const Article article = headed(words("h", length));
    const Book book = p.book(article);
    std::string heading;
    for (const Row* row : rows_of(book, "path", RowKind::heading)) {
      if (row->rect.y == 0) continue;
      const Cell& cell = row->cells[0];
      for (int l = cell.first_line; l < cell.end_line; ++l) {
        const TextRange r = cell.text.layout->lines[static_cast<std::size_t>(l)].range;
        heading +=
            to_utf8(to_utf16(cell.text.string)
                        .substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length())));
      }
    }
    EXPECT_EQ(heading, words("h", length));
    for (const Page* page : pages_of(book, "path")) EXPECT_LE(page->end, 420);
    EXPECT_EQ(what_is_not_found(book), "");
  }
}

TEST(Frame, OfTwoSettingsTheCheaperIsTaken) {
  Paginated p;
  const auto of_height = [](int height, int block) {
    Row row;
    row.position = Position::of_block("a", "p", block);
    row.rect = {0, 0, 10, height};
    return row;
  };
  const auto setting = [&](int height, int block) {
    Setting made;
    made.frame.height = 100;
    for (int i = 0; i < 2; ++i)
      add(made.material, item_of(std::vector<Row>{of_height(height, block + i)}, 0));
    return made;
  };
  std::vector<std::string> cut;
  EXPECT_EQ(best_pages({setting(80, 0), setting(40, 10)}, cut).size(), 1U);
  EXPECT_EQ(best_pages({setting(40, 0), setting(40, 10)}, cut)[0].first.block, 0) << "of equals the first";
  EXPECT_TRUE(best_pages({}, cut).empty());
  EXPECT_TRUE(cut.empty());
}

}  // namespace
}  // namespace kiosk
