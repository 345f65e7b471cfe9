#include <gtest/gtest.h>

#include "content/catalogue.h"

namespace kiosk {
namespace {

/// Nothing of the shipped bundles is an error or a warning: what a rule only suspects has been looked at.
TEST(ShippedRules, FindNothing) {
  ContentSettings settings;
  settings.locales = std::string(KIOSK_SOURCE_DIR) + "/locales";
  settings.emergency_number = "999";
  settings.known_figures = {"leg-to-lung", "above-below-knee"};
  Diagnostics found;
  const Catalogue catalogue = load_catalogue(settings, found);
  ASSERT_EQ(catalogue.bundles.size(), 8U);
  for (const auto& bundle : catalogue.bundles) {
    for (const auto& id : catalogue.article_ids) open_article(catalogue, id, bundle.tag, found);
  }
  for (const auto& finding : found.findings()) ADD_FAILURE() << to_text(finding);
}

}  // namespace
}  // namespace kiosk
