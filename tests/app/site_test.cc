#include "app/site.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

Catalogue with_languages(const std::vector<std::string>& tags) {
  Catalogue catalogue;
  for (const std::string& text : tags) {
    Bundle bundle;
    bundle.tag = *LocaleTag::parse(text);
    catalogue.bundles.push_back(bundle);
  }
  return catalogue;
}

TEST(Site, TakesItsDefaultsFromTheConfig) {
  Config config;
  config.site_locale = "cy";
  config.text_size = 150;
  config.theme = "dark";
  config.reduced_motion = true;
  const SiteDefaults site = site_defaults(config, with_languages({"en", "cy", "ur"}));
  EXPECT_EQ(site.locale.str(), "cy");
  EXPECT_EQ(site.text_size, TextSize::larger);
  EXPECT_EQ(site.theme, "dark");
  EXPECT_TRUE(site.reduced_motion);
}

TEST(Site, SpeaksTheSourceLanguageWhereItsOwnIsNotThere) {
  Config config;
  for (const char* missing : {"cy", "not a tag"}) {
    config.site_locale = missing;
    EXPECT_EQ(site_defaults(config, with_languages({"en", "ur"})).locale.str(), "en");
  }
}

TEST(Site, GreetsInItsOwnLanguageFirst) {
  Config config;
  config.site_locale = "ur";
  const AppOptions options = app_options(config, with_languages({"en", "pl", "ur", "bn"}));
  std::vector<std::string> tags;
  for (const LocaleTag& tag : options.greetings) tags.push_back(tag.str());
  EXPECT_EQ(tags, (std::vector<std::string>{"ur", "en", "pl", "bn"}));
}

}  // namespace
}  // namespace kiosk
