#include "cli/usage_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/temp_folder.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Date kFirst = *read_date("2026-11-01");
const Date kLast = *read_date("2026-11-28");

struct UsageReport : ::testing::Test {
  UsageReport() { config.config.totals = true; }

  void count() {
    Diagnostics told;
    UsageFile(temp.path())
        .add({{kFirst,
               {{{Counted::visit, ""}, 120},
                {{Counted::language, "en"}, 100},
                {{Counted::language, "pl"}, 17},
                {{Counted::language, "ur"}, 3},
                {{Counted::part, "dvt-to-pe/path"}, 44},
                {{Counted::yes, ""}, 2}}},
              {kLast, {{{Counted::emergency, ""}, 7}}},
              {kLast + std::chrono::days(1), {{{Counted::emergency, ""}, 1000}}}},
             told);
    ASSERT_TRUE(told.findings().empty());
  }
  int run(UsageForm form, bool by_day = false) {
    out.str("");
    err.str("");
    return run_usage(config, temp.path(), {kFirst, kLast, by_day}, form, out, err);
  }

  TempFolder temp;
  ConfigResult config;
  std::ostringstream out, err;
};

TEST_F(UsageReport, HasATableForPeople) {
  count();
  EXPECT_EQ(run(UsageForm::table), 0);
  EXPECT_EQ(
      out.str(),
      "2026-11-01 to 2026-11-28, 28 days\n\n"
      "Visits                                        >117\n"
      "Visits by language\n"
      "  en                                           100\n"
      "  pl                                            17\n"
      "  ur                                            <5\n"
      "Parts opened, once a visit\n"
      "  dvt-to-pe/path                                44\n"
      "Emergency screen opened                          7\n"
      "Visits with reading aloud                        0\n"
      "Answered the question: yes                      <5\n"
      "Answered the question: no                        0\n"
      "Answered the question: will ask staff            0\n"
      "\n"
      "Numbers under five stand as <5, so that they tell of nobody; where visits would give one away, they "
      "stand as more than the others' sum.\n");
  EXPECT_EQ(err.str(), "");
}

TEST_F(UsageReport, HidesTheSameInEveryForm) {
  count();
  EXPECT_EQ(run(UsageForm::csv), 0);
  EXPECT_THAT(out.str(), HasSubstr("from,to,counted,which,count\n"));
  EXPECT_THAT(out.str(), HasSubstr("2026-11-01,2026-11-28,visits,,>117\n"));
  EXPECT_THAT(out.str(), HasSubstr("2026-11-01,2026-11-28,languages,ur,<5\n"));
  EXPECT_EQ(run(UsageForm::json), 0);
  const auto json = nlohmann::json::parse(out.str());
  EXPECT_EQ(json["from"], "2026-11-01");
  for (const auto& each : json["counts"]) {
    const bool hidden =
        each["which"] == "ur" || each["counted"] == "visits" || each["counted"] == "answered-yes";
    EXPECT_EQ(each["count"].is_string(), hidden) << each;
  }
}

TEST_F(UsageReport, HasEachDayByItselfAndNoSum) {
  count();
  EXPECT_EQ(run(UsageForm::table, true), 0);
  const std::string zeros =
      "Answered the question: no                        0\n"
      "Answered the question: will ask staff            0\n";
  EXPECT_EQ(
      out.str(),
      "2026-11-01 to 2026-11-28, 28 days, each by itself\n\n"
      "2026-11-01\n"
      "Visits                                        >117\n"
      "Visits by language\n"
      "  en                                           100\n"
      "  pl                                            17\n"
      "  ur                                            <5\n"
      "Parts opened, once a visit\n"
      "  dvt-to-pe/path                                44\n"
      "Emergency screen opened                          0\n"
      "Visits with reading aloud                        0\n"
      "Answered the question: yes                      <5\n" +
          zeros +
          "\n2026-11-28\n"
          "Visits                                           0\n"
          "Emergency screen opened                          7\n"
          "Visits with reading aloud                        0\n"
          "Answered the question: yes                       0\n" +
          zeros +
          "\nNumbers under five stand as <5, so that they tell of nobody; where visits would give one "
          "away, they stand as more than the others' sum.\n"
          "Give these away or the sums of the same days, not both: the one less the other would tell what "
          "is hidden.\n");
}

TEST_F(UsageReport, HidesEachDaysSmallNumbersInEveryForm) {
  Diagnostics told;
  for (int day = 0; day < 4; ++day)
    UsageFile(temp.path())
        .add({{kFirst + std::chrono::days(day), {{{Counted::visit, ""}, 4}, {{Counted::language, "pl"}, 4}}}},
             told);
  EXPECT_EQ(run(UsageForm::csv, false), 0);
  EXPECT_THAT(out.str(), HasSubstr("2026-11-01,2026-11-28,languages,pl,16\n"));
  EXPECT_EQ(run(UsageForm::csv, true), 0);
  EXPECT_THAT(out.str(), ::testing::StartsWith("day,counted,which,count\n2026-11-01,visits,,<5\n"));
  EXPECT_THAT(out.str(), HasSubstr("2026-11-04,languages,pl,<5\n"));
  EXPECT_THAT(out.str(), Not(HasSubstr("16")));
  EXPECT_EQ(run(UsageForm::json, true), 0);
  const auto json = nlohmann::json::parse(out.str());
  EXPECT_FALSE(json.contains("counts"));
  ASSERT_EQ(json["days"].size(), 4U) << "a day on which nothing was counted is left out";
  EXPECT_EQ(json["days"][1]["day"], "2026-11-02");
  for (const auto& day : json["days"])
    for (const auto& each : day["counts"]) EXPECT_TRUE(each["count"] == "<5" || each["count"] == 0) << each;
  EXPECT_EQ(run(UsageForm::table, true), 0);
  EXPECT_THAT(out.str(), Not(HasSubstr("16")));
}

TEST_F(UsageReport, SaysSoWhereNothingIsCounted) {
  EXPECT_EQ(run(UsageForm::table), 0);
  EXPECT_THAT(out.str(), HasSubstr("Nothing has been counted yet."));
  config.config.totals = false;
  EXPECT_EQ(run(UsageForm::table), 0);
  EXPECT_THAT(out.str(), HasSubstr("Nothing is counted: \"totals\""));
  EXPECT_EQ(run(UsageForm::json), 0);
  EXPECT_THAT(err.str(), HasSubstr("Nothing is counted"));
  EXPECT_TRUE(nlohmann::json::accept(out.str())) << "for programs it is still JSON";
  count();
  EXPECT_EQ(run(UsageForm::table), 0);
  EXPECT_THAT(out.str(), HasSubstr("Nothing is counted any more"));
  EXPECT_THAT(out.str(), HasSubstr("100")) << "what was counted can still be read";
}

TEST_F(UsageReport, TellsAFileThatIsNoneAndChangesNothing) {
  std::ofstream(temp.path() / "usage.sqlite") << "no database";
  EXPECT_EQ(run(UsageForm::table), 1);
  EXPECT_THAT(err.str(), HasSubstr("The totals cannot be read"));
  EXPECT_EQ(out.str(), "");
  EXPECT_EQ(std::filesystem::file_size(temp.path() / "usage.sqlite"), 11U);
}

TEST(UsageRange, IsTheLast28DaysWhereNothingIsSaid) {
  std::string error;
  const Date today = *read_date("2026-11-28");
  const auto range = [&](const char* from, const char* to) {
    const auto found = usage_range(from, to, today, error);
    return found ? to_text(found->first) + " " + to_text(found->last) : error;
  };
  EXPECT_EQ(range("", ""), "2026-11-01 2026-11-28");
  EXPECT_EQ(range("", "2026-03-28"), "2026-03-01 2026-03-28");
  EXPECT_EQ(range("2026-11-05", ""), "2026-11-05 2026-11-28");
  EXPECT_EQ(range("2026-11-05", "2026-11-05"), "2026-11-05 2026-11-05");
  EXPECT_EQ(range("2026-02-30", ""), "--from 2026-02-30 is no day such as 2026-11-22.");
  EXPECT_EQ(range("", "yesterday"), "--to yesterday is no day such as 2026-11-22.");
  EXPECT_EQ(range("2026-11-06", "2026-11-05"), "--from 2026-11-06 lies behind --to 2026-11-05.");
  EXPECT_EQ(range("2026-12-01", ""), "--from 2026-12-01 lies behind --to 2026-11-28.");
}

}  // namespace
}  // namespace kiosk
