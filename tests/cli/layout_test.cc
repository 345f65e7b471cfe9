#include "cli/layout.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace kiosk {
namespace {

using Json = nlohmann::json;

LayoutOptions options(const char* locale, int width) {
  return {locale, width, 40, LayoutBreaking::greedy, KIOSK_SOURCE_DIR "/assets/fonts.toml"};
}

std::vector<Json> layout(const LayoutOptions& wanted, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_layout(wanted, in, out, err), 0) << err.str();
  std::vector<Json> lines;
  std::istringstream written(out.str());
  for (std::string line; std::getline(written, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(LayoutCommand, WritesOneObjectPerLineWithItsParagraph) {
  const auto lines = layout(options("en", 200), "one two three four\n\nfive\r\n");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0]["paragraph"], 0);
  EXPECT_EQ(lines[0]["start"], 0);
  EXPECT_EQ(lines[1]["start"], lines[0]["end"]);
  EXPECT_EQ(lines[1]["end"], 18);
  EXPECT_EQ(lines[2]["paragraph"], 2);
  EXPECT_EQ(lines[2]["end"], 4);
  EXPECT_LE(lines[0]["width"], 200);
  EXPECT_GT(lines[0]["baseline"], 0);
}

TEST(LayoutCommand, CountsInCodePoints) {
  const auto lines = layout(options("en", 2000), "\U00010400\U00010400 ab\n");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0]["end"], 5);
  const Json last = lines[0]["runs"].back();
  EXPECT_EQ(last["end"], 5);
  EXPECT_EQ(last["glyphs"].back()["cluster"], 4);
}

TEST(LayoutCommand, WritesRunsInVisualOrderWithTheirFont) {
  const auto lines = layout(options("ur", 2000), "خون NHS\n");
  ASSERT_EQ(lines.size(), 1u);
  const Json& runs = lines[0]["runs"];
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0]["script"], "Latn");
  EXPECT_EQ(runs[0]["level"], 2);
  EXPECT_EQ(runs[1]["script"], "Arab");
  EXPECT_EQ(runs[1]["level"], 1);
  EXPECT_EQ(runs[1]["start"], 0);
  EXPECT_NE(runs[1]["font"].get<std::string>().find("NotoNastaliqUrdu-Regular"), std::string::npos);
  EXPECT_EQ(runs[1]["face"], 0);
  EXPECT_LT(runs[0]["x"], runs[1]["x"]);
  for (const char* key : {"id", "cluster", "advance", "x_offset", "y_offset"})
    EXPECT_TRUE(runs[1]["glyphs"][0].contains(key)) << key;
}

/// At how many widths the number "116 123" is cut in two, where a line could hold it.
int cuts_of_number(LayoutBreaking breaking) {
  LayoutOptions wanted = options("en", 0);
  wanted.breaking = breaking;
  int cuts = 0;
  for (wanted.width = 180; wanted.width < 400; wanted.width += 20)
    for (const Json& line : layout(wanted, "call 116 123 now\n")) cuts += line["end"] == 9;
  return cuts;
}

TEST(LayoutCommand, KioskBreakingIsTheScreens) {
  EXPECT_GT(cuts_of_number(LayoutBreaking::greedy), 0);
  EXPECT_EQ(cuts_of_number(LayoutBreaking::kiosk), 0);
}

TEST(LayoutCommand, RefusesWhatMakesNoSense) {
  std::istringstream in("a\n");
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_layout(options("no tag", 100), in, out, err), 2);
  EXPECT_EQ(run_layout(options("en", 0), in, out, err), 2);
  EXPECT_TRUE(out.str().empty());
  EXPECT_NE(err.str().find("no tag"), std::string::npos);
  LayoutOptions lost = options("en", 100);
  lost.font_table = "/nowhere/fonts.toml";
  EXPECT_EQ(run_layout(lost, in, out, err), 1);
}

}  // namespace
}  // namespace kiosk
