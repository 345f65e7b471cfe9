#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "small_article.h"

namespace kiosk {
namespace {

/// The small article in a language beside itself in another, whose words are longer.
class SideBySide : public testing::Test {
 protected:
  static Book book_of(const char* reader, const char* other, Size box = {1760, 700}, double scale = 1.0) {
    return book_of(small_article(reader), small_article(other), box, scale);
  }
  static Book book_of(const Article& article, const Article& second, Size box = {1760, 700},
                      double scale = 1.0) {
    Paginated p(box, scale);
    p.style.locale = article.locale;
    const auto typesetter = make_fixed_typesetter(5);
    return paginate(article, &second, p.catalogue, p.pictures, p.style, *typesetter);
  }

  /// Every word of a language's cells, in the order they stand.
  static std::string text_of(const Book& book, const std::string& part, bool beside) {
    std::string text;
    for (const Page* page : pages_of(book, part))
      for (const Row& row : page->rows) {
        const bool said = row.kind == RowKind::paragraph || row.kind == RowKind::item;
        if (!said || row.beside != beside) continue;
        const Cell& cell = row.cells.back();
        const std::u16string all = to_utf16(cell.text.string);
        for (int l = cell.first_line; l < cell.end_line; ++l) {
          const TextRange r = cell.text.layout->lines[static_cast<std::size_t>(l)].range;
          text +=
              to_utf8(all.substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length())));
        }
      }
    return text;
  }
};

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

TEST_F(SideBySide, NothingIsLostInEitherLanguage) {
  for (const Size box : {Size{1760, 700}, Size{900, 1200}}) {
    for (const double scale : {1.0, 2.0}) {
      const Book book = book_of("pl", "en", box, scale);
      EXPECT_TRUE(book.cut.empty());
      for (const char* part : {"path", "signs", "about"}) {
        const std::string reader = text_of(book, part, false);
        EXPECT_FALSE(reader.empty()) << part;
        // The record of a text stands in the reader's language alone.
        if (std::string(part) == "about") continue;
        EXPECT_EQ(reader, text_of(book, part, true)) << part;
      }
    }
  }
}

TEST_F(SideBySide, ABlockStandsBesideTheSameBlock) {
  const Book book = book_of("ar", "en");
  for (const Page* page : pages_of(book, "path")) {
    std::vector<const Row*> left;
    std::vector<const Row*> right;
    for (const Row& row : page->rows)
      if (row.kind == RowKind::paragraph) (row.beside ? right : left).push_back(&row);
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
      EXPECT_EQ(left[i]->position.block, right[i]->position.block);
      EXPECT_EQ(left[i]->rect.y, right[i]->rect.y);
      EXPECT_LT(left[i]->rect.right(), right[i]->rect.x);
      EXPECT_EQ(right[i]->cells.back().text.locale.str(), "en");
    }
  }
}

TEST_F(SideBySide, NarrowColumnsStandOneAboveTheOther) {
  const Book book = book_of("pl", "en", {700, 1200}, 1.5);
  int pairs = 0;
  for (const Page* page : pages_of(book, "signs")) {
    const Row* above = nullptr;
    for (const Row& row : page->rows) {
      if (row.kind != RowKind::item) continue;
      if (above != nullptr && row.beside) {
        EXPECT_GE(row.rect.y, above->cells.back().box.bottom());
        ++pairs;
      }
      above = &row;
    }
  }
  EXPECT_GT(pairs, 0);
}

TEST_F(SideBySide, EveryPageIsFoundByWhatItStartsWith) {
  for (const double scale : {1.0, 2.0}) {
    const Book book = book_of("pl", "en", {900, 700}, scale);
    for (std::size_t i = 0; i < book.pages.size(); ++i)
      EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i));
  }
}

TEST_F(SideBySide, ATablesRowsSayTheirHeadingsInBoth) {
  const Book book = book_of("pl", "en");
  for (const bool beside : {false, true}) {
    std::set<std::string> said;
    for (const Row* row : rows_of(book, "triggers", RowKind::card))
      if (row->beside == beside)
        for (const Cell& cell : row->cells) said.insert(cell.text.string);
    for (const char* words : {"How it works", "Level", "Rest", "Higher"})
      EXPECT_TRUE(said.contains(words)) << words;
  }
}

/// It is lower where that keeps its labels on its page.
TEST_F(SideBySide, APictureStandsWithItsLabelsWhereAPageHasRoomForBoth) {
  for (const int height : {800, 900, 1000}) {
    const Book book = book_of("pl", "en", {700, height});
    for (const Page* page : pages_of(book, "path")) {
      const auto has = [&](RowKind kind) {
        return std::any_of(page->rows.begin(), page->rows.end(),
                           [&](const Row& row) { return row.kind == kind; });
      };
      EXPECT_EQ(has(RowKind::figure), has(RowKind::figure_label)) << height;
    }
  }
}

Article with_risks(Article article) {
  int level = 0;
  for (Block& block : article.parts[3].blocks)
    if (block.kind == BlockKind::table_row) block.mark = RowMark{"clock", level++, 3};
  return article;
}

TEST_F(SideBySide, ATableOfRisksIsCardsWithTheirLevelsInBoth) {
  const Article reader = with_risks(small_article("pl"));
  const Article other = with_risks(small_article("en"));
  for (const Size box : {Size{1760, 700}, Size{900, 1200}})
    for (const double scale : {1.0, 1.5}) {
      const Book book = book_of(reader, other, box, scale);
      EXPECT_TRUE(book.cut.empty());
      const auto cards = rows_of(book, "triggers", RowKind::card);
      ASSERT_EQ(cards.size(), 6U);
      for (std::size_t i = 0; i < cards.size(); i += 2) {
        EXPECT_FALSE(cards[i]->beside);
        EXPECT_TRUE(cards[i + 1]->beside);
        EXPECT_FALSE(cards[i]->rect.intersects(cards[i + 1]->rect));
        EXPECT_EQ(cards[i]->position, cards[i + 1]->position);
      }
      for (const Row* card : cards) {
        EXPECT_TRUE(card->mark);
        EXPECT_FALSE(card->level.empty());
        EXPECT_TRUE(card->rect.contains(card->level));
        EXPECT_EQ(card->cells.back().lead, "Level");
      }
    }
}

/// Where no page holds both cards of a row, each may have its own; where none holds one, the reader's
/// language stands alone.
TEST_F(SideBySide, ARowOfATableNeverStandsWithoutItsName) {
  const Article reader = with_risks(small_article("pl"));
  const Article other = with_risks(small_article("en"));
  bool apart = false;
  for (int height = 240; height <= 500; height += 10) {
    const Book book = book_of(reader, other, {1000, height}, 1.5);
    EXPECT_TRUE(book.cut.empty()) << height;
    std::set<bool> said;
    for (const Page* page : pages_of(book, "triggers")) {
      std::set<bool> here;
      for (const Row& row : page->rows) {
        if (row.kind != RowKind::card || row.cells.back().text.string != "Higher") continue;
        EXPECT_EQ(row.cells.front().text.string, "Size") << height;
        here.insert(row.beside);
      }
      apart = apart || (here.size() == 1 && said.size() == 1 && here != said);
      said.insert(here.begin(), here.end());
    }
  }
  EXPECT_TRUE(apart);
}

TEST_F(SideBySide, ThePictureIsShownOnceWithBothLabels) {
  const Book book = book_of("pl", "en");
  EXPECT_EQ(rows_of(book, "path", RowKind::figure).size(), 1U);
  const auto labels = rows_of(book, "path", RowKind::figure_label);
  EXPECT_EQ(labels.size(), 4U);
  EXPECT_EQ(std::count_if(labels.begin(), labels.end(), [](const Row* row) { return row->beside; }), 2);
}

std::vector<const Row*> rows_with_links(const Book& book, const std::string& part) {
  std::vector<const Row*> rows;
  for (const Page* page : pages_of(book, part))
    for (const Row& row : page->rows)
      if (!row.links.empty()) rows.push_back(&row);
  return rows;
}

/// The short answer stands on the first page in one language, so it does in two.
TEST_F(SideBySide, TheFirstPageSaysTheShortAnswerInBoth) {
  for (const Size box : {Size{1760, 700}, Size{900, 1200}, Size{1000, 500}}) {
    const Book book = book_of("pl", "en", box);
    EXPECT_EQ(without_spaces(text_of(book, "contents", false)), without_spaces(words("short", 9)));
    EXPECT_EQ(without_spaces(text_of(book, "contents", true)), without_spaces(words("short", 9)));
  }
}

TEST_F(SideBySide, AnEntryOfAListSaysItInBothAndLeadsToOnePlace) {
  for (const Size box : {Size{1760, 700}, Size{700, 1200}}) {
    const Book both = book_of("ar", "en", box);
    const Book one = Paginated(box).book(small_article("ar"));
    for (const char* part : {"contents", "faq"}) {
      const auto single = rows_with_links(one, part);
      const auto rows = rows_with_links(both, part);
      std::vector<Position> targets;
      for (const Row* row : single)
        for (const PageLink& link : row->links) targets.push_back(link.target);
      // What lies within a part has a row of its own, behind the part's.
      std::size_t met = 0;
      for (const Row* row : rows)
        if (met < targets.size() && row->links.at(0).target == targets[met]) ++met;
      EXPECT_EQ(met, targets.size()) << part;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i]->links.size(), 1U);
        ASSERT_EQ(rows[i]->cells.size(), 2U) << part;
        const Cell& reader = rows[i]->cells[0];
        const Cell& other = rows[i]->cells[1];
        EXPECT_EQ(reader.text.locale.str(), "ar");
        EXPECT_EQ(other.text.locale.str(), "en");
        EXPECT_EQ(reader.text.string, other.text.string)
            << "the small article has the same words in each language";
        EXPECT_FALSE(reader.box.intersects(other.box));
        for (const Cell* cell : {&reader, &other}) EXPECT_TRUE(rows[i]->rect.contains(cell->box)) << part;
      }
    }
    EXPECT_EQ(rows_of(both, "contents", RowKind::language).size(), 2 * pages_of(both, "contents").size());
  }
}

TEST_F(SideBySide, TheColumnsOfAListAreThoseOfTheText) {
  const Book book = book_of("pl", "en");
  const auto names = rows_of(book, "faq", RowKind::language);
  ASSERT_GE(names.size(), 2U);
  for (const Row* row : rows_of(book, "faq", RowKind::cards)) {
    EXPECT_LE(row->cells[0].box.right(), names[0]->rect.right());
    EXPECT_EQ(row->cells[1].box.x, names[1]->rect.x);
  }
}

TEST_F(SideBySide, AnEntryWithoutATranslationStandsOnce) {
  Article article = small_article("pl");
  for (Part& part : article.parts)
    if (part.id == "faq/walk") part.locale = locale_of("en");
  const Book book = book_of(article, small_article("en"));
  const auto cards = rows_of(book, "faq", RowKind::cards);
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0]->cells.size(), 2U);
  EXPECT_EQ(cards[1]->cells.size(), 1U);
}

TEST_F(SideBySide, APartInOneLanguageStandsOnce) {
  Article article = small_article("pl");
  for (Part& part : article.parts)
    if (part.id == "path") part.locale = locale_of("en");
  const Book book = book_of(article, small_article("en"));
  EXPECT_TRUE(rows_of(book, "path", RowKind::language).empty());
  EXPECT_FALSE(rows_of(book, "signs", RowKind::language).empty());
}

/// Where no page holds a pair its lines are dealt out over pages, in both languages.
TEST_F(SideBySide, APairThatNoPageHoldsIsDealtOut) {
  for (const Size box : {Size{1760, 420}, Size{760, 640}}) {
    for (const int longer : {1, 3}) {
      Article first = small_article("pl");
      Article second = small_article("en");
      first.parts = {part_of("path", "Way", {paragraph_block(words("text", 160))}, first.locale)};
      second.parts = {part_of("path", "Way", {paragraph_block(words("text", 160 * longer))}, second.locale)};
      const Book book = book_of(first, second, box);
      EXPECT_TRUE(book.cut.empty());
      EXPECT_GT(pages_of(book, "path").size(), 1U);
      EXPECT_EQ(without_spaces(text_of(book, "path", false)), without_spaces(words("text", 160)));
      EXPECT_EQ(without_spaces(text_of(book, "path", true)), without_spaces(words("text", 160 * longer)));
      for (std::size_t i = 0; i < book.pages.size(); ++i)
        EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i));
    }
  }
}

/// Neither waits for the end of the other, however long that is.
TEST_F(SideBySide, WhatIsDealtOutBeginsInBoth) {
  for (const auto& [own, other] : {std::pair(6, 300), std::pair(60, 300), std::pair(300, 6)}) {
    Article first = small_article("pl");
    Article second = small_article("en");
    first.parts = {part_of("path", "Way", {paragraph_block(words("text", own))}, first.locale)};
    second.parts = {part_of("path", "Way", {paragraph_block(words("text", other))}, second.locale)};
    const Book book = book_of(first, second, {1760, 420});
    ASSERT_GT(pages_of(book, "path").size(), 1U);
    std::set<bool> beside;
    for (const Row& row : pages_of(book, "path").front()->rows)
      if (row.kind == RowKind::paragraph) beside.insert(row.beside);
    EXPECT_EQ(beside.size(), 2U) << own;
    for (std::size_t i = 0; i < book.pages.size(); ++i)
      EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i)) << own;
  }
}

/// Sentence by sentence where both have as many, so that what is read together stands together.
TEST_F(SideBySide, APageEndsWithTheSameSentenceInBoth) {
  Article first = small_article("pl");
  Article second = small_article("en");
  for (Article* article : {&first, &second})
    article->parts = {part_of("path", "Way", {paragraph_block(sentences_of("s", 14, 12))}, article->locale)};
  const Book book = book_of(first, second, {1760, 500});
  EXPECT_GT(pages_of(book, "path").size(), 1U);
  for (const Page* page : pages_of(book, "path")) {
    std::string sides[2];
    for (const Row& row : page->rows)
      if (row.kind == RowKind::paragraph) sides[row.beside ? 1 : 0] += row.cells.back().text.string;
    EXPECT_EQ(sides[0], sides[1]);
  }
}

}  // namespace
}  // namespace kiosk
