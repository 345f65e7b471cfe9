#include "page/figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rules.h"

namespace kiosk {
namespace {

/// The small article, the way told in sentences that a column beside a picture holds.
Article with_short_sentences() {
  Article article = small_article();
  for (Block& block : article.parts[2].blocks)
    if (block.kind == BlockKind::paragraph) block.text = rich(sentences_of("s", 4, 9));
  return article;
}

TEST(Figures, AFigureStandsBesideTheTextInLandscape) {
  const Book book = Paginated({1760, 700}).book(with_short_sentences());
  for (const Page* page : pages_of(book, "path")) {
    const auto figure = std::find_if(page->rows.begin(), page->rows.end(),
                                     [](const Row& r) { return r.kind == RowKind::figure; });
    ASSERT_NE(figure, page->rows.end()) << "the picture stands on each page of its part";
    for (const Row& row : page->rows) {
      if (row.kind == RowKind::paragraph) {
        EXPECT_LE(row.rect.right(), figure->rect.x);
      }
    }
  }
}

/// The one page of a part with a picture, where the picture stands in the flow of the text.
const Page* page_with_figure(const Book& book, const std::string& part) {
  const Page* found = nullptr;
  for (const Page* page : pages_of(book, part)) {
    for (const Row& row : page->rows) {
      if (row.kind != RowKind::figure) continue;
      EXPECT_EQ(found, nullptr) << "more than one picture";
      found = page;
    }
  }
  return found;
}

TEST(Figures, AFigureFlowsWithTheTextWhereTheTextIsLarge) {
  const Book book = Paginated({1760, 700}, 1.5).book(small_article());
  ASSERT_NE(page_with_figure(book, "path"), nullptr);
}

TEST(Figures, OnAnUprightPageItStandsBelowTheTextOfEach) {
  const Book book = Paginated({920, 1500}).book(with_short_sentences());
  for (const Page* page : pages_of(book, "path")) {
    const auto figure = std::find_if(page->rows.begin(), page->rows.end(),
                                     [](const Row& r) { return r.kind == RowKind::figure; });
    ASSERT_NE(figure, page->rows.end());
    for (const Row& row : page->rows) {
      if (row.kind == RowKind::paragraph) {
        EXPECT_LE(row.rect.bottom(), figure->rect.y);
      }
    }
    EXPECT_LE(page->end, 1500);
  }
}

TEST(Figures, InLowReachItStandsAboveTheText) {
  Paginated p({920, 1500});
  p.style.reach = 700;
  const Book book = p.book(with_short_sentences());
  for (const Page* page : pages_of(book, "path")) {
    const auto figure = std::find_if(page->rows.begin(), page->rows.end(),
                                     [](const Row& r) { return r.kind == RowKind::figure; });
    ASSERT_NE(figure, page->rows.end());
    for (const Row& row : page->rows) {
      if (row.kind == RowKind::paragraph) {
        EXPECT_GE(row.rect.y, figure->rect.bottom());
      }
    }
  }
}

TEST(Figures, AFigureKeepsItsProportionsAndStaysOnThePage) {
  for (const Size box : {Size{1760, 700}, Size{920, 1500}, Size{1200, 600}, Size{800, 560}}) {
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
      const Book book = Paginated(box, scale).book(small_article());
      const auto figures = rows_of(book, "path", RowKind::figure);
      ASSERT_FALSE(figures.empty());
      for (const Row* row : figures) {
        EXPECT_EQ(row->figure, "leg");
        EXPECT_GE(row->rect.x, 0);
        EXPECT_LE(row->rect.right(), box.w);
        EXPECT_LE(row->rect.bottom(), box.h) << box.w << "x" << box.h << " at " << scale;
      }
    }
  }
}

TEST(Figures, LabelsStandInTheOrderOfTheirNumbers) {
  for (const double scale : {1.0, 1.5, 2.0}) {
    const Book book = Paginated({1760, 700}, scale).book(small_article());
    std::vector<std::string> names;
    for (const Page* page : pages_of(book, "path")) {
      for (const Row& row : page->rows) {
        if (row.kind != RowKind::figure_label) continue;
        names.push_back(std::to_string(row.badge) + " " + row.cells[0].text.string);
      }
      if (!names.empty()) break;  // beside the text they stand on each page
    }
    EXPECT_THAT(names, testing::ElementsAre("1 Leg vein", "2 Lung")) << scale;
  }
}

TEST(Figures, AnUnknownFigureLeavesNoHole) {
  Paginated paginated;
  paginated.pictures = Pictures();
  const Book book = paginated.book(small_article());
  EXPECT_THAT(rows_of(book, "path", RowKind::figure), testing::IsEmpty());
  EXPECT_THAT(rows_of(book, "path", RowKind::figure_label), testing::IsEmpty());
}

/// A part in which other things stand beside a picture: nothing is drawn over another.
TEST(Figures, WithATableOrASecondPictureNothingLiesOverAnother) {
  Pictures pictures = small_pictures();
  pictures.figures["arm"] = pictures.figures["leg"];
  pictures.figures["arm"].id = "arm";
  const Article base = small_article();
  const std::vector<Block> table(base.parts[3].blocks.begin(), base.parts[3].blocks.end());
  for (const char* id : {"part", "faq/q"}) {
    for (const bool second : {false, true}) {
      Article article = base;
      article.labels["arm"] = article.labels["leg"];
      std::vector<Block> blocks = table;
      blocks.push_back(figure_block_of("leg"));
      blocks.push_back(paragraph_block(words("behind", 20)));
      if (second) blocks.push_back(figure_block_of("arm"));
      blocks.push_back(figure_block_of("no such"));
      article.parts = {part_of(id, "Both", blocks, article.locale)};
      for (const Size box : {Size{1760, 700}, Size{920, 1500}, Size{1000, 600}}) {
        for (const double scale : {1.0, 1.5, 2.0}) {
          Paginated p(box, scale);
          p.pictures = pictures;
          const Book book = p.book(article);
          EXPECT_EQ(what_is_outside(book, p.style), "");
          EXPECT_EQ(what_is_lost(book, article), "");
          for (const Page& page : book.pages)
            for (const Row& picture : page.rows)
              for (const Row& row : page.rows) {
                if (picture.kind != RowKind::figure || &row == &picture) continue;
                for (const Cell& cell : row.cells)
                  EXPECT_FALSE(picture.rect.intersects(cell.box))
                      << cell.text.string << " " << id << box.w << " " << scale;
              }
        }
      }
    }
  }
}

/// A picture's labels: all on its page wherever they have room, else each once and in order.
TEST(Figures, LongLabelsMoveButAreNeverLost) {
  for (const int length : {1, 3, 8, 12}) {
    for (const Size box : {Size{1760, 700}, Size{1760, 420}, Size{920, 1500}, Size{700, 560}}) {
      for (const double scale : {1.0, 2.0}) {
        Article article = small_article();
        article.labels["leg"] = {{"vein", words("vein", length), words("term", length)},
                                 {"lung", words("lung", length), words("latin", length)}};
        article.parts = {part_of("path", "Way", {figure_block_of("leg")}, article.locale)};
        Paginated p(box, scale);
        const Book book = p.book(article);
        EXPECT_EQ(what_is_outside(book, p.style), "");
        const auto labels = rows_of(book, "path", RowKind::figure_label);
        ASSERT_EQ(labels.size(), 2U) << length << " " << box.w << " " << scale;
        EXPECT_EQ(labels[0]->badge, 1);
        EXPECT_EQ(labels[1]->badge, 2);
        for (const Row* label : labels) EXPECT_EQ(label->cells.size(), 2U);
        if (length == 1) {
          EXPECT_EQ(pages_of(book, "path").size(), 1U) << box.w << " " << scale;
        }
      }
    }
  }
}

/// On a page too low for all the labels the whole picture stands with some of them, then with the others.
TEST(Figures, LabelsThatNoPageHoldsStandWithThePictureInGroups) {
  Article article = small_article();
  article.parts = {part_of("path", "Way", {figure_block_of("leg")}, article.locale)};
  Pictures many = small_pictures();
  Figure& leg = many.figures["leg"];
  leg.anchors.clear();
  article.labels["leg"].clear();
  for (int i = 0; i < 5; ++i) {
    const std::string key = "l" + std::to_string(i);
    leg.anchors.push_back(
        {key, leg.units.w * (i % 2 == 0 ? 0.2 : 0.8), leg.units.h * (0.1 + 0.18 * i), 0, 0});
    article.labels["leg"].push_back({key, words(key, 2), words("term", 9)});
  }
  Paginated p({900, 420});
  p.pictures = many;
  const Book book = p.book(article);
  EXPECT_EQ(what_is_outside(book, p.style), "");
  const auto pages = pages_of(book, "path");
  EXPECT_GT(pages.size(), 1U);
  EXPECT_LT(pages.size(), 5U);
  int badge = 0;
  for (const Page* page : pages) {
    EXPECT_EQ(page->rows.at(1).kind, RowKind::figure);
    EXPECT_EQ(page->rows.at(1).step, 0) << "all of its numbers are shown";
    for (const Row& row : page->rows)
      if (row.kind == RowKind::figure_label) {
        EXPECT_EQ(row.badge, ++badge);
      }
  }
  EXPECT_EQ(badge, 5);
}

/// On a page too low for all the numbers each label has the picture with its number, page by page.
TEST(Figures, NumbersThatWouldTouchStandOnAPageEach) {
  Article article = small_article();
  article.parts = {part_of("path", "Way", {figure_block_of("leg")}, article.locale)};
  Pictures close = small_pictures();
  close.figures["leg"].anchors[1].badge_y = close.figures["leg"].anchors[0].badge_y + 5;
  for (const Size box : {Size{1760, 300}, Size{700, 400}, Size{920, 1500}}) {
    for (const double scale : {1.0, 2.0}) {
      Paginated p(box, scale);
      p.pictures = close;
      const Book book = p.book(article);
      EXPECT_EQ(what_is_outside(book, p.style), "");
      const auto labels = rows_of(book, "path", RowKind::figure_label);
      const auto pictures = rows_of(book, "path", RowKind::figure);
      ASSERT_EQ(labels.size(), 2U);
      ASSERT_EQ(pictures.size(), 2U);
      for (const int i : {0, 1}) {
        EXPECT_EQ(labels[static_cast<std::size_t>(i)]->badge, i + 1);
        EXPECT_EQ(pictures[static_cast<std::size_t>(i)]->step, i + 1);
      }
      EXPECT_EQ(pages_of(book, "path").size(), 2U);
    }
  }
}

}  // namespace
}  // namespace kiosk
