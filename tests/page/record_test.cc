#include "page/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_article.h"

namespace kiosk {
namespace {

using ::testing::ElementsAre;

struct NoticeCase {
  Showing showing;
  Cause own, of_shown;
  Maker maker;
  const char* key;  ///< null: nothing is to be said
};

TEST(Record, EachProvenanceIsToldInItsWords) {
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
    Provenance p;
    p.showing = c.showing;
    p.own = c.own;
    p.of_shown = c.of_shown;
    p.maker = c.maker;
    EXPECT_STREQ(notice_key(p), c.key);
  }
  Provenance checked;
  checked.own = checked.of_shown = Cause::checked;
  EXPECT_EQ(notice_key(checked), nullptr);
}

TEST(Record, AChangeOfTheOtherLanguageIsToldToo) {
  Provenance first;
  first.of_shown = Cause::unchecked;
  for (const Cause cause : {Cause::changed, Cause::lost, Cause::unchecked, Cause::outdated}) {
    Provenance second;
    second.of_shown = cause;
    const bool grave = cause == Cause::changed || cause == Cause::lost;
    EXPECT_EQ(&told_of(first, second), grave ? &second : &first);
    EXPECT_EQ(&told_of(second, first), &second) << "the reader's own is told first";
  }
}

/// The lines of the record behind the words of the about part, on pages of that size.
std::vector<std::string> record_of(const Article& article, Size box = {1840, 1400}) {
  std::vector<std::string> lines;
  const Book book = Paginated(box).book(article);
  for (const Row* row : rows_of(book, "about", RowKind::paragraph))
    lines.push_back(row->cells[0].text.string);
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

TEST(Record, TheAboutPartEndsWithTheRecord) {
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

TEST(Record, ForTheSakeOfAPageItIsOneParagraph) {
  const Article article = all_checked();
  const auto lines = record_of(article);
  ASSERT_GT(lines.size(), 3U);
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : " \u00b7 ") + line;
  EXPECT_THAT(record_of(article, {1840, 480}), ElementsAre(all));
}

TEST(Record, TheRecordClaimsNoMoreThanIsTrueOfEveryPart) {
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

}  // namespace
}  // namespace kiosk
