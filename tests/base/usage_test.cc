#include "base/usage.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk {
namespace {

std::string text_of(const std::vector<ShownCount>& shown, Counted counted, const std::string& which = "") {
  for (const ShownCount& each : shown)
    if (each.key == UsageKey{counted, which}) return each.text;
  return "none";
}

/// Counts of a range with visits that began in these languages.
UsageCounts of_languages(const std::map<std::string, std::int64_t>& languages) {
  UsageCounts counts;
  for (const auto& [tag, count] : languages) {
    counts[{Counted::language, tag}] = count;
    counts[{Counted::visit, ""}] += count;
  }
  return counts;
}

TEST(ShownCounts, HideWhatIsUnderFiveAndNotNought) {
  UsageCounts counts;
  for (std::int64_t n = 1; n <= 6; ++n) counts[{Counted::part, std::to_string(n)}] = n;
  const auto shown = shown_counts(counts);
  for (const char* hidden : {"1", "2", "3", "4"}) EXPECT_EQ(text_of(shown, Counted::part, hidden), "<5");
  EXPECT_EQ(text_of(shown, Counted::part, "5"), "5");
  EXPECT_EQ(text_of(shown, Counted::part, "6"), "6");
  EXPECT_EQ(text_of(shown, Counted::emergency), "0") << "what is counted only once is always there";
  EXPECT_EQ(text_of(shown, Counted::visit), "0");
}

TEST(ShownCounts, GiveTheSumOfVisitsWhereAllItsLanguagesAreShown) {
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 20}, {"pl", 5}})), Counted::visit), "25");
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 20}, {"pl", 0}})), Counted::visit), "20");
}

TEST(ShownCounts, LetNoHiddenLanguageBeWorkedOutFromTheVisits) {
  // Whatever is hidden, what is shown is the same for each number that it may be.
  for (const std::map<std::string, std::int64_t>& others :
       {std::map<std::string, std::int64_t>{{"en", 20}}, {{"en", 20}, {"ur", 7}}, {{"en", 5}}}) {
    std::string before;
    for (std::int64_t hidden = 1; hidden < kLeastShown; ++hidden) {
      auto languages = others;
      languages["pl"] = hidden;
      std::string all;
      for (const ShownCount& each : shown_counts(of_languages(languages)))
        all += each.key.which + each.text + std::to_string(each.share) + "\n";
      if (hidden > 1) {
        EXPECT_EQ(all, before) << hidden;
      }
      before = all;
    }
  }
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 20}, {"pl", 3}})), Counted::visit), ">20");
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 20}, {"pl", 1}, {"ur", 1}})), Counted::visit), ">20");
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 4}, {"pl", 4}})), Counted::visit), ">4");
  EXPECT_EQ(text_of(shown_counts(of_languages({{"en", 3}})), Counted::visit), "<5");
}

TEST(ShownCounts, StandLargestFirstAndHiddenOnesByName) {
  const auto shown = shown_counts(of_languages({{"ar", 9}, {"bn", 1}, {"cy", 4}, {"en", 30}, {"pl", 2}}));
  std::string order;
  for (const ShownCount& each : shown)
    if (each.key.counted == Counted::language) order += each.key.which + " ";
  EXPECT_EQ(order, "en ar bn cy pl ");
}

TEST(ShownCounts, DrawNoBarLongerThanTheLongestOfItsKind) {
  const auto shown = shown_counts(of_languages({{"en", 30}, {"pl", 15}, {"cy", 1}}));
  for (const ShownCount& each : shown) {
    EXPECT_LE(each.share, 1) << each.key.which;
    EXPECT_GE(each.share, 0) << each.key.which;
    if (each.key.which == "pl") {
      EXPECT_DOUBLE_EQ(each.share, 0.5);
    }
  }
}

TEST(UsageNames, LeadBackToWhatTheyName) {
  for (const Counted counted : {Counted::visit, Counted::language, Counted::part, Counted::question,
                                Counted::emergency, Counted::aloud, Counted::yes, Counted::no, Counted::ask})
    EXPECT_EQ(counted_named(name_of(counted)), counted);
  EXPECT_EQ(counted_named("visit"), std::nullopt);
}

TEST(UsageCountsTest, AddUp) {
  UsageCounts counts{{{Counted::visit, ""}, 2}};
  add(counts, {{{Counted::visit, ""}, 3}, {{Counted::language, "en"}, 1}});
  EXPECT_EQ(counts, (UsageCounts{{{Counted::visit, ""}, 5}, {{Counted::language, "en"}, 1}}));
}

}  // namespace
}  // namespace kiosk
