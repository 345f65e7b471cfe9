// The staff screens: what leads in, what needs the PIN, and that nothing of them stays.

#include "state/staff.h"

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

State idle(bool has_pin = true) {
  SiteDefaults defaults = site();
  defaults.has_pin = has_pin;
  return initial_state(defaults);
}

State typed(int digits) {
  State state = after(idle(), {OpenStaff{}, OpenOverlay{Overlay::staff_pin}});
  for (int i = 0; i < digits; ++i) state = reduce(state, TypePin{i % 10});
  return state;
}

State unlocked() { return after(typed(6), {EnterPin{}, PinTried{true, {5, 0}}}); }

TEST(StaffWay, IsHeldOnTheFirstScreenAndOtherwiseOnlySaysSo) {
  State state = reduce(idle(), HoldForStaff{});
  EXPECT_TRUE(state.staff.hold.told);
  EXPECT_TRUE(state.layers.empty());
  EXPECT_FALSE(mid_visit(state)) << "nobody reads";
  state = reduce(with_pressed(idle(), HoldForStaff{}), HoldProgress{40});
  EXPECT_EQ(state.staff.hold, (StaffHold{40, false}));
  EXPECT_EQ(state.pressed, Action(HoldForStaff{})) << "the finger is still there";
  EXPECT_EQ(top(reduce(state, OpenStaff{})), Overlay::staff_menu);
  EXPECT_EQ(reduce(reading(), HoldProgress{40}), reading());
  EXPECT_EQ(reduce(state, ChooseLocale{tag("pl")}), reduce(idle(), ChooseLocale{tag("pl")}));
}

TEST(StaffWay, LeadsInFromEverywhereButTheEmergencyCard) {
  const State over = reduce(reading(), OpenStaff{});
  EXPECT_EQ(top(over), Overlay::staff_menu);
  EXPECT_EQ(reduce(over, CloseOverlay{}), reading()) << "the visit is as it was";
  const State card = reduce(reading(), OpenEmergency{});
  EXPECT_EQ(reduce(card, OpenStaff{}), card);
  State resting = idle();
  resting.phase = Phase::resting;
  EXPECT_EQ(screen_of(reduce(resting, OpenStaff{})), Screen::idle);
  const State panel = after(reading(), {OpenOverlay{Overlay::display}, OpenStaff{}, CloseOverlay{}});
  EXPECT_EQ(panel, reading());
}

TEST(StaffMenu, WithoutThePinHasOnlyWhatIsHarmless) {
  const State menu = reduce(idle(), OpenStaff{});
  for (const StaffSheet sheet :
       {StaffSheet::content, StaffSheet::restart, StaffSheet::leave, StaffSheet::languages})
    EXPECT_EQ(reduce(menu, OpenSheet{sheet}), menu);
  EXPECT_EQ(reduce(menu, Finish{}), idle());
  EXPECT_EQ(top(reduce(menu, Clean{30})), Overlay::cleaning);
  const State none = reduce(idle(false), OpenStaff{});
  EXPECT_EQ(reduce(none, OpenOverlay{Overlay::staff_pin}), none) << "there is no PIN to type";
  EXPECT_EQ(reduce(none, PinTried{true, {}}), none);
}

TEST(StaffMenu, WithThePinOpensSheetsAndLeadsBack) {
  const State menu = unlocked();
  EXPECT_TRUE(menu.staff.unlocked);
  EXPECT_EQ(top(menu), Overlay::staff_menu);
  const State sheet = after(menu, {OpenSheet{StaffSheet::content}, TurnPicker{2}});
  EXPECT_EQ(sheet.staff.sheet, StaffSheet::content);
  EXPECT_EQ(top_page(sheet), 2);
  EXPECT_EQ(reduce(sheet, OpenSheet{StaffSheet::menu}), menu);
  EXPECT_EQ(reduce(sheet, CloseOverlay{}), idle());
}

TEST(StaffMenu, LeavesNothingWhereverItEnds) {
  const State open =
      after(unlocked(), {OpenSheet{StaffSheet::kiosk}, SetFacts{std::make_shared<KioskFacts>()}});
  for (const Action& end : std::vector<Action>{CloseOverlay{}, StaffTime{0}, Finish{}, Forget{}})
    EXPECT_EQ(reduce(open, end), idle()) << to_text(end);
  const State card = reduce(open, OpenEmergency{});
  EXPECT_EQ(card, reduce(idle(), OpenEmergency{}));
  EXPECT_EQ(reduce(card, CloseEmergency{}), idle()) << "the first screen, not the menu";
}

TEST(StaffMenu, IsNeverAskedWhetherItStillReads) {
  const State over = reduce(reading(), OpenStaff{});
  EXPECT_EQ(reduce(over, Warn{20}), over);
  EXPECT_EQ(reduce(over, Listen{}), over);
}

TEST(PinPadState, KnowsTheCountAndNoDigit) {
  EXPECT_EQ(typed(6), after(typed(0), std::vector<Action>(6, TypePin{7}))) << "whatever was typed";
  EXPECT_EQ(typed(20).staff.pad.typed, 12);
  EXPECT_EQ(reduce(typed(3), DeletePin{}), typed(2));
  EXPECT_EQ(reduce(typed(0), DeletePin{}), typed(0));
  EXPECT_EQ(reduce(typed(5), EnterPin{}), typed(5)) << "six at least";
  EXPECT_TRUE(reduce(typed(6), EnterPin{}).staff.pad.checking);
  const State checking = reduce(typed(6), EnterPin{});
  EXPECT_EQ(reduce(checking, TypePin{1}), checking);
  for (int digit = 0; digit <= 9; ++digit) EXPECT_EQ(to_text(Action(TypePin{digit})), "type-pin");
}

TEST(PinPadState, TellsOfWrongOnesAndOfTheWait) {
  State state = after(typed(6), {EnterPin{}, PinTried{false, {3, 0}}});
  EXPECT_EQ(state.staff.pad, (PinPad{0, 3, 0, false, true}));
  EXPECT_FALSE(reduce(state, TypePin{1}).staff.pad.wrong) << "another is typed";
  state = after(typed(6), {EnterPin{}, PinTried{false, {1, 30}}});
  EXPECT_EQ(reduce(state, TypePin{1}), state);
  EXPECT_EQ(reduce(state, PinStand{1, 29}).staff.pad.wait, 29);
  EXPECT_EQ(after(state, {PinStand{1, 0}, TypePin{1}}).staff.pad.typed, 1);
  EXPECT_EQ(top(reduce(state, CloseOverlay{})), Overlay::staff_menu) << "back to what needs none";
  EXPECT_EQ(reduce(typed(4), CloseOverlay{}), reduce(idle(), OpenStaff{})) << "nothing of it stays";
  EXPECT_EQ(top(reduce(state, OpenEmergency{})), Overlay::emergency) << "the emergency card is never locked";
}

TEST(Cleaning, EndsTheVisitAndNothingEndsItButItsTime) {
  const State cleaning = after(reading(), {OpenStaff{}, Clean{60}});
  EXPECT_EQ(cleaning.staff.seconds, 60);
  EXPECT_FALSE(cleaning.left) << "nobody goes on";
  for (const Action& action :
       std::vector<Action>{CloseOverlay{}, Finish{}, OpenEmergency{}, OpenStaff{}, ChooseLocale{tag("pl")},
                           Forget{}, Warn{0}, KeepReading{}, Clean{30}, Greet{tag("pl")}})
    EXPECT_EQ(reduce(cleaning, action), cleaning) << to_text(action);
  EXPECT_EQ(reduce(cleaning, StaffTime{59}).staff.seconds, 59);
  EXPECT_EQ(reduce(cleaning, StaffTime{0}), initial_state(site()));
}

}  // namespace
}  // namespace kiosk
