#include "house/arrows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Arrows arrows_of_the_house() { return read_arrows(read_lines(repository() / "src/rooms.txt")); }

TEST(Arrows, EveryIncludeFollowsTheList) {
  const auto files = sources_under("src");
  ASSERT_GT(files.size(), 20U);
  const auto broken = broken_arrows(arrows_of_the_house(), files);
  EXPECT_THAT(broken, IsEmpty()) << listed(broken);
}

TEST(Arrows, TheListHasNoWayBack) {
  const Arrows arrows = arrows_of_the_house();
  ASSERT_GE(arrows.size(), 16U);
  EXPECT_THAT(faults_of(arrows), IsEmpty());
}

TEST(Arrows, EveryFolderOfSrcIsARoom) {
  const Arrows arrows = arrows_of_the_house();
  for (const auto& entry : std::filesystem::directory_iterator(repository() / "src")) {
    if (!entry.is_directory() || std::filesystem::is_empty(entry)) continue;
    EXPECT_TRUE(arrows.contains(entry.path().filename().string())) << entry.path();
  }
}

const Arrows kSample = {{"base", {}}, {"state", {"base"}}, {"screen", {"base", "state"}}, {"sdl", {"base"}}};

TEST(ArrowsSelfTest, FindsAnArrowThatPointsUp) {
  const SourceFile bad{"src/state/reduce.cc",
                       {"#include \"state/reduce.h\"", "", "#include \"screen/compose.h\""}};
  EXPECT_THAT(broken_arrows(kSample, {bad}),
              ElementsAre("src/state/reduce.cc:3: state may not include \"screen/compose.h\""));
}

TEST(ArrowsSelfTest, FindsADisguisedInclude) {
  const SourceFile bad{"src/state/a.h", {"  #  include \"screen/compose.h\"  // why not"}};
  EXPECT_EQ(broken_arrows(kSample, {bad}).size(), 1U);
}

TEST(ArrowsSelfTest, FindsAnIncludeThatNamesNoRoom) {
  const SourceFile bad{"src/state/a.cc", {"#include \"action.h\"", "#include \"../screen/compose.h\""}};
  EXPECT_EQ(broken_arrows(kSample, {bad}).size(), 2U);
}

TEST(ArrowsSelfTest, FindsSdlOutsideItsRoom) {
  const std::vector<std::string> lines = {"#include <SDL.h>", "#include <SDL2/SDL_ttf.h>",
                                          "#include <string>"};
  EXPECT_EQ(broken_arrows(kSample, {{"src/screen/a.cc", lines}}).size(), 2U);
  EXPECT_EQ(broken_arrows(kSample, {{"src/main.cc", lines}}).size(), 2U);
  EXPECT_THAT(broken_arrows(kSample, {{"src/sdl/a.cc", lines}}), IsEmpty());
}

TEST(ArrowsSelfTest, LetsMainIncludeAnyRoom) {
  EXPECT_THAT(broken_arrows(kSample, {{"src/main.cc", {"#include \"screen/compose.h\""}}}), IsEmpty());
}

TEST(ArrowsSelfTest, FindsACycleAndAnUnknownRoom) {
  EXPECT_THAT(faults_of({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}),
              ElementsAre("b leads back to itself", "c leads back to itself"));
  EXPECT_THAT(faults_of({{"a", {"lost"}}}), ElementsAre("a points to lost, which has no line"));
}

TEST(ArrowsSelfTest, ReadsTheListAsTheBuildDoes) {
  const Arrows arrows = read_arrows({"# who: may", "base:", "text: base locale"});
  EXPECT_EQ(arrows, (Arrows{{"base", {}}, {"text", {"base", "locale"}}}));
}

}  // namespace
}  // namespace kiosk::house
