#include "content/reviewing.h"

#include <gmock/gmock.h>

#include "content/record_writer.h"
#include "content/review.h"
#include "content/small_library.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

Review names(const std::string& author, const std::string& reviser = "", const std::string& checker = "") {
  Review out;
  out.translated_by = author;
  out.translated_on = author.empty() ? "" : "2026-11-20";
  out.revised_by = reviser;
  out.revised_on = reviser.empty() ? "" : "2026-11-21";
  out.checked_by = checker;
  out.checked_on = checker.empty() ? "" : "2026-11-22";
  return out;
}

ReviewRequest asks(const Review& given, bool unchanged = false) {
  ReviewRequest request;
  request.locale = kPl;
  request.names = given;
  request.unchanged = unchanged;
  return request;
}

/// A translation that T made, R revised and C checked, as it was recorded.
Claim as_recorded() {
  Claim claim;
  claim.file = Records::read;
  claim.record = names("T", "R", "C");
  claim.record->source_digest = claim.source_digest = claim.source_seal = "sha256:en";
  claim.record->text_digest = claim.text_digest = "sha256:pl";
  claim.record->form_digest = claim.form_digest = "sha256:form";
  return claim;
}

Claim changed_text() {
  Claim claim = as_recorded();
  claim.text_digest = "sha256:pl2";
  return claim;
}
Claim changed_english() {
  Claim claim = as_recorded();
  claim.source_digest = claim.source_seal = "sha256:en2";
  return claim;
}
Claim changed_form() {
  Claim claim = as_recorded();
  claim.form_digest = "sha256:form2";
  return claim;
}
Claim without_seal() {
  Claim claim = as_recorded();
  claim.record->text_digest = "";
  return claim;
}
Claim unrecorded() {
  Claim claim = as_recorded();
  claim.record.reset();
  return claim;
}

TEST(Renew, NoNameIsCarriedOnToATextThatItsBearerHasNotSeen) {
  for (const auto& claim : {changed_text(), changed_english(), changed_form(), without_seal()}) {
    EXPECT_FALSE(renew(claim, asks({})).record);
    EXPECT_FALSE(renew(claim, asks(names("", "", "C"))).record)
        << "a checker alone does not say who changed it";
    const auto revised = renew(claim, asks(names("", "R2")));
    ASSERT_TRUE(revised.record);
    EXPECT_EQ(revised.record->translated_by, "T");
    EXPECT_EQ(revised.record->revised_by, "R2");
    EXPECT_EQ(revised.record->checked_by, "");
    EXPECT_EQ(revised.record->checked_on, "");
    const auto translated = renew(claim, asks(names("T2")));
    ASSERT_TRUE(translated.record);
    EXPECT_EQ(translated.record->translated_by, "T2");
    EXPECT_EQ(translated.record->revised_by + translated.record->checked_by, "");
    const auto both = renew(claim, asks(names("", "R2", "C2")));
    ASSERT_TRUE(both.record);
    EXPECT_EQ(both.record->checked_by, "C2");
    EXPECT_EQ(both.record->text_digest, claim.text_digest);
    EXPECT_EQ(both.record->source_digest, claim.source_digest);
    EXPECT_EQ(both.record->form_digest, claim.form_digest);
  }
}

TEST(Renew, UnchangedKeepsTheNamesAndTakesTheNewDigests) {
  for (const auto& claim :
       {changed_text(), changed_english(), changed_form(), without_seal(), as_recorded()}) {
    const auto renewal = renew(claim, asks({}, true));
    ASSERT_TRUE(renewal.record);
    EXPECT_EQ(renewal.record->checked_by, "C");
    EXPECT_EQ(renewal.record->revised_by, "R");
    Claim now = claim;
    now.record = renewal.record;
    EXPECT_EQ(decide(now, {}).cause, Cause::checked);
  }
  EXPECT_THAT(renew(unrecorded(), asks({}, true)).refusal, HasSubstr("no record yet"));
}

TEST(Renew, ATextWithoutRecordNeedsItsAuthor) {
  EXPECT_THAT(renew(unrecorded(), asks(names("", "R", "C"))).refusal, HasSubstr("--translated-by"));
  Claim source = unrecorded();
  source.role = Role::source;
  EXPECT_THAT(renew(source, asks({})).refusal, HasSubstr("--written-by"));
  const auto made = renew(unrecorded(), asks(names("T")));
  ASSERT_TRUE(made.record);
  EXPECT_EQ(made.record->source_digest, "sha256:en");
}

TEST(Renew, ATextAsRecordedKeepsWhatIsNotSaidAnew) {
  const auto same = renew(as_recorded(), asks({}));
  ASSERT_TRUE(same.record);
  EXPECT_EQ(*same.record, *as_recorded().record);
  const auto checked = renew(as_recorded(), asks(names("", "", "C2")));
  ASSERT_TRUE(checked.record);
  EXPECT_EQ(checked.record->checked_by, "C2");
  EXPECT_EQ(checked.record->revised_by, "R");
  ReviewRequest again = asks(names("T"));
  again.names.translated_on = "2027-01-01";
  EXPECT_EQ(renew(as_recorded(), again).record->translated_on, "2026-11-20");
  again.names.translated_by = "T2";
  EXPECT_EQ(renew(as_recorded(), again).record->translated_on, "2027-01-01");
}

TEST(Renew, AnUnsoundTextOrAnOpenEnglishCannotBeRecorded) {
  Claim claim = as_recorded();
  claim.text = Presence::unsound;
  EXPECT_THAT(renew(claim, asks(names("T"))).refusal, HasSubstr("not sound"));
  claim.text = Presence::missing;
  EXPECT_THAT(renew(claim, asks(names("T"))).refusal, HasSubstr("missing"));
  claim = changed_text();
  claim.source_digest = "sha256:en-edited";
  EXPECT_THAT(renew(claim, asks(names("T"))).refusal, HasSubstr("English has changed"));
  // As recorded, it stays sealed to the English it was made from.
  claim = as_recorded();
  claim.source_digest = "sha256:en-edited";
  EXPECT_EQ(renew(claim, asks(names("", "", "C2"))).record->source_digest, "sha256:en");
}

TEST(RecordWriter, KeepsCommentsAndOtherRecords) {
  const std::string old =
      "# Top.\n\n# Of the way.\n[way]\nsource = \"a\"\n# Seen twice.\nchecked_by = \"C\"\n\n[\"faq/go\"] # "
      "go\n"
      "source = \"b\"\n";
  Review review;
  review.text_digest = "t";
  review.translated_by = "A \"quoted\" name";
  review.translated_on = "2026-11-22";
  review.seen = true;
  EXPECT_EQ(with_records(old, {{"way", review}}),
            "# Top.\n\n# Of the way.\n[way]\ntext = \"t\"\ntranslated_by = \"A \\\"quoted\\\" name\"\n"
            "translated_on = 2026-11-22\nseen = true\n# Seen twice.\n\n[\"faq/go\"] # go\nsource = \"b\"\n");
  const std::string whole = with_records(old, {{"new", review}, {"way", review}}, std::set<std::string>{});
  EXPECT_THAT(whole, Not(HasSubstr("faq/go")));
  EXPECT_THAT(whole, HasSubstr("# Top.\n"));
  EXPECT_THAT(with_records(old, {{"new", review}}, std::set<std::string>{"faq/go"}),
              HasSubstr("\n[\"faq/go\"] # go\nsource = \"b\"\n"))
      << "its text still stands";
}

TEST(RecordWriter, EveryWayToWriteTomlEndsInTheSameRecords) {
  Review review;
  review.text_digest = "t";
  review.checked_by = "C";
  for (const std::string old :
       {"", "way.source = \"a\"\ngo.source = \"b\"\n", "way = { source = \"a\" }\ngo = { source = \"b\" }\n",
        "[go]\nsource = \"b\"\n[way]\nsource = \"\"\"a\n[x]\n\"\"\"\n",
        "[ 'way' ]\r\nsource='a'\r\n[go]\r\nsource='b'",
        "\t[way]\nchecked_on = 2026-01-01\n\n\n\n[go]\nsource = \"b\"", "[messages.way]\ntext = \"x\"\n"}) {
    Diagnostics found;
    std::map<std::string, ReviewRecord> wanted = parse_review("", old, found).records;
    wanted["way"].review = review;
    const std::string text = with_records(old, {{"way", review}});
    const auto got = parse_review("", text, found).records;
    EXPECT_FALSE(found.has_errors()) << text;
    ASSERT_EQ(got.size(), wanted.size()) << text;
    for (const auto& [record, entry] : wanted) EXPECT_EQ(got.at(record).review, entry.review) << text;
    EXPECT_EQ(with_records(text, {{"way", review}}), text) << "written twice";
  }
}

class Reviewing : public SmallLibrary {
 protected:
  ReviewOutcome review(const ReviewRequest& request) { return write_reviews(load(), request); }
  ReviewRequest of(const LocaleTag& tag, const std::string& what, const Review& given) {
    ReviewRequest request = asks(given);
    request.locale = tag;
    request.what = what;
    return request;
  }
  ReviewRequest english(const std::string& what = "") {
    Review given;
    given.written_by = "W";
    given.written_on = "2026-11-19";
    return of(kEn, what, given);
  }
  std::string told_all() const { return told() + told(Severity::warning); }
};

TEST_F(Reviewing, OneCommandEachSealsEverything) {
  EXPECT_EQ(review(english()).written.size(), 2U);
  const auto outcome = review(of(kPl, "", names("T", "R", "C")));
  EXPECT_TRUE(outcome.refusals.empty());
  EXPECT_EQ(outcome.written.size(), 2U);
  const auto article = open("pl");
  EXPECT_EQ(told_all(), "");
  for (const Part& part : article->parts) {
    EXPECT_EQ(part.provenance.of_shown, Cause::checked) << part.id;
    EXPECT_EQ(part.provenance.showing, Showing::plain) << part.id;
    EXPECT_EQ(part.provenance.review.checked_by, "C") << part.id;
  }
  EXPECT_EQ(load().provenance(kPl, "emergency").of_shown, Cause::checked);
  EXPECT_EQ(load().provenance(kPl, "locale").of_shown, Cause::checked);
  EXPECT_EQ(load().provenance(kEn, "emergency").of_shown, Cause::unchecked);
  EXPECT_TRUE(review(of(kPl, "", {})).written.empty()) << "nothing new, nothing written";
}

TEST_F(Reviewing, OnePartOrGroupLeavesTheOthersAlone) {
  review(english());
  review(of(kPl, "", names("T")));
  EXPECT_EQ(review(of(kPl, "clots#way", names("", "", "C"))).records, 1);
  EXPECT_EQ(review(of(kPl, "messages#emergency", names("", "", "D"))).records, 1);
  EXPECT_EQ(review(of(kPl, "locale", names("", "", "E"))).records, 1);
  EXPECT_EQ(review(of(kPl, "clots#front", names("", "", "F"))).records, 1);
  const auto article = open("pl");
  EXPECT_EQ(told_all(), "");
  EXPECT_EQ(article->find("way")->provenance.review.checked_by, "C");
  EXPECT_EQ(article->find("help")->provenance.review.checked_by, "");
  EXPECT_EQ(article->front_provenance.review.checked_by, "F");
  EXPECT_EQ(load().provenance(kPl, "emergency").review.checked_by, "D");
  EXPECT_EQ(load().provenance(kPl, "reading").review.checked_by, "");
  EXPECT_EQ(load().provenance(kPl, "locale").review.checked_by, "E");
}

TEST_F(Reviewing, WhatCannotBeIsRefusedAndNothingIsWritten) {
  review(english());
  struct Row {
    ReviewRequest request;
    bool usage;
    std::string words;
  };
  ReviewRequest both = of(kPl, "", names("T"));
  both.unchanged = true;
  const Row rows[] = {
      {of(*LocaleTag::parse("fr"), "", names("T")), true, "no sound language \"fr\""},
      {of(kPl, "knees", names("T")), true, "no text \"knees\""},
      {of(kPl, "clots#nowhere", names("T")), true, "no text \"clots#nowhere\""},
      {of(kPl, "messages#nowhere", names("T")), true, "no text \"messages#nowhere\""},
      {both, true, "contradict"},
      {of(kEn, "", names("T")), true, "--written-by"},
      {of(kPl, "", names("machine", "machine")), true, "neither revises nor checks"},
      {of(kPl, "", names("T", "", "machine translation")), true, "neither revises nor checks"},
      {of(kPl, "", names("T\n[way]")), true, "no name"},
      {of(kPl, "", names("", "", "C")), false, "has no record yet"},
  };
  for (const Row& row : rows) {
    const auto outcome = review(row.request);
    ASSERT_FALSE(outcome.refusals.empty()) << row.words;
    EXPECT_THAT(outcome.refusals[0], HasSubstr(row.words));
    EXPECT_EQ(outcome.wrong_usage, row.usage) << row.words;
    EXPECT_TRUE(outcome.written.empty());
    EXPECT_FALSE(std::filesystem::exists(folder_ / "pl/articles/clots.review.toml"));
  }
  write("pl/articles/clots.md", with(kPolishArticle, "50 %", "51 %"));
  EXPECT_THAT(review(of(kPl, "", names("T"))).refusals.at(0), HasSubstr("not sound"));
  restore();
  review(english());
  write("pl/articles/clots.review.toml", "[way\n");
  EXPECT_THAT(review(of(kPl, "clots", names("T"))).refusals.at(0), HasSubstr("cannot be read"));
}

TEST_F(Reviewing, AChangedTextNeedsANewName) {
  review(english());
  review(of(kPl, "", names("T", "R", "C")));
  write("pl/articles/clots.md", with(kPolishArticle, "Krew krąży", "Cała krew krąży"));
  EXPECT_EQ(open("pl")->find("way")->provenance.own, Cause::changed);
  EXPECT_THAT(told(), HasSubstr("The part \"way\" has changed since it was checked."));
  EXPECT_THAT(review(of(kPl, "", names("", "", "C"))).refusals.at(0), HasSubstr("has changed since"));
  EXPECT_TRUE(review(of(kPl, "", names("", "R2"))).refusals.empty());
  const auto article = open("pl");
  EXPECT_EQ(told_all(), "");
  EXPECT_EQ(article->find("way")->provenance.of_shown, Cause::unchecked);
  EXPECT_EQ(article->find("way")->provenance.review.revised_by, "R2");
  EXPECT_EQ(article->find("help")->provenance.review.checked_by, "C") << "as it was, as it stays";
}

}  // namespace
}  // namespace kiosk
