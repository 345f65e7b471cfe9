#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

Bulletin late(int minutes) { return {"late", minutes, "", {}, {*read_date("2026-11-23"), 18 * 60}}; }
Bulletin typed(const std::string& text) {
  return {"", 0, text, *LocaleTag::parse("pl"), {*read_date("2026-11-23"), 18 * 60}};
}

TEST(SetBulletin, IsTheSitesAndOutlivesTheVisit) {
  const State shown = reduce(reading(), SetBulletin{late(20)});
  EXPECT_EQ(shown.site.bulletin, late(20));
  EXPECT_EQ(shown.visit, reading().visit);
  for (const Action& end : {Action(Finish{}), Action(Forget{})}) {
    const State ended = reduce(shown, end);
    EXPECT_EQ(ended.site.bulletin, late(20));
  }
  State idle = initial_state(reading().site);
  idle = reduce(idle, SetBulletin{late(20)});
  EXPECT_FALSE(mid_visit(idle)) << "it is nobody's visit";
  EXPECT_EQ(reduce(idle, SetBulletin{typed("Lekarz się spóźni")}).site.bulletin, typed("Lekarz się spóźni"));
  EXPECT_EQ(reduce(idle, SetBulletin{}).site.bulletin, std::nullopt);
}

/// On the first screen its mark opens its words; they go with it.
TEST(SetBulletin, CanBeOpenedOnTheFirstScreenWhileThereIsOne) {
  const State idle = initial_state(reading().site);
  EXPECT_EQ(top(reduce(idle, OpenOverlay{Overlay::notice})), Overlay::none);
  const State noticed = reduce(idle, SetBulletin{late(20)});
  const State open = reduce(noticed, OpenOverlay{Overlay::notice});
  EXPECT_EQ(top(open), Overlay::notice);
  EXPECT_EQ(reduce(open, CloseOverlay{}), noticed);
  EXPECT_EQ(top(reduce(open, SetBulletin{late(30)})), Overlay::notice);
  EXPECT_EQ(top(reduce(open, SetBulletin{})), Overlay::none);
}

TEST(SetBulletin, TakesNoneOutOfItsBounds) {
  const State idle = reduce(initial_state(reading().site), SetBulletin{late(20)});
  for (const Bulletin& wrong : {late(-1), late(241), typed("")})
    EXPECT_EQ(reduce(idle, SetBulletin{wrong}), idle);
  for (const int minutes : {0, 1, 240})
    EXPECT_EQ(reduce(idle, SetBulletin{late(minutes)}).site.bulletin, late(minutes));
}

/// A reader keeps the control they are on; the voice goes on, unless the page that it reads has changed.
TEST(SetBulletin, LeavesTheReaderAlone) {
  State state = with_focus(reading(), Action(Finish{}));
  state.aloud = {true, false, 3, 0};
  const State shown = reduce(state, SetBulletin{late(20)});
  EXPECT_EQ(shown.focus, Action(Finish{}));
  EXPECT_TRUE(shown.aloud.on);
  state.visit.position.part.clear();
  EXPECT_FALSE(reduce(state, SetBulletin{late(20)}).aloud.on);
}

TEST(SetBulletin, TellsNothingOfWhatWasTyped) {
  EXPECT_EQ(to_text(SetBulletin{}), "set-bulletin none");
  EXPECT_EQ(to_text(SetBulletin{late(20)}), "set-bulletin late 20");
  EXPECT_EQ(to_text(SetBulletin{typed("Lekarz")}), "set-bulletin typed");
}

}  // namespace
}  // namespace kiosk
