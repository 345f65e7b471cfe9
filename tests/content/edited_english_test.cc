#include <gmock/gmock.h>

#include "content/bundle_file.h"
#include "content/sealed_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

/// Two small languages, every text of them sealed, the Polish as checked by a person.
class EditedEnglish : public SealedLibrary {
 protected:
  void SetUp() override {
    SmallLibrary::SetUp();
    Review polish;
    polish.translated_by = "T";
    polish.checked_by = "C";
    seal_all(polish);
  }

  /// Everything that a reader of Polish gets of the article.
  std::string polish() {
    const auto article = open("pl");
    if (!article) return "none";
    std::string out = article->title + "|" + article->summary + "|" + article->topic;
    for (const auto& [figure, labels] : article->labels)
      for (const auto& label : labels) out += "|" + label.key + label.name + label.term;
    for (const Part& part : article->parts) {
      EXPECT_EQ(part.provenance.own, Cause::checked) << part.id;
      out += "\n" + part.id + part.locale.str() + to_utf8(part.heading.text);
      for (const Block& block : part.blocks) {
        out += "|" + to_utf8(block.text.text);
        for (const auto& cell : block.cells) out += "/" + to_utf8(cell.text);
      }
    }
    EXPECT_EQ(article->front_provenance.own, Cause::checked);
    return out;
  }
};

/// A part's English with one more or one less of each block, and of each label.
std::vector<std::string> edits() {
  std::vector<std::string> out;
  for (auto at = kEnglishArticle.find("\n\n## "); at != std::string::npos;
       at = kEnglishArticle.find("\n\n## ", at + 1)) {
    const auto heading_end = kEnglishArticle.find('\n', at + 2);
    for (const char* added : {"They are safe for all.", "- a thing more",
                              "| A | B |\n| --- | --- |\n| 7 | 8 |", "See [the list](#list) of 12."})
      out.push_back(std::string(kEnglishArticle).insert(heading_end, "\n\n" + std::string(added)));
  }
  for (const char* gone : {"| Size | Low |\n", "Up to the heart. {#way-heart}\n", "- one thing\n",
                           "heart = { name = \"Heart\" }\n", "![A leg with 2 veins.](figure:leg)\n"})
    out.push_back(with(kEnglishArticle, gone, ""));
  for (const char* label :
       {"foot = { name = \"Foot\" }\n", "ankle = { name = \"9 bones\", term = \"(x)\" }\n",
        "[figures.knee]\nfoot = { name = \"Foot\" }\n"})
    out.push_back(with(kEnglishArticle, "heart = { name = \"Heart\" }\n",
                       "heart = { name = \"Heart\" }\n" + std::string(label)));
  return out;
}

TEST_F(EditedEnglish, NoEditWithoutARecordTakesASealedTranslationOffTheScreen) {
  const std::string sealed = polish();
  for (const std::string& english : edits()) {
    SCOPED_TRACE(english);
    write("en/articles/clots.md", english);
    EXPECT_EQ(polish(), sealed);
    EXPECT_NE(told(), "");
    EXPECT_EQ(load().cards(kPl)[0].locale, kPl);
    // Changed as well it is held against the English as it is, and is known to be another text.
    write("pl/articles/clots.md", with(kPolishArticle, "Krew krąży", "Krew nie krąży"));
    EXPECT_NE(open("pl")->find("way")->provenance.own, Cause::checked);
    write("pl/articles/clots.md", kPolishArticle);
  }
}

TEST_F(EditedEnglish, BlocksOfTwoLanguagesMatchOrAreKnownNotTo) {
  const auto polish = open("pl");
  const auto english = open("en");
  for (const Part& part : polish->parts) EXPECT_TRUE(same_blocks(part, *english->find(part.id))) << part.id;
  const Part& way = *english->find("way");
  for (std::size_t b = 0; b < way.blocks.size(); ++b) {
    Part less = way;
    less.blocks.erase(less.blocks.begin() + static_cast<std::ptrdiff_t>(b));
    EXPECT_FALSE(same_blocks(way, less));
    Part other = way;
    other.blocks[b].kind = BlockKind::bullet_item;
    EXPECT_FALSE(same_blocks(way, other));
    other = way;
    other.blocks[b].cells.emplace_back();
    EXPECT_FALSE(same_blocks(way, other));
  }
}

TEST_F(EditedEnglish, AStepStandsAtTheBlockOfTheTextThatIsShown) {
  const std::string stepped =
      with(kEnglishArticle, "name = \"Heart\"", "name = \"Heart\", step = \"way-heart\"");
  write("en/articles/clots.md", with(stepped, "Blood goes", "New.\n\nBlood goes"));
  const auto step = [this](const char* tag) { return open(tag)->steps.at("leg").at(0).block; };
  EXPECT_EQ(step("en"), 2);
  EXPECT_EQ(step("pl"), 1);
}

}  // namespace
}  // namespace kiosk
