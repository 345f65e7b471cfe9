#include "scene/spoken.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(SpokenSentences, LeaveOutWhatStandsRoundThePage) {
  Scene scene;
  scene.readings = {{"Page 1 of 2", {}, {}, "", true},
                    {"One.", {}, {}, "", false},
                    {"Back", {}, {}, "", true},
                    {"Two.", {}, {}, "", false}};
  const auto found = spoken_sentences(scene);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0], &scene.readings[1]);
  EXPECT_EQ(found[1], &scene.readings[3]);
  EXPECT_TRUE(spoken_sentences(Scene{}).empty());
}

}  // namespace
}  // namespace kiosk
