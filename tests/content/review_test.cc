#include <gmock/gmock.h>

#include "content/sealed_library.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;
const std::string kRecords = "pl/articles/clots.review.toml";

/// Two small languages, sealed by the command: the English by nobody in particular, the Polish made by a
/// machine and checked by Dr C, or by nobody.
class ReviewTest : public SealedLibrary {
 protected:
  void seal(const std::string& checker) {
    Review polish;
    polish.translated_by = "machine";
    polish.translated_on = "2026-11-01";
    polish.revised_by = "B";
    polish.checked_by = checker;
    polish.checked_on = checker.empty() ? "" : "2026-11-03";
    seal_all(polish);
  }
  void SetUp() override {
    SmallLibrary::SetUp();
    seal("Dr C");
  }

  std::string read(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void change(const std::string& name, const std::string& from, const std::string& to) const {
    write(name, with(read(name), from, to));
  }
  std::string warned() const { return told(Severity::warning); }

  static void expect(const Provenance& p, const LocaleTag& shown, Cause own, Showing showing) {
    EXPECT_EQ(p.shown, shown);
    EXPECT_EQ(p.own, own);
    EXPECT_EQ(p.showing, showing);
  }
  Provenance way(const char* tag = "pl") { return open(tag)->find("way")->provenance; }
};

TEST_F(ReviewTest, ACheckedPartHasNoNotice) {
  const auto article = open("pl");
  EXPECT_EQ(told() + warned(), "");
  const Provenance& p = article->find("way")->provenance;
  expect(p, kPl, Cause::checked, Showing::plain);
  EXPECT_TRUE(p.current);
  EXPECT_EQ(p.maker, Maker::machine);
  EXPECT_EQ(p.review.translated_by, "machine");
  EXPECT_EQ(p.review.translated_on, "2026-11-01");
  EXPECT_EQ(p.review.checked_by, "Dr C");
  expect(article->front_provenance, kPl, Cause::checked, Showing::plain);
  expect(article->find("faq/go")->provenance, kPl, Cause::checked, Showing::plain);
}

TEST_F(ReviewTest, PoliciesDecideWhatShows) {
  enum class State { current, outdated, changed };
  struct Row {
    State state;
    bool checked;
    ShowPolicy if_outdated, if_unreviewed;
    Cause own;
    Showing showing;
  };
  const ShowPolicy hide = ShowPolicy::hide;
  const ShowPolicy say = ShowPolicy::notice;
  const Row rows[] = {
      {State::current, true, hide, hide, Cause::checked, Showing::plain},
      {State::current, false, hide, say, Cause::unchecked, Showing::marked},
      {State::current, false, hide, hide, Cause::unchecked, Showing::replaced},
      {State::outdated, true, hide, say, Cause::outdated, Showing::replaced},
      {State::outdated, true, say, hide, Cause::outdated, Showing::marked},
      {State::outdated, false, say, say, Cause::outdated, Showing::marked},
      {State::outdated, false, say, hide, Cause::outdated, Showing::replaced},
      {State::outdated, false, hide, hide, Cause::outdated, Showing::replaced},
      {State::changed, true, hide, say, Cause::changed, Showing::replaced},
      {State::changed, true, say, say, Cause::changed, Showing::marked},
      {State::changed, true, say, hide, Cause::changed, Showing::replaced},
  };
  for (const Row& row : rows) {
    restore();
    seal(row.checked ? "Dr C" : "");
    settings_.outdated = row.if_outdated;
    settings_.unreviewed = row.if_unreviewed;
    if (row.state == State::outdated) {
      change("en/articles/clots.md", "Blood goes", "All blood goes");
      change("en/articles/clots.md", "What 1 clot", "All that 1 clot");
      ReviewRequest request;
      request.names.written_by = "W2";
      EXPECT_EQ(write_reviews(load(), request).written.size(), 2U);
    } else if (row.state == State::changed) {
      change("pl/articles/clots.md", "Krew krąży", "Krew nie krąży");
      change("pl/articles/clots.md", "Co robi", "Czego nie robi");
    }
    const auto article = open("pl");
    const LocaleTag shown = row.showing == Showing::replaced ? kEn : kPl;
    SCOPED_TRACE("row " + std::to_string(&row - rows));
    expect(article->find("way")->provenance, shown, row.own, row.showing);
    EXPECT_EQ(article->find("way")->locale, shown);
    expect(article->front_provenance, shown, row.own, row.showing);
    EXPECT_EQ(load().cards(kPl)[0].locale, shown);
  }
}

TEST_F(ReviewTest, AChangedTextIsAnErrorAtItsPlace) {
  change("pl/articles/clots.md", "Krew krąży", "Krew nie krąży");
  const Provenance p = way();
  expect_one_error("pl/articles/clots.md:11:1", "The part \"way\" has changed since it was checked.");
  EXPECT_THAT(told(), HasSubstr("clinic-kiosk locales review pl clots#way"));
  expect(p, kEn, Cause::changed, Showing::replaced);
  EXPECT_EQ(p.review.checked_by, "");
  change(kRecords, "checked_by = \"Dr C\"", "");
  change("pl/articles/clots.md", "Co robi", "Czego nie robi");
  way();
  EXPECT_THAT(told(), HasSubstr("The front matter has changed since it was"));
}

TEST_F(ReviewTest, ChangedSourceIsToldAtItsRecord) {
  change("en/articles/clots.md", "Blood goes", "All blood goes");
  ReviewRequest request;
  request.what = "clots#way";
  request.names.written_by = "W2";
  write_reviews(load(), request);
  expect(way(), kEn, Cause::outdated, Showing::replaced);
  EXPECT_EQ(told(), "");
  EXPECT_THAT(warned(), HasSubstr(kRecords));
  EXPECT_THAT(warned(), HasSubstr("The source of the part \"way\" has changed since it was translated."));
}

TEST_F(ReviewTest, AnEditOfTheEnglishWithoutARecordOutdatesNothing) {
  change("en/articles/clots.md", "Blood goes", "No blood goes");
  expect(way("pl"), kPl, Cause::checked, Showing::plain);
  expect(way("en"), kEn, Cause::changed, Showing::marked);
  expect_one_error("en/articles/clots.md:13:1", "The part \"way\" has changed since its record was written.");
  // A reader who gets the English for want of the translation is told of the change.
  change("pl/articles/clots.md", "50 %", "51 %");
  const Provenance p = way("pl");
  expect(p, kEn, Cause::unsound, Showing::replaced);
  EXPECT_EQ(p.of_shown, Cause::changed);
}

TEST_F(ReviewTest, ANumberChangedInTheEnglishTakesNoSealedTranslationWithIt) {
  change("en/articles/clots.md", "50", "5");
  change("en/articles/clots.md", "What 1 clot", "What 2 clots");
  change("en/locale.toml", "At most 3 pages", "At most 4 pages");
  const std::string limit = load().message(kPl, "reading.limit").text;
  EXPECT_EQ(limit, load().find(kPl)->messages.format("reading.limit"));
  const auto article = open("pl");
  expect(article->find("way")->provenance, kPl, Cause::checked, Showing::plain);
  expect(article->front_provenance, kPl, Cause::checked, Showing::plain);
  EXPECT_EQ(load().cards(kPl)[0].locale, kPl);
  // A translation that was changed as well is held against the English as it is.
  change("pl/articles/clots.md", "Krew krąży", "Krew nie krąży");
  expect(way(), kEn, Cause::unsound, Showing::replaced);
}

TEST_F(ReviewTest, TheOrderOfThePartsIsSealedWithTheFront) {
  const std::string english = read("en/articles/clots.md");
  const auto table = english.find("## Table");
  const auto help = english.find("## Help");
  const auto questions = english.find("## Questions");
  write("en/articles/clots.md", english.substr(0, table) + english.substr(help, questions - help) +
                                    english.substr(table, help - table) + english.substr(questions));
  const auto article = open("en");
  expect(article->front_provenance, kEn, Cause::changed, Showing::marked);
  EXPECT_THAT(told(), HasSubstr("The front matter, or the order of the parts, has changed"));
}

TEST_F(ReviewTest, APartTakenOutOfTheEnglishIsTold) {
  const std::string english = read("en/articles/clots.md");
  const auto help = english.find("## Help");
  write("en/articles/clots.md", english.substr(0, help) + english.substr(english.find("## Questions")));
  open("en");
  EXPECT_THAT(told(), HasSubstr("There is a record of \"help\", but no such part."));
  std::filesystem::remove(folder_ / "en/articles/clots.md");
  load();
  EXPECT_THAT(told(), HasSubstr("There are records of the article \"clots\", but the source has no such"));
}

TEST_F(ReviewTest, NewSpacingBreaksNothingButNewParagraphsDo) {
  change("en/articles/clots.md", "Up to the heart.", "Up  to\nthe heart.");
  expect(way("en"), kEn, Cause::unchecked, Showing::plain);
  expect(way("pl"), kPl, Cause::checked, Showing::plain);
  change("en/articles/clots.md", "\n\nUp  to", "\nUp  to");
  expect(way("en"), kEn, Cause::changed, Showing::marked);
}

TEST_F(ReviewTest, ARecordThatSaysTooLittleIsLost) {
  const std::string whole = read(kRecords);
  const auto line = [&](const std::string& key) {
    const auto from = whole.find(key + " = ", whole.find("[way]"));
    return whole.substr(from, whole.find('\n', from) + 1 - from);
  };
  for (const std::string key : {"source", "text"}) {
    write(kRecords, with(whole, line(key), ""));
    const Provenance p = way();
    expect(p, kEn, Cause::lost, Showing::replaced);
    EXPECT_THAT(told(), HasSubstr("it lacks \"" + key + "\""));
    settings_.outdated = ShowPolicy::notice;
    const Provenance shown = way();
    expect(shown, kPl, Cause::lost, Showing::marked);
    EXPECT_EQ(shown.review.checked_by, "");
    EXPECT_FALSE(shown.current);
    settings_.outdated = ShowPolicy::hide;
  }
  const auto from = whole.find("[way]");
  write(kRecords, whole.substr(0, from) + whole.substr(whole.find("\n[", from) + 1));
  expect(way(), kEn, Cause::lost, Showing::replaced);
  expect_one_error("pl/articles/clots.md:11:1", "The part \"way\" has no review record.");
}

TEST_F(ReviewTest, AMissingFileOfRecordsIsTold) {
  std::filesystem::remove(folder_ / kRecords);
  expect(way(), kEn, Cause::lost, Showing::replaced);
  expect_one_error(kRecords + ":0:0", "The review file is gone, though the language has others.");
  std::filesystem::remove(folder_ / "pl/locale.review.toml");
  expect(way(), kPl, Cause::unrecorded, Showing::marked);
  EXPECT_EQ(told(), "");
  EXPECT_THAT(warned(), HasSubstr(kRecords + ":0:0: warning: No text of this file has a review record."));
  EXPECT_THAT(warned(), HasSubstr("`clinic-kiosk locales review pl clots --translated-by NAME`"));
  settings_.unreviewed = ShowPolicy::hide;
  expect(way(), kEn, Cause::unrecorded, Showing::replaced);
  std::filesystem::remove(folder_ / "en/articles/clots.review.toml");
  expect(way("en"), kEn, Cause::lost, Showing::marked);
  std::filesystem::remove(folder_ / "en/locale.review.toml");
  expect(way("en"), kEn, Cause::unrecorded, Showing::marked);
  EXPECT_THAT(warned(), HasSubstr("`clinic-kiosk locales review en clots --written-by NAME`"));
}

TEST_F(ReviewTest, ABrokenFileOfRecordsIsTold) {
  write(kRecords, "[way\n");
  expect(way(), kEn, Cause::lost, Showing::replaced);
  expect_one_error(kRecords + ":1:5", "TOML");
  write(kRecords, "[way]\nsource = \"\xff\"\n");
  expect(way(), kEn, Cause::lost, Showing::replaced);
  expect_one_error(kRecords + ":2:11", "UTF-8");
  std::filesystem::remove(folder_ / kRecords);
  std::filesystem::create_directory(folder_ / kRecords);
  expect(way(), kEn, Cause::lost, Showing::replaced);
  expect_one_error(kRecords + ":0:0", "cannot be read");
}

TEST_F(ReviewTest, ValuesThatAreNoneAreTold) {
  const std::string whole = read(kRecords);
  for (const auto& [line, words] : {std::pair{"checked_by = 7\n", "neither a text nor a date"},
                                    {"checked_on = \"soon\"\n", "is no date"},
                                    {"checked_on = \"2026-02-30\"\n", "is no date"},
                                    {"seen = \"yes\"\n", "neither true nor false"}}) {
    write(kRecords, "[gone]\n" + std::string(line) + whole);
    open("pl");
    expect_one_error(kRecords + ":2:1", words);
  }
  write(kRecords, whole + "[gone]\nchecked = \"x\"\n");
  open("pl");
  EXPECT_THAT(warned(), HasSubstr("The key \"checked\" is not known."));
  EXPECT_THAT(warned(), HasSubstr("There is a record of \"gone\", but no such part."));
}

TEST_F(ReviewTest, APartThatFellBackCarriesTheSourcesRecord) {
  ReviewRequest request;
  request.what = "clots#way";
  request.names.checked_by = "Dr D";
  write_reviews(load(), request);
  write("pl/articles/clots.md", with(kPolishArticle, "50 %", "51 %"));
  const Provenance p = way();
  expect(p, kEn, Cause::unsound, Showing::replaced);
  EXPECT_EQ(p.of_shown, Cause::checked);
  EXPECT_EQ(p.review.checked_by, "Dr D");
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
  EXPECT_EQ(article->find("help")->provenance.showing, Showing::marked);
}

TEST_F(ReviewTest, GroupsOfMessagesAreSealedToo) {
  const auto own = [this](const char* group) { return load().provenance(kPl, group); };
  expect(own("reading"), kPl, Cause::checked, Showing::plain);
  expect(own("emergency"), kPl, Cause::checked, Showing::plain);
  change("pl/locale.toml", "Wstecz", "Dalej");
  expect(own("reading"), kEn, Cause::changed, Showing::replaced);
  EXPECT_EQ(load().message(kPl, "reading.back").text, "Back");
  EXPECT_EQ(load().message(kPl, "reading.back").locale, kEn);
  EXPECT_THAT(told(),
              HasSubstr("The group of messages \"messages.reading\" has changed since it was checked."));
  settings_.outdated = ShowPolicy::notice;
  expect(own("reading"), kPl, Cause::changed, Showing::marked);
  EXPECT_EQ(load().message(kPl, "reading.back").text, "Dalej");
}

TEST_F(ReviewTest, EmergencyMessagesStayInTheReadersLanguageMarked) {
  const std::string question = load().message(kPl, "emergency.question").text;
  settings_.unreviewed = ShowPolicy::hide;
  change("pl/locale.toml", question, question + " Nie?");
  expect(load().provenance(kPl, "emergency"), kPl, Cause::changed, Showing::marked);
  EXPECT_EQ(load().message(kPl, "emergency.question").text, question + " Nie?");
  EXPECT_THAT(told(), HasSubstr("The group of messages \"messages.emergency\" has changed"));
}

TEST_F(ReviewTest, AChangedEnglishEmergencyMessageIsNeverCurrent) {
  change("en/locale.toml", "Short of breath?", "Not short of breath?");
  expect(load().provenance(kEn, "emergency"), kEn, Cause::changed, Showing::marked);
  EXPECT_THAT(told(), HasSubstr("en/locale.toml:6:1: error: The group of messages \"messages.emergency\""));
  expect(load().provenance(kPl, "emergency"), kPl, Cause::checked, Showing::plain);
  ReviewRequest request;
  request.what = "messages#emergency";
  request.names.written_by = "W2";
  EXPECT_EQ(write_reviews(load(), request).written.size(), 1U);
  expect(load().provenance(kPl, "emergency"), kPl, Cause::outdated, Showing::marked);
  EXPECT_THAT(told(), HasSubstr("pl/locale.review.toml"));
  EXPECT_THAT(told(), HasSubstr("The source of the group of messages \"messages.emergency\" has changed"));
}

TEST_F(ReviewTest, OtherOutdatedGroupsAreAWarningAndStay) {
  change("en/locale.toml", "back = \"Back\"", "back = \"Go back\"");
  ReviewRequest request;
  request.what = "messages";
  request.names.written_by = "W2";
  write_reviews(load(), request);
  expect(load().provenance(kPl, "reading"), kPl, Cause::outdated, Showing::marked);
  EXPECT_EQ(told(), "");
  EXPECT_THAT(warned(), HasSubstr("The source of the group of messages \"messages.reading\" has changed"));
  EXPECT_EQ(load().message(kPl, "reading.back").text, "Wstecz");
}

TEST_F(ReviewTest, NamesAndDigitsAreSealed) {
  const std::string name = load().find(kPl)->own_name;
  change("pl/locale.toml", "own_name = \"" + name + "\"", "own_name = \"English\"");
  change("pl/locale.toml", "digits = \"latn\"", "digits = \"native\"");
  expect(load().provenance(kPl, "locale"), kEn, Cause::changed, Showing::replaced);
  EXPECT_THAT(told(),
              HasSubstr("pl/locale.toml:1:1: error: The head of the file (names and digits) has changed"));
  EXPECT_EQ(load().find(kPl)->own_name, "polski");
  EXPECT_EQ(load().find(kPl)->digits, Digits::latn);
}

TEST_F(ReviewTest, AnUnknownGroupIsMissing) {
  expect(load().provenance(kPl, "nothing"), kEn, Cause::missing, Showing::replaced);
  expect(load().provenance(*LocaleTag::parse("fr"), "emergency"), kEn, Cause::missing, Showing::replaced);
}

}  // namespace
}  // namespace kiosk
