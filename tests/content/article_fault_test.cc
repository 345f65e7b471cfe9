#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

class ArticleFaults : public SmallLibrary {
 protected:
  /// Asserts that exactly this part of the Polish article is the source's, with a notice.
  static void expect_fallen(const Article& article, const std::string& id) {
    for (const auto& part : article.parts) {
      EXPECT_EQ(part.locale, part.id == id ? kEn : kPl) << part.id;
      const Provenance& p = part.provenance;
      EXPECT_EQ(p.showing, part.id == id ? Showing::replaced : Showing::marked) << part.id;
      if (part.id == id) {
        EXPECT_TRUE(p.own == Cause::missing || p.own == Cause::unsound) << part.id;
      } else {
        EXPECT_EQ(p.own, Cause::unrecorded) << part.id;
      }
    }
  }
};

struct Row {
  const char* part;
  const char* from;
  const char* to;
  const char* place;
  const char* words;
};

TEST_F(ArticleFaults, OfATranslationMakeThePartFallBackWhole) {
  const Row rows[] = {
      {"way", "50 %", "51 %", ":13:1",
       "numbers of a paragraph of part \"way\" (51, %) differ from the source's (50, %)"},
      {"way", "50 %", "50 procent", ":13:1", "numbers"},
      {"way", "Aż do serca. {#way-heart}\n\n", "", ":11:1", "has 2 paragraphs, rows and items, the source 3"},
      {"way", "figure:leg", "figure:arm", ":17:1", "figure \"arm\" is not known"},
      {"way", "figure:leg", "figure:knee", ":17:1", "in the source \"leg\""},
      {"way", "figure:leg", "leg.png", ":17:1", "is no figure"},
      {"way", "![Noga z 2 żyłami.]", "![]", ":17:1", "no spoken description"},
      {"way", "{#way-heart}", "{#way-serce}", ":15:1", "The anchor here is \"way-serce\""},
      {"way", "Krew krąży", "Krew {kraży}", ":13:6", "\"{kraży}\" is no placeholder"},
      {"way", "Krew krąży", "Krew <b>krąży</b>", ":13:1", "HTML"},
      {"way", "Krew krąży", "Krew `krąży`", ":13:1", "Code"},
      {"way", "Aż do serca. {#way-heart}", "> Aż do serca.", ":15:1", "A quotation"},
      {"list", "1. [Droga](#way)\n2. [Serce](#way-heart)", "- [Droga](#way)\n- [Serce](#way-heart)", ":21:1",
       "Here stands a list item, in the source a numbered item"},
      {"list", "1. [Droga]", "3. [Droga]", ":21:1", "has the number 3"},
      {"list", "(#way-heart)", "(#way)", ":19:1", "links of part \"list\""},
      {"list", "(#way-heart)", "(https://x.example)", ":22:1", "only #anchor and article:id"},
      {"list", "- jedna rzecz", "- jedna rzecz\n\n  i druga", ":24:1", "not one paragraph"},
      {"table", "| Wiek | Wysoki |", "| Wiek |", ":31:1", "row has 1 cells, its header 2"},
      {"table", "| Wiek | Wysoki |", "| Wiek | Wysoki | bardzo |", ":31:1", "row has 3 cells"},
      {"table", "| --- | --- |", "| --- |", ":29:1", "looks like a table"},
      {"table", "| Co | Poziom |\n| --- | --- |\n| Wiek | Wysoki |\n| Rozmiar | Niski |",
       "| Co |\n| --- |\n| Wiek |\n| Rozmiar |", ":29:1", "The row has 1 cells, the source's 2"},
      {"table", "| Rozmiar | Niski |\n", "", ":27:1", "has 2 paragraphs, rows and items"},
      {"help", "{emergency_number}", "999", ":36:1", "typed as digits"},
      {"help", "{emergency_number}", "৯৯৯", ":36:1", "typed as digits"},
      {"help", "{emergency_number}", "٩٩٩", ":36:1", "typed as digits"},
      {"help", "{emergency_number}", "112", ":36:1", "numbers"},
      {"help", "{emergency_number}", "numer", ":34:1", "stands 0 times, in the source 1 times"},
      {"help", "{emergency_number}", "{emergency_numer}", ":36:13", "no placeholder"},
      {"faq/stay", "### Czy zostają? {#stay}\n\nTak, w 2017.\n", "", ":0:0", "part \"faq/stay\" is missing"},
      {"faq/stay", "2017", "2018", ":48:1", "numbers"},
      {"faq/go", "### Czy idą? {#go}", "### Czy idą? {#go}\n\n#### Więcej", ":42:1", "A heading"},
  };
  for (const Row& row : rows) {
    write("pl/articles/clots.md", with(kPolishArticle, row.from, row.to));
    const auto article = open("pl");
    ASSERT_NE(article, nullptr);
    expect_fallen(*article, row.part);
    EXPECT_EQ(told().rfind("pl/articles/clots.md" + std::string(row.place) + ": error: ", 0), 0U)
        << row.to << "\n"
        << told();
    EXPECT_NE(told().find(row.words), std::string::npos) << told();
    EXPECT_EQ(article->title, "Zakrzepy");
  }
}

TEST_F(ArticleFaults, NativeDigitsAreTheSameNumbers) {
  write("pl/articles/clots.md", with(with(kPolishArticle, "50 %", "৫০%"), "w 2017", "w ٢٠١٧"));
  open("pl");
  EXPECT_EQ(told(), "");
}

TEST_F(ArticleFaults, SpacedNumberIsFoundTyped) {
  settings_.emergency_number = "116 123";
  write("pl/articles/clots.md", with(kPolishArticle, "{emergency_number}", "116-123"));
  EXPECT_EQ(open("pl")->find("help")->locale, kEn);
  EXPECT_NE(told().find("typed as digits"), std::string::npos);
}

TEST_F(ArticleFaults, UnknownPartIsAWarning) {
  write("pl/articles/clots.md", kPolishArticle + "\n## Dodatek {#extra}\n\nTekst.\n");
  const auto article = open("pl");
  EXPECT_EQ(article->find("extra"), nullptr);
  EXPECT_EQ(told(), "");
  EXPECT_NE(told(Severity::warning).find("clots.md:50:1: warning: The source has no part \"extra\""),
            std::string::npos)
      << told(Severity::warning);
}

TEST_F(ArticleFaults, HeadingWithoutIdLosesItsPart) {
  write("pl/articles/clots.md", with(kPolishArticle, "## Pomoc {#help}", "## Pomoc"));
  expect_fallen(*open("pl"), "help");
  EXPECT_NE(told().find(":34:1: error: The heading has no id."), std::string::npos) << told();
}

TEST_F(ArticleFaults, IdUsedTwiceIsUnsound) {
  write("pl/articles/clots.md", with(kPolishArticle, "{#help}", "{#table}"));
  const auto article = open("pl");
  EXPECT_NE(told().find(":34:1: error: The id \"table\" is used twice."), std::string::npos) << told();
  EXPECT_EQ(article->find("help")->locale, kEn);
}

TEST_F(ArticleFaults, WholeFileFallsBack) {
  const std::pair<std::string, const char*> rows[] = {
      {with(kPolishArticle, "Krew krąży",
            "Krew \xc4"
            "krąży"),
       "pl/articles/clots.md:13:6: error: The text is no UTF-8"},
      {with(kPolishArticle, "+++\n", ""), "pl/articles/clots.md:1:1: error: The front matter"},
      {"", "pl/articles/clots.md:1:1: error: The front matter"},
  };
  for (const auto& [text, words] : rows) {
    write("pl/articles/clots.md", text);
    const auto article = open("pl");
    for (const auto& part : article->parts) EXPECT_EQ(part.provenance.own, Cause::missing);
    EXPECT_EQ(article->title, "Clots");
    EXPECT_EQ(article->front_provenance.own, Cause::unsound);
    EXPECT_EQ(told().rfind(words, 0), 0U) << told();
  }
  std::filesystem::remove(folder_ / "pl/articles/clots.md");
  EXPECT_EQ(open("pl")->parts.at(0).provenance.own, Cause::missing);
  expect_one_error("pl/articles/clots.md:0:0", "not translated");
}

TEST_F(ArticleFaults, OfTheFrontMakeTitleAndLabelsFallBack) {
  const Row rows[] = {
      {"", "title = \"Zakrzepy\"\n", "", ":2:1", "no title"},
      {"", "title = \"Zakrzepy\"", "title = 3", ":2:1", "is no text"},
      {"", "title = \"Zakrzepy\"", "title = Zakrzepy", ":2:9", "TOML"},
      {"", "Co robi 1 zakrzep.", "Co robi 2 zakrzep.", ":2:1", "of the front matter (2) differ"},
      {"", "Co robi 1 zakrzep.", "Co robi 1 zakrzep: 999.", ":2:1", "typed as digits"},
      {"", "Co robi 1 zakrzep.", "Co robi 1 {zakrzep}.", ":3:1", "braces"},
      {"", "heart = { name = \"Serce\" }\n", "", ":2:1", "label \"heart\" of figure leg is missing"},
      {"", "name = \"Serce\"", "name = \"\"", ":7:11", "has no name"},
      {"", "heart = {", "lung = { name = \"x\" }\nheart = {", ":2:1", "a label that the source has not"},
      {"", "[figures.leg]", "[figures.arm]\nx = { name = \"x\" }\n[figures.leg]", ":2:1",
       "labels of a figure"},
  };
  for (const Row& row : rows) {
    write("pl/articles/clots.md", with(kPolishArticle, row.from, row.to));
    const auto article = open("pl");
    EXPECT_EQ(article->title, "Clots") << row.words;
    EXPECT_EQ(article->labels_locale, kEn);
    EXPECT_EQ(article->labels.at("leg")[0].name, "Vein");
    EXPECT_EQ(article->front_provenance.own, Cause::unsound);
    EXPECT_EQ(article->front_provenance.showing, Showing::replaced);
    EXPECT_EQ(article->find("way")->locale, kPl) << "the parts stand";
    EXPECT_EQ(told().rfind("pl/articles/clots.md" + std::string(row.place), 0), 0U) << told();
    EXPECT_NE(told().find(row.words), std::string::npos) << told();
  }
}

TEST_F(ArticleFaults, OfTheSourceDropThePartInEveryLocale) {
  const Row rows[] = {
      {"way", "figure:leg", "figure:arm", ":19:1", "not known"},
      {"table", "| Age | High |", "| Age |", ":33:1", "cells"},
      {"help", "{emergency_number}", "999", ":38:1", "typed as digits"},
      {"way", "Blood goes", "Blood <i>goes", ":15:1", "HTML"},
  };
  for (const Row& row : rows) {
    write("en/articles/clots.md", with(kEnglishArticle, row.from, row.to));
    for (const char* name : {"en", "pl"}) {
      const auto article = open(name);
      EXPECT_EQ(article->find(row.part), nullptr) << row.part;
      EXPECT_EQ(article->parts.size(), 6U);
      expect_one_error("en/articles/clots.md" + std::string(row.place), row.words);
    }
  }
}

TEST_F(ArticleFaults, LinksToADroppedPartLoseTheLinkOnly) {
  write("en/articles/clots.md", with(kEnglishArticle, "figure:leg", "figure:arm"));
  const auto article = open("en");
  EXPECT_EQ(article->find("list")->blocks[0].text.text, u"The way");
  EXPECT_TRUE(article->find("list")->blocks[0].text.links.empty());
}

TEST_F(ArticleFaults, SourceLinkToNowhereIsTold) {
  write("en/articles/clots.md", with(kEnglishArticle, "(#way-heart)", "(#nowhere)"));
  const auto article = open("en");
  EXPECT_TRUE(article->find("list")->blocks[1].text.links.empty());
  expect_one_error("en/articles/clots.md:21:1", "#nowhere, which is nowhere");
}

TEST_F(ArticleFaults, TextBeforeTheFirstPartIsTold) {
  write("en/articles/clots.md", with(kEnglishArticle, "## Way", "Loose words.\n\n## Way"));
  EXPECT_EQ(open("en")->parts.size(), 7U);
  expect_one_error("en/articles/clots.md:13:1", "before the first part");
}

TEST_F(ArticleFaults, NothingSoundIsNoArticle) {
  write("en/articles/clots.md", kEnglishArticle.substr(0, kEnglishArticle.find("## Way")));
  EXPECT_EQ(open("en"), nullptr);
  EXPECT_EQ(open("en", "no-such"), nullptr);
}

TEST_F(ArticleFaults, OneBadArticleNeverTakesAnotherWithIt) {
  write("en/articles/bad.md", "\xff");
  write("ar/locale.toml", "tag = \"ar\"\n\xff");
  const auto article = open("pl");
  ASSERT_NE(article, nullptr);
  EXPECT_EQ(article->title, "Zakrzepy");
  EXPECT_EQ(load().article_ids, std::vector<std::string>{"clots"});
}

TEST_F(ArticleFaults, AreToldOnceThoughTheSourceIsReadForEachLocale) {
  write("en/articles/clots.md", with(kEnglishArticle, "figure:leg", "figure:arm"));
  const Catalogue catalogue = load();
  for (int i = 0; i < 3; ++i) open_article(catalogue, "clots", kEn, found_);
  expect_one_error("en/articles/clots.md:19:1", "not known");
}

}  // namespace
}  // namespace kiosk
