#include <gtest/gtest.h>

#include <algorithm>

#include "small_article.h"

namespace kiosk {
namespace {

std::u16string without_spaces(std::u16string text) {
  text.erase(std::remove(text.begin(), text.end(), u' '), text.end());
  return text;
}

/// Whether a row carries text of a block: not what is repeated or ours.
bool flows(const Row& row) {
  switch (row.kind) {
    case RowKind::answer:
    case RowKind::paragraph:
    case RowKind::item:
    case RowKind::table_row:
    case RowKind::card_title:
    case RowKind::card_text:
      return true;
    default:
      return false;
  }
}

/// What a part says, block after block.
std::u16string said(const Part& part) {
  std::u16string text;
  for (const Block& block : part.blocks) {
    if (block.kind == BlockKind::figure || block.kind == BlockKind::table_header) continue;
    text += without_spaces(block.text.text);
    for (const RichText& cell : block.cells) text += without_spaces(cell.text);
  }
  return text;
}

/// What the pages of a part show, line after line.
/// A card that goes on over the page says its name again: that repetition is not counted.
std::u16string shown(const Book& book, const Part& part) {
  std::u16string text;
  int named = -1;
  for (const Page* page : pages_of(book, part.id)) {
    for (const Row& row : page->rows) {
      const bool own = row.position.block < static_cast<int>(part.blocks.size());
      if (!flows(row) || !own) continue;
      if (row.kind == RowKind::card_title) {
        if (row.position.block <= named) continue;
        named = row.position.block;
      }
      for (const Cell& cell : row.cells) {
        if (row.kind == RowKind::item && &cell != &row.cells.back()) continue;
        const std::u16string all = to_utf16(cell.string);
        for (int l = cell.first_line; l < cell.end_line; ++l) {
          const TextRange range = cell.layout->lines[static_cast<std::size_t>(l)].range;
          text += without_spaces(
              all.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length())));
        }
      }
    }
  }
  return text;
}

bool has_pages(const Part& part) { return part.id != "contents" && part.id != "faq"; }

void expect_all_shown(const Book& book, const Article& article, const std::string& where) {
  for (const Part& part : article.parts) {
    if (!has_pages(part)) continue;
    EXPECT_EQ(to_utf8(shown(book, part)), to_utf8(said(part))) << part.id << where;
    EXPECT_FALSE(rows_of(book, part.id, RowKind::heading).empty()) << part.id << where;
  }
}

void expect_order(const Book& book, const std::string& where) {
  for (const Book::Span& span : book.spans) {
    for (int i = 1; i < span.count; ++i) {
      const Position& before = book.pages[static_cast<std::size_t>(span.first + i - 1)].first;
      const Position& after = book.pages[static_cast<std::size_t>(span.first + i)].first;
      EXPECT_LE(std::pair(before.block, before.offset), std::pair(after.block, after.offset))
          << span.part << where;
    }
  }
  // Next, Back and a change of size go by position: no two pages may start at the same one.
  for (std::size_t i = 0; i < book.pages.size(); ++i) {
    const Position& first = book.pages[i].first;
    EXPECT_EQ(book.page_of(first), static_cast<int>(i))
        << first.part << " " << first.block << "/" << first.offset << where;
  }
}

void expect_inside(const Book& book, Size box, const std::string& where) {
  for (const Page& page : book.pages) {
    for (const Row& row : page.rows) {
      EXPECT_GE(row.rect.y, 0) << page.part << where;
      EXPECT_LE(row.rect.bottom(), box.h) << page.part << where;
      for (const Cell& cell : row.cells) EXPECT_LE(cell.box.right(), box.w) << page.part << where;
    }
  }
}

class NothingIsLost : public ::testing::TestWithParam<double> {};

TEST_P(NothingIsLost, AtAnyWidthAndHeight) {
  const double scale = GetParam();
  for (const char* tag : {"en", "ar"}) {
    const Article article = small_article(tag);
    for (int w = 700; w <= 1900; w += 150) {
      for (const int h : {560, 700, 930, 1500}) {
        const std::string where = " in " + std::to_string(w) + "x" + std::to_string(h) + ", " + tag;
        const Book book = Paginated({w, h}, scale).book(article);
        expect_all_shown(book, article, where);
        expect_order(book, where);
        EXPECT_TRUE(book.cut.empty()) << where << ": " << (book.cut.empty() ? "" : book.cut[0]);
        expect_inside(book, {w, h}, where);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scales, NothingIsLost, ::testing::Values(1.0, 1.25, 1.5, 2.0), [](const auto& test) {
  return "At" + std::to_string(static_cast<int>(test.param * 100));
});

TEST(NothingIsLost, OfLettersInSupplementaryPlanesAndOfMarks) {
  Article article = small_article();
  std::string text;
  for (int i = 0; i < 120; ++i) text += "\U00010400e\u0301 ";
  article.parts = {part_of("path", "Letters", {paragraph_block(text + "end.")}, article.locale)};
  for (int w = 300; w < 900; w += 37) {
    const Book book = Paginated({w, 560}).book(article);
    expect_all_shown(book, article, " at " + std::to_string(w));
  }
}

TEST(NothingIsLost, OfAPartWithNoText) {
  Article article = small_article();
  article.parts = {part_of("path", "Only a heading", {}, article.locale)};
  const Book book = Paginated().book(article);
  ASSERT_EQ(pages_of(book, "path").size(), 1U);
  EXPECT_EQ(rows_of(book, "path", RowKind::heading).size(), 1U);
}

}  // namespace
}  // namespace kiosk
