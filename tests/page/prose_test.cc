#include "page/prose.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "small_article.h"

namespace kiosk {
namespace {

/// What makes items of prose for a page.
struct ProseMaker : Paginated {
  Article article = small_article();
  std::unique_ptr<Typesetter> typesetter = make_fixed_typesetter(5);
  PageMaker maker{article, nullptr, catalogue, pictures, style, *typesetter};

  PageItem item(const std::string& text, int width, int room, RowKind kind = RowKind::paragraph) {
    Prose prose;
    prose.kind = kind;
    prose.at = Position::of_block("clots", "path", 0);
    prose.text = rich(text);
    prose.locale = article.locale;
    prose.how = body_text(style);
    prose.width = width;
    return prose_item(maker, std::move(prose), room);
  }
};

std::string text_of(const Row& row) { return row.cells.back().text.string; }

TEST(ProseItem, ItsUnitsAreItsSentences) {
  ProseMaker m;
  const PageItem item = m.item("One two. Three four? Five!", 1000, 700);
  ASSERT_EQ(item.units, 3);
  EXPECT_EQ(text_of(item.rows(0, 1)[0]), "One two.");
  EXPECT_EQ(text_of(item.rows(1, 3)[0]), "Three four? Five!");
  EXPECT_EQ(item.rows(1, 3)[0].position.offset, 9);
  ASSERT_EQ(item.breaks.size(), 2U);
  EXPECT_EQ(item.breaks[0], Cost::of(Rank::block_parted));
}

TEST(ProseItem, ATextOfNothingIsOneEmptyUnit) {
  ProseMaker m;
  for (const char* text : {"", " "}) {
    const PageItem item = m.item(text, 1000, 700);
    EXPECT_EQ(item.units, 1);
    EXPECT_TRUE(item.breaks.empty());
    EXPECT_EQ(item.rows(0, 1).size(), 1U);
  }
}

TEST(ProseItem, ASentenceThatNoPageHoldsBreaksAtTheEndsOfLines) {
  ProseMaker m;
  const PageItem item = m.item(words("a", 20) + " " + words("long", 120), 700, 200);
  EXPECT_GT(item.units, 10);
  std::string all;
  for (int unit = 0; unit < item.units; ++unit) {
    EXPECT_LE(item.extent(unit, unit + 1).height, 200);
    const Cell cell = item.rows(unit, unit + 1)[0].cells.back();
    EXPECT_EQ(cell.end_line - cell.first_line, 1);
    EXPECT_EQ(cell.text.px, static_cast<int>(m.style.body() + 0.5)) << "text never shrinks";
  }
}

/// What explains a word stays with it where the sentence has a better place to break.
TEST(ProseItem, ALineThatEndsWithinBracketsCostsTwice) {
  ProseMaker m;
  std::string text = "So";
  for (int i = 0; i < 30; ++i) text += i % 10 == 3 ? " (one, two, three, four, five, six, seven)" : " word";
  const PageItem item = m.item(text + ".", 300, 100);
  int within = 0;
  for (int unit = 1; unit < item.units; ++unit) {
    const Row above = item.rows(0, unit)[0];
    const std::string said = above.cells.back().text.string;
    const bool open = std::count(said.begin(), said.end(), '(') > std::count(said.begin(), said.end(), ')');
    within += open ? 1 : 0;
    EXPECT_EQ(item.breaks[static_cast<std::size_t>(unit - 1)][Rank::line_cut], open ? 2 : 1) << said;
  }
  EXPECT_GE(within, 3);
}

/// Wherever in a line the comma stands; that of a number is none.
TEST(ProseItem, ASentenceThatNoPageHoldsBreaksBestAfterAComma) {
  ProseMaker m;
  std::string text = "So";
  for (int i = 0; i < 60; ++i) text += i % 7 == 6 ? " seven," : i % 7 == 3 ? " 1,000" : " words";
  const PageItem item = m.item(text + ".", 700, 100);
  int commas = 0;
  for (int unit = 1; unit < item.units; ++unit) {
    const Row above = item.rows(unit - 1, unit)[0];
    const Cell& cell = above.cells.back();
    ASSERT_EQ(cell.text.layout->lines.size(), 1U);
    std::string line = cell.text.string;
    while (!line.empty() && line.back() == ' ') line.pop_back();
    const bool comma = line.back() == ',';
    commas += comma ? 1 : 0;
    EXPECT_EQ(item.breaks[static_cast<std::size_t>(unit - 1)][Rank::line_cut], comma ? 0 : 1) << line;
  }
  EXPECT_EQ(commas, 8);
}

TEST(ProseItem, WhatEndsWithoutAnEndGoesOnBelow) {
  ProseMaker m;
  const Cost kept = Cost::of(Rank::sentence_cut);
  EXPECT_EQ(m.item("If you know, and then you:", 1000, 700).after, kept);
  EXPECT_EQ(m.item("short of breath, or", 1000, 700, RowKind::item).after, kept);
  EXPECT_EQ(m.item("Call now.", 1000, 700).after, Cost());
  EXPECT_EQ(m.item("Say \u201cYes.\u201d", 1000, 700, RowKind::item).after, Cost());
  EXPECT_EQ(m.item("\u06a9\u0627\u0644 \u06a9\u0631\u06cc\u06ba\u06d4", 1000, 700, RowKind::item).after,
            Cost());
}

TEST(ProseItem, AnItemIsMarkedOnceAndItsNumberStandsOnOneLine) {
  ProseMaker m;
  for (const int number : {1, 10, 120, 1000}) {
    Prose prose;
    prose.kind = RowKind::item;
    prose.text = rich("One two three. Four five six.");
    prose.locale = m.article.locale;
    prose.how = body_text(m.style);
    prose.width = 900;
    prose.indent = 200;
    prose.number = number;
    const PageItem item = prose_item(m.maker, std::move(prose), 700);
    const Row first = item.rows(0, 1)[0];
    ASSERT_EQ(first.cells.size(), 2U);
    EXPECT_EQ(first.cells[0].text.layout->lines.size(), 1U);
    EXPECT_EQ(item.rows(1, 2)[0].cells.size(), 1U);
    EXPECT_EQ(item.rows(1, 2)[0].kind, RowKind::paragraph);
  }
}

TEST(ProseItem, ASliceKeepsItsMarks) {
  RichText text = rich("One two. Three four.");
  text.strong = {{4, 12}};
  Link link;
  link.range = {9, 14};
  text.links = {link};
  const RichText slice = slice_of(text, {9, 20});
  EXPECT_EQ(to_utf8(slice.text), "Three four.");
  ASSERT_EQ(slice.strong.size(), 1U);
  EXPECT_EQ(slice.strong[0], (TextRange{0, 3}));
  ASSERT_EQ(slice.links.size(), 1U);
  EXPECT_EQ(slice.links[0].range, (TextRange{0, 5}));
  EXPECT_TRUE(slice_of(text, {0, 4}).strong.empty());
}

}  // namespace
}  // namespace kiosk
