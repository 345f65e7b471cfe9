#include "page/picture_pages.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "rules.h"

namespace kiosk {
namespace {

const Row* picture_on(const Page& page) {
  const auto found = std::find_if(page.rows.begin(), page.rows.end(),
                                  [](const Row& row) { return row.kind == RowKind::figure; });
  return found == page.rows.end() ? nullptr : &*found;
}

/// Text too large to stand beside the picture of each page.
Book stepwise(Size box, double scale = 2.0) { return Paginated(box, scale).book(article_with_steps()); }

TEST(PicturePages, EachStepHasThePictureItsLabelAndItsParagraph) {
  for (const Size box : {Size{1760, 700}, Size{920, 1060}}) {
    const Book book = stepwise(box);
    std::vector<int> steps;
    for (const Page* page : pages_of(book, "path")) {
      if (page->step == 0) continue;
      if (steps.empty() || steps.back() != page->step) steps.push_back(page->step);
      const Row* picture = picture_on(*page);
      ASSERT_NE(picture, nullptr);
      EXPECT_EQ(picture->step, page->step);
      int labels = 0, texts = 0;
      for (const Row& row : page->rows) {
        if (row.kind == RowKind::figure_label) labels += row.badge == page->step ? 1 : 100;
        if (row.kind == RowKind::paragraph)
          texts += row.position.block == (page->step == 1 ? 0 : 2) ? 1 : 100;
        for (const Cell& cell : row.cells)
          EXPECT_FALSE(cell.box.intersects(picture->rect)) << cell.text.string;
      }
      EXPECT_EQ(labels, 1);
      EXPECT_EQ(texts, 1);
    }
    EXPECT_EQ(steps, (std::vector<int>{1, 2})) << box.w;
  }
}

constexpr int kHoldsALine = 700'000;  // square px: no more than that of the largest type beside a picture

TEST(PicturePages, WhereTheyHoldHardlyAnyTextItStandsByItself) {
  for (const Size box : {Size{800, 800}, Size{900, 520}, Size{700, 700}}) {
    const Book book = stepwise(box);
    int pictures = 0;
    for (const Page* page : pages_of(book, "path")) {
      EXPECT_EQ(page->step, 0) << box.w;
      pictures += picture_on(*page) != nullptr ? 1 : 0;
    }
    EXPECT_GE(pictures, 1) << box.w;
  }
}

/// Whether a page with the whole picture has all sentences of both its steps.
bool tells_all(const Page& page) {
  int sentences = 0;
  for (const Row& row : page.rows) {
    if (row.kind != RowKind::paragraph || (row.position.block != 0 && row.position.block != 2)) continue;
    for (const Cell& cell : row.cells)
      sentences += static_cast<int>(std::count(cell.text.string.begin(), cell.text.string.end(), '.'));
  }
  return sentences == 8;
}

TEST(PicturePages, APictureStandsWithAllThatTellsOfItOrOnAPageForEachStep) {
  int together = 0, stepped = 0;
  for (int w = 800; w <= 2000; w += 300) {
    for (int h = 800; h <= 1700; h += 150) {
      for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        if (scale == 2 && w * h < kHoldsALine) continue;
        const Book book = stepwise({w, h}, scale);
        const auto pages = pages_of(book, "path");
        const auto shown = [](const Page* page) { return picture_on(*page) != nullptr; };
        const bool always = std::all_of(pages.begin(), pages.end(), shown);
        for (const Page* page : pages) {
          if (!shown(page)) continue;
          (page->step > 0 ? stepped : together) += 1;
          EXPECT_TRUE(always || page->step > 0 || tells_all(*page)) << w << "x" << h << " at " << scale;
        }
      }
    }
  }
  EXPECT_GT(together, 20);
  EXPECT_GT(stepped, 20);
}

TEST(PicturePages, StandAtTheirPlaceAmongTheOtherText) {
  const Book book = stepwise({1760, 700});
  int last = -1;
  for (const Page* page : pages_of(book, "path")) {
    EXPECT_GE(page->first.block, last);
    last = page->first.block;
  }
  EXPECT_EQ(what_is_lost(book, article_with_steps()), "");
}

TEST(PicturePages, AnUprightPictureStandsAboveItsText) {
  const Book book = stepwise({920, 860});
  for (const Page* page : pages_of(book, "path")) {
    if (page->step == 0) continue;
    const Row* picture = picture_on(*page);
    for (const Row& row : page->rows) {
      if (row.kind == RowKind::paragraph || row.kind == RowKind::figure_label) {
        EXPECT_GE(row.rect.y, picture->rect.bottom());
      }
    }
  }
}

TEST(PicturePages, AVoiceSaysWhatThePictureShowsOnce) {
  int described = 0;
  const Book book = stepwise({1760, 700});
  for (const Page& page : book.pages)
    for (const Row& row : page.rows)
      described += row.kind == RowKind::figure && !row.description.empty() ? 1 : 0;
  EXPECT_EQ(described, 1);
}

TEST(PicturePages, WhereAllStandsTogetherThereAreNone) {
  const Book book = stepwise({1760, 700}, 1.0);
  for (const Page* page : pages_of(book, "path")) {
    EXPECT_EQ(page->step, 0);
    EXPECT_NE(picture_on(*page), nullptr);
  }
}

TEST(PicturePages, StepsThatAreNotToldInOrderMakeNone) {
  Article article = article_with_steps();
  for (const std::vector<FigureStep>& steps :
       {std::vector<FigureStep>{{"vein", "path", 2}, {"lung", "path", 0}},
        {{"vein", "path", 0}, {"lung", "signs", 2}},
        {{"vein", "path", 0}},
        {{"vein", "path", 0}, {"lung", "path", 99}}}) {
    article.steps["leg"] = steps;
    const Book book = Paginated({1760, 700}, 2.0).book(article);
    for (const Page& page : book.pages) EXPECT_EQ(page.step, 0);
    EXPECT_EQ(what_is_lost(book, article), "");
  }
}

TEST(PicturePages, EveryPageOfAStepIsFoundByItsPlace) {
  for (const Size box : {Size{1760, 700}, Size{1760, 500}, Size{900, 860}, Size{900, 1200}}) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      const Book book = stepwise(box, scale);
      EXPECT_EQ(what_is_not_found(book), "");
    }
  }
}

}  // namespace
}  // namespace kiosk
