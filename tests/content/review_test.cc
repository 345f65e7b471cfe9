#include <map>

#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

class ReviewTest : public SmallLibrary {
 protected:
  std::string source_of(const std::string& part) {
    for (const auto& [id, value] : source_digests(load(), "clots")) {
      if (id == part) return value;
    }
    ADD_FAILURE() << "no part " << part;
    return "";
  }

  /// A record of `part` with these further lines.
  std::string record(const std::string& part, const std::string& source, const std::string& more = "") {
    return "[\"" + part + "\"]\nsource = \"" + source + "\"\n" + more;
  }

  void review(const std::string& text) { write("pl/articles/clots.review.toml", text); }
};

const std::string kChecked =
    "translated_by = \"machine\"\ntranslated_on = 2026-11-01\nrevised_by = \"B\"\nrevised_on = "
    "\"2026-11-02\"\n"
    "checked_by = \"Dr C\"\nchecked_on = 2026-11-03\n";

TEST_F(ReviewTest, CheckedPartHasNoNotice) {
  review(record("way", source_of("way"), kChecked) + record("faq/go", source_of("faq/go"), kChecked) +
         record("front", source_of("front"), kChecked));
  const auto article = open("pl");
  const Part& way = *article->find("way");
  EXPECT_EQ(way.notice, Notice::none);
  EXPECT_TRUE(way.review.current);
  EXPECT_EQ(way.review.translated_by, "machine");
  EXPECT_EQ(way.review.translated_on, "2026-11-01");
  EXPECT_EQ(way.review.revised_on, "2026-11-02");
  EXPECT_EQ(way.review.checked_by, "Dr C");
  EXPECT_EQ(article->find("faq/go")->notice, Notice::none);
  EXPECT_EQ(article->front_notice, Notice::none);
  EXPECT_EQ(article->front_review.checked_on, "2026-11-03");
  EXPECT_EQ(article->find("help")->notice, Notice::unreviewed);
  EXPECT_EQ(told(), "");
}

TEST_F(ReviewTest, MissingRecordIsUnreviewedAndTold) {
  auto article = open("pl");
  EXPECT_EQ(article->find("way")->notice, Notice::unreviewed);
  EXPECT_FALSE(article->find("way")->review.current);
  EXPECT_NE(told(Severity::warning).find("clots.review.toml:0:0: warning: No part of this"),
            std::string::npos);
  review(record("way", source_of("way")));
  open("pl");
  EXPECT_NE(told(Severity::warning).find("Part \"help\" has no review record."), std::string::npos);
  EXPECT_EQ(told(Severity::warning).find("Part \"way\""), std::string::npos);
}

TEST_F(ReviewTest, PoliciesDecideWhatShows) {
  struct Row {
    bool outdated, checked;
    ShowPolicy if_outdated, if_unreviewed;
    LocaleTag shown;
    Notice notice;
  };
  const ShowPolicy hide = ShowPolicy::hide;
  const ShowPolicy say = ShowPolicy::notice;
  const Row rows[] = {
      {false, true, hide, hide, kPl, Notice::none},
      {false, false, hide, say, kPl, Notice::unreviewed},
      {false, false, hide, hide, kEn, Notice::fallback_missing},
      {true, true, hide, say, kEn, Notice::fallback_outdated},
      {true, true, say, hide, kPl, Notice::outdated},
      {true, false, say, say, kPl, Notice::outdated},
      {true, false, say, hide, kEn, Notice::fallback_missing},
      {true, false, hide, hide, kEn, Notice::fallback_outdated},
  };
  for (const Row& row : rows) {
    settings_.outdated = row.if_outdated;
    settings_.unreviewed = row.if_unreviewed;
    std::string text;
    for (const char* part : {"way", "front"})
      text += record(part, row.outdated ? "sha256:00" : source_of(part), row.checked ? kChecked : "");
    review(text);
    const auto article = open("pl");
    const std::string which = text + (row.if_outdated == hide ? "hide " : "notice ") +
                              (row.if_unreviewed == hide ? "hide" : "notice");
    EXPECT_EQ(article->find("way")->locale, row.shown) << which;
    EXPECT_EQ(article->find("way")->notice, row.notice) << which;
    EXPECT_EQ(article->front_locale, row.shown) << which;
    EXPECT_EQ(article->front_notice, row.notice) << which;
    EXPECT_EQ(load().cards(kPl)[0].locale, row.shown) << which;
  }
}

TEST_F(ReviewTest, ChangedSourceIsToldAtItsRecord) {
  review(record("way", source_of("way"), kChecked));
  write("en/articles/clots.md", with(kEnglishArticle, "Blood goes", "All blood goes"));
  const auto article = open("pl");
  EXPECT_EQ(article->find("way")->notice, Notice::fallback_outdated);
  EXPECT_NE(
      told(Severity::warning).find("clots.review.toml:2:1: warning: The source of part \"way\" has changed"),
      std::string::npos)
      << told(Severity::warning);
}

TEST_F(ReviewTest, NewSpacingOfTheSourceOutdatesNothing) {
  review(record("way", source_of("way"), kChecked));
  write("en/articles/clots.md", with(kEnglishArticle, "Up to the heart.", "Up  to\nthe heart."));
  EXPECT_EQ(open("pl")->find("way")->notice, Notice::none);
}

TEST_F(ReviewTest, SourceHasItsRecordButNoNotice) {
  write("en/articles/clots.review.toml", "[way]\nchecked_by = \"Dr D\"\nchecked_on = 2026-10-01\n");
  const auto article = open("en");
  EXPECT_EQ(article->find("way")->notice, Notice::none);
  EXPECT_EQ(article->find("help")->notice, Notice::none);
  EXPECT_EQ(article->find("way")->review.checked_by, "Dr D");
  EXPECT_TRUE(article->find("help")->review.current);
  EXPECT_EQ(told() + told(Severity::warning), "");
}

TEST_F(ReviewTest, PartThatFellBackCarriesTheSourcesRecord) {
  write("en/articles/clots.review.toml", "[way]\nchecked_by = \"Dr D\"\n");
  write("pl/articles/clots.md", with(kPolishArticle, "50 %", "51 %"));
  EXPECT_EQ(open("pl")->find("way")->review.checked_by, "Dr D");
}

TEST_F(ReviewTest, BrokenRecordsCountAsNone) {
  review("[way\n");
  EXPECT_EQ(open("pl")->find("way")->notice, Notice::unreviewed);
  expect_one_error("pl/articles/clots.review.toml:1:5", "TOML");
  review("[way]\nsource = \"\xff\"\n");
  open("pl");
  expect_one_error("pl/articles/clots.review.toml:2:11", "UTF-8");
  review("[way]\nchecked_by = 7\n");
  EXPECT_EQ(open("pl")->find("way")->notice, Notice::unreviewed);
  expect_one_error("pl/articles/clots.review.toml:2:1", "neither a text nor a date");
}

TEST_F(ReviewTest, UnknownKeysAndPartsAreWarnings) {
  review("title = \"x\"\n[way]\nchecked = \"x\"\n[gone]\nchecked_by = \"x\"\n");
  open("pl");
  const std::string warnings = told(Severity::warning);
  EXPECT_NE(warnings.find(":1:1: warning: The key \"title\""), std::string::npos) << warnings;
  EXPECT_NE(warnings.find(":3:1: warning: The key \"checked\""), std::string::npos) << warnings;
  EXPECT_NE(warnings.find(":5:1: warning: There is a record of \"gone\""), std::string::npos) << warnings;
}

TEST_F(ReviewTest, PartsOfARegionFallBackToTheirParent) {
  write("pt/locale.toml", with(kPolishMessages, "\"pl\"", "\"pt\""));
  write("pt-PT/locale.toml", with(kPolishMessages, "\"pl\"", "\"pt-PT\""));
  write("pt/articles/clots.md", kPolishArticle);
  write("pt-PT/articles/clots.md",
        with(kPolishArticle, "## Pomoc {#help}\n\nZadzwoń pod {emergency_number} teraz.\n", ""));
  const auto article = open("pt-PT");
  EXPECT_EQ(article->find("way")->locale.str(), "pt-PT");
  EXPECT_EQ(article->find("help")->locale.str(), "pt");
  EXPECT_EQ(article->find("help")->notice, Notice::unreviewed);
}

}  // namespace
}  // namespace kiosk
