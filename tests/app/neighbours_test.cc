#include "app/neighbours.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

State reading() {
  SiteDefaults site;
  site.locale = *LocaleTag::parse("en");
  site.source = site.locale;
  State state = initial_state(site);
  state.phase = Phase::visit;
  state.visit.position = Position::of_block("a", "p", 3);
  return state;
}

Scene with(std::vector<Action> controls) {
  Scene scene;
  for (Action& action : controls) {
    HitTarget target;
    target.action = std::move(action);
    scene.targets.push_back(std::move(target));
  }
  return scene;
}

std::vector<State> all_of(Neighbours neighbours) {
  std::vector<State> states;
  for (; !neighbours.empty(); neighbours.drop()) states.push_back(neighbours.next());
  return states;
}

TEST(NeighboursOfAPage, AreThePageOnThenThePageBack) {
  const GoTo on{Position::of_block("a", "p", 4)};
  const GoTo back{Position::of_block("a", "p", 2)};
  Scene scene = with({on, back, OpenOverlay{Overlay::language}});
  scene.next = on;
  scene.back = back;
  Neighbours neighbours;
  neighbours.plan(reading(), scene);
  const auto states = all_of(neighbours);
  ASSERT_EQ(states.size(), 2U);
  EXPECT_EQ(states[0].visit.position.block, 4);
  EXPECT_EQ(states[1].visit.position.block, 2);
}

TEST(NeighboursOfTheDisplayPanel, AreWhatEachChoiceWouldShow) {
  State state = reduce(reading(), OpenOverlay{Overlay::display});
  Scene scene = with({ChooseTextSize{TextSize::normal}, ChooseTextSize{TextSize::largest},
                      ChooseTheme{"dark"}, ChooseOption{Option::side_by_side, true}, CloseOverlay{}});
  scene.targets[3].enabled = false;
  Neighbours neighbours;
  neighbours.plan(state, scene);
  const auto states = all_of(neighbours);
  // Not the size that is chosen already, and not what cannot be chosen.
  ASSERT_EQ(states.size(), 2U);
  EXPECT_EQ(states[0].visit.theme, "dark");
  EXPECT_EQ(states[1].visit.text_size, TextSize::largest);
  EXPECT_EQ(top(states[1]), Overlay::display);
}

TEST(NeighboursOfTheLibrary, AreItsArticles) {
  State state = reading();
  state.phase = Phase::visit;
  Neighbours neighbours;
  neighbours.plan(state, with({OpenArticle{"a"}, Finish{}}));
  const auto states = all_of(neighbours);
  ASSERT_EQ(states.size(), 1U);
  EXPECT_EQ(screen_of(states[0]), Screen::article);
}

TEST(NeighboursOfAPage, AreHandedOutOncePerPlace) {
  const GoTo on{Position::of_block("a", "p", 4)};
  Scene scene = with({on});
  scene.next = on;
  Neighbours neighbours;
  neighbours.plan(reading(), scene);
  neighbours.drop();
  neighbours.plan(with_pressed(with_focus(reading(), on), on), scene);
  EXPECT_TRUE(neighbours.empty());
  neighbours.clear();
  neighbours.plan(reading(), scene);
  EXPECT_FALSE(neighbours.empty());
}

}  // namespace
}  // namespace kiosk
