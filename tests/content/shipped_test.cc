// The shipped bundles through every rule on numbers and characters.
#include <gtest/gtest.h>

#include "content/catalogue.h"

namespace kiosk {
namespace {

TEST(Shipped, NumbersAndCharactersOfEveryLanguageAreSound) {
  for (const char* number : {"999", "112", "15", "000", "116 123"}) {
    ContentSettings settings;
    settings.locales = std::string(KIOSK_SOURCE_DIR) + "/locales";
    settings.emergency_number = number;
    Diagnostics found;
    const Catalogue catalogue = load_catalogue(settings, found);
    EXPECT_FALSE(catalogue.article_ids.empty());
    for (const auto& bundle : catalogue.bundles)
      for (const auto& id : catalogue.article_ids)
        EXPECT_NE(open_article(catalogue, id, bundle.tag, found), nullptr) << id;
    for (const auto& finding : found.findings())
      EXPECT_NE(finding.severity, Severity::error) << number << ": " << to_text(finding);
  }
}

/// What is drawn beside a row's words says what they say, and the same in every language.
TEST(Shipped, LevelsOfRiskAreTheWordsBesideThem) {
  ContentSettings settings;
  settings.locales = std::string(KIOSK_SOURCE_DIR) + "/locales";
  settings.emergency_number = "999";
  Diagnostics found;
  const Catalogue catalogue = load_catalogue(settings, found);
  const std::vector<std::u16string> words{u"Higher than", u"Moderate", u"High,", u"Very high"};
  const std::vector<std::string> icons{"touch", "clock", "vein", "gauge"};
  std::vector<RowMark> english;
  const auto source = open_article(catalogue, "dvt-to-pe", settings.source, found);
  for (const auto& block : source->find("triggers")->blocks) {
    if (block.kind != BlockKind::table_row) continue;
    ASSERT_TRUE(block.mark);
    english.push_back(*block.mark);
    EXPECT_EQ(block.mark->steps, 3);
    EXPECT_EQ(block.cells[2].text.rfind(words.at(static_cast<std::size_t>(block.mark->level)), 0), 0U);
    EXPECT_EQ(block.mark->icon, icons.at(english.size() - 1));
  }
  EXPECT_EQ(english.size(), 4U);
  for (const auto& bundle : catalogue.bundles) {
    std::vector<RowMark> marks;
    const auto article = open_article(catalogue, "dvt-to-pe", bundle.tag, found);
    for (const auto& part : article->parts)
      for (const auto& block : part.blocks)
        if (block.mark) marks.push_back(*block.mark);
    EXPECT_EQ(marks, english) << bundle.tag.str();
  }
}

}  // namespace
}  // namespace kiosk
