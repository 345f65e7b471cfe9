#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "strips.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FillPages, NothingMakesOneEmptyPage) {
  const Filled filled = fill({}, 100);
  ASSERT_EQ(filled.pages.size(), 1U);
  EXPECT_THAT(filled.pages[0].rows, IsEmpty());
  EXPECT_THAT(filled.cut, IsEmpty());
}

TEST(FillPages, StacksRowsWithTheirGapsAndNoneAtTheTop) {
  Strip first = paragraph(0, 2);
  first.gap = 7;
  Strip second = paragraph(1, 2);
  second.gap = 5;
  const Filled filled = fill({first, second}, 100);
  ASSERT_EQ(filled.pages.size(), 1U);
  const std::vector<Row>& rows = filled.pages[0].rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].rect.y, 0);
  EXPECT_EQ(rows[1].rect.y, 25);
  EXPECT_EQ(rows[1].cells[0].box.y, 25);
}

TEST(FillPages, MovesAWholeParagraphWhereTheHoleIsSmall) {
  EXPECT_THAT(words_of(fill({paragraph(0, 7), paragraph(1, 5)}, 100).pages), ElementsAre("0[0-7)", "1[0-5)"));
}

TEST(FillPages, SplitsWhereTheHoleWouldBeLarge) {
  EXPECT_THAT(words_of(fill({paragraph(0, 4), paragraph(1, 8)}, 100).pages),
              ElementsAre("0[0-4) 1[0-6)", "1[6-8)"));
}

TEST(FillPages, LeavesTwoLinesAtLeastOnEitherSide) {
  // Six of seven lines fit: the last would stand alone.
  EXPECT_THAT(words_of(fill({paragraph(0, 4), paragraph(1, 7)}, 100).pages),
              ElementsAre("0[0-4) 1[0-5)", "1[5-7)"));
  for (int before = 0; before <= 12; ++before) {
    for (int lines = 4; lines <= 30; ++lines) {
      const Filled filled = fill({paragraph(0, before), paragraph(1, lines)}, 100);
      for (const Page& page : filled.pages) {
        for (const Row& row : page.rows) {
          const Cell& cell = row.cells[0];
          if (row.position.block != 1) continue;
          EXPECT_GE(cell.end_line - cell.first_line, 2) << before << " and " << lines << " lines";
        }
      }
    }
  }
}

TEST(FillPages, AHeadingHasALineBelowItEvenWhereTwoHaveNoRoom) {
  PageFrame frame;
  frame.height = 30;
  frame.first_top = {heading(9, 1)};
  std::vector<std::string> cut;
  EXPECT_THAT(words_of(fill_pages({heading(0), paragraph(1, 4)}, frame, cut)),
              ElementsAre("h9 h0 1[0-1)", "1[1-4)"));
  EXPECT_THAT(cut, IsEmpty());
}

TEST(FillPages, ThreeLinesAreNeverSplit) {
  for (int before = 0; before <= 10; ++before) {
    const Filled filled = fill({paragraph(0, before), paragraph(1, 3), paragraph(2, 3)}, 100);
    std::string all;
    for (const std::string& words : words_of(filled.pages)) all += words + " ";
    EXPECT_NE(all.find("1[0-3) "), std::string::npos) << all;
    EXPECT_NE(all.find("2[0-3) "), std::string::npos) << all;
  }
}

TEST(FillPages, ASplitPieceKnowsWhereItsTextStarts) {
  const Filled filled = fill({paragraph(0, 16)}, 100);
  ASSERT_EQ(filled.pages.size(), 2U);
  EXPECT_EQ(filled.pages[0].first, (Position{"a", "p", 0, 0}));
  EXPECT_EQ(filled.pages[1].first, (Position{"a", "p", 0, 30}));
  EXPECT_EQ(filled.pages[1].rows[0].rect.h, 60);
}

TEST(FillPages, TheMarkerOfAnItemStaysWithItsFirstLine) {
  Strip item = paragraph(0, 16);
  item.row.kind = RowKind::item;
  Cell marker = item.row.cells[0];
  marker.layout = lines_of(1);
  marker.end_line = 1;
  marker.string = "1";
  item.row.cells.insert(item.row.cells.begin(), marker);
  const Filled filled = fill({item}, 100);
  ASSERT_EQ(filled.pages.size(), 2U);
  EXPECT_EQ(filled.pages[0].rows[0].cells.size(), 2U);
  ASSERT_EQ(filled.pages[1].rows[0].cells.size(), 1U);
  EXPECT_EQ(filled.pages[1].rows[0].cells[0].string, "block 0");
}

TEST(FillPages, NoPageEndsWithAHeading) {
  EXPECT_THAT(words_of(fill({paragraph(0, 9), heading(1), paragraph(2, 3)}, 100).pages),
              ElementsAre("0[0-9)", "h1 2[0-3)"));
  for (int before = 0; before <= 10; ++before) {
    for (int after = 1; after <= 25; ++after) {
      const Filled filled = fill({paragraph(0, before), heading(1), heading(2), paragraph(3, after)}, 100);
      for (const Page& page : filled.pages) {
        ASSERT_THAT(page.rows, ::testing::Not(IsEmpty()));
        EXPECT_NE(page.rows.back().kind, RowKind::heading) << before << ", " << after;
      }
    }
  }
}

TEST(FillPages, AHeadingTakesTwoLinesOfALongParagraphWithIt) {
  EXPECT_THAT(words_of(fill({paragraph(0, 5), heading(1), paragraph(2, 8)}, 100).pages),
              ElementsAre("0[0-5) h1 2[0-4)", "2[4-8)"));
}

std::vector<Strip> table(int rows, int lines) {
  const Strip header = text_strip(RowKind::table_header, 0, 1);
  const auto repeated = std::make_shared<const Row>(header.row);
  std::vector<Strip> strips = {header};
  strips[0].keep_with_next = true;
  for (int i = 1; i <= rows; ++i) {
    strips.push_back(text_strip(RowKind::table_row, i, lines));
    strips.back().header = repeated;
  }
  return strips;
}

TEST(FillPages, ATableRowIsNeverCutAndTheHeaderIsRepeated) {
  const Filled filled = fill(table(5, 4), 100);
  EXPECT_THAT(words_of(filled.pages), ElementsAre("header row1 row2", "header row3 row4", "header row5"));
  EXPECT_EQ(filled.pages[1].rows[1].rect.y, kLineHeight) << "the row stands below the repeated header";
  EXPECT_EQ(filled.pages[1].first.block, 3) << "the page starts with the row, not with the header";
  EXPECT_THAT(filled.cut, IsEmpty());
}

TEST(FillPages, ATableDoesNotStartWithItsHeaderAlone) {
  std::vector<Strip> strips = table(2, 4);
  strips.insert(strips.begin(), paragraph(9, 6));
  EXPECT_THAT(words_of(fill(strips, 100).pages), ElementsAre("9[0-6)", "header row1 row2"));
}

TEST(FillPages, ASingleLastLineGetsCompany) {
  EXPECT_THAT(words_of(fill({paragraph(0, 5), paragraph(1, 5), paragraph(2, 1)}, 100).pages),
              ElementsAre("0[0-5)", "1[0-5) 2[0-1)"));
}

TEST(FillPages, ASingleLastLineIsLeftWhereHelpWouldLeaveAHeadingLast) {
  EXPECT_THAT(words_of(fill({paragraph(0, 4), heading(1), paragraph(2, 5), paragraph(3, 1)}, 100).pages),
              ElementsAre("0[0-4) h1 2[0-5)", "3[0-1)"));
}

TEST(FillPages, ReportsWhatFitsNoPage) {
  const Filled filled = fill({paragraph(0, 3), text_strip(RowKind::table_row, 1, 12), paragraph(2, 3)}, 100);
  EXPECT_THAT(filled.cut, ElementsAre("block 1"));
  EXPECT_THAT(words_of(filled.pages), ElementsAre("0[0-3)", "row1", "2[0-3)"));
}

TEST(FillPages, ReportsALineTallerThanThePage) {
  const Filled filled = fill({paragraph(0, 2)}, kLineHeight - 1);
  EXPECT_THAT(filled.cut, ::testing::Contains("block 0"));
  EXPECT_THAT(words_of(filled.pages), ElementsAre("0[0-1)", "0[1-2)"));
}

TEST(FillPages, AStripThatAsksForANewPageGetsOne) {
  Strip picture = text_strip(RowKind::table_row, 1, 2);
  picture.new_page = true;
  EXPECT_THAT(words_of(fill({paragraph(0, 2), picture}, 100).pages), ElementsAre("0[0-2)", "row1"));
  EXPECT_THAT(words_of(fill({picture}, 100).pages), ElementsAre("row1")) << "and no empty page before it";
}

TEST(FillPages, WhatStandsOnEveryPageTakesItsRoom) {
  PageFrame frame;
  Strip notice = text_strip(RowKind::notice, 0, 2);
  frame.first_top = {notice, heading(0)};
  frame.next_top = {notice};
  const Filled filled = fill({paragraph(0, 7), paragraph(1, 8)}, 100, frame);
  EXPECT_THAT(words_of(filled.pages), ElementsAre("notice h0 0[0-7)", "notice 1[0-8)"));
  EXPECT_EQ(filled.pages[0].rows[1].rect.y, 20);
  EXPECT_EQ(filled.pages[0].rows[2].rect.y, 30);
}

TEST(FillPages, WhatStandsBesideIsOnEveryPage) {
  PageFrame frame;
  Row picture;
  picture.kind = RowKind::figure;
  picture.rect = {60, 0, 40, 100};
  picture.cells = text_strip(RowKind::figure, 0, 1).row.cells;
  frame.beside = {picture};
  const Filled filled = fill({paragraph(0, 15)}, 100, frame);
  ASSERT_EQ(filled.pages.size(), 2U);
  for (const Page& page : filled.pages) {
    EXPECT_EQ(page.rows.back().kind, RowKind::figure);
    EXPECT_EQ(page.rows.back().rect.y, 0);
  }
}

TEST(FillPages, NothingLeavesThePage) {
  for (int height = 40; height <= 130; height += 10) {
    for (int lines = 1; lines < 20; ++lines) {
      const Filled filled =
          fill({heading(0), paragraph(1, lines), heading(2), paragraph(3, 20 - lines)}, height);
      EXPECT_THAT(filled.cut, IsEmpty());
      for (const Page& page : filled.pages) EXPECT_LE(page.rows.back().rect.bottom(), height);
    }
  }
}

}  // namespace
}  // namespace kiosk
