// A frame without a whole banner is never shown: the compiled-in screen stands in, and the program goes on
// looking.
#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

class BannerWatchTest : public testing::Test {
 protected:
  void SetUp() override {
    driver_.options.emergency_number = driver_.composer.number = "112";
    for (const char* line :
         {"screen:0:0: error: ", "The built-in screen is shown", "own screens are shown again"})
      driver_.log.expects(line);
  }
  /// The faults of frames in the log.
  std::vector<std::string> told() const {
    std::vector<std::string> out;
    for (const std::string& line : driver_.log.lines)
      if (line.starts_with("screen:0:0: ")) out.push_back(line);
    return out;
  }
  std::size_t safe_screens() const { return driver_.display.safe_screens.size(); }
  std::size_t frames() const { return driver_.display.presented.size(); }

  Driver driver_;
};

TEST_F(BannerWatchTest, AWholeBannerIsShown) {
  driver_.wait();
  EXPECT_EQ(driver_.shown(), "idle");
  EXPECT_EQ(safe_screens(), 0U);
  EXPECT_TRUE(driver_.log.lines.empty());
}

TEST_F(BannerWatchTest, WithoutOneTheSafeScreenHasTheNumber) {
  driver_.composer.broken = [](const State&) { return true; };
  driver_.wait();
  EXPECT_EQ(frames(), 0U);
  ASSERT_EQ(safe_screens(), 1U);
  EXPECT_EQ(driver_.display.safe_screens[0], std::pair(std::string("112"), 0));
  EXPECT_FALSE(told().empty());
  EXPECT_EQ(driver_.log.count("The built-in screen is shown"), 1U);
}

TEST_F(BannerWatchTest, AnotherNumberThanTheClinicsIsNotShown) {
  driver_.composer.number = "999";
  driver_.wait();
  EXPECT_EQ(frames(), 0U);
  EXPECT_EQ(driver_.display.safe_screens.at(0).first, "112");
}

TEST_F(BannerWatchTest, LanguagesTakeTurnsAndEachFaultIsToldOnce) {
  driver_.composer.broken = [](const State&) { return true; };
  driver_.wait();
  const std::size_t lines = driver_.log.lines.size();
  driver_.wait(kSafeTurn * 3);
  EXPECT_EQ(driver_.display.safe_screens.back().second, 3);
  EXPECT_EQ(driver_.composer.looked_again, 3);
  EXPECT_EQ(driver_.log.lines.size(), lines);
  EXPECT_EQ(frames(), 0U);
}

TEST_F(BannerWatchTest, ItMendsByItself) {
  bool broken = true;
  driver_.composer.broken = [&](const State&) { return broken; };
  driver_.wait();
  broken = false;
  driver_.wait(kSafeTurn);
  EXPECT_EQ(driver_.shown(), "idle");
  EXPECT_EQ(safe_screens(), 1U);
  driver_.tap(FakeComposer::kFirst);
  EXPECT_EQ(driver_.shown(), "library");
}

TEST_F(BannerWatchTest, ALanguageThatCannotBeShownIsLeftByATouch) {
  driver_.composer.broken = [](const State& state) { return state.visit.locale == tag("ur"); };
  driver_.tap(FakeComposer::kFirst);  // Urdu
  driver_.wait();
  EXPECT_EQ(safe_screens(), 1U);
  const std::size_t before = frames();
  driver_.tap(FakeComposer::kSecond);  // what stood there cannot be pressed
  driver_.wait();
  EXPECT_EQ(screen_of(driver_.state()), Screen::idle);
  EXPECT_EQ(driver_.state().visit.locale, tag("en"));
  EXPECT_GT(frames(), before);
  driver_.tap(FakeComposer::kFirst);
  driver_.wait();
  driver_.key(Key::enter);
  driver_.wait();
  EXPECT_EQ(screen_of(driver_.state()), Screen::idle);
}

TEST_F(BannerWatchTest, NobodyThereIsAwaitedLonger) {
  driver_.composer.broken = [](const State& state) { return state.visit.locale == tag("ur"); };
  driver_.tap(FakeComposer::kFirst);
  driver_.wait(std::chrono::minutes(10));
  EXPECT_EQ(screen_of(driver_.state()), Screen::idle);
  EXPECT_EQ(driver_.shown(), "idle");
}

TEST_F(BannerWatchTest, WordsThatCannotBeDrawnCount) {
  driver_.display.undrawn = {true, {"the words \"Call 112.\""}};
  driver_.wait(kSafeTurn * 2);
  EXPECT_EQ(frames(), 0U);
  EXPECT_EQ(driver_.display.safe_screens.back(), std::pair(std::string("112"), 2));
  ASSERT_EQ(told().size(), 1U);
  EXPECT_NE(told()[0].find("Call 112"), std::string::npos);
  driver_.display.undrawn = {};
  driver_.wait(kSafeTurn);
  EXPECT_EQ(driver_.shown(), "idle");
}

TEST_F(BannerWatchTest, AMissingIconIsToldAndTheFrameShown) {
  driver_.display.undrawn = {false, {"the icon handset"}};
  driver_.wait();
  EXPECT_EQ(driver_.shown(), "idle");
  ASSERT_EQ(told().size(), 1U);
  EXPECT_NE(told()[0].find("handset"), std::string::npos);
}

/// A drawing that took too long while the machine was busy is not gone for the day.
TEST_F(BannerWatchTest, WhatTookTooLongIsShownLaterThoughNobodyTouches) {
  driver_.options.site.reduced_motion = true;
  driver_.display.undrawn = {false, {"the figure leg"}, false, 1s};
  driver_.wait();
  const std::size_t at_first = frames();
  driver_.wait(900ms);
  EXPECT_EQ(frames(), at_first);
  driver_.wait(200ms);
  EXPECT_EQ(frames(), at_first + 1);
  driver_.display.undrawn = {};
  driver_.wait(1s);
  EXPECT_EQ(frames(), at_first + 2);
  driver_.wait(10s);
  EXPECT_EQ(frames(), at_first + 2);
  EXPECT_EQ(told().size(), 1U);
}

TEST_F(BannerWatchTest, NothingIsReadAloudFromAFrameThatIsNotShown) {
  driver_.speaks = true;
  bool broken = false;
  driver_.composer.broken = [&](const State&) { return broken; };
  driver_.read();
  broken = true;
  driver_.key(Key::page_down);
  driver_.wait();
  EXPECT_TRUE(driver_.app().scene().readings.empty());
  EXPECT_TRUE(driver_.app().scene().targets.empty());
}

}  // namespace
}  // namespace kiosk
