// Staff at the kiosk: the hold, the PIN, what closes by itself, cleaning.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "driver.h"

namespace kiosk {
namespace {

/// A gate whose PIN is 135790, and which keeps what it was given.
class FakeGate : public PinGate {
 public:
  bool is_set() const override { return set; }
  PinTries stand(TimePoint now) const override {
    const auto wait = std::chrono::ceil<std::chrono::seconds>(until - now).count();
    return {false, left, std::max(0, static_cast<int>(wait))};
  }
  PinTries attempt(std::string_view pin, TimePoint now) override {
    tried.emplace_back(pin);
    if (pin == "135790") return {true, 5, 0};
    if (--left == 0) until = now + 30s, left = 1;
    return stand(now);
  }
  bool set = true;
  int left = 5;
  TimePoint until{};
  std::vector<std::string> tried;
};

class StaffAtTheKiosk : public testing::Test {
 protected:
  void SetUp() override {
    driver.gate = &gate;
    driver.composer.extra = {HoldForStaff{},
                             OpenStaff{},
                             OpenOverlay{Overlay::staff_pin},
                             OpenSheet{StaffSheet::content},
                             OpenSheet{StaffSheet::leave},
                             EnterPin{},
                             TypePin{1},
                             Clean{30},
                             Clean{60},
                             Leave{},
                             Restart{},
                             CloseOverlay{},
                             Finish{}};
  }
  Rect way() { return FakeComposer::extra_at(0); }
  const State& state() { return driver.state(); }
  bool in() { return in_staff(state()); }
  void open() {
    driver.key(Key::staff);
    ASSERT_EQ(top(state()), Overlay::staff_menu);
  }
  void act(const Action& action) {
    const auto& all = driver.composer.extra;
    const auto found = std::find(all.begin(), all.end(), action);
    ASSERT_NE(found, all.end()) << to_text(action);
    driver.tap(FakeComposer::extra_at(static_cast<std::size_t>(found - all.begin())));
  }
  void type(const std::string& digits) {
    for (const char c : digits) driver.send(KeyEvent{Key::digit, std::nullopt, c - '0'});
  }
  void open_pad() {
    open();
    act(OpenOverlay{Overlay::staff_pin});
    ASSERT_EQ(top(state()), Overlay::staff_pin);
  }

  FakeGate gate;
  Driver driver;
};

TEST_F(StaffAtTheKiosk, AHoldOfThreeSecondsLeadsInAndShowsHowFarItIs) {
  driver.wait();
  driver.down(middle(way()));
  driver.wait(1500ms);
  EXPECT_NEAR(state().staff.hold.percent, 50, 4);
  driver.wait(1400ms);
  EXPECT_FALSE(in());
  driver.wait(200ms);
  EXPECT_TRUE(in());
  driver.up(middle(way()));
  EXPECT_TRUE(in()) << "the finger that held presses nothing there";
}

TEST_F(StaffAtTheKiosk, AShortTouchOnlySaysWhatToDoForAWhile) {
  driver.tap(way(), 1s);
  EXPECT_FALSE(in());
  EXPECT_TRUE(state().staff.hold.told);
  EXPECT_EQ(state().staff.hold.percent, 0);
  driver.wait(6s);
  EXPECT_FALSE(state().staff.hold.told);
}

TEST_F(StaffAtTheKiosk, SlidingOffEndsTheHold) {
  driver.wait();
  driver.down(middle(way()));
  driver.wait(2s);
  driver.move({500, 300});
  driver.wait(2s);
  EXPECT_FALSE(in());
  EXPECT_EQ(state().staff.hold.percent, 0);
}

TEST_F(StaffAtTheKiosk, NothingWakesItWhileNobodyHolds) {
  driver.options.site.reduced_motion = true;
  driver.wait(1s);
  const int before = driver.composer.composed;
  driver.wait(60s);
  EXPECT_LE(driver.composer.composed - before, 1);
}

TEST_F(StaffAtTheKiosk, TheMenuClosesAfterAMinuteWithoutATouch) {
  open();
  driver.wait(59s);
  EXPECT_EQ(state().staff.seconds, 1);
  driver.key(Key::tab);
  driver.wait(59s);
  EXPECT_TRUE(in());
  driver.wait(1s);
  EXPECT_FALSE(in());
  EXPECT_FALSE(mid_visit(state()));
}

/// Such as by a bag on the keyboard.
TEST_F(StaffAtTheKiosk, AKeyThatIsHeldKeepsNothingOpen) {
  const auto held = [&](std::chrono::seconds time) {
    for (int i = 0; i < time / 1s; ++i) {
      KeyEvent tab{Key::tab};
      tab.repeat = true;
      driver.send(tab);
      driver.wait(1s);
    }
  };
  open();
  driver.key(Key::tab);
  held(59s);
  EXPECT_TRUE(in());
  held(2s);
  EXPECT_FALSE(in()) << "the menu";
  driver.read();
  held(600s);
  EXPECT_FALSE(mid_visit(state())) << "a visit, and the question whether one still reads";
}

/// What was chosen is taken in by a start anew, which would end it.
TEST_F(StaffAtTheKiosk, AVisitBeneathOutlivesWhatStaffChoose) {
  driver.options.facts = [] { return KioskFacts(); };
  driver.options.keep = [](const SiteDefaults&) { return std::string(); };
  driver.composer.extra.emplace_back(OpenSheet{StaffSheet::display});
  driver.composer.extra.emplace_back(ChooseSetting{"display.theme", "\"dark\""});
  driver.read();
  open_pad();
  type("135790");
  driver.key(Key::enter);
  act(OpenSheet{StaffSheet::display});
  act(ChooseSetting{"display.theme", "\"dark\""});
  ASSERT_FALSE(state().site.chosen.empty());
  while (in()) driver.key(Key::escape);
  driver.wait(1s);
  EXPECT_EQ(driver.app().end(), std::nullopt);
  EXPECT_TRUE(in_article(state()));
  act(Finish{});
  driver.wait(5s);
  EXPECT_EQ(driver.app().end(), std::nullopt) << "one can go on reading";
  driver.wait(10s);
  EXPECT_EQ(driver.app().end(), End::anew);
}

/// A full disk: the first choice was kept and is taken in; that the second was not is told, also to who comes
/// back.
TEST_F(StaffAtTheKiosk, WhatCouldNotBeKeptIsToldAgainAndHoldsUpNoOther) {
  std::string fault;
  driver.options.facts = [] { return KioskFacts(); };
  driver.options.keep = [&](const SiteDefaults&) { return fault; };
  driver.composer.extra.emplace_back(OpenSheet{StaffSheet::display});
  driver.composer.extra.emplace_back(ChooseSetting{"display.theme", "\"dark\""});
  driver.composer.extra.emplace_back(ChooseSetting{"display.text_size", "150"});
  driver.read();
  const auto unlock = [&] {
    open_pad();
    type("135790");
    driver.key(Key::enter);
    act(OpenSheet{StaffSheet::display});
  };
  unlock();
  act(ChooseSetting{"display.theme", "\"dark\""});
  fault = "The disk is full.";
  act(ChooseSetting{"display.text_size", "150"});
  EXPECT_EQ(state().staff.kept, fault);
  while (in()) driver.key(Key::escape);
  EXPECT_EQ(driver.app().end(), std::nullopt) << "a visit is open";
  unlock();
  EXPECT_EQ(state().staff.kept, fault) << "it is said still";
  while (in()) driver.key(Key::escape);
  act(Finish{});
  driver.wait(20s);
  EXPECT_EQ(driver.app().end(), End::anew) << "the first was kept";
}

TEST_F(StaffAtTheKiosk, AVisitBeneathIsLeftAloneAndNobodyIsAsked) {
  driver.read();
  const State visit = state();
  open();
  driver.config.idle_seconds = 30;
  driver.wait(58s);
  EXPECT_TRUE(in());
  driver.key(Key::escape);
  EXPECT_EQ(state(), visit);
}

TEST_F(StaffAtTheKiosk, ThePinOpensTheMenuAndTheOkIsSeenFirst) {
  open_pad();
  type("135790");
  EXPECT_EQ(state().staff.pad.typed, 6);
  int checking = 0;
  driver.composer.seen = [&](const State& s) { checking += s.staff.pad.checking ? 1 : 0; };
  driver.key(Key::enter);
  EXPECT_EQ(checking, 1);
  EXPECT_TRUE(state().staff.unlocked);
  EXPECT_EQ(gate.tried, std::vector<std::string>{"135790"});
}

TEST_F(StaffAtTheKiosk, WhatWasDeletedIsNotTried) {
  open_pad();
  type("13");
  driver.key(Key::erase);
  driver.key(Key::erase);
  driver.key(Key::erase);
  type("135799");
  driver.key(Key::erase);
  type("0");
  driver.key(Key::enter);
  EXPECT_EQ(gate.tried, std::vector<std::string>{"135790"});
}

TEST_F(StaffAtTheKiosk, WhatWasTypedIsForgottenWhereThePadCloses) {
  open_pad();
  type("1357");
  driver.key(Key::escape);
  act(OpenOverlay{Overlay::staff_pin});
  EXPECT_EQ(state().staff.pad.typed, 0);
  type("246802");
  driver.key(Key::enter);
  EXPECT_EQ(gate.tried, std::vector<std::string>{"246802"});
}

TEST_F(StaffAtTheKiosk, AWaitIsCountedDownAndThenOver) {
  open_pad();
  for (int i = 0; i < 5; ++i) {
    type("246802");
    driver.key(Key::enter);
  }
  EXPECT_EQ(state().staff.pad.wait, 30);
  type("135790");
  EXPECT_EQ(state().staff.pad.typed, 0);
  driver.wait(10s);
  EXPECT_EQ(state().staff.pad.wait, 20);
  driver.wait(21s);
  EXPECT_EQ(state().staff.pad.wait, 0);
  type("135790");
  driver.key(Key::enter);
  EXPECT_TRUE(state().staff.unlocked);
}

TEST_F(StaffAtTheKiosk, AKeypadTypesDigitsThereAndMeansElsewhereWhatItDid) {
  open_pad();
  driver.config.repeat_reject_ms = 500;
  for (int i = 0; i < 3; ++i) driver.send(KeyEvent{Key::enter, std::nullopt, 5});
  EXPECT_EQ(state().staff.pad.typed, 3) << "quick as they come";
  driver.send(KeyEvent{Key::escape, std::nullopt, 0});
  EXPECT_EQ(state().staff.pad.typed, 4);
  driver.key(Key::escape);
  EXPECT_EQ(top(state()), Overlay::staff_menu);
  driver.send(KeyEvent{Key::escape, std::nullopt, 0});
  EXPECT_FALSE(in());
}

TEST_F(StaffAtTheKiosk, CleaningTurnsTouchAndKeysOffUntilItsEnd) {
  driver.read();
  open();
  act(Clean{30});
  ASSERT_TRUE(is_cleaning(state()));
  for (int i = 0; i < 29; ++i) {
    driver.down({500, 50});
    driver.up({500, 50});
    for (const Key key : {Key::escape, Key::enter, Key::staff, Key::tab, Key::quit, Key::digit})
      driver.key(key);
    driver.wait(1s);
    ASSERT_TRUE(is_cleaning(state())) << i;
  }
  driver.wait(1s);
  EXPECT_FALSE(mid_visit(state())) << "the visit is over";
  driver.read();
  EXPECT_TRUE(in_visit(state())) << "touch is on again";
}

TEST_F(StaffAtTheKiosk, ASignalEndsTheProgramWhileItIsCleaned) {
  open();
  act(Clean{60});
  driver.send(QuitRequested{End::asked});
  EXPECT_FALSE(driver.app().step());
}

TEST_F(StaffAtTheKiosk, LeavingAndStartingAnewNeedThePinAndTheirSheets) {
  open();
  act(Leave{});
  act(Restart{});
  EXPECT_TRUE(driver.app().step()) << "without the PIN nothing ends";
  act(OpenOverlay{Overlay::staff_pin});
  type("135790");
  driver.key(Key::enter);
  act(Leave{});
  ASSERT_TRUE(in()) << "nor from the menu";
  act(OpenSheet{StaffSheet::leave});
  act(Restart{});
  ASSERT_TRUE(in());
  act(Leave{});
  EXPECT_FALSE(driver.app().step());
  EXPECT_EQ(driver.app().run(), End::by_hand);
}

TEST_F(StaffAtTheKiosk, WithoutAPinThereIsNoPad) {
  gate.set = false;
  open();
  EXPECT_FALSE(state().site.has_pin);
  act(OpenOverlay{Overlay::staff_pin});
  EXPECT_EQ(top(state()), Overlay::staff_menu);
}

/// Whatever fingers and keys do: a minute after the last of it no staff screen is open.
TEST_F(StaffAtTheKiosk, NothingLeavesAStaffScreenOpenBeyondItsTime) {
  std::mt19937 random(3);
  const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
  int seen = 0;
  for (int round = 0; round < 150; ++round) {
    for (int i = pick(30); i > 0; --i) {
      const int kind = pick(4);
      if (kind == 0)
        driver.send(KeyEvent{static_cast<Key>(pick(static_cast<int>(Key::quit))), std::nullopt, pick(10)});
      if (kind == 1) type("135790");
      if (kind == 2) driver.down({pick(1000), pick(800)}), driver.wait(std::chrono::milliseconds(pick(4000)));
      if (kind == 2) driver.up({pick(1000), pick(800)});
      if (kind == 3) driver.tap(FakeComposer::extra_at(random() % driver.composer.extra.size()));
      seen += in() ? 1 : 0;
    }
    driver.wait(61s);
    ASSERT_FALSE(in()) << round;
    ASSERT_FALSE(state().staff.unlocked);
  }
  EXPECT_GT(seen, 100);
}

}  // namespace
}  // namespace kiosk
