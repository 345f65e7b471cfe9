#pragma once

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "good_start.h"

namespace kiosk {

/// A good start of which one line is written anew.
class OneLine : public GoodStart {
 protected:
  struct Line {
    std::size_t at;
    std::string key;
  };
  /// The lines of the good text that set a key.
  std::vector<Line> keys() const {
    std::vector<Line> out;
    std::string table;
    const std::vector<std::string> lines = lines_of(good_text_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].starts_with("[")) table = lines[i].substr(1, lines[i].find(']') - 1) + ".";
      const auto equals = lines[i].find(" = ");
      if (lines[i].starts_with("#") || lines[i].starts_with("[") || equals == std::string::npos) continue;
      out.push_back({i, table + lines[i].substr(0, equals)});
    }
    return out;
  }
  std::string with_line(const Line& line, const std::string& text) const {
    std::vector<std::string> lines = lines_of(good_text_);
    lines[line.at] = text;
    return text_of(lines);
  }
  Config fresh(const std::string& text) {
    const KeptSettings kept = std::exchange(kept_, {});
    const Config config = load(text).config;
    kept_ = kept;
    return config;
  }

  void expect_told(const Line& line) const {
    ASSERT_EQ(told_.findings().size(), 1U) << told();
    const Finding& found = told_.findings()[0];
    EXPECT_EQ(found.severity, Severity::error);
    EXPECT_EQ(found.line, static_cast<int>(line.at) + 1) << told();
    EXPECT_GT(found.column, 0);
    EXPECT_THAT(found.sentence, ::testing::HasSubstr("\"" + line.key + "\""));
    EXPECT_GT(found.advice.size(), 10U) << told();
    EXPECT_LT(told().size(), 700U);
    for (const char c : told()) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ') << told();
  }
};

}  // namespace kiosk
