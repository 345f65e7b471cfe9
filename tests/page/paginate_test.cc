#include "page/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "page/rows.h"
#include "small_article.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Paginate, LaysPartsOutInOrderWithTheAnswersLast) {
  const Book book = Paginated().book(small_article());
  std::vector<std::string> parts;
  int next = 0;
  for (const Book::Span& span : book.spans) {
    parts.push_back(span.part);
    EXPECT_EQ(span.first, next) << span.part;
    EXPECT_GT(span.count, 0) << span.part;
    next += span.count;
    for (const Page* page : pages_of(book, span.part)) EXPECT_EQ(page->part, span.part);
  }
  EXPECT_EQ(next, static_cast<int>(book.pages.size()));
  EXPECT_THAT(parts, ElementsAre("contents", "summary-answer", "path", "triggers", "signs", "faq", "about",
                                 "faq/legs", "faq/walk"));
  EXPECT_EQ(book.main_first, book.span_of("summary-answer")->first);
  EXPECT_EQ(book.main_first + book.main_count, book.span_of("faq/legs")->first);
  EXPECT_THAT(book.cut, IsEmpty());
}

TEST(Paginate, IsTheSameEachTime) {
  const Book one = Paginated().book(small_article());
  const Book two = Paginated().book(small_article());
  ASSERT_EQ(one.pages.size(), two.pages.size());
  for (std::size_t i = 0; i < one.pages.size(); ++i) {
    EXPECT_EQ(one.pages[i].first, two.pages[i].first);
    EXPECT_EQ(one.pages[i].words, two.pages[i].words);
  }
}

TEST(Paginate, CountsTheWordsOfAPage) {
  Article article = small_article();
  article.parts = {part_of("path", "Way there", {paragraph_block("one two three four")}, article.locale)};
  const Book book = Paginated().book(article);
  EXPECT_EQ(pages_of(book, "path")[0]->words, 6);
}

TEST(Paginate, TheListLeadsToPartsAndToParagraphs) {
  const Book book = Paginated().book(small_article());
  const auto entries = rows_of(book, "contents", RowKind::contents);
  ASSERT_EQ(entries.size(), 4U) << "a link that leads nowhere is no entry";
  EXPECT_EQ(entries[0]->links[0].target, (Position{"clots", "path", kPartStart, 0}));
  EXPECT_EQ(entries[0]->links[0].number, 1);
  EXPECT_EQ(entries[1]->links[0].target, (Position{"clots", "path", 2, 0}));
  EXPECT_EQ(entries[1]->links[0].number, 2);
  EXPECT_EQ(entries[2]->links[0].target, (Position{"clots", "faq", kPartStart, 0}));
  EXPECT_FALSE(entries[2]->links[0].icon.empty());
  EXPECT_EQ(entries[3]->links[0].target, (Position{"clots", "about", kPartStart, 0}));
}

TEST(Paginate, EveryEntryLeadsToThePageThatShowsItsTarget) {
  for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
    const Book book = Paginated({1000, 600}, scale).book(small_article());
    for (const Row* row : rows_of(book, "contents", RowKind::contents)) {
      const Position target = row->links[0].target;
      const int at = book.page_of(target);
      ASSERT_GE(at, 0);
      const auto& rows = book.pages[static_cast<std::size_t>(at)].rows;
      const bool starts = target.block == kPartStart && at == book.span_of(target.part)->first;
      const bool shown =
          starts || std::any_of(rows.begin(), rows.end(), [&](const Row& r) { return r.position == target; });
      EXPECT_TRUE(shown) << target.part << " block " << target.block << " at " << scale;
    }
  }
}

TEST(Paginate, WithoutAListEveryPartIsAnEntry) {
  Article article = small_article();
  article.parts.erase(article.parts.begin() + 1);
  const Book book = Paginated().book(article);
  std::vector<std::string> targets;
  for (const Row* row : rows_of(book, "contents", RowKind::contents))
    targets.push_back(row->links[0].target.part);
  EXPECT_THAT(targets, ElementsAre("summary-answer", "path", "triggers", "signs", "faq", "about"));
}

TEST(Paginate, QuestionsAreCardsThatLeadToTheirAnswers) {
  const Book book = Paginated().book(small_article());
  std::vector<std::string> targets, texts;
  for (const Row* row : rows_of(book, "faq", RowKind::cards)) {
    ASSERT_EQ(row->links.size(), row->cells.size());
    for (std::size_t i = 0; i < row->links.size(); ++i) {
      targets.push_back(row->links[i].target.part);
      texts.push_back(row->cells[i].string);
      EXPECT_GE(row->links[i].rect.h, 80) << "20 mm";
    }
  }
  EXPECT_THAT(targets, ElementsAre("faq/legs", "faq/walk"));
  EXPECT_THAT(texts, ElementsAre("In both legs?", "May I walk?"));
}

TEST(Paginate, AnAnswerInAWordStandsLargeWithWhatFollows) {
  const Book book = Paginated().book(small_article());
  const auto answers = rows_of(book, "faq/legs", RowKind::answer);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0]->cells[0].string, "Yes.");
  const auto text = rows_of(book, "faq/legs", RowKind::paragraph);
  ASSERT_FALSE(text.empty());
  EXPECT_GT(answers[0]->cells[0].px, text[0]->cells[0].px);
  EXPECT_THAT(rows_of(book, "faq/walk", RowKind::answer), IsEmpty());
}

TEST(Paginate, ABoldSentenceIsNoAnswerInAWord) {
  Article article = small_article();
  Block bold = paragraph_block("");
  bold.text = all_bold("Call for help at once, and tell a member of staff.");
  Block half = paragraph_block("Yes, at times.");
  half.text.strong = {{0, 3}};
  article.parts = {part_of("faq/legs", "Q", {bold, half}, article.locale)};
  EXPECT_THAT(rows_of(Paginated().book(article), "faq/legs", RowKind::answer), IsEmpty());
}

struct NoticeCase {
  Showing showing;
  Cause own, of_shown;
  Maker maker;
  const char* key;
};

TEST(Paginate, ANoticeStandsOnEachPageOfItsPart) {
  const Showing marked = Showing::marked;
  const Showing replaced = Showing::replaced;
  const Cause english = Cause::unchecked;
  const NoticeCase cases[] = {
      {marked, Cause::unchecked, Cause::unchecked, Maker::machine, "notice.machine"},
      {marked, Cause::unchecked, Cause::unchecked, Maker::person, "notice.unreviewed"},
      {marked, Cause::unchecked, Cause::unchecked, Maker::unknown, "notice.unreviewed"},
      {marked, Cause::outdated, Cause::outdated, Maker::machine, "notice.outdated"},
      {marked, Cause::changed, Cause::changed, Maker::machine, "notice.changed"},
      {marked, Cause::changed, Cause::changed, Maker::original, "notice.changed"},
      {marked, Cause::lost, Cause::lost, Maker::person, "notice.unrecorded"},
      {marked, Cause::unrecorded, Cause::unrecorded, Maker::original, "notice.unrecorded"},
      {replaced, Cause::missing, english, Maker::original, "notice.missing"},
      {replaced, Cause::unsound, english, Maker::original, "notice.missing"},
      {replaced, Cause::outdated, english, Maker::original, "notice.outdated_hidden"},
      {replaced, Cause::unchecked, english, Maker::original, "notice.unreviewed_hidden"},
      {replaced, Cause::changed, english, Maker::original, "notice.changed_hidden"},
      {replaced, Cause::lost, english, Maker::original, "notice.unrecorded_hidden"},
      {replaced, Cause::unrecorded, english, Maker::original, "notice.unrecorded_hidden"},
      {replaced, Cause::missing, Cause::changed, Maker::original, "notice.changed"},
      {replaced, Cause::changed, Cause::lost, Maker::original, "notice.unrecorded"},
  };
  for (const NoticeCase& c : cases) {
    Article article = small_article();
    for (Part& part : article.parts) {
      if (part.id != "path" && part.id != "faq/legs") continue;
      part.provenance.showing = c.showing;
      part.provenance.own = c.own;
      part.provenance.of_shown = c.of_shown;
      part.provenance.maker = c.maker;
    }
    const Book book = Paginated({1000, 600}).book(article);
    for (const Page& page : book.pages) {
      const bool due = page.part == "path" || page.part == "faq/legs";
      int notices = 0;
      for (const Row& row : page.rows) {
        if (row.kind != RowKind::notice) continue;
        ++notices;
        EXPECT_EQ(row.cells[0].string, c.key);
        EXPECT_EQ(row.rect.y, 0);
      }
      EXPECT_EQ(notices, due ? 1 : 0) << page.part;
    }
    EXPECT_GT(pages_of(book, "path").size(), 1U);
  }
}

TEST(Paginate, AFallenBackPartIsSetInItsOwnLanguage) {
  Article article = small_article("ar");
  article.parts[2].locale = locale_of("en");
  article.parts[2].provenance.own = Cause::missing;
  article.parts[2].provenance.showing = Showing::replaced;
  const Book book = Paginated().book(article);
  EXPECT_EQ(pages_of(book, "path")[0]->locale, locale_of("en"));
  EXPECT_EQ(pages_of(book, "triggers")[0]->locale, locale_of("ar"));
  for (const Row* row : rows_of(book, "path", RowKind::paragraph)) {
    EXPECT_EQ(row->cells[0].locale, locale_of("en"));
    EXPECT_EQ(row->cells[0].layout->direction, Direction::ltr);
  }
  for (const Row* row : rows_of(book, "triggers", RowKind::paragraph))
    EXPECT_EQ(row->cells[0].layout->direction, Direction::rtl);
}

/// The lines of the record behind the words of the about part.
std::vector<std::string> record_of(const Article& article) {
  std::vector<std::string> lines;
  const Book book = Paginated().book(article);
  for (const Row* row : rows_of(book, "about", RowKind::paragraph)) lines.push_back(row->cells[0].string);
  EXPECT_EQ(lines.at(0), words("about", 20));
  lines.erase(lines.begin());
  return lines;
}

Provenance checked_by(const char* name) {
  Provenance p;
  p.own = p.of_shown = Cause::checked;
  p.maker = Maker::person;
  p.review.translated_by = "A. Nowak";
  p.review.source_digest = "sha256:0123456789abcdef";
  p.review.checked_by = name;
  return p;
}

Article all_checked() {
  Article article = small_article("pl");
  for (Part& part : article.parts) part.provenance = checked_by("B. Lis");
  article.front_provenance = checked_by("B. Lis");
  return article;
}

TEST(Paginate, TheAboutPartEndsWithTheRecord) {
  Article article = all_checked();
  EXPECT_THAT(record_of(article), ElementsAre("about.language", "about.translated", "about.checked",
                                              "about.version", "about.next_review"));
  article.parts[1].provenance = checked_by("C. Kot");
  EXPECT_THAT(record_of(article), ElementsAre("about.language", "about.translated", "about.checked",
                                              "about.checked", "about.version", "about.next_review"));
  for (Part& part : article.parts) part.provenance.review.revised_by = "R";
  article.front_provenance.review.revised_by = "R";
  EXPECT_THAT(record_of(article),
              ElementsAre("about.language", "about.translated", "about.revised", "about.checked",
                          "about.checked", "about.version", "about.next_review"));
}

TEST(Paginate, TheRecordClaimsNoMoreThanIsTrueOfEveryPart) {
  for (std::size_t changed = 0; changed < small_article().parts.size(); ++changed) {
    Article article = all_checked();
    for (Part& part : article.parts) part.provenance.review.revised_by = "R";
    Provenance& p = article.parts[changed].provenance;
    p.own = p.of_shown = Cause::changed;
    p.showing = Showing::marked;
    p.review.checked_by = p.review.revised_by = "";
    const auto lines = record_of(article);
    EXPECT_THAT(lines, testing::Contains("about.partly_checked"));
    EXPECT_THAT(lines, testing::Not(testing::Contains("about.checked")));
    EXPECT_THAT(lines, testing::Not(testing::Contains("about.revised")));
  }
  Article article = small_article("pl");
  for (Part& part : article.parts) part.provenance.maker = Maker::machine;
  article.front_provenance.maker = Maker::machine;
  EXPECT_THAT(record_of(article), ElementsAre("about.language", "about.translated_machine",
                                              "about.not_checked", "about.next_review"));
  article.front_provenance.maker = Maker::unknown;
  article.parts[0].provenance.maker = Maker::original;
  EXPECT_THAT(record_of(article), ElementsAre("about.language", "about.original", "about.translated_machine",
                                              "notice.unrecorded", "about.not_checked", "about.next_review"));
}

TEST(Paginate, AFigureStandsBesideTheTextInLandscape) {
  const Book book = Paginated({1760, 700}).book(small_article());
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

TEST(Paginate, AFigureFlowsWithTheTextWhereTheTextIsLarge) {
  const Book book = Paginated({1760, 700}, 1.5).book(small_article());
  ASSERT_NE(page_with_figure(book, "path"), nullptr);
}

TEST(Paginate, AFigureFlowsWithTheTextInPortrait) {
  const Book book = Paginated({920, 1500}).book(small_article());
  ASSERT_NE(page_with_figure(book, "path"), nullptr);
}

TEST(Paginate, AFigureKeepsItsProportionsAndStaysOnThePage) {
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

TEST(Paginate, LabelsStandInTheOrderOfTheirNumbers) {
  for (const double scale : {1.0, 1.5, 2.0}) {
    const Book book = Paginated({1760, 700}, scale).book(small_article());
    std::vector<std::string> names;
    for (const Page* page : pages_of(book, "path")) {
      for (const Row& row : page->rows) {
        if (row.kind != RowKind::figure_label) continue;
        names.push_back(std::to_string(row.badge) + " " + row.cells[0].string);
      }
      if (!names.empty()) break;  // beside the text they stand on each page
    }
    EXPECT_THAT(names, ElementsAre("1 Leg vein", "2 Lung")) << scale;
  }
}

TEST(Paginate, AnUnknownFigureLeavesNoHole) {
  Paginated paginated;
  paginated.pictures = Pictures();
  const Book book = paginated.book(small_article());
  EXPECT_THAT(rows_of(book, "path", RowKind::figure), IsEmpty());
  EXPECT_THAT(rows_of(book, "path", RowKind::figure_label), IsEmpty());
}

TEST(Paginate, ATableHasColumnsAtTheNormalSize) {
  const Book book = Paginated().book(small_article());
  const auto rows = rows_of(book, "triggers", RowKind::table_row);
  ASSERT_EQ(rows.size(), 3U);
  for (const Row* row : rows) {
    ASSERT_EQ(row->cells.size(), 3U);
    for (std::size_t c = 1; c < 3; ++c) EXPECT_GE(row->cells[c].box.x, row->cells[c - 1].box.right());
    EXPECT_LE(row->cells[2].box.right(), 1760);
  }
  EXPECT_THAT(rows_of(book, "triggers", RowKind::card_title), IsEmpty());
}

TEST(Paginate, ATablesRowsBecomeCardsWhereTheTextIsLarge) {
  const Book book = Paginated({1760, 700}, 1.5).book(small_article());
  EXPECT_THAT(rows_of(book, "triggers", RowKind::table_row), IsEmpty());
  std::vector<std::string> titles;
  for (const Row* row : rows_of(book, "triggers", RowKind::card_title))
    titles.push_back(row->cells[0].string);
  EXPECT_THAT(titles, ElementsAre("Rest", "Age", "Size"));
  std::vector<std::string> captions;
  for (const Row* row : rows_of(book, "triggers", RowKind::card_caption))
    captions.push_back(row->cells[0].string);
  EXPECT_THAT(captions,
              ElementsAre("How it works", "Level", "How it works", "Level", "How it works", "Level"));
}

TEST(Paginate, ATooNarrowTableBecomesCards) {
  const Book book = Paginated({560, 900}).book(small_article());
  EXPECT_THAT(rows_of(book, "triggers", RowKind::table_row), IsEmpty());
  EXPECT_EQ(rows_of(book, "triggers", RowKind::card_title).size(), 3U);
}

}  // namespace
}  // namespace kiosk
