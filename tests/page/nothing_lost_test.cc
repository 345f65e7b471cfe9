#include <gtest/gtest.h>

#include <random>

#include "rules.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

void expect_whole(const Book& book, const Article& article, const PageStyle& style,
                  const std::string& where) {
  EXPECT_EQ(what_is_lost(book, article), "") << where;
  EXPECT_EQ(what_is_not_found(book), "") << where;
  EXPECT_EQ(what_is_outside(book, style), "") << where;
  EXPECT_EQ(what_is_cut(book, style), "") << where;
  EXPECT_EQ(what_is_alone(book), "") << where;
  EXPECT_EQ(what_is_parted(book, style), "") << where;
}

std::string told(Size box, double scale, const std::string& more) {
  return std::to_string(box.w) + "x" + std::to_string(box.h) + " at " + std::to_string(scale) + ", " + more;
}

class NothingIsLost : public ::testing::TestWithParam<double> {};

TEST_P(NothingIsLost, AtAnyWidthAndHeight) {
  const double scale = GetParam();
  for (const char* tag : {"en", "ar"}) {
    for (const Article& article : {small_article(tag), article_with_steps(tag)}) {
      for (int w = 700; w <= 1900; w += 200) {
        for (const int h : {560, 700, 930, 1500}) {
          Paginated p({w, h}, scale);
          if (w % 400 == 100) p.style.corner = {w / 4, 80};
          expect_whole(p.book(article), article, p.style, told({w, h}, scale, tag));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scales, NothingIsLost, ::testing::Values(1.0, 1.25, 1.5, 2.0), [](const auto& test) {
  return "At" + std::to_string(static_cast<int>(test.param * 100));
});

/// Articles of any blocks in any order.
class RandomArticle {
 public:
  explicit RandomArticle(unsigned seed) : engine_(seed) {}

  int up_to(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }

  Article article(const char* tag) {
    Article a = small_article(tag);
    a.parts.clear();
    for (int i = up_to(3); i >= 0; --i)
      a.parts.push_back(
          part_of("part" + std::to_string(i), words("heading", 1 + up_to(9)), blocks(), a.locale));
    a.parts.push_back(part_of("faq", "Questions", {}, a.locale));
    for (int i = up_to(8); i >= 0; --i)
      a.parts.push_back(part_of("faq/q" + std::to_string(i), words("ask", 2 + up_to(9)), blocks(), a.locale));
    return a;
  }

 private:
  std::string stem() { return "w" + std::to_string(++stem_) + "n"; }

  std::vector<Block> blocks() {
    std::vector<Block> made;
    for (int i = up_to(6); i >= 0; --i) {
      switch (up_to(5)) {
        case 0:
          table(made);
          break;
        case 1:
          made.push_back(figure_block_of(up_to(3) > 0 ? "leg" : "unknown"));
          break;
        case 2:
          for (int n = up_to(14); n >= 0; --n)
            made.push_back(item_block(words(stem(), 1 + up_to(20)), static_cast<int>(made.size()) + 1));
          break;
        case 3:
          made.push_back(paragraph_block(""));
          made.back().text = all_bold("Yes.");
          made.push_back(paragraph_block(words(stem(), 9)));
          break;
        default:
          made.push_back(paragraph_block(sentences_of(stem(), 1 + up_to(5), 2 + up_to(20))));
      }
    }
    return made;
  }

  void table(std::vector<Block>& made) {
    const int columns = 1 + up_to(6);
    std::vector<std::string> cells;
    for (int c = 0; c < columns; ++c) cells.push_back("Head" + std::to_string(c));
    made.push_back(table_block(BlockKind::table_header, cells));
    for (int r = 0, rows = up_to(9); r < rows; ++r) {
      for (std::string& cell : cells) cell = up_to(6) == 0 ? "" : words(stem(), 1 + up_to(7));
      made.push_back(table_block(BlockKind::table_row, cells));
    }
    made.push_back(paragraph_block(words(stem(), 6)));  // no two tables in a row
  }

  std::mt19937 engine_;
  int stem_ = 0;
};

TEST(NothingIsLostAtRandom, OfAnyArticleInAnyBox) {
  for (unsigned seed = 1; seed <= (kSanitized ? 60U : 150U); ++seed) {
    RandomArticle random(seed);
    const char* tag = random.up_to(2) == 0 ? "ar" : "en";
    const Article article = random.article(tag);
    const Size box{700 + random.up_to(1300), 500 + random.up_to(1100)};
    const double scale = 1.0 + 0.25 * random.up_to(4);
    Paginated p(box, scale);
    if (random.up_to(2) == 0) p.style.corner = {box.w / 4, 80};
    if (random.up_to(3) == 0) p.style.reach = box.h / 2;
    const Book book = p.book(article);
    const std::string where = told(box, scale, "seed " + std::to_string(seed));
    expect_whole(book, article, p.style, where);
    if (HasFailure()) return;
  }
}

TEST(NothingIsLost, OfLettersInSupplementaryPlanesAndOfMarks) {
  Article article = small_article();
  std::string text;
  for (int i = 0; i < 120; ++i) text += "\U00010400e\u0301 ";
  article.parts = {part_of("path", "Letters", {paragraph_block(text + "end.")}, article.locale)};
  for (int w = 300; w < 900; w += 37)
    EXPECT_EQ(what_is_lost(Paginated({w, 560}).book(article), article), "") << w;
}

TEST(NothingIsLost, OfAPartWithNoText) {
  Article article = small_article();
  for (const std::vector<Block>& blocks : {std::vector<Block>{}, {paragraph_block("")}}) {
    article.parts = {part_of("path", "Only a heading", blocks, article.locale)};
    const Book book = Paginated().book(article);
    ASSERT_EQ(pages_of(book, "path").size(), 1U);
    EXPECT_EQ(rows_of(book, "path", RowKind::heading).size(), 1U);
  }
}

}  // namespace
}  // namespace kiosk
