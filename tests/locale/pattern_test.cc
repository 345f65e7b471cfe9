#include "locale/pattern.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

/// An apostrophe that takes the meaning of what is behind it, wherever it stands and whether it is closed.
TEST(ReadPattern, NamesTheApostropheThatQuotes) {
  for (const char* frame :
       {"%", "Au bout %.", "{n, plural, one {%} other {#}}",
        "{n, plural, other {# {s, select, a {%} other {x}}}}", "{n, plural, =0 {rien} other {# %}}"}) {
    for (const char* quote : {"d'{n} jours", "d'{n} jours d'attente", "'{'", "l'}", "d'{n}'"}) {
      std::string pattern = frame;
      pattern.replace(pattern.find('%'), 1, quote);
      const PatternText text = read_pattern(pattern);
      EXPECT_FALSE(text.ok) << pattern;
      EXPECT_NE(text.error.find("apostrophe at character "), std::string::npos)
          << pattern << ": " << text.error;
      EXPECT_NE(text.advice.find("twice"), std::string::npos) << pattern;
    }
  }
}

TEST(ReadPattern, NamesTheApostropheThatQuotesTheNumberOfAPlural) {
  for (const char* pattern : {"{n, plural, one {# s} other {'#' s}}", "{n, plural, other {d'# s}}",
                              "{n, plural, other {'''# s'}}"}) {
    const PatternText text = read_pattern(pattern);
    EXPECT_FALSE(text.ok) << pattern;
    EXPECT_NE(text.error.find("apostrophe"), std::string::npos) << pattern << text.error;
  }
}

TEST(ReadPattern, LeavesApostrophesThatQuoteNothing) {
  for (const char* pattern :
       {"don't", "it''s {n}", "l''{n}", "d’{n} jours d’attente", "{n, plural, other {d''# s''il}}",
        "aujourd'hui {n}", "{n, plural, one {l'an} other {# ans d'ici}}", "'#' outside", "''''{n}"}) {
    const PatternText text = read_pattern(pattern);
    EXPECT_TRUE(text.ok) << pattern << ": " << text.error;
  }
}

/// Whatever the style, the reader would see another number than the program gives.
TEST(ReadPattern, RefusesStylesAndOffsets) {
  for (const char* style :
       {"number, ::percent", "number, percent", "number, currency", "number, ::currency/EUR",
        "number, integer", "number, #,##0.00", "number, ::scale/100", "spellout", "ordinal", "duration",
        "date", "date, short", "time", "choice, 0#a|1#b"}) {
    for (const std::string frame : {"{n, %}", "In {n, %} s", "{m, plural, one {{n, %}} other {# {n, %}}}"}) {
      std::string pattern = frame;
      for (auto at = pattern.find('%'); at != std::string::npos;
           at = pattern.find('%', at + std::string(style).size()))
        pattern.replace(at, 1, style);
      const PatternText text = read_pattern(pattern);
      EXPECT_FALSE(text.ok) << pattern;
      EXPECT_NE(text.error.find("{n}"), std::string::npos) << text.error;
    }
  }
  for (const char* pattern :
       {"{n, plural, offset:1 one {#} other {#}}", "{n, selectordinal, offset:2 other {#}}"}) {
    const PatternText text = read_pattern(pattern);
    EXPECT_FALSE(text.ok) << pattern;
    EXPECT_NE(text.error.find("offset"), std::string::npos) << text.error;
  }
  EXPECT_TRUE(read_pattern("{n, number} {m}").ok);
}

TEST(ReadPattern, KeepsThePiecesInOrder) {
  const PatternText text = read_pattern("In {x} {n, plural, =5 {five} other {# of {y}}}.");
  ASSERT_TRUE(text.ok) << text.error;
  ASSERT_EQ(text.pieces.size(), 5U);
  EXPECT_EQ(text.pieces[0].words, "In ");
  EXPECT_EQ(text.pieces[1].argument.at(0).name, "x");
  const PatternArgument& plural = text.pieces[3].argument.at(0);
  EXPECT_EQ(plural.form, ArgumentForm::plural);
  ASSERT_EQ(plural.branches.size(), 2U);
  EXPECT_EQ(plural.branches[0].keyword, "=5");
  EXPECT_EQ(plural.branches[1].pieces.at(0).kind, PatternPiece::Kind::count);
  EXPECT_EQ(plural.branches[1].pieces.at(2).argument.at(0).name, "y");
}

TEST(ReadPattern, TellsOfBracesLeftInABranch) {
  for (const char* pattern : {"a }", "{n, plural, one {a} other {b}}}"})
    EXPECT_FALSE(read_pattern(pattern).ok) << pattern;
}

}  // namespace
}  // namespace kiosk
