#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "house/source_tree.h"

namespace kiosk::house {
namespace {

/// Places where a length stands as a number: in screens and on pages each has a name, or is a token.
std::vector<std::string> bare_lengths(const SourceFile& file) {
  static const std::regex kBare(R"(\bpx\(-?[0-9])");
  std::vector<std::string> found;
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    if (std::regex_search(file.lines[i], kBare))
      found.push_back(file.name + ":" + std::to_string(i + 1) + ": " + file.lines[i]);
  return found;
}

TEST(Lengths, HaveNames) {
  std::vector<std::string> found;
  for (const char* folder : {"src/screen", "src/page", "src/kit"})
    for (const SourceFile& file : sources_under(folder))
      for (std::string& one : bare_lengths(file)) found.push_back(std::move(one));
  EXPECT_THAT(found, testing::IsEmpty()) << listed(found);
}

TEST(LengthsSelfTest, FindsANumber) {
  EXPECT_EQ(bare_lengths({"a.cc", {"int w = s.px(2);", "s.px(kGapMm);", "type_px(22)"}}).size(), 1u);
}

}  // namespace
}  // namespace kiosk::house
