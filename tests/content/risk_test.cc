#include <algorithm>
#include <cctype>
#include <random>

#include "content/pseudo.h"
#include "content/risk_library.h"

namespace kiosk {
namespace {

TEST_F(RiskTest, AreDrawnInEveryLanguageFromTheSource) {
  write("en/articles/clots.md", english(kMarks));
  Catalogue catalogue = load();
  add_pseudo_locales(catalogue);
  for (const char* tag : {"en", "pl", "en-XA", "ar-XB"}) {
    const auto article = open_article(catalogue, "clots", *LocaleTag::parse(tag), found_);
    ASSERT_NE(article, nullptr) << tag;
    EXPECT_EQ(marks_of(*article->find("table")),
              (std::vector<std::optional<RowMark>>{RowMark{"clock", 2, 2}, RowMark{"vein", 1, 2}}))
        << tag;
    EXPECT_EQ(drawn_in(*article), 2) << tag;
  }
  EXPECT_EQ(told(), "");
}

/// A table of any size, whose last cells say what is drawn beside them.
struct Sample {
  std::string marks, table;
  std::vector<std::optional<RowMark>> wanted;
};

Sample sample(std::mt19937& random) {
  // Each is in another, or its words are.
  const std::vector<std::string> names{"low",       "very-low", "high", "very-high", "very-very-high",
                                       "not-known", "moderate", "none", "5-in-100"};
  std::vector<std::string> steps = names;
  std::shuffle(steps.begin(), steps.end(), random);
  steps.resize(2 + random() % (names.size() - 1));
  Sample out;
  for (const auto& step : steps) out.marks += (out.marks.empty() ? "\"" : ", \"") + step + "\"";
  out.marks = "[scales.risk]\nsteps = [" + out.marks + "]\n[tables.table]\nscale = \"risk\"\nrows = [\n";
  out.table = "| What | Level |\n| --- | --- |\n";
  const std::size_t rows = 1 + random() % 6;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t at = random() % (steps.size() + 1);
    const bool compared = at == steps.size();
    std::string words = compared ? "higher" : steps[at];
    out.marks +=
        "  { icon = \"vein\", " + std::string(compared ? "compare" : "level") + " = \"" + words + "\" },\n";
    out.wanted.push_back(
        RowMark{"vein", compared ? 0 : static_cast<int>(at) + 1, static_cast<int>(steps.size())});
    std::replace(words.begin(), words.end(), '-', ' ');
    words[0] = static_cast<char>(std::toupper(words[0]));
    out.table += "| Row " + std::string(1, static_cast<char>('A' + i)) + " | " + words +
                 (random() % 2 == 0 ? ""
                  : compared        ? " than elsewhere"
                                    : ", most of all later") +
                 " |\n";
  }
  out.marks += "]\n";
  return out;
}

TEST_F(RiskTest, TablesOfAnySizeAreReadAsTheyAreMeant) {
  std::mt19937 random(11);
  const std::string table = "| What | Level |\n| --- | --- |\n| Age | High |\n| Size | Low |\n";
  std::filesystem::remove_all(folder_ / "pl");
  for (int i = 0; i < 200; ++i) {
    const Sample made = sample(random);
    write("en/articles/clots.md", with(english(made.marks), table, made.table));
    const auto article = open("en");
    ASSERT_EQ(marks_of(*article->find("table")), made.wanted) << made.marks << made.table << told();
    ASSERT_EQ(told(), "");
  }
}

struct Fault {
  const char* from;
  const char* to;
  int line;
  const char* words;
};

const Fault kFaults[] = {
    {"level = \"high\"", "level = \"higher\"", 16, "no level \"higher\""},
    {"level = \"high\"", "level = \"High\"", 16, "is no id"},
    {"level = \"high\"", "level = 2", 16, "is no id"},
    {"level = \"high\"", "level = \"\"", 16, "is no id"},
    {"level = \"low\"", "level = \"very-low\"", 17, "no level \"very-low\""},
    {"steps = [\"low\", \"high\"]", "steps = [\"low\", \"moderate\"]", 16, "no level \"high\""},
    {"steps = [\"low\", \"high\"]", "steps = [\"low\"]", 12, "has 1 steps"},
    {"steps = [\"low\", \"high\"]", "steps = []", 12, "has 0 steps"},
    {"steps = [\"low\", \"high\"]", "steps = [\"low\", \"high\", \"low\"]", 12, "a step twice"},
    {"steps = [\"low\", \"high\"]", "steps = [\"low\", 3]", 12, "no list of ids"},
    {"steps = [\"low\", \"high\"]", "steps = [\"Low\", \"high\"]", 12, "no list of ids"},
    {"steps = [\"low\", \"high\"]", "steps = \"high\"", 12, "no list of ids"},
    {"steps = [\"low\", \"high\"]",
     "steps = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"low\", \"high\"]", 12,
     "has 10 steps"},
    {"steps = [\"low\", \"high\"]\n", "", 11, "Nothing is said of \"risk\""},
    {"steps = ", "step = ", 12, "\"step\" is none of a scale"},
    {"scale = \"risk\"", "scale = \"risks\"", 14, "no scale \"risks\""},
    {"scale = \"risk\"", "scale = [\"risk\"]", 14, "is no id"},
    {"scale = \"risk\"\n", "", 14, "has no scale"},
    {"[scales.risk]", "[scales.other]", 14, "no scale \"risk\""},
    {"[scales.risk]\nsteps = [\"low\", \"high\"]\n", "", 12, "no scale \"risk\""},
    {"[scales.risk]\nsteps = [\"low\", \"high\"]\n", "[scales]\nrisk = 3\n", 12,
     "\"risk\" is none of a scale"},
    {"icon = \"clock\"", "icon = \"clok\"", 16, "icon \"clok\" is not known"},
    {"icon = \"clock\"", "icon = \"clock.svg\"", 16, "is no id"},
    {"icon = \"clock\"", "icon = \"../clock\"", 16, "is no id"},
    {"icon = \"clock\", ", "", 16, "has no icon"},
    {"icon = \"vein\"", "icon = \"\"", 17, "is no id"},
    {"  { icon = \"vein\", level = \"low\" },\n", "", 15, "has 2 rows, its list of rows here 1"},
    {"  { icon = \"vein\", level = \"low\" },\n",
     "  { icon = \"vein\", level = \"low\" },\n  { icon = \"vein\", level = \"low\" },\n", 15, "rows here 3"},
    {"rows = [\n  { icon = \"clock\", level = \"high\" },\n  { icon = \"vein\", level = \"low\" },\n]\n", "",
     14, "has no rows"},
    {"rows = [\n  { icon = \"clock\", level = \"high\" },\n  { icon = \"vein\", level = \"low\" },\n]\n",
     "rows = [\"high\", \"low\"]\n", 15, "no list of rows"},
    {"rows = [", "row = [", 15, "\"row\" is none of a table"},
    {"[tables.table]", "[tables.tabel]", 14, "no part \"tabel\""},
    {"[tables.table]", "[tables.way]", 14, "part \"way\" has no table"},
    {"[tables.table]", "[tables.\"faq/stay\"]", 14, "part \"faq/stay\" has no table"},
    {"[tables.table]", "[tables.front]", 14, "no part \"front\""},
    {"level = \"high\"", "level = \"high\", compare = \"higher\"", 16, "a level and a comparison"},
    {", level = \"high\"", "", 16, "has no level"},
    {"{ icon = \"clock\", level = \"high\" }", "{}", 16, "has no level"},
    {"level = \"high\"", "levl = \"high\"", 16, "no \"levl\""},
    {"level = \"high\"", "compare = \"lower\"", 16, "no comparison \"lower\""},
    {"level = \"high\"", "level = \"low\"", 16, "but \"high\""},
    {"level = \"low\"", "level = \"high\"", 17, "but \"low\""},
    {"level = \"high\"", "compare = \"higher\"", 16, "\"higher\" is not what"},
};

TEST_F(RiskTest, EachFaultIsToldAtItsLineAndLeavesThePlainTable) {
  std::map<std::string, std::string> whole;
  for (const char* tag : {"en", "pl"}) whole[tag] = words_of(*open(tag));
  for (const Fault& fault : kFaults) {
    write("en/articles/clots.md", english(with(kMarks, fault.from, fault.to)));
    for (const char* tag : {"en", "pl"}) {
      const auto article = open(tag);
      ASSERT_NE(article, nullptr) << fault.to;
      EXPECT_EQ(drawn_in(*article), 0) << fault.to;
      EXPECT_EQ(words_of(*article), whole[tag]) << fault.to;
      const std::string place = "en/articles/clots.md:" + std::to_string(fault.line) + ":";
      bool at_line = false;
      for (const auto& finding : found_.findings()) {
        if (finding.severity != Severity::error) continue;
        EXPECT_FALSE(finding.advice.empty());
        at_line = at_line || (to_text(finding).find(place) != std::string::npos &&
                              finding.sentence.find(fault.words) != std::string::npos);
      }
      EXPECT_TRUE(at_line) << place << " " << fault.words << " of " << fault.to << "\n" << told();
    }
  }
}

TEST_F(RiskTest, ATwoTablesPartIsToldAndPlain) {
  write("en/articles/clots.md", with(english(kMarks), "| Size | Low |\n",
                                     "| Size | Low |\n\nAnd:\n\n| A | B |\n| --- | --- |\n| x | y |\n"));
  EXPECT_EQ(drawn_in(*open("en")), 0);
  EXPECT_NE(told().find("has 2 tables"), std::string::npos) << told();
}

/// The cell says the level, whatever else it says; another level in it, or none, is an error.
TEST_F(RiskTest, ALevelIsWhatItsCellSays) {
  const std::string marks = with(with(kMarks, "[\"low\", \"high\"]", "[\"low\", \"high\", \"very-high\"]"),
                                 "level = \"low\"", "level = \"very-high\"");
  const std::pair<const char*, bool> rows[] = {
      {"Very high", true},
      {"very high, in the first days", true},
      {"VERY HIGH", true},
      {"Very **high**", true},
      {"It is very-high", true},
      {"High", false},
      {"Low", false},
      {"Very low", false},
      {"Veryhigh", false},
      {"Very highly rated", false},
      {"Low to very high", false},
      {"High or very high", false},
      {"Higher", false},
      {"Very", false},
      {"Unknown", false},
      {"High, very", false},
      {"Very high or high", false},
  };
  for (const auto& [cell, right] : rows) {
    write("en/articles/clots.md",
          with(english(marks), "| Size | Low |", std::string("| Size | ") + cell + " |"));
    EXPECT_EQ(drawn_in(*open("en")), right ? 2 : 0) << cell;
    if (right) {
      EXPECT_EQ(told(), "") << cell;
    } else {
      expect_one_error("en/articles/clots.md:17:3", "is not what the last cell of the row says");
    }
  }
}

TEST_F(RiskTest, InATranslationAreAnErrorAndChangeNothing) {
  write("en/articles/clots.md", english(kMarks));
  const auto before = open("pl");
  const std::string added[] = {
      kMarks,
      "[scales.risk]\nsteps = [\"high\", \"low\"]\n",
      "[tables.table]\nscale = \"risk\"\nrows = [{ icon = \"x\", level = \"low\" }]\n",
      "[tables.way]\nscale = 3\n",
      "[tables]\ntable = \"low\"\n",
      "[scales.other]\n",
      "[tables]\n\"a\".b.c = 1\n"};
  for (const auto& text : added) {
    write("pl/articles/clots.md", with(kPolishArticle, "+++\n\n## Droga", text + "+++\n\n## Droga"));
    const auto article = open("pl");
    EXPECT_NE(told().find("pl/articles/clots.md:"), std::string::npos) << text;
    EXPECT_NE(told().find("stands in a translation, which carries words only"), std::string::npos) << told();
    EXPECT_EQ(words_of(*article), words_of(*before)) << text;
    EXPECT_EQ(marks_of(*article->find("table")), marks_of(*before->find("table"))) << text;
  }
}

}  // namespace
}  // namespace kiosk
