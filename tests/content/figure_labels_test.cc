#include "content/small_library.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

class FigureLabels : public SmallLibrary {
 protected:
  void SetUp() override {
    SmallLibrary::SetUp();
    settings_.figure_labels = {{"leg", {"vein", "heart"}}};
  }

  /// The part with the picture as its reader gets it: nothing of it is lost.
  static void expect_in_words(const Article& article, const std::u16string& description) {
    const Part& part = *article.find("way");
    ASSERT_EQ(part.blocks.size(), 3U);
    EXPECT_EQ(part.blocks[2].kind, BlockKind::paragraph);
    EXPECT_EQ(part.blocks[2].text.text, description);
    EXPECT_EQ(part.blocks[2].figure, "");
    EXPECT_FALSE(article.labels.contains("leg"));
    EXPECT_FALSE(article.steps.contains("leg"));
    EXPECT_EQ(article.parts.size(), 7U);
  }
};

const std::string kVein = "vein = { name = \"Vein\", term = \"(vena)\" }\n";
const std::string kHeart = "heart = { name = \"Heart\" }\n";
const std::string kAll = "[figures.leg]\n" + kVein + kHeart;

TEST_F(FigureLabels, WhoseNumbersLeadToNothingGiveWayToTheirDescription) {
  struct Row {
    std::string from, to;
    const char* place;
    const char* words;
  };
  const Row rows[] = {
      {kAll, "", ":16:1", "The figure \"leg\" has no labels."},
      {kVein + kHeart, "", ":17:1", "The figure \"leg\" has no labels."},
      {kVein, "", ":18:1", "Numbers of the figure \"leg\" have no label: \"vein\"."},
      {kHeart, "", ":18:1", "have no label: \"heart\"."},
      {"heart = ", "hart = ", ":19:1", "have no label: \"heart\"."},
      {"[figures.leg]", "[figures.knee]", ":19:1", "The figure \"leg\" has no labels."},
      {"\"Heart\"", "\"\"", ":10:11", "The label \"heart\" of figure leg has no name."},
      {"\"Heart\"", "\"  \"", ":10:11", "has no name"},
      {"name = \"Vein\", ", "", ":9:10", "The label \"vein\" of figure leg has no name."},
  };
  for (const Row& row : rows) {
    write("en/articles/clots.md", with(kEnglishArticle, row.from, row.to));
    const auto article = open("en");
    ASSERT_NE(article, nullptr) << row.words << told();
    expect_in_words(*article, u"A leg with 2 veins.");
    const std::string all = told();
    EXPECT_NE(all.find("en/articles/clots.md" + std::string(row.place)), std::string::npos)
        << row.place << all;
    EXPECT_NE(all.find(row.words), std::string::npos) << row.words << all;
    EXPECT_NE(all.find("Until then what the picture shows stands there in words."), std::string::npos) << all;
    EXPECT_EQ(load().article_ids, std::vector<std::string>{"clots"});
  }
}

/// Who has labels of their own keeps the picture; who falls back to the English ones has it in words too.
TEST_F(FigureLabels, OfATranslationStand) {
  write("en/articles/clots.md", with(kEnglishArticle, "\"Heart\"", "\"\""));
  EXPECT_EQ(open("pl")->find("way")->blocks[2].kind, BlockKind::figure);
  write("pl/articles/clots.md", with(kPolishArticle, "\"Serce\"", "\"\""));
  const auto article = open("pl");
  EXPECT_EQ(article->labels_locale.str(), "en");
  expect_in_words(*article, u"Noga z 2 żyłami.");
}

TEST_F(FigureLabels, ADrawingWithoutNumbersNeedsNone) {
  settings_.figure_labels = {{"knee", {"knee"}}};
  write("en/articles/clots.md", with(kEnglishArticle, kAll, ""));
  EXPECT_EQ(open("en")->find("way")->blocks[2].kind, BlockKind::figure);
  EXPECT_EQ(told(), "");
}

}  // namespace
}  // namespace kiosk
