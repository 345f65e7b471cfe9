// A ready-made notice with a number: staff set any sensible one, by touch or by keys, in steps.

#include <gtest/gtest.h>

#include <set>

#include "app/focus.h"
#include "audit/audit.h"
#include "cli/sample_facts.h"
#include "content/ready_notices.h"
#include "real_world.h"

namespace kiosk {
namespace {

class NumberedNotice : public RealWorld {
 protected:
  static State sheet(const char* site = "en") {
    State state = start();
    state.site.locale = tag_of(site);
    state.site.has_pin = true;
    state = reduce(initial_state(state.site), OpenStaff{});
    state.staff.unlocked = true;
    state.staff.facts = sample_facts(world().catalogue);
    return reduce(state, OpenSheet{StaffSheet::notice});
  }
  static Scene composed(const State& state, const Panel& panel) {
    return compose(world().resources(), state, panel, nullptr, nullptr);
  }
  static std::string late(int minutes) {
    return world()
        .catalogue.message(tag_of("en"), "bulletin.late", {{"minutes", std::int64_t{minutes}}})
        .text;
  }
  static int minutes_of(const State& state) { return state.site.bulletin ? state.site.bulletin->minutes : 0; }
  const NumberRange range_ = range_of(NoticeNumber::minutes);
};

/// Each card is called what it leads to, and all three stay where they are.
TEST_F(NumberedNotice, GoesFromTheLeastToTheMostByTouchesInOnePlace) {
  State state = reduce(sheet(), ChooseNotice{"late", range_.first});
  const Scene first = composed(state, landscape());
  const Rect more = find_control(first, ControlId("more late"))->rect;
  const Rect less = find_control(first, ControlId("less late"))->rect;
  std::set<int> seen;
  for (const Rect& at : {more, less})
    for (int i = 0; i < 60; ++i) {
      const Scene scene = composed(state, landscape());
      const HitTarget* target = hit_test(scene, {at.x + at.w / 2, at.y + at.h / 2});
      ASSERT_NE(target, nullptr);
      EXPECT_EQ(target->rect, at);
      if (!target->enabled) break;
      state = reduce(state, target->action);
      EXPECT_EQ(target->label, (at == more ? "+5: " : "\u22125: ") + late(minutes_of(state)));
      seen.insert(minutes_of(state));
    }
  for (int minutes = range_.least; minutes <= range_.most; minutes += range_.step)
    EXPECT_TRUE(seen.contains(minutes)) << minutes;
  EXPECT_EQ(seen.size(), static_cast<std::size_t>((range_.most - range_.least) / range_.step + 1));
  EXPECT_EQ(minutes_of(state), range_.least);
  EXPECT_FALSE(find_control(composed(state, landscape()), ControlId("less late"))->enabled);
  EXPECT_TRUE(find_control(composed(state, landscape()), ControlId("more late"))->enabled);
}

TEST_F(NumberedNotice, KeepsTheKeyboardOnItsControl) {
  State state = with_focus(reduce(sheet(), ChooseNotice{"late", 20}), ControlId("more late"));
  for (int minutes = 25; minutes <= 60; minutes += 5) {
    const KeyEffect effect = key_effect(composed(state, landscape()), state.focus, Key::enter);
    ASSERT_TRUE(effect.act);
    state = reduce(state, *effect.act);
    EXPECT_EQ(minutes_of(state), minutes);
    EXPECT_EQ(state.focus, ControlId("more late"));
  }
}

TEST_F(NumberedNotice, HasTheKeysPlusAndMinusWhereOneIsShown) {
  const State none = sheet();
  EXPECT_FALSE(composed(none, landscape()).more || composed(none, landscape()).less);
  State state = reduce(none, ChooseNotice{"late", 20});
  EXPECT_EQ(composed(state, landscape()).more, std::optional<Action>(ChooseNotice{"late", 25}));
  EXPECT_EQ(composed(state, landscape()).less, std::optional<Action>(ChooseNotice{"late", 15}));
  state = reduce(none, ChooseNotice{"late", range_.most});
  EXPECT_FALSE(composed(state, landscape()).more);
  state = reduce(none, ChooseNotice{"late", range_.least});
  EXPECT_FALSE(composed(state, landscape()).less);
  EXPECT_FALSE(composed(reduce(none, ChooseNotice{"lift", 0}), landscape()).more);
}

/// One that was kept by an earlier version, between two steps.
TEST_F(NumberedNotice, StandsAsItIsWhateverItsNumber) {
  const State state = reduce(sheet(), ChooseNotice{"late", 33});
  const Scene scene = composed(state, landscape());
  EXPECT_EQ(find_control(scene, ControlId("notice late"))->label, late(33));
  EXPECT_TRUE(find_control(scene, ControlId("notice late"))->selected);
  EXPECT_EQ(find_control(scene, ControlId("more late"))->label, "+5: " + late(38));
}

/// In every language, on every panel: targets of full size, all in reach, nothing cut.
TEST_F(NumberedNotice, PassesTheAuditInEveryState) {
  for (const Bundle& bundle : world().catalogue.bundles)
    for (const Panel& panel : {landscape(), portrait(), make_panel({1366, 768}, 15.6, 600)})
      for (const bool low : {false, true})
        for (const int minutes : {0, range_.least, 20, range_.most}) {
          State state = sheet(bundle.tag.str().c_str());
          state.site.low_reach = state.visit.low_reach = low;
          if (minutes > 0) state = reduce(state, ChooseNotice{"late", minutes});
          const Scene scene = composed(state, panel);
          for (const AuditFinding& f : audit(scene, panel, world().config.config.emergency_number))
            ADD_FAILURE() << bundle.tag.str() << " " << panel.size.w << " " << minutes << ": " << f.rule
                          << ": " << f.sentence;
        }
}

}  // namespace
}  // namespace kiosk
