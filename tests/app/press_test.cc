#include "app/press.h"

#include <gtest/gtest.h>

#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

/// The driver's panel: 1000 x 800 at the diagonal of the config, so some 2.4 px a millimetre.
int px(double mm) { return make_panel({1000, 800}, Config().diagonal_in, 600).px(mm); }

/// Down by the right edge of the first control, up so many millimetres beyond that point.
State after_stray(double mm) {
  Driver d;
  d.wait();
  const Point down{F::kFirst.right() - 2, middle(F::kFirst).y};
  d.down(down);
  d.wait(80ms);
  d.move({down.x + px(mm), down.y});
  d.up({down.x + px(mm), down.y});
  return d.state();
}

TEST(Tremor, AFingerThatEndsWithinEightMillimetresHasTapped) {
  EXPECT_EQ(screen_of(after_stray(7.5)), Screen::library);
  EXPECT_EQ(screen_of(after_stray(9)), Screen::idle);
}

TEST(Tremor, TheControlStaysPressedWhileTheFingerTrembles) {
  Driver d;
  d.wait();
  const Point down{F::kFirst.right() - 2, middle(F::kFirst).y};
  d.down(down);
  for (const double mm : {3.0, -4.0, 7.0}) {
    d.move({down.x + px(mm), down.y - px(mm / 2)});
    EXPECT_TRUE(d.state().pressed) << mm;
  }
  d.move({down.x + px(12), down.y});
  EXPECT_FALSE(d.state().pressed);
}

TEST(Tremor, TheControlItCameDownOnActsAndNotItsNeighbour) {
  Driver d;
  d.tap(F::kFirst);
  d.wait();
  // From the second control, across its edge.
  const Point down{F::kSecond.x + 2, middle(F::kSecond).y};
  d.down(down);
  d.wait(80ms);
  d.up({down.x - px(7), down.y});
  EXPECT_EQ(screen_of(d.state()), Screen::idle) << "Finish was meant";
}

TEST(RepeatRejection, ASecondTouchOfTheSamePlaceTooSoonIsOne) {
  Driver d;
  d.config.repeat_reject_ms = 500;
  d.read();  // its taps come at once: the second is a repeat
  EXPECT_EQ(screen_of(d.state()), Screen::library);
  d.wait(600ms);
  d.tap(F::kFirst);
  EXPECT_EQ(screen_of(d.state()), Screen::article);
}

TEST(RepeatRejection, AnotherPlaceIsAnotherWish) {
  Driver d;
  d.config.repeat_reject_ms = 500;
  d.tap(F::kFirst);
  d.tap(F::kSecond);
  EXPECT_EQ(screen_of(d.state()), Screen::idle) << "Finish";
}

TEST(RepeatRejection, EndsWithItsTimeToTheMillisecond) {
  for (const auto pause : {499ms, 500ms}) {
    Driver d;
    d.config.repeat_reject_ms = 500;
    d.tap(F::kFirst);
    d.wait(pause);
    d.tap(F::kFirst);
    EXPECT_EQ(screen_of(d.state()), pause == 500ms ? Screen::article : Screen::library);
  }
}

TEST(RepeatRejection, HoldsForTheEnterKeyAndForNoOther) {
  Driver d;
  d.config.repeat_reject_ms = 500;
  for (const Rect& rect : {F::kFirst, F::kFirst, F::kNext}) {
    d.tap(rect);
    d.wait(600ms);
  }
  const int block = d.state().visit.position.block;
  d.key(Key::end);
  d.key(Key::enter);
  d.key(Key::enter);
  d.key(Key::page_down);
  EXPECT_EQ(d.state().visit.position.block, block + 2);
  d.wait(600ms);
  d.key(Key::end);
  d.key(Key::enter);
  EXPECT_EQ(d.state().visit.position.block, block + 3);
}

}  // namespace
}  // namespace kiosk
