#include <gtest/gtest.h>

#include "real_world.h"
#include "walks/walk.h"

namespace kiosk {
namespace {

class RandomWalk : public RealWorld {};

/// A hundred thousand steps in every language and size are walked by hand: tests/walks.
TEST_F(RandomWalk, TurnsBackAsItCameAndNeverDrifts) {
  walks::Ways ways;
  ways.locales = {tag_of("en"), tag_of("ur")};
  ways.sizes = {TextSize::normal, TextSize::largest};
  ways.themes = {"light", "dark"};
  const walks::Told told = walks::walk(world(), ways, 1500, 1);
  for (const auto& [what, fault] : told.faults)
    ADD_FAILURE() << what << ", " << fault.times << " times, first: " << fault.first;
  EXPECT_GT(told.turns, 300);
  EXPECT_GT(told.changes, 800);
  EXPECT_GE(told.books, 20);
}

}  // namespace
}  // namespace kiosk
