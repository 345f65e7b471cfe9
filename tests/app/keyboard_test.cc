#include <gtest/gtest.h>

#include "app/focus.h"
#include "driver.h"

namespace kiosk {
namespace {

using F = FakeComposer;

TEST(Keyboard, TabWalksInOrderAndRound) {
  Driver d;
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{OpenEmergency{}});
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{ChooseLocale{tag("ur")}});
  d.key(Key::back_tab);
  d.key(Key::back_tab);
  EXPECT_EQ(d.state().focus, Action{TurnPicker{1}});
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{OpenEmergency{}});
}

TEST(Keyboard, BackTabBeginsAtTheEnd) {
  Driver d;
  d.key(Key::back_tab);
  EXPECT_EQ(d.state().focus, Action{TurnPicker{1}});
  d.key(Key::home);
  EXPECT_EQ(d.state().focus, Action{OpenEmergency{}});
  d.key(Key::end);
  EXPECT_EQ(d.state().focus, Action{TurnPicker{1}});
}

TEST(Keyboard, ArrowsGoWhereTheyPoint) {
  Driver d;
  d.key(Key::down);
  EXPECT_EQ(d.state().focus, Action{OpenEmergency{}});
  d.key(Key::down);
  EXPECT_EQ(d.state().focus, Action{ChooseLocale{tag("pl")}});
  d.key(Key::left);
  EXPECT_EQ(d.state().focus, Action{ChooseLocale{tag("ur")}});
  d.key(Key::left);
  EXPECT_EQ(d.state().focus, Action{ChooseLocale{tag("ur")}});
  d.key(Key::right);
  d.key(Key::right);
  EXPECT_EQ(d.state().focus, Action{TurnPicker{1}});
  d.key(Key::up);
  EXPECT_EQ(d.state().focus, Action{OpenEmergency{}});
}

TEST(Keyboard, StopsAtDisabledControlsAndSkipsScrims) {
  Driver d;
  d.tap(F::kFirst);
  d.key(Key::end);
  EXPECT_EQ(d.state().focus, Action{OpenLibrary{1}}) << "it is there to be told of";
  d.key(Key::enter);
  EXPECT_EQ(d.state().page, 0) << "and does nothing";
  d.tap(F::kFirst);
  d.tap(F::kTools);
  d.key(Key::tab);
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{CloseOverlay{}});
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{ChooseLocale{tag("pl")}});
}

TEST(Keyboard, EnterActsAndStaysOnItsPlace) {
  Driver d;
  d.read();
  d.key(Key::end);
  d.key(Key::enter);
  EXPECT_EQ(d.state().visit.position.block, 2);
  EXPECT_EQ(d.state().focus, (Action{GoTo{Position::of_block("a", "p", 3)}}));
  d.key(Key::enter);
  d.key(Key::enter);
  EXPECT_EQ(d.state().visit.position.block, 4);
}

TEST(Keyboard, EnterOnNothingDoesNothing) {
  Driver d;
  d.read();
  const State before = d.state();
  d.key(Key::enter);
  EXPECT_EQ(d.state(), before);
}

TEST(Keyboard, ClosingAPanelGoesBackToTheButtonThatOpenedIt) {
  Driver d;
  d.read();
  d.key(Key::tab);
  d.key(Key::tab);
  d.key(Key::tab);
  EXPECT_EQ(d.state().focus, Action{OpenOverlay{Overlay::language}});
  d.key(Key::enter);
  EXPECT_EQ(top(d.state()), Overlay::language);
  d.key(Key::tab);
  d.key(Key::tab);
  d.key(Key::enter);
  EXPECT_EQ(top(d.state()), Overlay::none);
  EXPECT_EQ(d.state().focus, Action{OpenOverlay{Overlay::language}});
}

TEST(Keyboard, PageKeysTurnPagesAndEscapeGoesBack) {
  Driver d;
  d.read();
  d.key(Key::page_down);
  EXPECT_EQ(d.state().visit.position.block, 2);
  d.key(Key::page_up);
  d.key(Key::page_up);
  EXPECT_EQ(d.state().visit.position.block, 0);
  d.key(Key::page_up);
  EXPECT_EQ(d.state().visit.position.block, 0);
  d.key(Key::escape);
  EXPECT_EQ(screen_of(d.state()), Screen::library);
}

TEST(Keyboard, EscapeIsBackWhereASceneNamesNoEscape) {
  Scene scene;
  scene.back = OpenLibrary{0};
  EXPECT_EQ(key_effect(scene, std::nullopt, Key::escape).act, Action{OpenLibrary{0}});
  EXPECT_EQ(key_effect(scene, std::nullopt, Key::tab).focus, std::nullopt);
}

TEST(Keyboard, LetsGoOfWhatAFingerHolds) {
  Driver d;
  d.read();
  d.wait();
  d.down(middle(F::kNext));
  d.wait(80ms);
  d.key(Key::page_down);
  EXPECT_FALSE(d.state().pressed);
  d.up(middle(F::kNext));
  EXPECT_EQ(d.state().visit.position.block, 2);
}

TEST(Keyboard, QuitsInAWindowOnly) {
  Driver kiosk;
  kiosk.wait();
  kiosk.send(KeyEvent{Key::quit});
  EXPECT_TRUE(kiosk.app().step());
  Driver window;
  window.options.quits_by_key = true;
  window.wait();
  window.send(KeyEvent{Key::quit});
  EXPECT_FALSE(window.app().step());
}

}  // namespace
}  // namespace kiosk
