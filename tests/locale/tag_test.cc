#include "locale/tag.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

LocaleTag tag(const char* text) {
  const auto parsed = LocaleTag::parse(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(LocaleTag());
}

std::vector<std::string> chain(const char* text) {
  std::vector<std::string> out;
  for (const auto& link : fallback_chain(tag(text), LocaleTag())) out.push_back(link.str());
  return out;
}

using Chain = std::vector<std::string>;

TEST(LocaleTag, TakesCanonicalTagsOnly) {
  for (const char* good : {"en", "zh-Hans", "pa-Arab", "zh-Hant-HK", "en-x-easyread", "ar-XB", "fil", "ckb"})
    EXPECT_TRUE(LocaleTag::parse(good)) << good;
  for (const char* bad :
       {"", "EN", "zh_Hans", "zh-hans", "en-", "-en", "e", "english-words-too-long", "en GB", "iw", "../en"})
    EXPECT_FALSE(LocaleTag::parse(bad)) << bad;
}

TEST(LocaleTag, KnowsLanguageScriptAndDirection) {
  struct Row {
    const char* tag;
    const char* language;
    const char* script;
    Direction direction;
  };
  for (const Row& row :
       {Row{"en", "en", "Latn", Direction::ltr}, Row{"ar", "ar", "Arab", Direction::rtl},
        Row{"ur", "ur", "Arab", Direction::rtl}, Row{"pa", "pa", "Guru", Direction::ltr},
        Row{"pa-Arab", "pa", "Arab", Direction::rtl}, Row{"zh-Hans", "zh", "Hans", Direction::ltr},
        Row{"bn", "bn", "Beng", Direction::ltr}, Row{"ckb", "ckb", "Arab", Direction::rtl},
        Row{"ja", "ja", "Jpan", Direction::ltr}, Row{"ar-XB", "ar", "Arab", Direction::rtl},
        Row{"en-x-easyread", "en", "Latn", Direction::ltr}}) {
    EXPECT_EQ(tag(row.tag).language(), row.language) << row.tag;
    EXPECT_EQ(tag(row.tag).script(), row.script) << row.tag;
    EXPECT_EQ(tag(row.tag).direction(), row.direction) << row.tag;
  }
}

TEST(FallbackChain, EndsInTheSourceOnce) {
  EXPECT_EQ(chain("en"), Chain{"en"});
  EXPECT_EQ(chain("pl"), (Chain{"pl", "en"}));
  EXPECT_EQ(chain("en-x-easyread"), (Chain{"en-x-easyread", "en"}));
}

TEST(FallbackChain, FollowsCldrParents) {
  EXPECT_EQ(chain("en-AU"), (Chain{"en-AU", "en-001", "en"}));
  EXPECT_EQ(chain("es-MX"), (Chain{"es-MX", "es-419", "es", "en"}));
  EXPECT_EQ(chain("pt-AO"), (Chain{"pt-AO", "pt-PT", "pt", "en"}));
}

TEST(FallbackChain, NeverCrossesScripts) {
  EXPECT_EQ(chain("zh-Hant"), (Chain{"zh-Hant", "en"}));
  EXPECT_EQ(chain("zh-Hant-MO"), (Chain{"zh-Hant-MO", "zh-Hant-HK", "zh-Hant", "en"}));
  EXPECT_EQ(chain("zh-HK"), (Chain{"zh-HK", "zh-Hant-HK", "zh-Hant", "en"}));
  EXPECT_EQ(chain("pa-Arab"), (Chain{"pa-Arab", "en"}));
  EXPECT_EQ(chain("pa-Guru"), (Chain{"pa-Guru", "pa", "en"}));
}

TEST(DisplayName, ComesFromIcu) {
  EXPECT_EQ(display_name(tag("pl"), tag("en")), "Polish");
  EXPECT_EQ(display_name(tag("en"), tag("pl")), "angielski");
  EXPECT_EQ(display_name(tag("zh-Hans"), tag("en")), "Chinese (Simplified)");
  EXPECT_EQ(display_name(tag("ur"), tag("ur")), "اردو");
}

TEST(DisplayName, IsEmptyWhereIcuHasNone) {
  EXPECT_EQ(display_name(tag("en-x-easyread"), tag("en")), "");
  EXPECT_EQ(display_name(tag("qaa"), tag("en")), "");
}

TEST(Collation, IsOfTheRootNotOfBytes) {
  EXPECT_TRUE(collates_before("apple", "Banana"));
  EXPECT_TRUE(collates_before("Éwé", "Fula"));
  EXPECT_FALSE(collates_before("Zulu", "apple"));
  EXPECT_FALSE(collates_before("Polish", "Polish"));
}

}  // namespace
}  // namespace kiosk
