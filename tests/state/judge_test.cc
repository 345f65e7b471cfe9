// Whether an answer answered: said once, thanked for until one leaves the answer, and nowhere kept.

#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

const Action kAnswer = GoTo{{"dvt-to-pe", "faq/hours"}};
const Action kSecondPage = GoTo{Position::of_block("dvt-to-pe", "faq/hours", 2)};

State answer(bool totals = true) {
  SiteDefaults counted = site();
  counted.totals = totals;
  return after(initial_state(counted), {ChooseLocale{tag("ur")}, OpenArticle{"dvt-to-pe"}, kAnswer});
}

TEST(JudgeAnswer, IsThankedForWhereTotalsAreOnAndOnAnAnswerAlone) {
  for (const Judgement judgement : {Judgement::yes, Judgement::no, Judgement::ask}) {
    const State said = reduce(answer(), JudgeAnswer{judgement});
    EXPECT_TRUE(said.visit.judged);
    EXPECT_EQ(said, reduce(answer(), JudgeAnswer{Judgement::yes})) << "what was said is not kept";
    EXPECT_EQ(reduce(said, JudgeAnswer{Judgement::no}), said) << "once";
  }
  EXPECT_EQ(reduce(answer(false), JudgeAnswer{Judgement::yes}), answer(false));
  const State part = reduce(answer(), GoTo{kPath});
  EXPECT_EQ(reduce(part, JudgeAnswer{Judgement::yes}), part);
  const State card = reduce(answer(), OpenEmergency{});
  EXPECT_EQ(reduce(card, JudgeAnswer{Judgement::yes}), card) << "not beneath a card";
}

TEST(JudgeAnswer, ThanksStandOnEveryPageOfTheAnswerAndInEveryLanguage) {
  const State said = reduce(answer(), JudgeAnswer{Judgement::no});
  EXPECT_TRUE(reduce(said, kSecondPage).visit.judged);
  EXPECT_TRUE(after(said, {OpenOverlay{Overlay::language}, ChooseLocale{tag("pl")}}).visit.judged);
  EXPECT_TRUE(after(said, {OpenEmergency{}, CloseEmergency{}}).visit.judged);
  EXPECT_TRUE(after(said, {OpenOverlay{Overlay::show_to_staff}, CloseOverlay{}}).visit.judged);
  EXPECT_TRUE(after(said, {Finish{}, GoOn{}}).visit.judged);
}

TEST(JudgeAnswer, ThanksEndWhereOneLeavesTheAnswer) {
  const State said = reduce(answer(), JudgeAnswer{Judgement::ask});
  const Action ways[] = {GoTo{{"dvt-to-pe", "faq"}}, GoTo{{"dvt-to-pe", "faq/legs"}},
                         GoTo{{"another", "faq/hours"}}, OpenArticle{"dvt-to-pe"}, OpenLibrary{}};
  for (const Action& way : ways) {
    EXPECT_FALSE(reduce(said, way).visit.judged) << to_text(way);
    EXPECT_FALSE(after(said, {way, kAnswer}).visit.judged) << to_text(way);
  }
  EXPECT_FALSE(after(said, {Finish{}, ChooseLocale{tag("pl")}, kAnswer}).visit.judged);
  EXPECT_FALSE(mid_visit(after(said, {Forget{}})));
}

TEST(JudgeAnswer, SaysWhatItIs) {
  EXPECT_EQ(to_text(JudgeAnswer{Judgement::yes}), "judge yes");
  EXPECT_EQ(to_text(JudgeAnswer{Judgement::ask}), "judge ask");
}

}  // namespace
}  // namespace kiosk
