// A visit started by a key of the keyboard, and by the first letters of a language's name.

#include <gtest/gtest.h>

#include "app/quick_keys.h"
#include "app/typed_name.h"
#include "driver.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

KeyEvent function_key(int number) {
  return {number == 1 ? Key::guide : Key::function, std::nullopt, std::nullopt, number};
}
KeyEvent digit_key(int digit) { return {Key::digit, std::nullopt, digit}; }
KeyEvent letter_key(char32_t letter) {
  return {Key::letter, std::nullopt, std::nullopt, std::nullopt, letter};
}

class QuickStart : public ::testing::Test {
 protected:
  QuickStart() {
    driver_.options.site.keys = {{"F1", tag("pl")}, {"F12", tag("ur")}, {"7", tag("pl")}};
    driver_.options.names = {{tag("en"), {"English"}},
                             {tag("pl"), {"Polski", "Polish"}},
                             {tag("ur"), {"اردو", "Urdu"}},
                             {tag("pa"), {"ਪੰਜਾਬੀ", "Punjabi"}}};
  }
  void type(const std::u32string& letters) {
    for (const char32_t letter : letters) {
      driver_.send(letter_key(letter));
    }
  }
  Driver driver_;
};

TEST_F(QuickStart, AMappedKeyIsThatLanguagesFromWhereverOneIs) {
  for (const KeyEvent& key : {function_key(1), digit_key(7)}) {
    driver_.send(key);
    EXPECT_EQ(driver_.state().visit.locale, tag("pl"));
    EXPECT_TRUE(in_visit(driver_.state()));
  }
  driver_.send(function_key(12));
  EXPECT_EQ(driver_.state().visit.locale, tag("ur")) << "another's visit is ended";
}

TEST_F(QuickStart, OtherKeysAndAKeypadsDigitsStartNothing) {
  const State idle = driver_.state();
  EXPECT_EQ(quick_start(idle, function_key(2)), std::nullopt);
  EXPECT_EQ(quick_start(idle, digit_key(8)), std::nullopt);
  EXPECT_EQ(quick_start(idle, {Key::home, std::nullopt, 7}), std::nullopt) << "it moves the keyboard's place";
}

TEST_F(QuickStart, OnThePinPadDigitsAreDigits) {
  State pad = driver_.state();
  pad.layers = {{Overlay::staff_menu, 0}, {Overlay::staff_pin, 0}};
  EXPECT_EQ(quick_start(pad, digit_key(7)), std::nullopt);
  EXPECT_EQ(quick_start(pad, function_key(12)), Action(QuickSet{tag("ur")}));
}

TEST_F(QuickStart, LettersThatLeaveOneLanguageStartIt) {
  type(U"p");
  EXPECT_EQ(driver_.state().typed, "p");
  EXPECT_FALSE(in_visit(driver_.state())) << "Polish or Punjabi";
  type(U"o");
  EXPECT_TRUE(in_visit(driver_.state()));
  EXPECT_EQ(driver_.state().visit.locale, tag("pl"));
  EXPECT_EQ(driver_.state().typed, "");
}

TEST_F(QuickStart, ItsOwnScriptIsTakenToo) {
  type(U"ا");
  EXPECT_EQ(driver_.state().visit.locale, tag("ur"));
}

TEST_F(QuickStart, APauseBeginsANewName) {
  type(U"p");
  driver_.wait(4s);
  EXPECT_EQ(driver_.state().typed, "");
  type(U"u");
  EXPECT_EQ(driver_.state().visit.locale, tag("ur"));
}

TEST_F(QuickStart, WhatNoNameBeginsWithIsSaidAndStartsNothing) {
  type(U"x");
  EXPECT_EQ(driver_.state().typed, "x");
  EXPECT_FALSE(in_visit(driver_.state()));
}

TEST_F(QuickStart, LettersDoNothingInAVisitOrWhereOnlyStaffSwitch) {
  driver_.send(function_key(12));
  const State before = driver_.state();
  type(U"pol");
  EXPECT_EQ(driver_.state().visit, before.visit);
  EXPECT_EQ(driver_.state().typed, "");
}

TEST_F(QuickStart, LettersDoNothingWhereOnlyStaffSwitch) {
  driver_.options.site.who_may_switch = WhoMaySwitch::staff;
  type(U"pol");
  EXPECT_FALSE(in_visit(driver_.state()));
  EXPECT_EQ(driver_.state().typed, "");
}

}  // namespace
}  // namespace kiosk
