// What staff choose on the sheets of their menu.

#include <gtest/gtest.h>

#include "config/staff_keys.h"
#include "state/state.h"

namespace kiosk {
namespace {

LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

class StaffSettings : public ::testing::Test {
 protected:
  static State open(std::vector<std::string> locked = {}) {
    SiteDefaults site;
    site.locale = site.source = tag("en");
    site.languages = {tag("en"), tag("cy"), tag("pl"), tag("ur")};
    site.offered = {tag("en"), tag("cy"), tag("pl")};
    site.has_pin = true;
    site.locked = std::move(locked);
    State state = reduce(initial_state(site), StaffAction(OpenStaff{}));
    state.staff.unlocked = true;
    return state;
  }
  static State after(State state, const std::vector<StaffAction>& actions) {
    for (const StaffAction& action : actions) state = reduce(state, action);
    return state;
  }
  using Chosen = std::map<std::string, std::string>;
};

TEST_F(StaffSettings, AreChosenByTheirKeysInKioskConf) {
  const State state =
      after(open(), {ChooseSetting{"display.theme", "\"dark\""}, ChooseSetting{"display.text_size", "150"},
                     SetKept{""}, ChooseSetting{"display.theme", "\"light\""}});
  EXPECT_EQ(state.site.chosen, (Chosen{{"display.text_size", "150"}, {"display.theme", "\"light\""}}));
  EXPECT_EQ(state.staff.kept, std::nullopt) << "of the last one nothing is known yet";
}

TEST_F(StaffSettings, NobodyChoosesWithoutThePinOrWhatIsLockedOrNotTheirs) {
  State shut = open();
  shut.staff.unlocked = false;
  const State locked = open({"display", "languages.offered", "keys"});
  State reading = open();
  reading.layers.clear();
  const std::vector<StaffAction> all = {ChooseSetting{"display.theme", "\"dark\""}, ToggleLanguage{tag("ur")},
                                        MoveLanguage{tag("pl")}, NextOnKey{"F1"}};
  for (const StaffAction& action : all)
    for (const State& state : {shut, locked, reading})
      EXPECT_EQ(reduce(state, action).site, state.site) << to_text(action);
  for (const char* key : {"emergency.number", "clinic_name", "staff.pin_hash", "staff.locked", "display"})
    EXPECT_TRUE(reduce(open(), StaffAction(ChooseSetting{key, "\"0\""})).site.chosen.empty()) << key;
}

TEST_F(StaffSettings, LanguagesAreTakenOffAndOnAndMovedUp) {
  State state = after(open(), {ToggleLanguage{tag("cy")}, ToggleLanguage{tag("ur")}});
  EXPECT_EQ(state.site.offered, (std::vector{tag("en"), tag("pl"), tag("ur")}));
  state = after(state, {MoveLanguage{tag("ur")}, MoveLanguage{tag("en")}});
  EXPECT_EQ(state.site.chosen.at("languages.offered"), "[\"en\", \"ur\", \"pl\"]");
  EXPECT_EQ(after(state, {ToggleLanguage{tag("en")}}).site, state.site) << "the clinic's own stays";
  EXPECT_EQ(after(state, {ToggleLanguage{tag("fr")}}).site.offered, state.site.offered) << "not here";
}

TEST_F(StaffSettings, AKeyGoesThroughTheLanguagesOnOfferAndBackToNone) {
  State state = open();
  for (const char* wanted : {"en", "cy", "pl"}) {
    state = after(state, {NextOnKey{"F1"}});
    EXPECT_EQ(state.site.keys.at("F1"), tag(wanted));
    EXPECT_EQ(state.site.chosen.at("keys.F1"), "\"" + std::string(wanted) + "\"");
  }
  state = after(state, {NextOnKey{"F1"}});
  EXPECT_TRUE(state.site.keys.empty());
  EXPECT_EQ(state.site.chosen.at("keys.F1"), "\"\"");
  EXPECT_EQ(after(state, {NextOnKey{"F13"}}).site, state.site);
}

TEST_F(StaffSettings, TheKeyboardsPlaceStaysOnASwitch) {
  for (const StaffAction& action :
       std::vector<StaffAction>{ToggleLanguage{tag("pl")}, MoveLanguage{tag("pl")}, NextOnKey{"7"},
                                ChooseSetting{"display.theme", "\"dark\""}}) {
    const State before = with_focus(open(), action);
    const State next = reduce(before, action);
    EXPECT_NE(next.site, before.site);
    EXPECT_EQ(next.focus, before.focus) << to_text(action);
  }
}

TEST_F(StaffSettings, ANoticeStandsUntilClosingTimeAndOutlivesTheMenu) {
  KioskFacts facts;
  facts.closes = {Date(std::chrono::year(2026) / 11 / 27), 18 * 60};
  State state =
      after(open(), {SetFacts{std::make_shared<const KioskFacts>(facts)}, ChooseNotice{"late", 20}});
  ASSERT_TRUE(state.site.bulletin);
  EXPECT_EQ(state.site.bulletin->key, "late");
  EXPECT_EQ(state.site.bulletin->minutes, 20);
  EXPECT_EQ(state.site.bulletin->until, facts.closes);
  EXPECT_TRUE(reduce(state, Finish{}).site.bulletin) << "it is the site's";
  EXPECT_FALSE(after(state, {ChooseNotice{"late", kMostMinutes + 1}}).site.bulletin) << "out of its bounds";
  EXPECT_FALSE(after(state, {ChooseNotice{}}).site.bulletin);
  EXPECT_FALSE(after(open(), {ChooseNotice{"late", 20}}).site.bulletin) << "nobody knows until when";
}

class TypedNotice : public StaffSettings {
 protected:
  static State at_the_sheet() {
    KioskFacts facts;
    facts.closes = {Date(std::chrono::year(2026) / 11 / 27), 18 * 60};
    return after(open(),
                 {SetFacts{std::make_shared<const KioskFacts>(facts)}, OpenSheet{StaffSheet::typing}});
  }
};

TEST_F(TypedNotice, TakesLettersOfEveryScriptAndGivesThemBackOneByOne) {
  State state = after(at_the_sheet(), {TypeNotice{"Zażółć"}, TypeNotice{" "}, TypeNotice{"دیر"}});
  EXPECT_EQ(state.staff.typed, "Zażółć دیر");
  state = after(state, {EraseNotice{}, EraseNotice{}, EraseNotice{}, EraseNotice{}, EraseNotice{}});
  EXPECT_EQ(state.staff.typed, "Zażół");
  for (int i = 0; i < 10; ++i) state = reduce(state, StaffAction(EraseNotice{}));
  EXPECT_EQ(state.staff.typed, "");
}

TEST_F(TypedNotice, HasAnEndAndIsCutInNoLetter) {
  std::string much;
  for (int i = 0; i < 500; ++i) much += "ż";
  State state = reduce(at_the_sheet(), StaffAction(TypeNotice{much}));
  EXPECT_EQ(state.staff.typed, much.substr(0, 2 * kMostTyped));
  EXPECT_EQ(reduce(state, StaffAction(TypeNotice{"x"})).staff.typed, state.staff.typed);
}

TEST_F(TypedNotice, IsShownUntilClosingTimeAndCanBeMended) {
  State state = after(at_the_sheet(), {TypeNotice{"Late "}, SetKept{""}, ShowNotice{"Late", tag("en")}});
  ASSERT_TRUE(state.site.bulletin);
  EXPECT_EQ(*state.site.bulletin, (Bulletin{"", 0, "Late", tag("en"), state.staff.facts->closes}));
  EXPECT_EQ(state.staff.sheet, StaffSheet::notice);
  EXPECT_EQ(state.staff.kept, std::nullopt) << "it is not known yet";
  EXPECT_EQ(after(state, {OpenSheet{StaffSheet::typing}}).staff.typed, "Late");
}

TEST_F(TypedNotice, LeadsBackToThePageWithItsField) {
  for (const StaffAction& action : std::vector<StaffAction>{TypeNotice{"a"}, EraseNotice{}}) {
    const State second = reduce(at_the_sheet(), TurnPicker{1});
    EXPECT_EQ(top_page(second), 1);
    EXPECT_EQ(top_page(reduce(second, action)), 0) << to_text(action);
  }
}

TEST_F(TypedNotice, IsForgottenWithItsSheetAndTakenNowhereElse) {
  const State typed = reduce(at_the_sheet(), StaffAction(TypeNotice{"Late"}));
  for (const Action& action :
       std::vector<Action>{OpenSheet{StaffSheet::notice}, CloseOverlay{}, StaffTime{0}, OpenEmergency{},
                           Finish{}, Clean{30}, QuickSet{tag("pl")}}) {
    EXPECT_EQ(reduce(typed, action).staff.typed, "") << to_text(action);
    EXPECT_FALSE(reduce(typed, action).site.bulletin) << to_text(action);
  }
  State shut = typed;
  shut.staff.unlocked = false;
  for (const State& elsewhere : {open(), shut, initial_state(typed.site)})
    for (const StaffAction& action : std::vector<StaffAction>{TypeNotice{"x"}, ShowNotice{"x", tag("en")}})
      EXPECT_EQ(reduce(elsewhere, action).site, elsewhere.site) << to_text(action);
  EXPECT_FALSE(reduce(typed, StaffAction(ShowNotice{"", tag("en")})).site.bulletin) << "it says nothing";
}

TEST_F(TypedNotice, IsInNoTextOfAnAction) {
  for (const StaffAction& action :
       std::vector<StaffAction>{TypeNotice{"secret"}, ShowNotice{"secret", tag("en")}})
    EXPECT_EQ(to_text(action).find("secret"), std::string::npos);
}

}  // namespace
}  // namespace kiosk
