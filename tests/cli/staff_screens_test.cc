// The screens of staff as they are drawn: in the site's language, usable by keyboard, each with a way out.

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>

#include "app/focus.h"
#include "real_world.h"

namespace kiosk {
namespace {

class StaffScreens : public RealWorld, public ::testing::WithParamInterface<const char*> {
 protected:
  /// Where the clinic's language is another, and a reader has chosen a third.
  State in_site(const char* locale) const {
    State state = start();
    state.site.locale = tag_of(locale);
    state.site.has_pin = true;
    state.site.theme = "dark";
    state = initial_state(state.site);
    state = reduce(state, ChooseLocale{tag_of("pl")});
    state.visit.text_size = TextSize::largest;
    return state;
  }
  static Scene compose_now(const State& state) {
    return compose(world().resources(), state, landscape(), nullptr, nullptr);
  }
  static State unlocked(State state) {
    state = reduce(reduce(state, OpenStaff{}), OpenOverlay{Overlay::staff_pin});
    for (int i = 0; i < 6; ++i) state = reduce(state, TypePin{i});
    return reduce(reduce(state, EnterPin{}), PinTried{true, {5, 0}});
  }
};

TEST_P(StaffScreens, AreInTheSitesLanguageAndColours) {
  const State state = in_site(GetParam());
  for (const State& open : {reduce(state, OpenStaff{}), unlocked(state),
                            reduce(reduce(state, OpenStaff{}), OpenOverlay{Overlay::staff_pin}),
                            reduce(reduce(state, OpenStaff{}), Clean{30})}) {
    const Scene scene = compose_now(open);
    EXPECT_EQ(scene.locale, tag_of(GetParam())) << scene.screen;
    EXPECT_EQ(scene.theme, ThemeId::dark) << scene.screen;
    for (const DrawCommand& command : scene.commands)
      if (const auto* text = std::get_if<DrawText>(&command)) {
        EXPECT_NE(text->locale, tag_of("pl")) << text->string;
      }
  }
}

TEST_P(StaffScreens, ThePadStandsAsOnATelephoneWhicheverWayTheScreenRuns) {
  const State open = reduce(reduce(in_site(GetParam()), OpenStaff{}), OpenOverlay{Overlay::staff_pin});
  const Scene scene = compose_now(open);
  const auto at = [&](int digit) { return find_target(scene, TypePin{digit})->rect; };
  for (const int row : {1, 4, 7}) {
    EXPECT_LT(at(row).x, at(row + 1).x);
    EXPECT_LT(at(row + 1).x, at(row + 2).x);
    EXPECT_EQ(at(row).y, at(row + 2).y);
  }
  EXPECT_LT(at(1).y, at(4).y);
  EXPECT_LT(at(4).y, at(7).y);
  EXPECT_LT(at(8).y, at(0).y);
  EXPECT_EQ(at(8).x, at(0).x);
}

TEST_P(StaffScreens, OkIsLitFromSixDigitsOn) {
  State state = reduce(reduce(in_site(GetParam()), OpenStaff{}), OpenOverlay{Overlay::staff_pin});
  for (int typed = 0; typed <= 12; ++typed) {
    EXPECT_EQ(find_target(compose_now(state), EnterPin{})->enabled, typed >= 6) << typed;
    state = reduce(state, TypePin{typed % 10});
  }
  state = reduce(state, EnterPin{});
  EXPECT_FALSE(find_target(compose_now(state), EnterPin{})->enabled) << "while it is tried";
}

/// By keys alone over every sheet and out again.
TEST_P(StaffScreens, EveryControlCanBeReachedByKeysAndEscapeLeadsOut) {
  std::deque<State> queue = {reduce(in_site(GetParam()), OpenStaff{}), unlocked(in_site(GetParam()))};
  std::set<std::string> seen;
  while (!queue.empty()) {
    const State state = queue.front();
    queue.pop_front();
    if (!in_staff(state) || is_cleaning(state)) continue;
    const std::string name = std::string(name_of(top(state))) + " " +
                             std::string(name_of(state.staff.sheet)) + (state.staff.unlocked ? " open" : "") +
                             std::to_string(top_page(state));
    if (!seen.insert(name).second) continue;
    const Scene scene = compose_now(state);
    std::set<const HitTarget*> stops;
    std::optional<ControlId> focus;
    for (std::size_t i = 0; i < 40; ++i) {
      const KeyEffect effect = key_effect(scene, focus, Key::tab);
      focus = effect.focus;
      stops.insert(find_control(scene, *focus));
    }
    EXPECT_EQ(stops.size(), scene.targets.size()) << name;
    ASSERT_TRUE(scene.escape) << name;
    State out = state;
    for (int i = 0; i < 4 && in_staff(out); ++i) out = reduce(out, *compose_now(out).escape);
    EXPECT_FALSE(in_staff(out)) << name;
    for (const HitTarget& target : scene.targets)
      if (target.enabled && !is_secret(target.action)) queue.push_back(reduce(state, target.action));
  }
  EXPECT_GE(seen.size(), 7U);
}

/// What is wrong in the site's words; what the computer says of it is no more than the detail below.
TEST_P(StaffScreens, TellEachKindOfFaultInTheSitesLanguage) {
  const std::pair<FaultKind, const char*> kinds[] = {{FaultKind::outdated, "outdated"},
                                                     {FaultKind::unreviewed, "unreviewed"},
                                                     {FaultKind::seal, "seal"},
                                                     {FaultKind::text, "text"},
                                                     {FaultKind::unreadable, "unreadable"},
                                                     {FaultKind::font, "font"},
                                                     {FaultKind::setting, "setting"},
                                                     {FaultKind::disk, "disk"},
                                                     {FaultKind::screen, "screen"},
                                                     {FaultKind::sound, "sound"},
                                                     {FaultKind::pin, "pin"},
                                                     {FaultKind::other, "other"}};
  const std::string detail = "ar/locale.toml:12: It is wrong.";
  for (const auto& [kind, name] : kinds) {
    KioskFacts facts;
    facts.faults = {{kind, detail}};
    facts.last_fault = KnownFault{kind, detail};
    facts.unkept = detail;
    const Message words = world().catalogue.message(tag_of(GetParam()), std::string("staff.fault_") + name);
    EXPECT_EQ(words.locale, tag_of(GetParam())) << name;
    for (const StaffSheet sheet : {StaffSheet::content, StaffSheet::kiosk}) {
      State state = reduce(unlocked(in_site(GetParam())), OpenSheet{sheet});
      state.staff.facts = std::make_shared<const KioskFacts>(facts);
      bool told = false;
      for (int& page = state.layers.back().page; page < compose_now(state).pages; ++page)
        for (const DrawCommand& command : compose_now(state).commands) {
          const auto* text = std::get_if<DrawText>(&command);
          if (text == nullptr || text->name == "banner.number") continue;
          told = told || text->string.find(words.text) != std::string::npos;
          if (tag_of(GetParam()) != tag_of("en")) {
            EXPECT_EQ(text->locale == tag_of("en"), text->string == detail) << text->string;
          }
        }
      EXPECT_TRUE(told) << name;
    }
  }
}

TEST_P(StaffScreens, TheWayInIsAtTheFootAndSaysWhatToDoWhenItIsTouched) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const bool low : {false, true}) {
      State state = start();
      state.visit.low_reach = low;
      const auto words = [&](const State& s) {
        std::set<std::string> all;
        for (const DrawCommand& command : compose(world().resources(), s, panel, nullptr, nullptr).commands)
          if (const auto* text = std::get_if<DrawText>(&command)) all.insert(text->string);
        return all;
      };
      const std::string how = world().catalogue.message(state.site.locale, "staff.hold").text;
      EXPECT_FALSE(words(state).contains(how));
      EXPECT_TRUE(words(reduce(state, HoldForStaff{})).contains(how));
      const Scene scene = compose(world().resources(), state, panel, nullptr, nullptr);
      const HitTarget* way = find_target(scene, HoldForStaff{});
      ASSERT_NE(way, nullptr);
      EXPECT_GT(way->rect.y, panel.size.h * 2 / 3);
      EXPECT_EQ(way->label, how) << "as it is spoken";
    }
}

/// A row for it would take the languages a second page.
TEST_P(StaffScreens, OnALowPanelTheWayInStandsBesideTheTools) {
  const Panel panel = make_panel({1366, 768}, 15.6, 600);
  const Scene scene = compose(world().resources(), start(), panel, nullptr, nullptr);
  const HitTarget* way = find_target(scene, HoldForStaff{});
  ASSERT_NE(way, nullptr);
  EXPECT_EQ(scene.pages, 1);
  EXPECT_LT(way->rect.bottom(), find_target(scene, ChooseLocale{tag_of("en")})->rect.y);
  const std::string how = world().catalogue.message(start().site.locale, "staff.hold").text;
  bool told = false;
  for (const DrawCommand& command :
       compose(world().resources(), reduce(start(), HoldForStaff{}), panel, nullptr, nullptr).commands)
    if (const auto* text = std::get_if<DrawText>(&command)) told = told || text->string == how;
  EXPECT_TRUE(told);
}

INSTANTIATE_TEST_SUITE_P(Sites, StaffScreens, ::testing::Values("en", "ar", "ur"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace kiosk
