#include "page/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules.h"

namespace kiosk {
namespace {

using ::testing::IsEmpty;

Article list_of(int items) {
  Article article = small_article();
  std::vector<Block> blocks;
  for (int i = 1; i <= items; ++i)
    blocks.push_back(item_block(words("item" + std::to_string(i) + "x", 4), i));
  article.parts = {part_of("path", "A list", blocks, article.locale)};
  return article;
}

TEST(Blocks, EveryNumberOfAListStandsOnOneLineAndTheTextsBelowEachOther) {
  for (const int items : {3, 10, 120}) {
    for (const double scale : {1.0, 2.0}) {
      const Article article = list_of(items);
      Paginated p({900, 700}, scale);
      const Book book = p.book(article);
      const auto rows = rows_of(book, "path", RowKind::item);
      ASSERT_EQ(rows.size(), static_cast<std::size_t>(items));
      for (const Row* row : rows) {
        ASSERT_EQ(row->cells.size(), 2U);
        EXPECT_EQ(row->cells[0].text.layout->lines.size(), 1U) << row->cells[0].text.string;
        EXPECT_LE(row->cells[0].box.x + row->cells[0].text.layout->natural_width, row->cells[1].box.x);
        EXPECT_EQ(row->cells[1].box.x, rows[0]->cells[1].box.x);
      }
      EXPECT_EQ(what_is_not_found(book), "");
    }
  }
}

TEST(Blocks, AnAnswerInAWordStandsLargeWithWhatFollows) {
  const Book book = Paginated().book(small_article());
  const auto answers = rows_of(book, "faq/legs", RowKind::answer);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0]->cells[0].text.string, "Yes.");
  const auto text = rows_of(book, "faq/legs", RowKind::paragraph);
  ASSERT_FALSE(text.empty());
  EXPECT_GT(answers[0]->cells[0].text.px, text[0]->cells[0].text.px);
  EXPECT_THAT(rows_of(book, "faq/walk", RowKind::answer), IsEmpty());
}

TEST(Blocks, TheWordIsNeverPartedFromTheSentenceBehindIt) {
  for (int h = 400; h <= 900; h += 50) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      Article article = small_article();
      std::vector<Block> blocks = {paragraph_block(""), paragraph_block(sentences_of("behind", 5, 9))};
      blocks[0].text = all_bold("No.");
      article.parts = {part_of("faq/q", "So?", blocks, article.locale)};
      const Book book = Paginated({1300, h}, scale).book(article);
      for (const Page* page : pages_of(book, "faq/q"))
        EXPECT_NE(page->rows.back().kind, RowKind::answer) << h;
    }
  }
}

TEST(Blocks, ABoldSentenceIsNoAnswerInAWord) {
  Article article = small_article();
  Block bold = paragraph_block("");
  bold.text = all_bold("Call for help at once, and tell a member of staff.");
  Block half = paragraph_block("Yes, at times.");
  half.text.strong = {{0, 3}};
  article.parts = {part_of("faq/legs", "Q", {bold, half}, article.locale)};
  EXPECT_THAT(rows_of(Paginated().book(article), "faq/legs", RowKind::answer), IsEmpty());
}

/// The answers of questions stand behind a rule: all that is in them.
TEST(Blocks, ATableInAnAnswerKeepsToItsColumn) {
  Article article = small_article();
  article.parts = {part_of("faq/q", "So?", article.parts[3].blocks, article.locale)};
  for (const double scale : {1.0, 2.0}) {
    Paginated p({1300, 700}, scale);
    const Book book = p.book(article);
    for (const Page* page : pages_of(book, "faq/q"))
      for (const Row& row : page->rows) {
        if (row.kind != RowKind::heading) {
          EXPECT_GT(row.rect.x, 0);
        }
      }
    EXPECT_EQ(what_is_outside(book, p.style), "");
  }
}

}  // namespace
}  // namespace kiosk
