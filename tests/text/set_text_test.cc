#include "text/set_text.h"

#include <gtest/gtest.h>

#include "text/support.h"
#include "text/text_style.h"

namespace kiosk {
namespace {

/// Gives a layout that was made by hand, and keeps what it was asked for.
class HandSetter : public Typesetter {
 public:
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) override {
    asked = paragraph;
    asked_width = width;
    return std::make_shared<const ParagraphLayout>(layout);
  }
  ParagraphLayout layout;
  Paragraph asked;
  int asked_width = 0;
};

/// A layout of so many lines, its ink in the middle.
ParagraphLayout lines_of(int count, int line_height, int ink_height) {
  ParagraphLayout layout;
  layout.lines.resize(static_cast<std::size_t>(count));
  layout.height = count * line_height;
  layout.natural_width = 321;
  layout.ink = {0, (layout.height - ink_height) / 2, 300, ink_height};
  return layout;
}

TEST(SetTextOf, HoldsTheTextItsLanguageAndItsWholeEm) {
  HandSetter setter;
  setter.layout = lines_of(2, 60, 90);
  const LocaleTag ur = *LocaleTag::parse("ur");
  const SetText set =
      set_text(paragraph_of(u"\u0645\u062F\u062F", ur, label_style(41.6, Leading())), 700, setter);
  EXPECT_EQ(set.string, "\u0645\u062F\u062F");
  EXPECT_EQ(set.locale, ur);
  EXPECT_EQ(set.px, 42);
  EXPECT_EQ(set.width(), 321);
  EXPECT_EQ(setter.asked_width, 700);
  EXPECT_EQ(setter.asked.px, 41.6) << "the em is rounded for the telling alone";
}

TEST(SetTextOf, HasRoomForALetterAtLeast) {
  HandSetter setter;
  set_text(paragraph_of(u"a", LocaleTag(), label_style(40, Leading())), -5, setter);
  EXPECT_EQ(setter.asked_width, 1);
}

TEST(SetTextOf, TakesTheHeightOfItsLines) {
  HandSetter setter;
  setter.layout = lines_of(2, 56, 70);
  const SetText set = set_text(paragraph_of(u"Aa", LocaleTag(), label_style(40, Leading())), 700, setter);
  EXPECT_FALSE(set.is_tall());
  EXPECT_EQ(set.height(), 112);
}

/// Nastaliq, by its font's own mark or by lines that are mostly air: the ink and a fifth of an em.
TEST(SetTextOf, IsAsTallAsItsInkWhereLinesAreMostlyAir) {
  HandSetter setter;
  setter.layout = lines_of(2, 56, 70);
  setter.layout.by_ink = true;
  const Paragraph paragraph = paragraph_of(u"Aa", LocaleTag(), label_style(40, Leading()));
  EXPECT_TRUE(set_text(paragraph, 700, setter).is_tall());
  EXPECT_EQ(set_text(paragraph, 700, setter).height(), 78);
  setter.layout = lines_of(2, 88, 70);
  EXPECT_FALSE(set_text(paragraph, 700, setter).is_tall()) << "2.2 em a line";
  setter.layout = lines_of(2, 89, 70);
  EXPECT_TRUE(set_text(paragraph, 700, setter).is_tall());
  EXPECT_EQ(set_text(paragraph, 700, setter).height(), 78);
}

TEST(SetTextOf, NothingHasNoHeight) {
  HandSetter setter;
  setter.layout.by_ink = true;
  const SetText set = set_text(paragraph_of(u"", LocaleTag(), label_style(40, Leading())), 700, setter);
  EXPECT_FALSE(set.is_tall());
  EXPECT_EQ(set.height(), 0);
}

TEST(SetTextOf, EveryShippedScriptIsTallWhereItsFontSaysSo) {
  RealFonts fonts;
  for (const auto& [locale, text, tall] : {std::tuple{"en", u"Leg", false},
                                           {"ar", u"\u0633\u0627\u0642", false},
                                           {"bn", u"\u09AA\u09BE", false},
                                           {"zh-Hans", u"\u817F", false},
                                           {"ur", u"\u0679\u0627\u0646\u06AF", true}}) {
    SetText set;
    set.layout = std::make_shared<const ParagraphLayout>(
        fonts.set(paragraph_of(text, *LocaleTag::parse(locale), body_style(42, Leading())), 2000));
    set.px = 42;
    EXPECT_EQ(set.is_tall(), tall) << locale;
  }
}

}  // namespace
}  // namespace kiosk
