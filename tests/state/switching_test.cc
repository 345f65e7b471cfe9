// Who may change the language, the way back to a visit's own, and the start by a mapped key.

#include <gtest/gtest.h>

#include "state/state.h"

namespace kiosk {
namespace {

LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

class Switching : public ::testing::Test {
 protected:
  static SiteDefaults site(WhoMaySwitch who) {
    SiteDefaults site;
    site.locale = site.source = tag("en");
    site.only_article = "dvt-to-pe";
    site.who_may_switch = who;
    site.volume = 60;
    return site;
  }
  /// A visit in Polish, on a page.
  static State reading(WhoMaySwitch who) {
    State state = reduce(initial_state(site(who)), QuickSet{tag("pl")});
    return reduce(state, GoTo{{"dvt-to-pe", "path"}});
  }
};

constexpr WhoMaySwitch kBoth[] = {WhoMaySwitch::everyone, WhoMaySwitch::staff};

TEST_F(Switching, ByStaffOnlyTheClinicsOwnLanguageStartsAVisit) {
  const State idle = initial_state(site(WhoMaySwitch::staff));
  EXPECT_EQ(reduce(idle, ChooseLocale{tag("pl")}), idle);
  EXPECT_EQ(screen_of(reduce(idle, ChooseLocale{tag("en")})), Screen::article);
  EXPECT_EQ(reduce(initial_state(site(WhoMaySwitch::everyone)), ChooseLocale{tag("pl")}).visit.locale,
            tag("pl"));
}

TEST_F(Switching, ByStaffNoPanelOpensOnAPage) {
  const State staff = reading(WhoMaySwitch::staff);
  EXPECT_EQ(reduce(staff, OpenOverlay{Overlay::language}), staff);
  EXPECT_EQ(top(reduce(staff, OpenOverlay{Overlay::display})), Overlay::display) << "readers keep the rest";
  EXPECT_EQ(top(reduce(reading(WhoMaySwitch::everyone), OpenOverlay{Overlay::language})), Overlay::language);
}

/// On the emergency card the language is open to all, and closing it brings the visit's back.
TEST_F(Switching, TheEmergencyCardIsOpenToAllAndGivesTheVisitsLanguageBack) {
  for (const bool again : {false, true}) {
    State state = reduce(reading(WhoMaySwitch::staff), OpenEmergency{});
    for (const char* other : {"ur", "ar"}) {
      state = reduce(state, OpenOverlay{Overlay::language});
      EXPECT_EQ(top(state), Overlay::language);
      state = reduce(state, ChooseLocale{tag(other)});
      EXPECT_EQ(state.visit.locale, tag(other));
    }
    if (again) state = reduce(state, OpenEmergency{});
    state = reduce(state, CloseEmergency{});
    EXPECT_EQ(state.visit.locale, tag("pl"));
    EXPECT_EQ(state.before_card, std::nullopt);
    EXPECT_EQ(screen_of(state), Screen::part);
  }
}

TEST_F(Switching, ByEveryoneTheLanguageOfTheCardStays) {
  State state = reduce(reading(WhoMaySwitch::everyone), OpenEmergency{});
  state = reduce(reduce(state, OpenOverlay{Overlay::language}), ChooseLocale{tag("ur")});
  EXPECT_EQ(reduce(state, CloseEmergency{}).visit.locale, tag("ur"));
}

TEST_F(Switching, WhatIsForgottenOnTheCardLeavesNoLanguage) {
  for (const Action& end : {Action(Forget{}), Action(Finish{}), Action(QuickSet{tag("bn")})}) {
    State state = reduce(reading(WhoMaySwitch::staff), OpenEmergency{});
    state = reduce(reduce(state, OpenOverlay{Overlay::language}), ChooseLocale{tag("ur")});
    state = reduce(state, end);
    EXPECT_EQ(state.before_card, std::nullopt) << to_text(end);
    EXPECT_EQ(state.visit.locale, std::holds_alternative<QuickSet>(end) ? tag("bn") : tag("en"));
    if (std::holds_alternative<Finish>(end)) {
      EXPECT_EQ(reduce(state, GoOn{}).visit.locale, tag("pl")) << "not the card's";
    }
  }
}

TEST_F(Switching, AMappedKeyStartsAfreshFromWhereverOneIs) {
  for (const WhoMaySwitch who : kBoth) {
    State fresh = reduce(initial_state(site(who)), QuickSet{tag("ur")});
    EXPECT_EQ(screen_of(fresh), Screen::article);
    EXPECT_EQ(fresh.visit.locale, tag("ur"));
    EXPECT_EQ(fresh.visit.volume, 60) << "the clinic's";
    State state = reading(who);
    state.visit.text_size = TextSize::largest;
    state.visit.asked = {1};
    for (const State& from : {state, reduce(state, OpenEmergency{}), reduce(state, Finish{}),
                              reduce(state, OpenOverlay{Overlay::display}), reduce(state, Warn{20})})
      EXPECT_EQ(reduce(from, QuickSet{tag("ur")}), fresh);
    State broken = state;
    broken.phase = Phase::out_of_service;
    EXPECT_EQ(reduce(broken, QuickSet{tag("ur")}), broken);
  }
}

}  // namespace
}  // namespace kiosk
