#include "speech/spoken_text.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(SpokenText, NumbersToDialAreSaidDigitByDigit) {
  EXPECT_EQ(spoken_text("Call \u2066999\u2069 now."), "Call 9 9 9 now.");
  EXPECT_EQ(spoken_text("\u2066116 123\u2069"), "1 1 6, 1 2 3");
  EXPECT_EQ(spoken_text("اتصل بالرقم\u2066999\u2069."), "اتصل بالرقم 9 9 9.");
  EXPECT_EQ(spoken_text("(\u2066112\u2069)"), "( 1 1 2)");
}

TEST(SpokenText, OtherNumbersStay) {
  EXPECT_EQ(spoken_text("It takes 116 days."), "It takes 116 days.");
  EXPECT_EQ(spoken_text("\u20665 mg\u2069 and \u20669"), "5 mg and 9");
  EXPECT_EQ(spoken_text("\u2066\u2069\u2066 9\u2069"), " 9");
}

TEST(SpokenText, LeavesOutWhatOnlyLayoutNeeds) {
  EXPECT_EQ(spoken_text("throm\u00adbosis\u200b \u200eand\u200f \u2067x\u2069\u2068y\u2069\ufeff"),
            "thrombosis and xy");
  EXPECT_EQ(spoken_text("می\u200cخواهم ක්\u200dෂ"), "می\u200cخواهم ක්\u200dෂ");
}

TEST(SpokenText, IsOneLineWithoutPhonemes) {
  EXPECT_EQ(spoken_text("one\ntwo\tthree"), "one two three");
  EXPECT_EQ(spoken_text("[[x]] [[[y"), "[ [x]] [ [ [y");
}

TEST(SpokenText, KnowsWhetherThereIsSomethingToSay) {
  for (const char* words : {"a", "9", "Z.", "ع", "— "}) EXPECT_TRUE(has_words(words)) << words;
  for (const char* none : {"", " ", ".", "(!) -"}) EXPECT_FALSE(has_words(none)) << none;
}

}  // namespace
}  // namespace kiosk
