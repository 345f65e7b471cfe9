#include "state/usage_summary.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(UsageSummary, HasAHeadingOverWhatIsCountedByNameAndNoNumberThatIsHidden) {
  const UsageCounts counts = {{{Counted::visit, ""}, 23},          {{Counted::language, "en"}, 20},
                              {{Counted::language, "pl"}, 3},      {{Counted::part, "a/path"}, 12},
                              {{Counted::question, "a/faq/x"}, 4}, {{Counted::yes, ""}, 6}};
  const auto named = [](const UsageKey& key) { return UsageName{"name of " + key.which, {}}; };
  const UsageSummary summary = summary_of(counts, 28, named);
  EXPECT_EQ(summary.days, 28);
  std::string all;
  for (const UsageRow& row : summary.rows)
    all += (row.inside ? "  " : "") + row.key + row.name + (row.text.empty() ? "" : " = " + row.text) + "\n";
  EXPECT_EQ(all,
            "staff.usage_visits = >20\n"
            "staff.usage_language\n"
            "  name of en = 20\n"
            "  name of pl = <5\n"
            "staff.usage_part\n"
            "  name of a/path = 12\n"
            "staff.usage_question\n"
            "  name of a/faq/x = <5\n"
            "staff.usage_emergency = 0\n"
            "staff.usage_aloud = 0\n"
            "staff.usage_answered\n"
            "  answered.yes = 6\n"
            "  answered.no = 0\n"
            "  answered.ask = 0\n");
}

TEST(UsageSummary, OfNothingStillSaysSo) {
  const UsageSummary summary = summary_of({}, 7, nullptr);
  EXPECT_EQ(summary.rows.front().text, "0");
  for (const UsageRow& row : summary.rows) EXPECT_EQ(row.share, 0);
}

}  // namespace
}  // namespace kiosk
