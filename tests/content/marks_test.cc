// Markdown that the parser leaves in the text, in every kind of script.

#include <array>

#include "markdown_files.h"

namespace kiosk {
namespace {

struct Writing {
  const char* tag;
  const char* word;
  const char* other;
  const char* stop;  ///< ends a sentence
};

constexpr std::array<Writing, 8> kWritings = {{{"en", "rest", "ice", "."},
                                               {"ar", "راحة", "ثلج", "؟"},
                                               {"bn", "বিশ্রাম", "বরফ", "।"},
                                               {"zh-Hans", "休息", "冰敷", "。"},
                                               {"ja", "休む", "氷", "。"},
                                               {"th", "พัก", "น้ำแข็ง", "."},
                                               {"ko", "휴식", "얼음", "."},
                                               {"my", "နားပါ", "ရေခဲ", "။"}}};

std::string filled(const std::string& pattern, const Writing& writing) {
  return replaced(replaced(replaced(pattern, "W", writing.word), "V", writing.other), "S", writing.stop);
}

struct Left {
  const char* pattern;  ///< of one paragraph's lines; the mark stands in the last one
  const char* mark;     ///< what the sentence quotes
};

const std::vector<Left> kLeft = {
    {"W ** V ** W", "**"},
    {"W **V", "**"},
    {"W V** W", "**"},
    {"W *V", "*"},
    {"W V* W", "*"},
    {"(**W **V)", "**"},
    {"W ~~V~~ W", "~~"},
    {"W\n~~V~~", "~~"},
    {"H~2~O", "~"},
    {"W~V~ W", "~"},
    {"W[^1] V", "[^"},
    {"[ ] W", "[ ]"},
    {"W [x] V", "[x]"},
    {"[W][2]", "["},
    {"W [V] (#h)", "["},
    {"W](#h)", "]"},
    {"W_V", "_"},
    {"__W", "__"},
    {"`W", "`"},
    {"W\nV `W", "`"},
    {"##W {#n}", "##"},
    {"W\n##V {#n}", "##"},
    {"#W", "#"},
    {"W\n####### V", "#######"},
    {"-W", "-"},
    {"W\n-V", "-"},
    {"1.W", "1."},
    {"2)W", "2)"},
    {"• W", "•"},
    {"W | V", "|"},
    {"W &nosuch; V", "&"},
    {"W <b V", "<b"},
    {"W\\ V", "\\"},
    {"W ==V== W", "=="},
    {"W^2^ V", "^2^"},
    {"W {#n", "{#n"},
    {"W {# n}", "{# n}"},
    {"W {#n} V", "{#n}"},
    {"W {#N}", "{#N}"},
    {"W {.big} V", "{.big}"},
    {"####### W", "#######"},
    {"＊＊W＊＊ V", "＊＊"},
    {"W～～V～～", "～～"},
    {"W\n＃＃ V", "＃＃"},
    {"W ＿＿V＿＿", "＿＿"},
    {"W ++V++ W", "++"},
    {"W'''V''' W", "'''"},
    {"W :smile: V", ":smile:"},
    {"W $x^2$ V", "$x^2$"},
    {"W\n: V", ":"},
};

using Marks = MarkdownFile;

TEST_F(Marks, WhateverTheParserLeavesIsAnErrorAtItsLineInEveryScript) {
  for (const Writing& writing : kWritings)
    for (const Left& left : kLeft) {
      if (left.mark[0] == '\0') continue;
      const std::string body = filled(left.pattern, writing);
      const RawArticle article = read(writing.tag, "\n" + body + "\n\n" + writing.word + "\n");
      SCOPED_TRACE(std::string(writing.tag) + ": " + body);
      const Finding found = error();
      const auto lines = static_cast<int>(std::count(body.begin(), body.end(), '\n'));
      EXPECT_EQ(found.line, kFirstLine + 1 + lines);
      EXPECT_NE(found.sentence.find(std::string("\"") + left.mark), std::string::npos) << found.sentence;
      EXPECT_FALSE(found.advice.empty());
      EXPECT_FALSE(article.parts.at(0).sound);
    }
}

TEST_F(Marks, EachKindOfABlockIsTold) {
  read("en", "\nIce helps.[^1] ~~Heat~~ H~2~O. See\n[none][2] and **rest.\n");
  for (const char* place : {":8:11: error: \"[^\"", ":8:16: error: \"~~\"", ":8:26: error: \"~\"",
                            ":9:1: error: \"[\"", ":9:15: error: \"**\""})
    EXPECT_NE(told().find(place), std::string::npos) << place << "\n" << told();
}

TEST_F(Marks, TheColumnIsThatOfTheMarkNotOfOneLikeIt) {
  read("zh-Hans", "\n**请记住。**\\*休息 **冰敷**三次\n再来~~一次~~\n");
  EXPECT_EQ(error().line, kFirstLine + 2);
  EXPECT_EQ(error().column, 3);
  read("zh-Hans", "\n**请记住。**\\*休息\\~\\~三 ~~次\n");
  EXPECT_EQ(error().column, 19);
}

TEST_F(Marks, TheSameMarkBehindABackslashIsShown) {
  for (const Writing& writing : kWritings)
    for (const char mark : std::string("*_~`[]<#|&^=")) {
      const std::string body = std::string(writing.word) + "\\" + mark + writing.other;
      const RawArticle article = read(writing.tag, "\n" + body + "\n");
      EXPECT_EQ(told(), "") << body;
      EXPECT_EQ(to_utf8(article.parts.at(0).blocks.at(0).block.text.text),
                std::string(writing.word) + mark + writing.other);
      const RawArticle table = read(writing.tag, "\n| A | B |\n| --- | --- |\n| " + body + " | 1 |\n");
      EXPECT_EQ(told(), "") << body;
      EXPECT_EQ(to_utf8(table.parts.at(0).blocks.at(1).block.cells.at(0).text),
                std::string(writing.word) + mark + writing.other);
    }
}

TEST_F(Marks, WhatIsNoMarkIsShown) {
  for (const Writing& writing : kWritings)
    for (const std::string text :
         {"W 5 * 3 V",    "W *2700 V", "W ~5 V",    "W ~ 5 V",     "W 3~5 V", "W <5 V",
          "W < 5 > 3 V",  "#1 W",      "W #4",      "-5 W",        "+44 W",   "W (V) W",
          "W - V",        "W & V",     "10^9 W",    "W \\[V\\] W", "W +V+ W", "W C++ V",
          "W 10:30:15 V", "W: V: W",   "W $5 V 7$", "W＊V ～5",    "(1) W",   "W {emergency_number}: V",
          "12.5 W",       "W = V"}) {
      const std::string body = filled(text, writing);
      const RawArticle article = read(writing.tag, "\n" + body + "\n");
      EXPECT_EQ(told(), "") << writing.tag << ": " << body;
      EXPECT_EQ(to_utf8(article.parts.at(0).blocks.at(0).block.text.text),
                replaced(replaced(body, "\\[", "["), "\\]", "]"));
    }
}

/// What is in bold, each stretch in bars.
std::string with_bars(const RichText& text) {
  std::u16string out;
  for (std::size_t i = 0; i <= text.text.size(); ++i) {
    for (const TextRange& strong : text.strong)
      if (strong.start == static_cast<int>(i) || strong.end == static_cast<int>(i)) out += u'|';
    if (i < text.text.size()) out += text.text[i];
  }
  return to_utf8(out);
}

TEST_F(Marks, BoldBesideMarksIsBoldWhereNoSpacesAreWritten) {
  for (const Writing& writing : kWritings) {
    const std::string tag = writing.tag;
    const bool spaced = tag == "en" || tag == "ar" || tag == "bn";
    for (const std::string text : {"**WS**V", "**W：**V", "W**“V”**W", "W**（V）**W", "**W(V)**W", "W**V!**W",
                                   "**W**S**V**", "**“W”**V**“V”**W", "W***VS***W"}) {
      const std::string body = filled(text, writing);
      const RawArticle article = read(tag, "\n" + body + "\n");
      SCOPED_TRACE(tag + ": " + body);
      const RichText& shown = article.parts.at(0).blocks.at(0).block.text;
      const bool wide = text.find("：") != std::string::npos || text.find("（") != std::string::npos;
      if (spaced && told().empty()) {
        EXPECT_EQ(to_utf8(shown.text).find('*'), std::string::npos);
      }
      if (spaced && !wide && text != "**W**S**V**") {
        EXPECT_NE(told(), "");
      }
      if (spaced) continue;
      EXPECT_EQ(told(), "");
      if (text.find("***") == std::string::npos) {
        EXPECT_EQ(with_bars(shown), replaced(body, "**", "|"));
      }
      EXPECT_EQ(to_utf8(shown.text), replaced(body, "*", ""));
    }
  }
}

TEST_F(Marks, StarsInsideANumberAreToldAndLeaveNoOtherNumber) {
  for (const std::string text : {"2*3*4", "1**5**0", "10*2* h"}) {
    read("en", "\nTake " + text + " now.\n");
    EXPECT_NE(error().sentence.find("inside a number"), std::string::npos) << text;
  }
}

TEST_F(Marks, CharactersThatOnlyTheReaderUsesAreRefused) {
  for (const std::string text : {"a\xEF\xB7\xAE b", "a\\* \xEF\xB7\x90", "**a**\xEF\xB7\xAF"}) {
    read("en", "\n" + text + "\n");
    EXPECT_NE(told().find("U+FFFF"), std::string::npos) << told();
  }
}

}  // namespace
}  // namespace kiosk
