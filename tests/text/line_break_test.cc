#include <gtest/gtest.h>
#include <unicode/brkiter.h>

#include <sstream>
#include <string>
#include <vector>

#include "text/opportunities.h"
#include "text/support.h"

namespace kiosk {
namespace {

// From Debian's unicode-data: 7,654 lines.
constexpr const char* kLineBreakTest = "/usr/share/unicode/auxiliary/LineBreakTest.txt";
constexpr std::size_t kLines = 7654;

struct Case {
  std::u16string text;
  std::vector<int> breaks;
};

/// "× 0023 × 0308 ÷ 0020 ÷ # comment"
Case parse(const std::string& line) {
  Case c;
  std::istringstream in(line.substr(0, line.find('#')));
  for (std::string word; in >> word;) {
    if (word == "÷") c.breaks.push_back(static_cast<int>(c.text.size()));
    if (word == "÷" || word == "×") continue;
    append(c.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  }
  return c;
}

std::vector<int> found_breaks(const std::u16string& text, LineRules& rules) {
  std::vector<int> found;
  for (const Opportunity& o : find_opportunities(text, *LocaleTag::parse("und"), Breaking::greedy, rules))
    found.push_back(o.at);
  return found;
}

TEST(LineBreakTest, EveryLineOfUnicodesFileButTheListed) {
  LineRules rules;
  std::vector<std::string> faults;
  const auto cases = lines_of(kLineBreakTest);
  for (const std::string& line : cases) {
    const Case c = parse(line);
    if (found_breaks(c.text, rules) != c.breaks) faults.push_back(line.substr(0, line.find("\t#")));
  }
  EXPECT_EQ(cases.size(), kLines) << kLineBreakTest << " comes with the package unicode-data";
  EXPECT_LE(faults.size(), 22u);
  EXPECT_EQ(faults, lines_of(KIOSK_SOURCE_DIR "/tests/data/line-break-known-faults.txt"));
}

}  // namespace
}  // namespace kiosk
