#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

class PartRules : public SmallLibrary {
 protected:
  std::string record(const std::string& part, const std::string& words) {
    return "[\"" + part + "\"]\n" + words + "\n";
  }
  void review(const std::string& text) { write("pl/articles/clots.review.toml", text); }
};

struct Row {
  const char* part;
  const char* from;
  const char* to;
  int line;
  const char* words;
};

/// Each costs the part, and no other.
TEST_F(PartRules, AreErrorsOfThePart) {
  const Row rows[] = {
      {"table", "| Wiek | Wysoki |", "| Wiek |  |", 31, "Cell 2 of this row is empty"},
      {"table", "| Wiek | Wysoki |", "|  | Wysoki |", 31, "Cell 1 of this row is empty"},
      {"table", "| Wiek | Wysoki |", "| Wiek | - |", 31, "Cell 2 of this row is empty"},
      {"table", "| Wiek | Wysoki |", "| Wiek | \u00A0 |", 31, "Cell 2 of this row is empty"},
      {"table", "| Wiek | Wysoki |", "| Age | Wysoki |", 31, "Cell 1 of this row is the source's still"},
      {"table", "## Tabela", "## Table", 27, "The heading is the source's still"},
      {"way", "Aż do serca.", "Up to the heart.", 15, "is the source's still"},
      {"way", "Aż do serca.", "Aż dо serca.", 15, "U+043E, Cyrillic"},
      {"way", "## Droga", "## Drоga", 11, "U+043E, Cyrillic"},
      {"way", "Krew krąży", "Krew krąży क", 13, "U+0915, Devanagari"},
      {"list", "[Droga](#way)\n2. [Serce](#way-heart)", "[Droga](#way-heart)\n2. [Serce](#way)", 21,
       "The links here"},
      {"faq/go", "**Nie.**", "**Tak.**", 42, "begins with a no, this one does not"},
      {"faq/go", "**Nie.**", "**Może.**", 42, "begins with a no, this one does not"},
      {"faq/stay", "Tak, w 2017.", "Nie, w 2017.", 48, "begins with a yes, this one does not"},
  };
  for (const Row& row : rows) {
    write("pl/articles/clots.md", with(kPolishArticle, row.from, row.to));
    const auto article = open("pl");
    ASSERT_NE(article, nullptr);
    for (const auto& part : article->parts) EXPECT_EQ(part.locale, part.id == row.part ? kEn : kPl) << row.to;
    const std::string place = "pl/articles/clots.md:" + std::to_string(row.line) + ":";
    EXPECT_NE(told().find(place), std::string::npos) << place << "\n" << told();
    EXPECT_NE(told().find(row.words), std::string::npos) << row.words << "\n" << told();
  }
}

TEST_F(PartRules, OfTheFrontCostTheFront) {
  const std::pair<const char*, const char*> rows[] = {
      {"\"Zakrzepy\"", "\"Clots\""},   {"\"Krew\"", "\"Blood\""},
      {"\"Serce\"", "\"Heart\""},      {"\"Serce\"", "\"...\""},
      {"\"Serce\"", "\"Sеrce\""},      {"\"Co robi 1 zakrzep.\"", "\"What 1 clot does.\""},
      {"\"Zakrzepy\"", "\"Zakrzеpy\""}};
  for (const auto& [from, to] : rows) {
    write("pl/articles/clots.md", with(kPolishArticle, from, to));
    const auto article = open("pl");
    EXPECT_EQ(article->front_locale, kEn) << to;
    EXPECT_EQ(load().cards(kPl)[0].locale, kEn) << to;
    EXPECT_EQ(article->find("way")->locale, kPl) << to;
  }
}

/// What only looks wrong is told, and let pass by `seen`.
TEST_F(PartRules, ThatSuspectAreWarningsUntilSeen) {
  const std::pair<const char*, const char*> rows[] = {
      {"Aż do serca.", "Aż do serca. I dalej."},
      {"Aż do serca.", "Krew krąży **w kółko** i wraca. Aż do serca."},
      {"| Rozmiar | Niski |", "| Rozmiar | Wysoki |"},
      {"| Wiek | Wysoki |", "| Wysoki poziom według wieku zakrzepu, który jest nowszy od innych | Wysoki |"},
  };
  const std::string seen = record("way", "seen = true") + record("table", "seen = true");
  int told_of = 0;
  for (const auto& [from, to] : rows) {
    write("pl/articles/clots.md", with(kPolishArticle, from, to));
    std::filesystem::remove(folder_ / "pl/articles/clots.review.toml");
    EXPECT_EQ(open("pl")->find("table")->locale, kPl);
    EXPECT_EQ(told(), "");
    if (told(Severity::warning).find("clots.md:") != std::string::npos) ++told_of;
    review(seen);
    open("pl");
    EXPECT_EQ(told(Severity::warning).find("clots.md:"), std::string::npos) << told(Severity::warning);
  }
  EXPECT_GE(told_of, 3);
}

/// A free order is free inside a block or cell: what goes from one to another costs the part.
TEST_F(PartRules, ReorderedFreesTheOrderInsideABlock) {
  struct Order {
    const char* first;
    const char* second;
    const char* cell;
    bool sound;
  };
  const Order orders[] = {
      {"5 i 50", "10 i 3", "6 z 8", true},  {"50 i 5", "10 i 3", "6 z 8", true},
      {"50 i 5", "3 i 10", "8 z 6", true},  {"10 i 50", "5 i 3", "6 z 8", false},
      {"5 i 50", "10 i 6", "3 z 8", false}, {"10 i 3", "5 i 50", "6 z 8", false},
  };
  const auto filled = [](std::string text, const Order& order, const char* heading, const char* first,
                         const char* second) {
    text = with(text, heading,
                std::string(heading) + "\n\n" + first + " " + order.first + ".\n\n" + second + " " +
                    order.second + ".");
    return with(text, "| --- | --- |\n",
                std::string("| --- | --- |\n| ") + first + " " + order.cell + " | " + second + " |\n");
  };
  settings_.outdated = ShowPolicy::notice;  // the records here seal nothing
  for (const Order& order : orders) {
    write("en/articles/clots.md", filled(kEnglishArticle, orders[0], "## Table {#table}", "Take", "Wait"));
    write("pl/articles/clots.md", filled(kPolishArticle, order, "## Tabela {#table}", "Bierz", "Czekaj"));
    review(record("table", "reordered = true"));
    EXPECT_EQ(open("pl")->find("table")->locale == kPl, order.sound) << order.first << "; " << order.second;
  }
}

/// Numbers, units of the language and marks need no translation; units of the source alone do.
TEST_F(PartRules, CellsOfMeasuresAreNotLeftInEnglish) {
  const auto sound = [&](const std::string& cell, const char* locale) {
    const std::string row = "| --- | --- |\n| Age | " + cell + " |\n";
    write("en/articles/clots.md", with(kEnglishArticle, "| --- | --- |\n", row));
    write("pl/articles/clots.md",
          with(kPolishArticle, "| --- | --- |\n", "| --- | --- |\n| Wiek | " + cell + " |\n"));
    return open(locale)->find("table")->locale == kPl;
  };
  for (const char* cell :
       {"5–10 ml", "5-10 mg", "30 kg/m²", "2 × 5 mg", "≥ 90 mmHg", "mg/ml", "1.5 mmol/l", "10 min", "5 km",
        "36.5–37.5 °C", "50 %", "(5 ml)", "< 90 ml/min/1.73 m²", "2 h", "100 µg"})
    EXPECT_TRUE(sound(cell, "pl")) << cell << told();
  for (const char* cell : {"10 minutes", "5 days", "5 mg daily", "two mg", "5 mg per day"})
    EXPECT_FALSE(sound(cell, "pl")) << cell;
}

TEST_F(PartRules, SameLetsEnglishTextStand) {
  write("pl/articles/clots.md",
        with(with(kPolishArticle, "| Wiek |", "| Age |"), "\"Serce\" }", "\"Heart\", same = true }"));
  settings_.outdated = ShowPolicy::notice;  // the records here seal nothing
  review(record("table", "same = true"));
  const auto article = open("pl");
  EXPECT_EQ(article->find("table")->locale, kPl);
  EXPECT_EQ(article->front_locale, kPl);
  EXPECT_EQ(told().find("source's still"), std::string::npos) << told();
  review(record("table", "same = \"yes\""));
  EXPECT_EQ(open("pl")->find("table")->locale, kEn);
  EXPECT_NE(told().find("neither true nor false"), std::string::npos) << told();
}

TEST_F(PartRules, OfMessagesShowTheSourceUntilListed) {
  write("pl/locale.toml", with(kPolishMessages, "\"Wstecz\"", "\"Back\""));
  EXPECT_EQ(load().message(kPl, "reading.back").locale, kEn);
  expect_one_error("pl/locale.toml:25:1", "is the source's text");
  write("pl/locale.toml", "same = [\"reading.back\"]\n" + with(kPolishMessages, "\"Wstecz\"", "\"Back\""));
  EXPECT_EQ(load().message(kPl, "reading.back").locale, kPl);
  EXPECT_EQ(told(), "");
  EXPECT_EQ(told(Severity::warning).find("reading.back"), std::string::npos);
  write("pl/locale.toml", "same = [\"reading.back\", \"reading.bcak\"]\n" + kPolishMessages);
  load();
  EXPECT_NE(told(Severity::warning).find("differs from the source's"), std::string::npos);
  EXPECT_NE(told(Severity::warning).find("no such message"), std::string::npos);
  write("pl/locale.toml", with(kPolishMessages, "\"Wstecz\"", "\"Wstеcz\""));
  EXPECT_EQ(load().message(kPl, "reading.back").locale, kEn);
  EXPECT_NE(told().find("Cyrillic"), std::string::npos);
}

/// English words under another language's name are told, and cost no language: the source's are the same.
TEST_F(PartRules, EnglishBannersKeepTheirLanguage) {
  for (const char* tag : {"fr", "ar", "zh-Hans"}) {
    write(std::string(tag) + "/locale.toml",
          with(kEnglishMessages, "\"en\"", "\"" + std::string(tag) + "\""));
    const Catalogue catalogue = load();
    EXPECT_NE(catalogue.find(*LocaleTag::parse(tag)), nullptr) << tag;
    const Message banner = catalogue.message(*LocaleTag::parse(tag), "emergency.instruction");
    EXPECT_EQ(banner.locale, kEn) << tag;
    EXPECT_NE(banner.text.find("999"), std::string::npos) << tag;
    EXPECT_NE(told().find(std::string(tag) + "/locale.toml:7:1: error: "), std::string::npos) << told();
  }
}

TEST_F(PartRules, OfTheSourceWarn) {
  write("en/articles/clots.md", with(kEnglishArticle, "Up to the heart", "Up tо the heart"));
  EXPECT_NE(open("en")->find("way"), nullptr);
  EXPECT_NE(told(Severity::warning).find("en/articles/clots.md:17:5: warning: The letter"), std::string::npos)
      << told(Severity::warning);
}

TEST_F(PartRules, LanguagesWithoutListsOfAnswersAreWarned) {
  write("pl/locale.toml", kPolishMessages.substr(0, kPolishMessages.find("[answers]")));
  load();
  EXPECT_NE(told(Severity::warning).find("pl/locale.toml:0:0: warning: The language has no list"),
            std::string::npos);
}

}  // namespace
}  // namespace kiosk
