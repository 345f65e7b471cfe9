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

}  // namespace
}  // namespace kiosk
