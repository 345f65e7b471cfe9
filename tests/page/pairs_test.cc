#include <gtest/gtest.h>

#include <algorithm>

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
        const std::u16string all = to_utf16(cell.string);
        for (int l = cell.first_line; l < cell.end_line; ++l) {
          const TextRange r = cell.layout->lines[static_cast<std::size_t>(l)].range;
          text +=
              to_utf8(all.substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length())));
        }
      }
    return text;
  }
};

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
      EXPECT_EQ(right[i]->cells.back().locale.str(), "en");
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
  const std::string text = text_of(book, "triggers", true);
  for (const char* words : {"How it works", "Level", "Rest", "Higher"})
    EXPECT_NE(text.find(words), std::string::npos) << words;
}

TEST_F(SideBySide, ThePictureIsShownOnceWithBothLabels) {
  const Book book = book_of("pl", "en");
  EXPECT_EQ(rows_of(book, "path", RowKind::figure).size(), 1U);
  const auto labels = rows_of(book, "path", RowKind::figure_label);
  EXPECT_EQ(labels.size(), 4U);
  EXPECT_EQ(std::count_if(labels.begin(), labels.end(), [](const Row* row) { return row->beside; }), 2);
}

TEST_F(SideBySide, AnEntryOfAListSaysItInBothAndLeadsToOnePlace) {
  for (const Size box : {Size{1760, 700}, Size{700, 1200}}) {
    const Book both = book_of("ar", "en", box);
    const Book one = Paginated(box).book(small_article("ar"));
    const auto expect_list = [&](const char* part, RowKind kind) {
      std::vector<Position> single;
      for (const Row* row : rows_of(one, part, kind))
        for (const PageLink& link : row->links) single.push_back(link.target);
      const auto rows = rows_of(both, part, kind);
      ASSERT_EQ(rows.size(), single.size()) << part;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i]->links.size(), 1U);
        EXPECT_EQ(rows[i]->links[0].target, single[i]);
        ASSERT_EQ(rows[i]->cells.size(), 2U) << part;
        const Cell& reader = rows[i]->cells[0];
        const Cell& other = rows[i]->cells[1];
        EXPECT_EQ(reader.locale.str(), "ar");
        EXPECT_EQ(other.locale.str(), "en");
        EXPECT_EQ(reader.string, other.string) << "the small article has the same words in each language";
        EXPECT_FALSE(reader.box.intersects(other.box));
        for (const Cell* cell : {&reader, &other}) EXPECT_TRUE(rows[i]->rect.contains(cell->box)) << part;
      }
    };
    expect_list("contents", RowKind::contents);
    expect_list("faq", RowKind::cards);
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

TEST_F(SideBySide, AStepSaysItInBoth) {
  for (const Size box : {Size{1760, 700}, Size{900, 1200}}) {
    Article article = small_article("pl");
    article.steps["leg"] = {{"vein", "path", 1}, {"lung", "path", 4}};
    const Book book = book_of(article, small_article("en"), box);
    EXPECT_TRUE(book.cut.empty());
    EXPECT_EQ(text_of(book, "steps/leg", true), text_of(book, "steps/leg", false));
    const auto labels = rows_of(book, "steps/leg", RowKind::figure_label);
    ASSERT_EQ(labels.size(), 4U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      EXPECT_EQ(labels[i]->beside, i % 2 == 1);
      EXPECT_EQ(labels[i]->badge, static_cast<int>(i) / 2 + 1);
    }
    for (std::size_t i = 0; i < book.pages.size(); ++i)
      EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i));
  }
}

/// A page that starts with the label and the next that starts with the paragraph have places of their own.
TEST_F(SideBySide, EveryPageOfAStepIsFoundByWhatItStartsWith) {
  for (const Size box : {Size{1760, 700}, Size{1760, 500}, Size{900, 1200}})
    for (const double scale : {1.0, 1.5, 2.0}) {
      Article article = small_article("pl");
      article.steps["leg"] = {{"vein", "path", 0}, {"lung", "path", 2}};
      const Book book = book_of(article, small_article("en"), box, scale);
      for (std::size_t i = 0; i < book.pages.size(); ++i)
        EXPECT_EQ(book.page_of(book.pages[i].first), static_cast<int>(i)) << box.h << " " << scale;
    }
}

TEST_F(SideBySide, APartInOneLanguageStandsOnce) {
  Article article = small_article("pl");
  for (Part& part : article.parts)
    if (part.id == "path") part.locale = locale_of("en");
  const Book book = book_of(article, small_article("en"));
  EXPECT_TRUE(rows_of(book, "path", RowKind::language).empty());
  EXPECT_FALSE(rows_of(book, "signs", RowKind::language).empty());
}

TEST_F(SideBySide, AChangeOfTheOtherLanguageIsToldToo) {
  const auto notices = [](const Article& first, const Article& second) {
    std::vector<std::string> found;
    const Book book = book_of(first, second);
    for (const Row* row : rows_of(book, "path", RowKind::notice)) found.push_back(row->cells[0].string);
    return found;
  };
  const Article first = small_article("en");
  for (const Cause cause : {Cause::changed, Cause::lost, Cause::unchecked}) {
    Article second = small_article("pl");
    Provenance& p = second.parts[2].provenance;
    ASSERT_EQ(second.parts[2].id, "path");
    p.own = p.of_shown = cause;
    p.showing = Showing::marked;
    const auto found = notices(first, second);
    if (cause == Cause::unchecked) {
      EXPECT_TRUE(found.empty());
    } else {
      ASSERT_FALSE(found.empty());
      EXPECT_EQ(found[0], cause == Cause::changed ? "notice.changed" : "notice.unrecorded");
    }
  }
}

}  // namespace
}  // namespace kiosk
