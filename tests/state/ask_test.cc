// Questions for the clinic: ticked on their page, shown and taken home from there, gone with the visit.

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

State asking() { return reduce(reading(), GoTo{{"dvt-to-pe", "ask"}}); }

TEST(TickQuestion, TicksAndUnticksInTheOrderOfTheList) {
  const State state = after(asking(), {TickQuestion{3}, TickQuestion{0}, TickQuestion{4}, TickQuestion{3}});
  EXPECT_EQ(state.visit.asked, (std::vector<int>{0, 4}));
  EXPECT_EQ(reduce(asking(), TickQuestion{-1}), asking());
  EXPECT_EQ(reduce(reading(), TickQuestion{0}), reading()) << "only where it stands";
}

TEST(TickQuestion, HoldsInTheArticleAndInEveryLanguageAndEndsWithThem) {
  const State ticked = reduce(asking(), TickQuestion{1});
  const std::vector<int> one = {1};
  EXPECT_EQ(after(ticked, {OpenOverlay{Overlay::language}, ChooseLocale{tag("pl")}}).visit.asked, one);
  EXPECT_EQ(after(ticked, {GoTo{kPath}, OpenArticle{"dvt-to-pe"}}).visit.asked, one);
  EXPECT_TRUE(reduce(ticked, OpenArticle{"another"}).visit.asked.empty());
  EXPECT_TRUE(reduce(ticked, GoTo{{"another", "path"}}).visit.asked.empty());
  EXPECT_TRUE(after(ticked, {Finish{}, ChooseLocale{tag("ur")}}).visit.asked.empty());
}

TEST(TickQuestion, KeepsTheKeyboardWhereItIs) {
  EXPECT_EQ(reduce(with_focus(asking(), TickQuestion{2}), TickQuestion{2}).focus, Action{TickQuestion{2}});
}

TEST(Asked, AreShownAndTakenHomeOnceOneIsTicked) {
  EXPECT_EQ(reduce(asking(), OpenOverlay{Overlay::show_to_staff}), asking());
  const State card = after(asking(), {TickQuestion{1}, OpenOverlay{Overlay::show_to_staff}});
  EXPECT_EQ(top(card), Overlay::show_to_staff);
  EXPECT_EQ(top_page(reduce(card, TurnPicker{1})), 1);
  const State home = reduce(card, OpenOverlay{Overlay::questions_home});
  EXPECT_EQ(top(home), Overlay::questions_home);
  EXPECT_EQ(reduce(home, CloseOverlay{}), card);
  const State urgent = after(card, {OpenEmergency{}, OpenOverlay{Overlay::show_to_staff}});
  EXPECT_EQ(reduce(urgent, OpenOverlay{Overlay::questions_home}), urgent)
      << "in an emergency nothing is taken home";
}

}  // namespace
}  // namespace kiosk
