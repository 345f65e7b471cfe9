#include "content/risk_library.h"

namespace kiosk {
namespace {

class RiskSeal : public RiskTest {};

TEST_F(RiskSeal, ASealCoversWhatIsDrawn) {
  write("en/articles/clots.md", english(kMarks));
  record("en", "");
  record("pl", "");
  ASSERT_EQ(cause_of("en"), Cause::unchecked);
  ASSERT_EQ(cause_of("pl"), Cause::unchecked);
  EXPECT_EQ(drawn_in(*open("pl")), 2);
  const std::pair<const char*, const char*> changes[] = {
      {"icon = \"clock\"", "icon = \"vein\""},
      {"level = \"high\"", "level = \"low\""},
      {"[\"low\", \"high\"]", "[\"high\", \"low\"]"},
      {"[\"low\", \"high\"]", "[\"low\", \"moderate\", \"high\"]"},
      {"level = \"low\"", "compare = \"higher\""},
      {kMarks.c_str(), ""},
      {"[tables.table]", "[tables.way]"},
      {"scale = \"risk\"", "scale = \"other\""},
  };
  for (const auto& [from, to] : changes) {
    write("en/articles/clots.md", english(with(kMarks, from, to)));
    const auto source = open("en");
    for (const auto& part : source->parts)
      EXPECT_EQ(part.provenance.of_shown == Cause::changed,
                part.id == "table" || (to == std::string("[tables.way]") && part.id == "way"))
          << part.id << " after " << to;
    EXPECT_EQ(source->front_provenance.of_shown, Cause::unchecked) << to;
    EXPECT_NE(told().find("The part \"table\" has changed since"), std::string::npos) << told();
    // The translation is what it was, yet nobody has stood up for these levels beside its words.
    const auto translated = open("pl");
    EXPECT_EQ(translated->find("table")->provenance.of_shown, Cause::unchecked) << to;
    EXPECT_EQ(drawn_in(*source) + drawn_in(*translated), 0) << to;
  }
}

TEST_F(RiskSeal, ANewRecordOfTheEnglishOutdatesNoTranslation) {
  write("en/articles/clots.md", kEnglishArticle);
  record("en", "");
  record("pl", "");
  const std::string translated = read("pl/articles/clots.review.toml");
  write("en/articles/clots.md", english(kMarks));
  EXPECT_EQ(cause_of("en"), Cause::changed);
  record("en", "clots#table");
  EXPECT_TRUE(refusals_.empty());
  for (const char* tag : {"en", "pl"}) {
    EXPECT_EQ(cause_of(tag), Cause::unchecked) << tag;
    EXPECT_EQ(drawn_in(*open(tag)), 2) << tag;
  }
  EXPECT_EQ(told() + told(Severity::warning), "");
  record("pl", "", true);
  EXPECT_EQ(read("pl/articles/clots.review.toml"), translated);
}

/// However TOML has it written, the levels are read, and the words of the front are what they were.
TEST_F(RiskSeal, EveryWritingIsReadAndLeavesTheFrontAlone) {
  write("en/articles/clots.md", kEnglishArticle);
  record("en", "");
  const std::string scale = "[scales.risk]\nsteps = [\"low\", \"high\"]\n";
  const std::string rows = "[{ icon = \"clock\", level = \"high\" }, { icon = \"vein\", level = \"low\" }]";
  const std::string writings[] = {
      kMarks,
      "\n" + scale + "\n\n  [tables.table]\n  rows = " + rows + " # in order\n  scale = 'risk'\n",
      scale +
          "[[tables.table.rows]]\nicon = \"clock\"\nlevel = \"high\"\n[[tables.table.rows]]\nicon = "
          "\"vein\"\nlevel = \"low\"\n[tables.table]\nscale = \"risk\"\n",
      scale + "[ tables . \"table\" ]\nscale = \"risk\"\nrows = " + rows + "\n",
      "[\"tables\".table]\nscale = \"risk\"\nrows = " + rows + "\n" + scale,
      scale + "[tables]\ntable = { scale = \"risk\", rows = " + rows + " }\n",
      "[scales]\nrisk.steps = [\n\"low\",\n\"high\"\n]\n[tables]\ntable.scale = \"risk\"\ntable.rows = " +
          rows + "\n",
  };
  for (const std::string& text : writings) {
    for (const bool first : {false, true}) {
      const std::string before = first ? "[figures.leg]" : "+++\n\n## Way";
      write("en/articles/clots.md", with(kEnglishArticle, before, text + before));
      record("en", "clots#table");
      const auto article = open("en");
      EXPECT_TRUE(refusals_.empty()) << text;
      EXPECT_EQ(article->front_provenance.of_shown, Cause::unchecked) << text;
      EXPECT_EQ(marks_of(*article->find("table")),
                (std::vector<std::optional<RowMark>>{RowMark{"clock", 2, 2}, RowMark{"vein", 1, 2}}))
          << text << told();
    }
  }
}

TEST_F(RiskSeal, ARecordWithoutItsFormIsLostWhereLevelsAreDrawn) {
  write("en/articles/clots.md", english(kMarks));
  record("en", "");
  const std::string records = read("en/articles/clots.review.toml");
  const auto table = records.find("[table]");
  const auto form = records.find("form = ", table);
  write("en/articles/clots.review.toml",
        records.substr(0, form) + records.substr(records.find('\n', form) + 1));
  EXPECT_EQ(cause_of("en"), Cause::lost);
  const std::string all = told();
  EXPECT_EQ(all.rfind("en/articles/clots.review.toml:", 0), 0U) << all;
  EXPECT_NE(all.find("it lacks \"form\""), std::string::npos) << all;
}

TEST_F(RiskSeal, WhatIsRefusedCannotBeRecorded) {
  const std::pair<const char*, const char*> faults[] = {
      {"level = \"high\"", "level = \"low\""},
      {"level = \"high\"", "level = \"none\""},
      {"level = \"high\"", "compare = \"higher\""},
      {"\"clock\"", "\"clok\""},
      {"scale = \"risk\"", "scale = \"risks\""},
      {"[\"low\", \"high\"]", "[\"low\"]"},
      {"rows = [", "row = ["},
      {"level = \"low\"", "levl = \"low\""},
  };
  for (const auto& [from, to] : faults) {
    write("en/articles/clots.md", english(with(kMarks, from, to)));
    record("en", "clots#table");
    ASSERT_EQ(refusals_.size(), 1U) << to;
    EXPECT_NE(refusals_[0].find("is not sound"), std::string::npos) << refusals_[0];
  }
}

/// Levels are the table's that they were recorded with: a translation of an older one is plain.
TEST_F(RiskSeal, AnOutdatedTranslationIsShownWithoutLevels) {
  settings_.outdated = ShowPolicy::notice;
  write("en/articles/clots.md", english(kMarks));
  record("en", "");
  record("pl", "");
  const std::string turned = with(with(kMarks, "\"clock\", level = \"high\"", "\"clock\", level = \"low\""),
                                  "\"vein\", level = \"low\"", "\"vein\", level = \"high\"");
  write("en/articles/clots.md",
        with(english(turned), "| Age | High |\n| Size | Low |", "| Size | Low |\n| Age | High |"));
  record("en", "clots#table");
  const auto article = open("pl");
  EXPECT_EQ(article->find("table")->locale.str(), "pl");
  EXPECT_EQ(article->find("table")->provenance.of_shown, Cause::outdated);
  EXPECT_EQ(drawn_in(*article), 0);
  EXPECT_EQ(drawn_in(*open("en")), 2);
}

/// The front's seal is of its words: none of them can hide behind what looks like a table of risks.
TEST_F(RiskSeal, TheFrontsSealHoldsAllItsWords) {
  const std::string hidden = "summary = \"\"\"What 1 clot does.\n[tables.table]\nIt is high.\"\"\"";
  const std::string text = with(english(kMarks), "summary = \"What 1 clot does.\"", hidden);
  write("en/articles/clots.md", text);
  record("en", "clots#front");
  ASSERT_TRUE(refusals_.empty()) << refusals_[0];
  const std::string records = read("en/articles/clots.review.toml");
  const auto form = records.find("form = ");
  // The form would tell as well; the digest of the words has to by itself.
  write("en/articles/clots.review.toml",
        records.substr(0, form) + records.substr(records.find('\n', form) + 1));
  EXPECT_EQ(open("en")->front_provenance.of_shown, Cause::unchecked);
  write("en/articles/clots.md", with(text, "It is high.", "It is low."));
  EXPECT_EQ(open("en")->front_provenance.of_shown, Cause::changed);
}

}  // namespace
}  // namespace kiosk
