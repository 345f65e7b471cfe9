#include "base/position.h"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk {
namespace {

TEST(Position, APartIsReadFromItsStartOverItsHeadingToItsBlocks) {
  Position text = Position::of_block("a", "p", 0);
  text.offset = 40;
  const std::vector<Position> order = {
      {"a", "p"}, Position::of_heading("a", "p"),     Position::of_block("a", "p", 0),
      text,       Position::of_block("a", "p", 0, 1), Position::of_block("a", "p", 1)};
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t k = 0; k < order.size(); ++k) {
      EXPECT_EQ(order[i].is_before(order[k]), i < k) << to_text(order[i]) << " and " << to_text(order[k]);
    }
}

TEST(Position, ItsTextLeavesOutWhatIsNothing) {
  EXPECT_EQ(to_text(Position{}), "");
  EXPECT_EQ(to_text({"a", "p"}), "a/p");
  EXPECT_EQ(to_text(Position::of_heading("a", "p")), "a/p/heading");
  EXPECT_EQ(to_text(Position::of_block("a", "p", 3)), "a/p/3");
  EXPECT_EQ(to_text({"a", "p", Spot::block, 3, 2, 17}), "a/p/3.2+17");
}

}  // namespace
}  // namespace kiosk
