#include "locale/plurals.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Words = std::set<std::string>;

Plurals plurals(const char* tag, PluralKind kind = PluralKind::cardinal) {
  return Plurals(*LocaleTag::parse(tag), kind);
}

TEST(Plurals, NeedTheCategoriesThatWholeNumbersTake) {
  const std::pair<const char*, Words> rows[] = {
      {"en", {"one", "other"}},
      {"pl", {"one", "few", "many"}},  // "other" is for fractions
      {"ru", {"one", "few", "many"}},
      {"cs", {"one", "few", "other"}},
      {"sl", {"one", "two", "few", "other"}},
      {"ar", {"zero", "one", "two", "few", "many", "other"}},
      {"cy", {"zero", "one", "two", "few", "many", "other"}},
      {"ja", {"other"}},
      {"zh-Hans", {"other"}},
      {"fr", {"one", "other"}},  // "many" is for millions
      {"lv", {"zero", "one", "other"}},
      {"ga", {"one", "two", "few", "many", "other"}},
  };
  for (const auto& [tag, wanted] : rows) EXPECT_EQ(plurals(tag).needed({}), wanted) << tag;
  EXPECT_EQ(plurals("ar").needed({0, 1, 2}), (Words{"few", "many", "other"}));
  EXPECT_EQ(plurals("en", PluralKind::ordinal).needed({}), (Words{"one", "two", "few", "other"}));
}

TEST(Plurals, KnowWhichKeywordsAreOneNumber) {
  EXPECT_EQ(plurals("pl").only_number("one"), 1);
  EXPECT_EQ(plurals("ar").only_number("two"), 2);
  EXPECT_EQ(plurals("ar").only_number("zero"), 0);
  EXPECT_EQ(plurals("cy").only_number("many"), 6);
  EXPECT_EQ(plurals("en").only_number("=5"), 5);
  EXPECT_EQ(plurals("ru").only_number("one"), std::nullopt);
  EXPECT_EQ(plurals("bn").only_number("one"), std::nullopt) << "0 too";
  EXPECT_EQ(plurals("fr").only_number("one"), std::nullopt) << "0 too";
  EXPECT_EQ(plurals("sl").only_number("two"), std::nullopt) << "102 too";
  EXPECT_EQ(plurals("en").only_number("few"), std::nullopt);
}

TEST(Plurals, KnowCategoriesOfFractionsToo) {
  EXPECT_TRUE(plurals("pl").knows("other"));
  EXPECT_TRUE(plurals("fr").knows("many"));
  EXPECT_FALSE(plurals("en").knows("few"));
  EXPECT_FALSE(plurals("ja").knows("one"));
}

}  // namespace
}  // namespace kiosk
