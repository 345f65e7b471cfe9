// [opening_hours] of kiosk.conf: what counts as hours, and dates that do not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "one_line.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

class HoursLine : public OneLine {
 protected:
  Line line_of(const std::string& key) const {
    const std::vector<Line> lines = keys();
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& one) { return one.key == key; });
    EXPECT_NE(line, lines.end()) << key;
    return line == lines.end() ? Line{} : *line;
  }
};

TEST_F(HoursLine, TwoSpansADayAreHours) {
  const Line line = line_of("opening_hours.monday");
  using Spans = OpeningTimes::Spans;
  for (const auto& [text, spans] : {std::pair("[\"08:00-12:00\"]", Spans{{480, 720}}),
                                    {"[\"08:00-12:00\", \"12:00-18:00\"]", Spans{{480, 720}, {720, 1080}}},
                                    {"[\"18:00-02:00\", \"08:00-12:00\"]", Spans{{480, 720}, {1080, 120}}},
                                    {"[\"00:00-08:00\", \"20:00-24:00\"]", Spans{{0, 480}, {1200, 1440}}}}) {
    const Config config = load(with_line(line, "monday = " + std::string(text))).config;
    EXPECT_EQ(told(), "") << text;
    EXPECT_EQ(config.hours.week[0], spans) << text;
  }
}

TEST_F(HoursLine, HoursOverMidnightAreHours) {
  const Line line = line_of("opening_hours.monday");
  for (const auto& [text, opens, closes] : {std::tuple("20:00-06:00", 20 * 60, 6 * 60),
                                            {"23:59-23:58", 1439, 1438},
                                            {"18:30-00:00", 1110, 0},
                                            {"00:01-00:00", 1, 0}}) {
    const Config config = load(with_line(line, "monday = \"" + std::string(text) + "\"")).config;
    EXPECT_EQ(told(), "") << text;
    EXPECT_EQ(config.hours.week[0], (OpeningTimes::Spans{{opens, closes}})) << text;
  }
}

TEST_F(HoursLine, TheNearestRightOneIsNamed) {
  struct Nearest {
    const char* key;
    const char* value;
    const char* advice;
  };
  for (const Nearest& row : std::vector<Nearest>{
           {"opening_hours.monday", "\"8-12, 13-18\"", "[\"08:00-12:00\", \"13:00-18:00\"]"},
           {"opening_hours.monday", "[\"1pm-6pm\", \"8-12\"]", "[\"08:00-12:00\", \"13:00-18:00\"]"},
           {"opening_hours.monday", "[\"08:00-13:00\", \"12:00-18:00\"]", "\"08:00-18:00\""},
           {"opening_hours.monday", "[\"08:00-18:00\", \"9-10\"]", "\"08:00-18:00\""},
           {"opening_hours.closed_on", "\"2026-12-25\"", "[\"2026-12-25\"]"},
           {"opening_hours.closed_on", "2026-12-25", "[\"2026-12-25\"]"},
           {"opening_hours.closed_on", "[\"25.12.2026\"]", "[\"2026-12-25\"]"},
           {"opening_hours.closed_on", "[\"2026/2/30\"]", "[\"2026-02-28\"]"}}) {
    const Line line = line_of(row.key);
    load(with_line(line, line.key.substr(line.key.rfind('.') + 1) + " = " + row.value));
    ASSERT_EQ(told_.findings().size(), 1U) << row.value << told();
    EXPECT_THAT(told_.findings()[0].advice, HasSubstr(row.advice)) << row.value;
  }
}

/// Of a list that counts, each date that does not exist is told where it stands.
TEST_F(HoursLine, ClosedDatesFallBackOneByOne) {
  const Line line = line_of("opening_hours.closed_on");
  const ConfigResult result = load(with_line(
      line,
      "closed_on = [\"2027-01-01\", \"2026-02-30\", \"2026-13-01\", \"x\", \"2026-12-25\", \"2027-01-01\"]"));
  EXPECT_EQ(result.config.hours.closed_on,
            (std::vector<Date>{*read_date("2026-12-25"), *read_date("2027-01-01")}));
  ASSERT_EQ(told_.findings().size(), 3U) << told();
  std::set<int> columns;
  for (const Finding& found : told_.findings()) {
    EXPECT_EQ(found.line, static_cast<int>(line.at) + 1);
    EXPECT_THAT(found.sentence, HasSubstr("no date that exists"));
    EXPECT_FALSE(found.advice.empty());
    columns.insert(found.column);
  }
  EXPECT_EQ(columns, (std::set<int>{28, 42, 56}));
  EXPECT_THAT(told_.findings()[0].advice, HasSubstr("Did you mean \"2026-02-28\"?"));
}

/// On a first start what is no date takes none of the others with it, nor hides what is wrong with them.
TEST_F(HoursLine, WhatIsNoDateTakesNoOtherWithIt) {
  const Config read =
      fresh(with_line(line_of("opening_hours.closed_on"), "closed_on = [\"2026-12-25\", 7, \"2026-13-01\"]"));
  EXPECT_EQ(read.hours.closed_on, std::vector<Date>{*read_date("2026-12-25")});
  EXPECT_THAT(told(), HasSubstr("holds something that is no date; the rest of the list holds"));
  EXPECT_THAT(told(), HasSubstr("2026-13-01"));
}

/// Without quotes TOML would take it for the end of the whole file, and of the number with it.
TEST_F(HoursLine, ADateWithoutQuotesThatDoesNotExistIsPassedOverAlone) {
  const Line line = line_of("opening_hours.closed_on");
  const Config read = fresh(with_line(line, "closed_on = [2027-01-01, 2026-02-30,2026-13-01] # 2026-02-31"));
  EXPECT_EQ(read.hours.closed_on, std::vector<Date>{*read_date("2027-01-01")});
  EXPECT_THAT(told(), HasSubstr("\"2026-02-30\", which is no date that exists"));
  EXPECT_THAT(told(), HasSubstr("\"2026-13-01\", which is no date that exists"));
  EXPECT_THAT(told(), testing::Not(HasSubstr("02-31")));
  EXPECT_THAT(told(), testing::Not(HasSubstr("no TOML")));
}

}  // namespace
}  // namespace kiosk
