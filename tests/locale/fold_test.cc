#include "locale/fold.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Fold, CaseAndMarksDoNotCount) {
  EXPECT_EQ(search_key("Język"), search_key("JEZYK"));
  EXPECT_EQ(search_key("Français"), "francais");
  EXPECT_EQ(search_key("Tiếng Việt"), "tieng viet");
  EXPECT_EQ(search_key("STRASSE"), search_key("straße"));
  EXPECT_EQ(search_key(""), "");
}

TEST(Fold, OtherScriptsKeepTheirLetters) {
  EXPECT_EQ(search_key("اردو"), "اردو");
  EXPECT_EQ(search_key("中文"), "中文");
  EXPECT_NE(search_key("বাংলা"), "");
}

TEST(Fold, ACharacterIsWrittenAsUtf8) {
  EXPECT_EQ(utf8_of(U'p'), "p");
  EXPECT_EQ(utf8_of(U'ж'), "ж");
  EXPECT_EQ(utf8_of(U'中'), "中");
  EXPECT_EQ(utf8_of(0), "");
  EXPECT_EQ(utf8_of(0x110000), "");
}

}  // namespace
}  // namespace kiosk
