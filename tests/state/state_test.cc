#include "state/state.h"

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

TEST(InitialState, IsTheSitesDefaults) {
  const State state = initial_state(site());
  EXPECT_EQ(screen_of(state), Screen::idle);
  EXPECT_EQ(state.visit.locale, tag("cy"));
  EXPECT_EQ(state.greeting, tag("cy"));
  EXPECT_EQ(state.visit.text_size, TextSize::large);
  EXPECT_EQ(state.visit.theme, "dark");
  EXPECT_EQ(top(state), Overlay::none);
  EXPECT_FALSE(mid_visit(state));
}

TEST(ChooseLocale, FromIdleOpensTheLibraryAndLeavesTheGreeting) {
  const State state = after(initial_state(site()), {Greet{tag("pl")}, ChooseLocale{tag("ur")}});
  EXPECT_EQ(screen_of(state), Screen::library);
  EXPECT_EQ(state.visit.locale, tag("ur"));
  EXPECT_EQ(state.greeting, tag("pl"));
}

TEST(ChooseLocale, FromTheOverlayKeepsThePlace) {
  const State state = after(reading(), {OpenOverlay{Overlay::language}, ChooseLocale{tag("pl")}});
  EXPECT_EQ(state.visit.locale, tag("pl"));
  EXPECT_EQ(top(state), Overlay::none);
  EXPECT_EQ(screen_of(state), Screen::part);
  EXPECT_EQ(place_of(state.visit), Position::of_block("dvt-to-pe", "path", 3));
}

TEST(ChooseLocale, OnTheCareCardStaysOnIt) {
  const State state = after(initial_state(site()),
                            {OpenEmergency{}, OpenOverlay{Overlay::language}, ChooseLocale{tag("bn")}});
  EXPECT_TRUE(has_care_card(state));
  EXPECT_EQ(screen_of(state), Screen::idle);
  EXPECT_EQ(state.visit.locale, tag("bn"));
}

TEST(ChooseLocale, WithNoPickerInSightChangesNothing) {
  EXPECT_EQ(reduce(reading(), ChooseLocale{tag("pl")}), reading());
}

TEST(Navigation, OpensAnArticleAtItsStart) {
  const State state = after(initial_state(site()), {ChooseLocale{tag("ur")}, OpenArticle{"dvt-to-pe"}});
  EXPECT_EQ(screen_of(state), Screen::article);
  EXPECT_EQ(state.visit.position, (Position{"dvt-to-pe", ""}));
}

TEST(Navigation, GoesToAPlace) {
  EXPECT_EQ(screen_of(reading()), Screen::part);
  EXPECT_EQ(reading().visit.position, kPath);
  const State answer = reduce(reading(), GoTo{{"dvt-to-pe", "faq/massage"}});
  EXPECT_EQ(screen_of(answer), Screen::answer);
  EXPECT_EQ(answer.visit.position.part, "faq/massage");
}

TEST(Navigation, LibraryForgetsThePlaceButNotTheLanguage) {
  const State state = reduce(reading(), OpenLibrary{2});
  EXPECT_EQ(screen_of(state), Screen::library);
  EXPECT_EQ(state.page, 2);
  EXPECT_EQ(state.visit.position, Position{});
  EXPECT_EQ(state.visit.locale, tag("ur"));
}

/// At a site with one article there is nothing to choose from.
TEST(Navigation, TheOnlyArticleIsWhereAVisitStarts) {
  SiteDefaults one = site();
  one.only_article = "dvt-to-pe";
  const State start = reduce(initial_state(one), ChooseLocale{tag("ur")});
  EXPECT_EQ(screen_of(start), Screen::article);
  EXPECT_EQ(start.visit.position, (Position{"dvt-to-pe", ""}));
  const State deep = reduce(start, GoTo{kPath});
  EXPECT_EQ(reduce(deep, OpenLibrary{0}), start);
}

TEST(Navigation, DropsFocusAndPressed) {
  const State held = with_pressed(with_focus(reading(), Finish{}), OpenLibrary{0});
  const State state = reduce(held, OpenLibrary{0});
  EXPECT_FALSE(state.focus);
  EXPECT_FALSE(state.pressed);
}

TEST(Navigation, FromIdleOrToNowhereChangesNothing) {
  const State idle = initial_state(site());
  EXPECT_EQ(reduce(idle, OpenLibrary{0}), idle);
  EXPECT_EQ(reduce(idle, OpenArticle{"dvt-to-pe"}), idle);
  EXPECT_EQ(reduce(idle, (GoTo{kPath})), idle);
  EXPECT_EQ(reduce(reading(), OpenArticle{""}), reading());
  EXPECT_EQ(reduce(reading(), (GoTo{kPath})), reading());
  EXPECT_EQ(reduce(reading(), (GoTo{{}})), reading());
}

TEST(Emergency, LiesOverTheScreenAndGivesItBack) {
  const State open = reduce(reading(), OpenEmergency{});
  EXPECT_TRUE(has_care_card(open));
  EXPECT_EQ(reduce(open, CloseEmergency{}), reading());
}

TEST(Emergency, TurnsItsPagesAndBeginsAnewNextTime) {
  const State second = after(reading(), {OpenEmergency{}, OpenEmergency{1}});
  EXPECT_EQ(top_page(second), 1);
  EXPECT_EQ(reduce(second, CloseEmergency{}), reading());
  EXPECT_EQ(top_page(reduce(second, OpenEmergency{})), 0);
}

TEST(Emergency, ClosesEveryOverlay) {
  for (const Overlay overlay : {Overlay::language, Overlay::display}) {
    const State state = after(reading(), {OpenOverlay{overlay}, OpenEmergency{}});
    EXPECT_TRUE(has_care_card(state));
    EXPECT_EQ(state.layers, (std::vector<Layer>{{Overlay::emergency, 0}}));
  }
  const State warned = after(reading(), {OpenOverlay{Overlay::display}, Warn{12}, OpenEmergency{}});
  EXPECT_EQ(top(warned), Overlay::emergency);
  EXPECT_EQ(warned.seconds_left, 0);
  EXPECT_EQ(reduce(warned, CloseEmergency{}), reading());
}

TEST(Emergency, HasNoLinksToReadingMatter) {
  const State open = reduce(reading(), OpenEmergency{});
  EXPECT_EQ(reduce(open, OpenLibrary{0}), open);
  EXPECT_EQ(reduce(open, OpenArticle{"other"}), open);
  EXPECT_EQ(reduce(open, (GoTo{kPath})), open);
}

TEST(Emergency, OpensFromTheRestingScreenAndWakesIt) {
  const State state = after(initial_state(site()), {Rest{}, OpenEmergency{}});
  EXPECT_TRUE(has_care_card(state));
  EXPECT_EQ(screen_of(state), Screen::idle);
}

TEST(Overlays, OpenOnlyWhereTheyAreOffered) {
  const State idle = initial_state(site());
  EXPECT_EQ(reduce(idle, OpenOverlay{Overlay::language}), idle);
  EXPECT_EQ(reduce(reading(), OpenOverlay{Overlay::none}), reading());
  EXPECT_EQ(reduce(reading(), OpenOverlay{Overlay::still_reading}), reading());
  const State open = reduce(reading(), OpenOverlay{Overlay::language});
  EXPECT_EQ(reduce(open, OpenOverlay{Overlay::display}), open);
  EXPECT_EQ(reduce(open, (GoTo{kPath})), open);
  EXPECT_EQ(reduce(open, CloseEmergency{}), open);
  EXPECT_EQ(reduce(open, CloseOverlay{}), reading());
}

TEST(Display, ChoicesWorkAtOnceAndKeepTheFocusAndThePlace) {
  State state = reduce(reading(), OpenOverlay{Overlay::display});
  state = with_focus(state, ChooseTextSize{TextSize::largest});
  state = reduce(state, ChooseTextSize{TextSize::largest});
  state = reduce(state, ChooseTheme{"high-contrast"});
  EXPECT_EQ(state.visit.text_size, TextSize::largest);
  EXPECT_EQ(state.visit.theme, "high-contrast");
  EXPECT_EQ(top(state), Overlay::display);
  EXPECT_EQ(state.visit.position, kPath);
  EXPECT_EQ(state.focus, Action{ChooseTextSize{TextSize::largest}});
  EXPECT_EQ(reduce(reading(), ChooseTheme{"light"}), reading());
  EXPECT_EQ(reduce(reading(), ChooseTextSize{TextSize::normal}), reading());
}

TEST(Picker, TurnsOnIdleAndInTheOverlayOnly) {
  EXPECT_EQ(top_page(reduce(initial_state(site()), TurnPicker{1})), 1);
  EXPECT_EQ(top_page(reduce(initial_state(site()), TurnPicker{-1})), 0);
  EXPECT_EQ(reduce(reading(), TurnPicker{1}), reading());
  const State open = after(reading(), {OpenOverlay{Overlay::language}, TurnPicker{2}});
  EXPECT_EQ(top_page(open), 2);
  EXPECT_EQ(top_page(reduce(open, ChooseLocale{tag("pl")})), 0);
}

TEST(Warning, CountsDownAndKeepsTheFocus) {
  State state = with_focus(reading(), OpenLibrary{0});
  state = reduce(state, Warn{30});
  EXPECT_EQ(top(state), Overlay::still_reading);
  EXPECT_EQ(state.seconds_left, 30);
  EXPECT_FALSE(state.focus);
  state = reduce(with_focus(state, Finish{}), Warn{29});
  EXPECT_EQ(state.seconds_left, 29);
  EXPECT_EQ(state.focus, Action{Finish{}});
}

TEST(Warning, KeepReadingGivesBackWhatLayBeneath) {
  const State open = reduce(reading(), OpenOverlay{Overlay::language});
  EXPECT_EQ(after(open, {Warn{30}, Warn{29}, KeepReading{}}), open);
  EXPECT_EQ(after(reading(), {Warn{30}, CloseOverlay{}}), reading());
  EXPECT_EQ(reduce(reading(), KeepReading{}), reading());
}

TEST(Warning, ZeroForgetsTheVisit) {
  EXPECT_EQ(after(reading(), {Warn{1}, Warn{0}}), initial_state(site()));
  EXPECT_EQ(after(reading(), {OpenEmergency{}, Warn{-1}}), initial_state(site()));
}

TEST(Warning, MakesNoSenseOnIdle) {
  EXPECT_EQ(reduce(initial_state(site()), Warn{30}), initial_state(site()));
}

TEST(Rest, OnlyFromIdleAndWakeOnlyFromRest) {
  const State idle = initial_state(site());
  EXPECT_EQ(screen_of(reduce(idle, Rest{})), Screen::resting);
  EXPECT_EQ(after(idle, {Rest{}, Wake{}}), idle);
  EXPECT_EQ(reduce(reading(), Rest{}), reading());
  EXPECT_EQ(reduce(reading(), Wake{}), reading());
  const State card = reduce(idle, OpenEmergency{});
  EXPECT_EQ(reduce(card, Rest{}), card);
}

TEST(MidVisit, IsWhatAResetWouldTakeAway) {
  const State idle = initial_state(site());
  EXPECT_TRUE(mid_visit(reading()));
  EXPECT_TRUE(mid_visit(reduce(idle, TurnPicker{1})));
  EXPECT_TRUE(mid_visit(reduce(idle, OpenEmergency{})));
  EXPECT_TRUE(mid_visit(with_focus(idle, OpenEmergency{})));
  EXPECT_FALSE(mid_visit(with_pressed(idle, OpenEmergency{})));
  EXPECT_FALSE(mid_visit(after(idle, {Greet{tag("pl")}, Shift{{0, 2}}})));
  EXPECT_FALSE(mid_visit(reduce(idle, Rest{})));
}

TEST(OutOfService, NothingLeadsOut) {
  State state = initial_state(site());
  state.phase = Phase::out_of_service;
  for (const Action& action : std::vector<Action>{ChooseLocale{tag("pl")}, OpenEmergency{}, Finish{}, Wake{},
                                                  OpenLibrary{0}, Warn{0}, TurnPicker{1}}) {
    EXPECT_EQ(reduce(state, action), state) << to_text(action);
  }
}

TEST(ActionText, IsOneLinePerKind) {
  EXPECT_EQ(to_text(ChooseLocale{tag("zh-Hans")}), "choose-locale zh-Hans");
  EXPECT_EQ(to_text(OpenLibrary{1}), "open-library 1");
  EXPECT_EQ(to_text(OpenArticle{"dvt-to-pe"}), "open-article dvt-to-pe");
  EXPECT_EQ(to_text(GoTo{{"dvt-to-pe", "path"}}), "go-to part dvt-to-pe/path");
  EXPECT_EQ(to_text(OpenEmergency{}), "open-emergency");
  EXPECT_EQ(to_text(OpenEmergency{2}), "open-emergency 2");
  EXPECT_EQ(to_text(CloseEmergency{}), "close-emergency");
  EXPECT_EQ(to_text(OpenOverlay{Overlay::display}), "open-overlay display");
  EXPECT_EQ(to_text(CloseOverlay{}), "close-overlay");
  EXPECT_EQ(to_text(ChooseTextSize{TextSize::larger}), "choose-text-size 150");
  EXPECT_EQ(to_text(ChooseTheme{"dark"}), "choose-theme dark");
  EXPECT_EQ(to_text(TurnPicker{1}), "turn-picker 1");
  EXPECT_EQ(to_text(KeepReading{}), "keep-reading");
  EXPECT_EQ(to_text(Finish{}), "finish");
  EXPECT_EQ(to_text(Rest{}), "rest");
  EXPECT_EQ(to_text(Wake{}), "wake");
  EXPECT_EQ(to_text(Greet{tag("ur")}), "greet ur");
  EXPECT_EQ(to_text(Warn{30}), "warn 30");
  EXPECT_EQ(to_text(Shift{{2, -2}}), "shift 2 -2");
}

TEST(Names, AreTheToursNames) {
  EXPECT_EQ(name_of(Screen::out_of_service), "out-of-service");
  EXPECT_EQ(name_of(Screen::faq), "faq");
  EXPECT_EQ(name_of(Overlay::still_reading), "still-reading");
}

TEST(ChooseOption, WorksOnThePageBeneathAndEndsWithTheVisit) {
  for (const Option option : {Option::low_reach, Option::side_by_side, Option::reduced_motion}) {
    EXPECT_EQ(after(reading(), {ChooseOption{option, true}}), reading()) << "only from the overlay";
    const State open = after(reading(), {OpenOverlay{Overlay::display}});
    const State on = after(open, {ChooseOption{option, true}});
    EXPECT_NE(on, open);
    EXPECT_EQ(on.visit.position, open.visit.position);
    EXPECT_EQ(after(on, {ChooseOption{option, false}}), open);
    EXPECT_EQ(after(on, {CloseOverlay{}, Forget{}}), after(reading(), {Forget{}}));
  }
}

TEST(ChooseOption, KeepsTheKeyboardOnItsSwitch) {
  const State open = after(reading(), {OpenOverlay{Overlay::display}});
  const State on =
      reduce(with_focus(open, ChooseOption{Option::low_reach, true}), ChooseOption{Option::low_reach, true});
  EXPECT_EQ(on.focus, (Action{ChooseOption{Option::low_reach, false}}));
}

TEST(DisplayOptions, CanBeOpenedBeforeALanguageIsChosen) {
  const State state =
      after(initial_state(site()), {OpenOverlay{Overlay::display}, ChooseTextSize{TextSize::largest}});
  EXPECT_EQ(screen_of(state), Screen::idle);
  EXPECT_EQ(state.visit.text_size, TextSize::largest);
  EXPECT_TRUE(mid_visit(state));
  EXPECT_EQ(top(after(initial_state(site()), {OpenOverlay{Overlay::language}})), Overlay::none);
}

TEST(SecondLocale, IsTheSitesOrTheSourcesOrNone) {
  State state = initial_state(site());
  state.site.source = tag("en");
  state.visit.locale = tag("ur");
  EXPECT_EQ(second_locale(state), tag("cy"));
  state.visit.locale = tag("cy");
  EXPECT_EQ(second_locale(state), tag("en"));
  state.site.locale = tag("en");
  state.visit.locale = tag("en");
  EXPECT_EQ(second_locale(state), std::nullopt);
}

TEST(PanelsOfAText, OpenOnlyInAnArticle) {
  for (const Overlay panel : {Overlay::take_home, Overlay::notice}) {
    EXPECT_EQ(top(after(reading(), {OpenOverlay{panel}})), panel);
    EXPECT_EQ(top(after(reading(), {OpenLibrary{}, OpenOverlay{panel}})), Overlay::none);
    EXPECT_EQ(top(after(reading(), {OpenEmergency{}, OpenOverlay{panel}})), Overlay::emergency);
  }
}

TEST(SetGuide, IsOfTheVisit) {
  const State on = after(reading(), {SetGuide{true}});
  EXPECT_TRUE(on.visit.guide);
  EXPECT_FALSE(after(on, {Finish{}}).visit.guide);
}

}  // namespace
}  // namespace kiosk
