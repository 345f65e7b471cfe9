#include "app/usage_counts.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

LocaleTag locale(const char* text) { return *LocaleTag::parse(text); }

Action open_part(const std::string& part, int block = 0) {
  return GoTo{Position::of_block("a", part, block)};
}
const Action kAnswer = GoTo{{"a", "faq/one"}};

/// Steps of people, and what they were counted as.
class UsageCountsOf : public ::testing::Test {
 protected:
  UsageCountsOf() {
    SiteDefaults site;
    site.locale = locale("en");
    site.totals = true;
    state_ = initial_state(site);
  }

  void go(const std::vector<Action>& actions) {
    for (const Action& action : actions) {
      State next = reduce(state_, action);
      add(counts_, counts_of(state_, action, next, seen_));
      state_ = std::move(next);
    }
  }
  std::int64_t count(Counted counted, const std::string& which = "") const {
    const auto found = counts_.find({counted, which});
    return found == counts_.end() ? 0 : found->second;
  }

  State state_;
  SeenInVisit seen_;
  UsageCounts counts_;
};

TEST_F(UsageCountsOf, AVisitIsOneWhenALanguageIsChosenOnTheFirstScreen) {
  go({TurnPicker{1}, Greet{locale("pl")}, Rest{}, Wake{}, OpenOverlay{Overlay::display}, CloseOverlay{}});
  EXPECT_TRUE(counts_.empty());
  go({ChooseLocale{locale("pl")}, OpenArticle{"a"}});
  EXPECT_EQ(counts_, (UsageCounts{{{Counted::visit, ""}, 1}, {{Counted::language, "pl"}, 1}}));
  go({OpenOverlay{Overlay::language}, ChooseLocale{locale("ur")}});
  EXPECT_EQ(count(Counted::language, "ur"), 0) << "the languages add up to the visits";
  go({Finish{}, ChooseLocale{locale("ur")}});
  EXPECT_EQ(count(Counted::visit), 2);
  EXPECT_EQ(count(Counted::language, "ur"), 1);
}

/// Whoever is there before: their parts and answers are not the next person's.
TEST_F(UsageCountsOf, AVisitBeginsWithAKeyOfALanguageToo) {
  go({QuickSet{locale("pl")}, open_part("path"), kAnswer, JudgeAnswer{Judgement::yes}});
  go({QuickSet{locale("pl")}, open_part("path"), kAnswer, JudgeAnswer{Judgement::yes}});
  EXPECT_EQ(count(Counted::visit), 2);
  EXPECT_EQ(count(Counted::language, "pl"), 2);
  EXPECT_EQ(count(Counted::part, "a/path"), 2);
  EXPECT_EQ(count(Counted::question, "a/faq/one"), 2);
  EXPECT_EQ(count(Counted::yes), 2);
}

TEST_F(UsageCountsOf, GoingOnAfterFinishIsTheSameVisit) {
  go({ChooseLocale{locale("pl")}, OpenArticle{"a"}, open_part("path"), Listen{}, Finish{}, Offer{9}, GoOn{}});
  go({open_part("signs"), open_part("path"), Listen{}});
  EXPECT_EQ(count(Counted::visit), 1);
  EXPECT_EQ(count(Counted::part, "a/path"), 1);
  EXPECT_EQ(count(Counted::aloud), 1);
}

TEST_F(UsageCountsOf, APartCountsOnceAVisitHoweverOneReadsIt) {
  go({ChooseLocale{locale("en")}, OpenArticle{"a"}, open_part("path"), open_part("path", 3),
      open_part("path", 9)});
  EXPECT_EQ(count(Counted::part, "a/path"), 1) << "turning pages counts nothing";
  go({open_part("signs"), open_part("path"), OpenArticle{"a"}, GoTo{{"a", "faq"}}, GoTo{{"a", "about"}},
      GoTo{{"a", "ask"}}});
  EXPECT_EQ(count(Counted::part, "a/path"), 1);
  for (const char* part : {"a/signs", "a/faq", "a/about", "a/ask"}) EXPECT_EQ(count(Counted::part, part), 1);
  EXPECT_EQ(counts_.size(), 7U) << "the first page of an article is no part";
  go({Forget{}, ChooseLocale{locale("en")}, OpenArticle{"a"}, open_part("path")});
  EXPECT_EQ(count(Counted::part, "a/path"), 2);
}

TEST_F(UsageCountsOf, AQuestionCountsOnceAVisitAndSoDoesWhatIsSaidOfItsAnswer) {
  go({ChooseLocale{locale("en")}, OpenArticle{"a"}, kAnswer, JudgeAnswer{Judgement::no},
      JudgeAnswer{Judgement::yes}});
  EXPECT_EQ(count(Counted::question, "a/faq/one"), 1);
  EXPECT_EQ(count(Counted::no), 1);
  EXPECT_EQ(count(Counted::yes), 0);
  go({GoTo{{"a", "faq"}}, kAnswer, JudgeAnswer{Judgement::yes}});
  EXPECT_EQ(count(Counted::question, "a/faq/one"), 1);
  EXPECT_EQ(count(Counted::yes), 0) << "nobody says it twice";
  go({GoTo{{"a", "faq/two"}}, JudgeAnswer{Judgement::ask}});
  EXPECT_EQ(count(Counted::ask), 1);
}

TEST_F(UsageCountsOf, TheEmergencyCardCountsWheneverItIsOpened) {
  go({OpenEmergency{}, OpenEmergency{1}, OpenOverlay{Overlay::language}, CloseOverlay{}, CloseEmergency{}});
  EXPECT_EQ(counts_, (UsageCounts{{{Counted::emergency, ""}, 1}}));
  go({ChooseLocale{locale("en")}, OpenEmergency{}, Warn{30}, KeepReading{}, CloseEmergency{},
      OpenEmergency{}});
  EXPECT_EQ(count(Counted::emergency), 3);
}

TEST_F(UsageCountsOf, ReadingAloudCountsOnceAVisit) {
  go({Listen{}, StopListening{}});
  EXPECT_EQ(count(Counted::aloud), 0) << "nobody visits yet";
  go({ChooseLocale{locale("en")}, OpenArticle{"a"}, Listen{}, StopListening{}, open_part("path"), Listen{},
      SayNext{1}});
  EXPECT_EQ(count(Counted::aloud), 1);
  go({ReadOn{GoTo{{"a", "signs"}}}});
  EXPECT_EQ(count(Counted::part, "a/signs"), 1) << "the voice opens parts too";
}

TEST_F(UsageCountsOf, NothingOfAVisitIsHeldBehindItsEnd) {
  go({ChooseLocale{locale("en")}, OpenArticle{"a"}, open_part("path"), kAnswer, JudgeAnswer{Judgement::yes},
      Listen{}});
  go({Finish{}, Offer{0}});
  EXPECT_TRUE(seen_.parts.empty() && seen_.questions.empty() && seen_.judged.empty() && !seen_.aloud);
}

}  // namespace
}  // namespace kiosk
