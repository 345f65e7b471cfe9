// A notice for today that was kept and can no longer be shown: told once, with its file, and the rest goes
// on.

#include "cli/kept_notice.h"

#include <gmock/gmock.h>

#include "real_world.h"
#include "staff/kept_bulletin.h"
#include "support/faulty_store.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

class KeptNotice : public RealWorld {
 protected:
  std::optional<Bulletin> read(const KeptBulletin& kept) {
    told_ = {};
    EXPECT_EQ(keep_bulletin(kept, store_, world().config_file), "");
    return kept_notice(world(), store_, told_);
  }
  static KeptBulletin late(int minutes) { return {"late", "", "en", minutes, kUntil}; }
  static KeptBulletin typed(const std::string& text, const std::string& locale) {
    return {"", text, locale, 0, kUntil};
  }
  static constexpr DayTime kUntil{Date(std::chrono::year(2099) / 1 / 1), 600};
  FaultyStore store_;
  Diagnostics told_;
};

TEST_F(KeptNotice, IsShownWhereItCanBe) {
  EXPECT_EQ(kept_notice(world(), store_, told_), std::nullopt) << "none is kept";
  for (const int minutes : {5, 35, 240}) {
    const auto notice = read(late(minutes));
    EXPECT_EQ(notice, (Bulletin{"late", minutes, "", tag_of("en"), kUntil}));
  }
  EXPECT_EQ(read({"lift", "", "pl", 99999, kUntil}), (Bulletin{"lift", 0, "", tag_of("pl"), kUntil}))
      << "it says no number";
  EXPECT_TRUE(read(typed("المصعد معطل اليوم.", "ar")));
  EXPECT_TRUE(read(typed("Лифт не работает", "en"))) << "in a script of no language here, with a font";
  EXPECT_TRUE(told_.findings().empty());
}

TEST_F(KeptNotice, ThatCannotBeShownIsToldWithItsFileAndWhatIsWrong) {
  const std::vector<std::pair<KeptBulletin, const char*>> wrong = {
      {{"no_such", "", "en", 0, kUntil}, "\"bulletin.no_such\", which is no notice"},
      {{"LATE", "", "en", 20, kUntil}, "\"bulletin.LATE\", which is no notice"},
      {late(99999), "Its number is 99999"},
      {late(0), "Its number is 0"},
      {late(-5), "Its number is -5"},
      {late(241), "none from 5 to 240"},
      {{"late", "", "e", 20, kUntil}, "Its language \"e\""},
      {{"late", "", "", 20, kUntil}, "Its language \"\""},
      {typed("Winda nie działa", "pl_PL"), "Its language \"pl_PL\""},
      {typed("Late \U0001F9D9", "en"), "No font has these letters: U+1F9D9"},
      {typed("Late \u202etoday", "en"), "U+202E"},
      {typed("Call 999 now", "en"), "could be dialled"},
      {typed("Call 07:00 09:46 01:52", "en"), "could be dialled"},
      {typed("...", "en"), "at least one word"},
      {typed("...999", "pl"), "at least one word. This notice holds a number"},
      {typed(std::string(500, 'a'), "en"), "60 letters"}};
  for (const auto& [kept, why] : wrong) {
    EXPECT_EQ(read(kept), std::nullopt) << why;
    ASSERT_EQ(told_.findings().size(), 1U) << why;
    const Finding& found = told_.findings().front();
    EXPECT_EQ(found.file, "store/bulletin");
    EXPECT_THAT(found.sentence, HasSubstr("The notice for today may not be shown"));
    EXPECT_THAT(found.sentence, HasSubstr(why));
    EXPECT_FALSE(found.advice.empty());
  }
}

TEST_F(KeptNotice, ThatIsDamagedIsToldOnceToo) {
  read(late(20));
  store_.values["bulletin"] += "x";
  told_ = {};
  EXPECT_EQ(kept_notice(world(), store_, told_), std::nullopt);
  EXPECT_EQ(told_.findings().size(), 1U);
  EXPECT_EQ(told_.findings().front().file, "store/bulletin");
}

}  // namespace
}  // namespace kiosk
