#include "app/guide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;
using ::testing::Contains;
using ::testing::ElementsAre;

/// A kiosk with a voice for English; the fake screens' controls have no words, so labels are put in.
class Guided : public testing::Test {
 protected:
  Guided() {
    d_.speaks = true;
    d_.composer.labels = true;
    d_.wait(1ms);
  }
  /// What is said from now until all is said.
  std::vector<std::string> heard(std::chrono::nanoseconds time = 60s) {
    d_.voice.said.clear();
    d_.wait(time);
    return d_.voice.said;
  }
  std::vector<std::string> heard_after(Key key) {
    d_.voice.said.clear();
    d_.key(key);
    d_.wait(20s);
    return d_.voice.said;
  }
  Driver d_;
};

TEST_F(Guided, StartsByAKeyAndSaysHow) {
  const auto said = heard_after(Key::guide);
  EXPECT_TRUE(d_.state().visit.guide);
  ASSERT_FALSE(said.empty());
  EXPECT_EQ(said.front(), "guide.on");
}

TEST_F(Guided, SaysTheControlItsStateAndItsPlace) {
  heard_after(Key::guide);
  EXPECT_THAT(heard_after(Key::tab), ElementsAre("open-emergency", "guide.place count=4 number=1"));
  EXPECT_THAT(heard_after(Key::tab), ElementsAre("choose-locale ur", "guide.place count=4 number=2"));
}

TEST_F(Guided, SaysThatAControlCannotBeUsed) {
  d_.tap(F::kSecond);
  heard_after(Key::guide);
  d_.options.greetings = {};
  EXPECT_FALSE(d_.state().visit.guide) << "Polish has no voice here";
  d_.voice.languages.insert("pl");
  d_.tap(F::kSecond);  // Finish; voices are asked for anew
  d_.tap(F::kSecond);
  d_.wait(1ms);
  heard_after(Key::guide);
  EXPECT_THAT(heard_after(Key::end),
              ElementsAre("open-library 1", "guide.unavailable", "guide.place count=4 number=4"));
  d_.key(Key::enter);
  EXPECT_EQ(d_.state().page, 0);
}

TEST_F(Guided, AMoveCutsShortWhatIsSaid) {
  heard_after(Key::guide);
  d_.key(Key::tab);
  d_.wait(30ms);
  EXPECT_TRUE(d_.sound.playing());
  d_.voice.said.clear();
  d_.key(Key::tab);
  d_.wait(30ms);
  EXPECT_THAT(d_.voice.said, ElementsAre("choose-locale ur"));
}

TEST_F(Guided, EndsByTheSameKeyAndSaysSo) {
  heard_after(Key::guide);
  heard_after(Key::tab);
  EXPECT_THAT(heard_after(Key::guide), ElementsAre("guide.off"));
  EXPECT_FALSE(d_.state().visit.guide);
  EXPECT_THAT(heard_after(Key::tab), ElementsAre());
}

TEST_F(Guided, EndsWithTheVisitInSilence) {
  heard_after(Key::guide);
  const auto said = heard(10min);
  EXPECT_EQ(screen_of(d_.state()), Screen::idle);
  EXPECT_FALSE(d_.state().visit.guide);
  EXPECT_FALSE(d_.sound.playing());
  EXPECT_THAT(said, ::testing::Not(Contains("guide.off")));
}

TEST_F(Guided, KeysSetTheVolumeWithinItsEnds) {
  for (int i = 0; i < 5; ++i) d_.key(Key::louder);
  EXPECT_EQ(d_.state().visit.volume, 100);
  heard_after(Key::guide);
  EXPECT_EQ(d_.sound.volume, 100);
  for (int i = 0; i < 7; ++i) d_.key(Key::quieter);
  EXPECT_EQ(d_.state().visit.volume, 0);
}

TEST(GuideWithoutAVoice, DoesNotStart) {
  Driver d;
  d.wait();
  d.key(Key::guide);
  EXPECT_FALSE(d.state().visit.guide);
}

}  // namespace
}  // namespace kiosk
