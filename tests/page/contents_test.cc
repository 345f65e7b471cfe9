#include "page/contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rules.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;

std::vector<const PageLink*> links_of(const Book& book, const std::string& part) {
  std::vector<const PageLink*> links;
  for (const Page* page : pages_of(book, part))
    for (const Row& row : page->rows)
      for (const PageLink& link : row.links) links.push_back(&link);
  return links;
}

std::vector<std::string> strings_of(const Page& page) {
  std::vector<std::string> strings;
  for (const Row& row : page.rows)
    for (const Cell& cell : row.cells) strings.push_back(cell.text.string);
  return strings;
}

TEST(Contents, LeadsToThePartsTheQuestionsAndTheRecord) {
  const Book book = Paginated().book(small_article());
  std::vector<std::string> targets;
  std::vector<int> numbers;
  for (const PageLink* link : links_of(book, "contents")) {
    targets.push_back(link->target.part);
    numbers.push_back(link->number);
  }
  EXPECT_THAT(targets, ElementsAre("path", "triggers", "signs", "faq", "about"));
  EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 0, 0));
}

TEST(Contents, WhatTheListSaysOfAPartStandsBelowItsHeading) {
  const Book book = Paginated().book(small_article());
  const auto entries = rows_of(book, "contents", RowKind::contents);
  ASSERT_GE(entries.size(), 3U);
  ASSERT_EQ(entries[0]->cells.size(), 2U);
  EXPECT_EQ(entries[0]->cells[0].text.string, "From leg to lung");
  EXPECT_EQ(entries[0]->cells[1].text.string, "The way\u00a0\u00b7 The heart");
  EXPECT_GE(entries[0]->cells[1].box.y, entries[0]->cells[0].box.bottom());
  EXPECT_EQ(entries[1]->cells.size(), 1U) << "a link that leads nowhere is no topic";
}

TEST(Contents, TheShortAnswerAndTheWaysStandOnOnePageWherePossible) {
  const Book book = Paginated({1760, 760}).book(small_article());
  const auto pages = pages_of(book, "contents");
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_THAT(strings_of(*pages[0]), testing::IsSupersetOf({std::string("Clots in a vein"), words("short", 9),
                                                            std::string("From leg to lung")}));
  int text_end = 0;
  for (const Row& row : pages[0]->rows)
    if (row.kind == RowKind::paragraph) text_end = std::max(text_end, row.rect.right());
  for (const PageLink* link : links_of(book, "contents")) EXPECT_GE(link->rect.x, text_end);
}

TEST(Contents, ElsewhereTheAnswerBeginsAndTheWaysFollow) {
  for (const Size box : {Size{1760, 420}, Size{900, 1400}, Size{900, 600}}) {
    for (const double scale : {1.0, 2.0}) {
      Paginated p(box, scale);
      const Book book = p.book(small_article());
      std::vector<std::string> all;
      for (const Page* page : pages_of(book, "contents"))
        for (const std::string& string : strings_of(*page)) all.push_back(string);
      const auto answer = std::find(all.begin(), all.end(), words("short", 9));
      const auto way = std::find(all.begin(), all.end(), "From leg to lung");
      ASSERT_NE(answer, all.end());
      ASSERT_NE(way, all.end());
      EXPECT_LT(answer, way);
      EXPECT_EQ(what_is_outside(book, p.style), "");
      EXPECT_EQ(links_of(book, "contents").size(), 5U);
    }
  }
}

TEST(Contents, WithoutAShortAnswerTheSummaryStandsThere) {
  Article article = small_article();
  article.parts.erase(article.parts.begin());
  const Book book = Paginated().book(article);
  EXPECT_THAT(strings_of(book.pages[0]), testing::Contains("What a clot does."));
}

TEST(Contents, InLowReachEveryWayOnIsWithinReach) {
  for (const Size box : {Size{1760, 760}, Size{900, 1400}}) {
    Paginated p(box);
    p.style.reach = box.h / 2;
    const Book book = p.book(small_article());
    const auto links = links_of(book, "contents");
    ASSERT_FALSE(links.empty());
    if (box.h < box.w) continue;  // beside the text they are as low as their list can be
    for (const PageLink* link : links) EXPECT_GE(link->rect.y, p.style.reach);
  }
}

TEST(Contents, EveryEntryLeadsToThePageThatShowsItsTarget) {
  for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
    const Book book = Paginated({1000, 600}, scale).book(small_article());
    for (const Row* row : rows_of(book, "contents", RowKind::contents)) {
      const Position target = row->links[0].target;
      const int at = book.page_of(target);
      ASSERT_GE(at, 0);
      const auto& rows = book.pages[static_cast<std::size_t>(at)].rows;
      const bool starts = target.spot == Spot::start && at == book.span_of(target.part)->first;
      const bool shown =
          starts || std::any_of(rows.begin(), rows.end(), [&](const Row& r) { return r.position == target; });
      EXPECT_TRUE(shown) << target.part << " block " << target.block << " at " << scale;
    }
  }
}

TEST(Contents, QuestionsAreCardsThatLeadToTheirAnswers) {
  const Book book = Paginated().book(small_article());
  std::vector<std::string> targets, texts;
  for (const Row* row : rows_of(book, "faq", RowKind::cards)) {
    ASSERT_EQ(row->links.size(), row->cells.size());
    for (std::size_t i = 0; i < row->links.size(); ++i) {
      targets.push_back(row->links[i].target.part);
      texts.push_back(row->cells[i].text.string);
      EXPECT_GE(row->links[i].rect.h, 80) << "20 mm";
    }
  }
  EXPECT_THAT(targets, ElementsAre("faq/legs", "faq/walk"));
  EXPECT_THAT(texts, ElementsAre("In both legs?", "May I walk?"));
}

TEST(Contents, ThirtyQuestionsAreCardsTwoAbreastEachOnce) {
  for (const Size box : {Size{1760, 700}, Size{900, 1400}, Size{760, 560}}) {
    for (const double scale : {1.0, 1.5, 2.0}) {
      Article article = small_article();
      std::erase_if(article.parts, [](const Part& part) { return part.id.rfind("faq/", 0) == 0; });
      std::set<std::string> wanted;
      for (int i = 0; i < 30; ++i) {
        const std::string id = "faq/q" + std::to_string(i);
        article.parts.push_back(
            part_of(id, words("ask", 2 + i % 7), {paragraph_block("Yes, so.")}, article.locale));
        wanted.insert(id);
      }
      Paginated p(box, scale);
      const Book book = p.book(article);
      const auto links = links_of(book, "faq");
      ASSERT_EQ(links.size(), 30U);
      for (std::size_t i = 0; i < links.size(); ++i)
        EXPECT_EQ(links[i]->target.part, "faq/q" + std::to_string(i)) << "in their order";
      EXPECT_EQ(what_is_outside(book, p.style), "");
      EXPECT_EQ(what_is_not_found(book), "");
      if (box.w == 1760 && scale == 1.0) {
        EXPECT_EQ(rows_of(book, "faq", RowKind::cards)[0]->links.size(), 2U);
      }
    }
  }
}

}  // namespace
}  // namespace kiosk
