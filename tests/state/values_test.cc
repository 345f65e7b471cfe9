// The lists of an enum's values: that none lacks the last. A new value has a name, or the build fails (a
// switch without it is a warning, and so an error); behind the last of the list there is no value with one.

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "state/state.h"

namespace kiosk {
namespace {

template <typename List>
void expect_whole(const List& list) {
  using Value = typename List::value_type;
  std::set<std::string> names;
  for (const Value value : list) {
    EXPECT_FALSE(name_of(value).empty()) << static_cast<int>(value);
    EXPECT_TRUE(names.insert(std::string(name_of(value))).second) << name_of(value);
  }
  const auto count = static_cast<int>(list.size());
  for (int behind = count; behind < count + 50; ++behind)
    EXPECT_EQ(name_of(static_cast<Value>(behind)), "") << "is not in the list";
}

TEST(ListsOfValues, LackNone) {
  expect_whole(kScreens);
  expect_whole(kOverlays);
  expect_whole(kStaffSheets);
  expect_whole(kPhases);
}

}  // namespace
}  // namespace kiosk
