// A notice typed on a keyboard: what the keys mean while its sheet is open, and nowhere else.

#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

/// A gate that any PIN opens.
class OpenGate : public PinGate {
 public:
  bool is_set() const override { return true; }
  PinTries stand(TimePoint) const override { return {false, 5, 0}; }
  PinTries attempt(std::string_view, TimePoint) override { return {true, 5, 0}; }
};

class TypedAtTheKiosk : public testing::Test {
 protected:
  void SetUp() override {
    driver.gate = &gate;
    driver.options.site.keys = {{"7", tag("pl")}};
    driver.options.facts = [] { return KioskFacts(); };
    driver.options.keep = [this](const SiteDefaults& site) {
      kept = site.bulletin;
      return std::string();
    };
    driver.composer.extra = {OpenOverlay{Overlay::staff_pin}, OpenSheet{StaffSheet::notice},
                             OpenSheet{StaffSheet::typing}, OpenSheet{StaffSheet::menu}};
  }
  void open_sheet() {
    driver.key(Key::staff);
    tap(0);
    for (int i = 0; i < 6; ++i) driver.send(KeyEvent{Key::digit, std::nullopt, 1});
    driver.key(Key::enter);
    tap(1);
    tap(2);
    ASSERT_TRUE(is_typing(state()));
  }
  void tap(std::size_t control) { driver.tap(FakeComposer::extra_at(control)); }
  /// As a keyboard sends it: the key, then what it writes.
  void strike(KeyEvent key, const std::string& text) {
    key.writes = true;
    driver.send(key);
    driver.send(TextEvent{text});
  }
  const State& state() { return driver.state(); }
  const std::string& typed() { return state().staff.typed; }

  OpenGate gate;
  Driver driver;
  std::optional<Bulletin> kept;
};

TEST_F(TypedAtTheKiosk, KeysThatMeanSomethingElsewhereAreLettersThere) {
  open_sheet();
  strike({Key::letter, {}, {}, {}, U'p'}, "P");
  strike({Key::enter}, " ");
  strike({Key::digit, {}, 7}, "7");
  strike({Key::escape, {}, 0}, "0");
  strike({Key::up, {}, 8}, "8");
  strike({Key::louder}, "+");
  strike({Key::guide}, "*");
  EXPECT_EQ(typed(), "P 708+*");
  EXPECT_EQ(state().visit.volume, kQuietVolume);
  EXPECT_FALSE(state().visit.guide);
  EXPECT_FALSE(state().focus);
  driver.key(Key::erase);
  EXPECT_EQ(typed(), "P 708+");
}

TEST_F(TypedAtTheKiosk, EnterShowsWhatTheSceneOffersAndItIsKept) {
  open_sheet();
  strike({Key::letter, {}, {}, {}, U'a'}, "a");
  driver.key(Key::enter);
  EXPECT_TRUE(is_typing(state())) << "it is no notice yet";
  driver.composer.enter = ShowNotice{"a b", tag("en")};
  strike({Key::letter, {}, {}, {}, U'b'}, " b");
  driver.key(Key::enter);
  EXPECT_EQ(state().staff.sheet, StaffSheet::notice);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->text, "a b");
  EXPECT_EQ(driver.trace.str().find("a b"), std::string::npos);
}

/// Elsewhere no input method may keep a key for itself.
TEST_F(TypedAtTheKiosk, TextIsExpectedWhileItsSheetIsOpen) {
  driver.wait();
  EXPECT_FALSE(driver.input.text_expected());
  open_sheet();
  EXPECT_TRUE(driver.input.text_expected());
  tap(1);
  EXPECT_FALSE(driver.input.text_expected());
  tap(2);
  EXPECT_TRUE(driver.input.text_expected());
  driver.wait(61s);
  EXPECT_FALSE(driver.input.text_expected());
}

TEST_F(TypedAtTheKiosk, TextOutsideOfItsSheetDoesNothingAndKeepsNothingOpen) {
  driver.wait();
  const State idle = state();
  driver.send(TextEvent{"x"});
  EXPECT_EQ(state(), idle);
  open_sheet();
  driver.wait(40s);
  strike({Key::letter, {}, {}, {}, U'a'}, "a");
  driver.wait(40s);
  EXPECT_EQ(typed(), "a") << "whoever types is there";
  driver.wait(21s);
  EXPECT_FALSE(in_staff(state()));
  EXPECT_EQ(typed(), "");
}

TEST_F(TypedAtTheKiosk, NothingIsTypedWhileTheGlassIsCleaned) {
  driver.composer.extra.push_back(Clean{30});
  driver.key(Key::staff);
  tap(4);
  ASSERT_TRUE(is_cleaning(state()));
  const State before = state();
  driver.send(TextEvent{"x"});
  EXPECT_EQ(state(), before);
}

/// Where a number is chosen they change that, else the volume.
TEST_F(TypedAtTheKiosk, PlusAndMinusMeanANumberThatIsChosen) {
  open_sheet();
  tap(3);
  const int volume = driver.state().visit.volume;
  driver.composer.less = ChooseNotice{"late", 15};
  driver.composer.more = ChooseNotice{"late", 25};
  driver.key(Key::tab);  // a frame anew
  driver.key(Key::louder);
  ASSERT_TRUE(driver.state().site.bulletin);
  EXPECT_EQ(driver.state().site.bulletin->minutes, 25);
  driver.key(Key::quieter);
  EXPECT_EQ(driver.state().site.bulletin->minutes, 15);
  EXPECT_EQ(driver.state().visit.volume, volume);
  driver.composer.more.reset();
  driver.key(Key::tab);
  driver.key(Key::louder);
  EXPECT_EQ(driver.state().visit.volume, volume + kVolumeStep);
}

}  // namespace
}  // namespace kiosk
