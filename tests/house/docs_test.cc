#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house/arrows.h"

namespace kiosk::house {
namespace {

using testing::IsEmpty;

/// The lines between the fence "```text" after `heading` and the next fence.
std::vector<std::string> quoted_after(const std::vector<std::string>& lines, const std::string& heading) {
  auto at = std::find(lines.begin(), lines.end(), heading);
  at = std::find(at, lines.end(), "```text");
  if (at == lines.end()) return {};
  return {at + 1, std::find(at + 1, lines.end(), "```")};
}

TEST(Docs, TheArchitectureQuotesTheRooms) {
  const auto quoted = quoted_after(read_lines(repository() / "docs/architecture.md"), "## The rooms");
  EXPECT_EQ(quoted, read_lines(repository() / "src/rooms.txt"));
  EXPECT_GT(quoted.size(), 15U);
}

TEST(Docs, EveryRoomWithCodeHasTests) {
  std::vector<std::string> bare;
  for (const auto& [room, targets] : read_arrows(read_lines(repository() / "src/rooms.txt"))) {
    const auto sources = sources_under("src/" + room);
    const bool code = std::any_of(sources.begin(), sources.end(),
                                  [](const SourceFile& file) { return file.name.ends_with(".cc"); });
    const auto tests = sources_under("tests/" + room);
    const bool tested = std::any_of(tests.begin(), tests.end(),
                                    [](const SourceFile& file) { return file.name.ends_with("_test.cc"); });
    if (code && !tested) bare.push_back("src/" + room + " has no test in tests/" + room);
  }
  EXPECT_THAT(bare, IsEmpty()) << listed(bare);
}

}  // namespace
}  // namespace kiosk::house
