#include "config/bare_dates.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(BareDates, OnlyThoseThatDoNotExistAreQuoted) {
  EXPECT_EQ(with_quoted_dates("a = [2026-02-30, 2026-02-28,2026-13-01]\nb = 2026-04-31"),
            "a = [\"2026-02-30\", 2026-02-28,\"2026-13-01\"]\nb = \"2026-04-31\"");
}

TEST(BareDates, StringsCommentsAndLongerWordsStayAsTheyAre) {
  for (const char* text :
       {"a = \"2026-02-30\"", "a = '2026-02-30'", "a = 1 # 2026-02-30", "a = 2026-02-30T10:00:00",
        "a = \"x \\\" 2026-02-30\"", "a = \"\"\"x\n2026-02-30\n\"\"\"", "a = '''\n2026-02-30'''",
        "x2026-02-30 = 1", "a = \"2026-02-30", "", "a = 2026-02", "12026-02-30"})
    EXPECT_EQ(with_quoted_dates(text), text);
}

/// A string of one line that is not closed hides nothing on the next.
TEST(BareDates, AStringThatIsNotClosedEndsWithItsLine) {
  EXPECT_EQ(with_quoted_dates("a = \"x\nb = 2026-02-30"), "a = \"x\nb = \"2026-02-30\"");
}

}  // namespace
}  // namespace kiosk
