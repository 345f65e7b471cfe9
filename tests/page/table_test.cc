#include "page/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;

TEST(Tables, ATableHasColumnsAtTheNormalSize) {
  const Book book = Paginated({1760, 760}).book(small_article());
  const auto rows = rows_of(book, "triggers", RowKind::table_row);
  ASSERT_EQ(rows.size(), 3U);
  for (const Row* row : rows) {
    ASSERT_EQ(row->cells.size(), 3U);
    for (std::size_t c = 1; c < 3; ++c) EXPECT_GE(row->cells[c].box.x, row->cells[c - 1].box.right());
    EXPECT_LE(row->cells[2].box.right(), 1760);
  }
  EXPECT_THAT(rows_of(book, "triggers", RowKind::card_title), testing::IsEmpty());
}

std::vector<std::string> strings_of(const Book& book, RowKind kind) {
  std::vector<std::string> strings;
  for (const Row* row : rows_of(book, "triggers", kind))
    for (const Cell& cell : row->cells) strings.push_back(cell.text.string);
  return strings;
}

TEST(Tables, RowsAreCardsWhereColumnsHaveNoRoom) {
  for (const Size box : {Size{560, 900}, Size{620, 1200}}) {
    const Book book = Paginated(box).book(small_article());
    EXPECT_THAT(rows_of(book, "triggers", RowKind::table_row), testing::IsEmpty());
    const auto cards = rows_of(book, "triggers", RowKind::card);
    ASSERT_EQ(cards.size(), 3U);
    ASSERT_EQ(cards[0]->cells.size(), 5U);
    EXPECT_EQ(cards[0]->cells[0].text.string, "Rest");
    EXPECT_EQ(cards[0]->cells[1].text.string, "How it works");
    EXPECT_EQ(cards[0]->cells[3].text.string, "Level");
    EXPECT_EQ(cards[0]->cells[4].text.string, "High");
  }
}

Article table_of(const std::vector<std::vector<std::string>>& rows) {
  Article article = small_article();
  std::vector<Block> blocks;
  for (const auto& row : rows)
    blocks.push_back(table_block(blocks.empty() ? BlockKind::table_header : BlockKind::table_row, row));
  article.parts = {part_of("triggers", "Table", blocks, article.locale)};
  return article;
}

/// In columns, as cards, and parted over pages.
TEST(Tables, ARowWithoutANameHasThatOfTheRowAbove) {
  const std::string longest = sentences_of("long", 12, 12);
  for (const auto& [box, text] : {std::pair{Size{1760, 700}, std::string("text")},
                                  {Size{560, 900}, std::string("some text")},
                                  {Size{560, 560}, longest}}) {
    const Article article = table_of({{"Name", "Says", "Level"},
                                      {"Rest", text, "High"},
                                      {"", text, ""},
                                      {"Age", "", "Low"},
                                      {"", "", ""}});
    const Book book = Paginated(box).book(article);
    std::vector<std::string> names;
    int last = -1;
    for (const Page* page : pages_of(book, "triggers"))
      for (const Row& row : page->rows) {
        const bool names_row =
            row.kind == RowKind::table_row || row.kind == RowKind::card || row.kind == RowKind::card_title;
        if (!names_row || row.position.block == last) continue;
        last = row.position.block;
        names.push_back(row.cells[0].text.string);
      }
    EXPECT_THAT(names, ElementsAre("Rest", "Rest", "Age", "Age")) << box.w << "x" << box.h;
  }
}

TEST(Tables, NoCaptionStandsOverNothing) {
  const std::string longest = sentences_of("long", 12, 12);
  for (const std::string& text : {std::string("some text"), longest}) {
    const Article article = table_of({{"Name", "Says", "Level"}, {"Rest", text, ""}, {"Age", "", "Low"}});
    const Book book = Paginated({560, 560}).book(article);
    int says = 0, levels = 0;
    for (const Page* page : pages_of(book, "triggers"))
      for (const Row& row : page->rows)
        for (const Cell& cell : row.cells) {
          says += cell.text.string == "Says" ? 1 : 0;
          levels += cell.text.string == "Level" ? 1 : 0;
        }
    EXPECT_EQ(says, 1);
    EXPECT_EQ(levels, 1);
  }
}

TEST(Tables, EightColumnsByFortyRowsAreShownWhole) {
  std::vector<std::vector<std::string>> rows;
  for (int r = 0; r <= 40; ++r) {
    rows.emplace_back();
    for (int c = 0; c < 8; ++c)
      rows.back().push_back(
          r == 0 ? "Column " + std::to_string(c)
                 : words("r" + std::to_string(r) + "c" + std::to_string(c) + "w", 1 + (r + c) % 5));
  }
  const Article article = table_of(rows);
  for (const Size box : {Size{1760, 700}, Size{920, 1500}, Size{1200, 500}}) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      Paginated p(box, scale);
      const Book book = p.book(article);
      EXPECT_EQ(what_is_lost(book, article), "");
      EXPECT_EQ(what_is_outside(book, p.style), "");
      EXPECT_EQ(what_is_not_found(book), "");
    }
  }
}

TEST(Tables, ARowThatNoPageHoldsNamesItselfOnEach) {
  const Article article = table_of({{"Name", "Says", "Level"},
                                    {"Rest", sentences_of("a", 20, 14), "High"},
                                    {"Age", sentences_of("b", 20, 14), "Low"}});
  Paginated p({900, 560}, 2.0);
  const Book book = p.book(article);
  EXPECT_EQ(what_is_lost(book, article), "");
  const auto pages = pages_of(book, "triggers");
  ASSERT_GT(pages.size(), 3U);
  for (const Page* page : pages) {
    const auto title = std::find_if(page->rows.begin(), page->rows.end(),
                                    [](const Row& row) { return row.kind == RowKind::card_title; });
    ASSERT_NE(title, page->rows.end());
    EXPECT_EQ(title->position.block, page->first.block);
  }
}

TEST(Tables, WithoutRowsTheHeadingsAreShown) {
  const Book book = Paginated().book(table_of({{"Name", "Says", "Level"}}));
  EXPECT_THAT(strings_of(book, RowKind::table_header), ElementsAre("Name", "Says", "Level"));
}

TEST(Tables, OfRisksAreCardsAtAnySizeWithIconAndLevel) {
  Article article = small_article();
  int level = 0;
  for (Block& block : article.parts[3].blocks)
    if (block.kind == BlockKind::table_row) block.mark = RowMark{"clock", level++, 3};
  for (const double scale : {1.0, 1.5, 2.0}) {
    Paginated p({1760, 700}, scale);
    const Book book = p.book(article);
    EXPECT_THAT(rows_of(book, "triggers", RowKind::table_row), testing::IsEmpty());
    const auto cards = rows_of(book, "triggers", RowKind::card);
    ASSERT_EQ(cards.size(), 3U);
    for (const Row* card : cards) {
      ASSERT_TRUE(card->mark);
      for (const Rect& drawn : {card->icon, card->level}) {
        EXPECT_FALSE(drawn.empty());
        EXPECT_TRUE(card->rect.contains(drawn));
        for (const Cell& cell : card->cells) EXPECT_FALSE(drawn.intersects(cell.box)) << cell.text.string;
      }
      EXPECT_EQ(card->cells.back().lead, "Level") << "said, not shown";
    }
  }
}

}  // namespace
}  // namespace kiosk
