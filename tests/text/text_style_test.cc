#include "text/text_style.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(TextStyles, EachMakerHasItsOwnLeadingAndWayToFillLines) {
  Leading leading;
  leading.line = 1.01;
  leading.name = 1.06;
  leading.label = 1.02;
  leading.card = 1.07;
  leading.cell = 1.08;
  leading.told = 1.03;
  leading.side = 1.04;
  leading.body = 1.05;
  struct Made {
    TextStyle style;
    double leading;
    Breaking breaking;
  };
  for (const Made& made : {Made{line_style(30, leading), 1.01, Breaking::balanced},
                           {name_style(30, leading), 1.06, Breaking::balanced},
                           {label_style(30, leading), 1.02, Breaking::balanced},
                           {card_style(30, leading), 1.07, Breaking::balanced},
                           {cell_style(30, leading), 1.08, Breaking::balanced},
                           {told_style(30, leading), 1.03, Breaking::body},
                           {side_style(30, leading), 1.04, Breaking::body},
                           {body_style(30, leading), 1.05, Breaking::body}}) {
    EXPECT_EQ(made.style.px, 30);
    EXPECT_EQ(made.style.leading, made.leading);
    EXPECT_EQ(made.style.breaking, made.breaking) << made.leading;
    EXPECT_FALSE(made.style.bold);
    EXPECT_EQ(made.style.align, Align::start);
  }
}

TEST(TextStyles, AChangeLeavesAllElse) {
  const TextStyle label = label_style(30, Leading());
  EXPECT_TRUE(label.bolded().bold);
  EXPECT_FALSE(label.bolded().bolded(false).bold);
  EXPECT_EQ(label.aligned(Align::end).align, Align::end);
  const TextStyle flowing = label.bolded().aligned(Align::centre).flowing();
  EXPECT_EQ(flowing.breaking, Breaking::body);
  EXPECT_TRUE(flowing.bold);
  EXPECT_EQ(flowing.align, Align::centre);
  EXPECT_EQ(flowing.leading, label.leading);
  EXPECT_EQ(flowing.px, 30);
}

TEST(TextStyles, AParagraphHasAllThatAStyleSays) {
  const LocaleTag ar = *LocaleTag::parse("ar");
  const Paragraph p = paragraph_of(u"abc", ar, side_style(33.5, Leading()).bolded().aligned(Align::end));
  EXPECT_EQ(p.text, u"abc");
  EXPECT_EQ(p.locale, ar);
  EXPECT_EQ(p.px, 33.5);
  EXPECT_TRUE(p.bold);
  EXPECT_EQ(p.align, Align::end);
  EXPECT_EQ(p.breaking, Breaking::body);
  EXPECT_EQ(p.leading, Leading().side);
  EXPECT_TRUE(p.strong.empty());
  EXPECT_EQ(p.clearance, Paragraph().clearance);
}

}  // namespace
}  // namespace kiosk
