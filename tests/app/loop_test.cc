#include <gtest/gtest.h>

#include "app/safe_screen.h"
#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

TEST(Loop, PresentsOnlyWhatChanged) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.wait(60s);
  EXPECT_EQ(d.display.presented.size(), 1u);
  d.move({500, 500});
  d.down({500, 750});
  d.wait(80ms);
  d.up({500, 750});
  EXPECT_EQ(d.display.presented.size(), 1u);
  EXPECT_EQ(d.composer.composed, 1);
}

TEST(Loop, PreparesTheNeighboursOnceWhileNobodyWaits) {
  Driver d;
  d.read();
  ASSERT_GE(d.display.prepared.size(), 2u);
  const Scene& next = d.display.prepared[d.display.prepared.size() - 2];
  const Scene& back = d.display.prepared.back();
  EXPECT_EQ(next.position.block, 2);
  EXPECT_EQ(back.position.block, 0);
  const std::size_t prepared = d.display.prepared.size();
  d.down(middle(F::kTools));
  d.wait(80ms);
  d.up({500, 750});
  d.wait(10s);
  EXPECT_EQ(d.display.prepared.size(), prepared);
}

TEST(Loop, ShowsAnUnfinishedFrameAtOnceAndFinishesItWhileNobodyTouches) {
  Driver d;
  d.read();
  const std::size_t shown = d.display.presented.size();
  d.composer.left_to_do = 3;
  d.down(middle(F::kTools));
  d.wait(80ms);
  const TimePoint now = d.clock.now();
  d.input.at(now, PointerEvent{PointerPhase::up, 1, middle(F::kTools)});
  d.input.at(now, PointerEvent{PointerPhase::down, 0, {500, 750}});
  d.wait(20ms);
  ASSERT_EQ(d.shown(), "language");
  EXPECT_TRUE(d.display.presented.back().unfinished) << "a finger is down: nothing may keep it waiting";
  d.pointer(PointerPhase::cancel, {500, 750}, 0);
  EXPECT_EQ(d.shown(), "language");
  EXPECT_FALSE(d.display.presented.back().unfinished);
  EXPECT_EQ(d.composer.left_to_do, 0);
  EXPECT_GT(d.display.presented.size(), shown);
}

TEST(Loop, PreparesNothingBeneathAFinger) {
  Driver d;
  d.tap(F::kFirst);
  d.tap(F::kFirst);
  d.wait();
  const std::size_t prepared = d.display.prepared.size();
  const TimePoint now = d.clock.now();
  d.input.at(now, PointerEvent{PointerPhase::down, 0, middle(F::kNext)});
  d.input.at(now, PointerEvent{PointerPhase::up, 0, middle(F::kNext)});
  d.input.at(now, PointerEvent{PointerPhase::down, 0, {500, 750}});
  d.wait(20ms);
  EXPECT_EQ(d.state().visit.position.block, 1);
  EXPECT_EQ(d.display.prepared.size(), prepared);
  d.pointer(PointerPhase::up, {500, 750}, 0);
  EXPECT_EQ(d.display.prepared.size(), prepared + 2);
}

TEST(Loop, LaysOutAnewForAnotherSizeAndKeepsThePlace) {
  Driver d;
  d.read();
  const State before = d.state();
  d.down(middle(F::kNext));
  d.send(DisplayChanged{{800, 1000}});
  EXPECT_EQ(d.state(), before);
  EXPECT_EQ(d.display.presented.back().size, (Size{800, 1000}));
  d.up(middle(F::kNext));
  EXPECT_EQ(d.state(), before);
}

TEST(Loop, ShowsTheFrameAgainWhenTheDisplayComesBack) {
  Driver d;
  d.wait();
  const int composed = d.composer.composed;
  d.send(DisplayChanged{{1000, 800}});
  EXPECT_EQ(d.display.presented.size(), 2u);
  EXPECT_EQ(d.composer.composed, composed);
  d.send(DisplayChanged{{0, 0}});
  EXPECT_EQ(d.display.presented.back().size, (Size{1000, 800}));
}

TEST(Loop, EndsWhenAsked) {
  Driver d;
  d.input.at(d.clock.now() + 1s, QuitRequested{});
  d.input.set_horizon(d.clock.now() + 1h);
  d.app().run();
  EXPECT_EQ(d.clock.now(), TimePoint(1000h) + 1s);
}

TEST(Trace, IsALinePerFrame) {
  Driver d;
  d.options.site.reduced_motion = true;
  d.wait();
  EXPECT_EQ(d.trace.str(),
            R"({"time": 3600000000.000, "screen": "idle", "locale": "en", "theme": "light", "position": "", )"
            R"("page": 0, "pages": 0, "input_to_present": null, "frame": 0.000})"
            "\n");
  d.trace.str("");
  const TimePoint now = d.clock.now();
  d.input.at(now, PointerEvent{PointerPhase::down, 0, middle(F::kFirst), now - 4ms});
  d.wait();
  EXPECT_NE(d.trace.str().find(R"("input_to_present": 4.000)"), std::string::npos) << d.trace.str();
  d.trace.str("");
  d.pointer(PointerPhase::up, middle(F::kFirst), 0);
  d.tap(F::kFirst);
  d.trace.str("");
  d.tap(F::kNext);
  EXPECT_NE(d.trace.str().find(R"("position": "a/p/1", "page": 2, "pages": 10)"), std::string::npos)
      << d.trace.str();
}

class SafeScreenTest : public testing::Test {
 protected:
  ManualClock clock_;
  ScriptedInput input_{clock_};
  CountingDisplay display_;

  void run(std::chrono::seconds time, bool quits_by_key = false) {
    input_.at(clock_.now() + time, QuitRequested{});
    input_.set_horizon(clock_.now() + 1h);
    run_safe_screen({display_, input_, clock_}, "999", quits_by_key);
  }
};

TEST_F(SafeScreenTest, TakesTurnsEveryEightSeconds) {
  run(20s);
  const std::vector<std::pair<std::string, int>> turns = {{"999", 0}, {"999", 1}, {"999", 2}};
  EXPECT_EQ(display_.safe_screens, turns);
  EXPECT_TRUE(display_.presented.empty());
}

TEST_F(SafeScreenTest, NothingOnItIsTouchable) {
  input_.at(clock_.now() + 1s, PointerEvent{PointerPhase::down, 1, {500, 500}});
  input_.at(clock_.now() + 2s, PointerEvent{PointerPhase::up, 1, {500, 500}});
  input_.at(clock_.now() + 3s, KeyEvent{Key::quit});
  run(7s);
  EXPECT_EQ(display_.safe_screens.size(), 1u);
}

TEST_F(SafeScreenTest, ComesBackWithTheDisplay) {
  input_.at(clock_.now() + 3s, DisplayChanged{{800, 600}});
  run(9s);
  const std::vector<std::pair<std::string, int>> turns = {{"999", 0}, {"999", 0}, {"999", 1}};
  EXPECT_EQ(display_.safe_screens, turns);
}

TEST_F(SafeScreenTest, QuitsByKeyInAWindow) {
  input_.at(clock_.now() + 3s, KeyEvent{Key::quit});
  run(60s, true);
  EXPECT_EQ(display_.safe_screens.size(), 1u);
}

/// Behind a frame, when nobody waits, and not behind each.
TEST(Loop, MemoryIsGivenBackNowAndThen) {
  Driver d;
  std::vector<std::size_t> frames;
  d.options.tidy = [&] { frames.push_back(d.display.presented.size()); };
  d.options.site.reduced_motion = true;
  d.read();
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0], 1U);
  for (int second = 0; second < 20; ++second) {
    d.key(second % 2 == 0 ? Key::page_down : Key::page_up);
    d.wait(1s);
  }
  EXPECT_GE(frames.size(), 8U);
  EXPECT_LE(frames.size(), 11U);
}

}  // namespace
}  // namespace kiosk
