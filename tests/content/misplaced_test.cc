// Blocks that articles do not use, tables that the parser does not see, and lines that it joins.

#include "markdown_files.h"

namespace kiosk {
namespace {

struct Case {
  const char* body;
  int line;  ///< of the body, from 1
  const char* sentence;
};

const std::vector<Case> kCases = {
    {"\n# Title\n", 2, "first level"},
    {"\nTitle\n=====\n", 2, "first level"},
    {"\nText\n---\n", 2, "makes a heading"},
    {"\n#### Small {#s}\n", 2, "level 4"},
    {"\n### Third {#t}\n", 2, "third level"},
    {"\n    indented\n", 2, "four spaces"},
    {"\n```\ncode\n```\n", 2, "Code stands"},
    {"\n<!-- note -->\n", 2, "HTML"},
    {"\n<div>\nText\n</div>\n", 2, "HTML"},
    {"\n> said\n", 2, "quotation"},
    {"\n***\n", 2, "across"},
    {"\n[note]: rest\n\nText\n", 2, "\"[note]:\""},
    {"\nText\n\n[1]: https://example.org\n", 4, "\"[1]:\""},
    {"\n[^1]: See the leaflet.\n", 2, "\"[^1]:\""},
    {"\nText\n| A | B |\n| --- | --- |\n| 1 | 2 |\n", 2, "above a table"},
    {"\n| A | B |\n| --- | --- |\n| 1 | 2 |\nText\n", 5, "below a table"},
    {"\n| A | B |\n| 1 | 2 |\n", 2, "without its line of dashes"},
    {"\nA | B\n1 | 2\n", 2, "without its line of dashes"},
    {"\nText\n| A | B |\n| 1 | 2 |\n", 3, "without its line of dashes"},
    {"\n| A | B |\n", 2, "without its line of dashes"},
    {"\n| --- | --- |\n| 1 | 2 |\n", 2, "without a row above"},
    {"\n| A | B |\n| --- | --- | --- |\n| 1 | 2 |\n", 2, "different numbers of cells"},
    {"\n| A | B |\n| --- | --- |\n| 1 | 2 | 3 |\n", 4, "has 3 cells"},
};

using Misplaced = MarkdownFile;

TEST_F(Misplaced, EachGetsTheSentenceAWriterNeedsAtItsLine) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.body);
    const RawArticle article = read("en", c.body);
    const Finding found = error();
    EXPECT_EQ(found.line, kFirstLine + c.line - 1);
    EXPECT_NE(found.sentence.find(c.sentence), std::string::npos) << found.sentence;
    EXPECT_FALSE(found.advice.empty());
    EXPECT_FALSE(article.parts.at(0).sound);
  }
}

TEST_F(Misplaced, TextThatOnlyLooksLikeATableIsNone) {
  for (const char* body :
       {"\nA \\| B\n", "\n| A |\n| --- |\n| 1 |\n", "\nA - B\n\n| A | B |\n|:-:|---|\n| 1 | |\n"}) {
    read("en", body);
    EXPECT_EQ(told(), "") << body;
  }
}

struct Join {
  const char* tag;
  const char* before;
  const char* behind;
  bool space;
};

const std::vector<Join> kJoins = {
    {"en", "rest", "now", true},
    {"ar", "راحة", "ثلج", true},
    {"bn", "বিশ্রাম", "বরফ", true},
    {"ko", "며칠", "동안", true},
    {"ko", "며칠,", "동안", true},
    {"ko", "膝蓋", "膝蓋", true},
    {"ko", "며칠。", "동안", true},
    {"en", "며칠", "동안", true},
    {"zh-Hans", "休息", "几天", false},
    {"zh-Hans", "休息，", "几天", false},
    {"zh-Hans", "“休息”", "几天", false},
    {"zh-Hans", "休息——", "几天", false},
    {"zh-Hant", "休息", "「幾天」", false},
    {"zh-Hans", "使用", "ABC", true},
    {"zh-Hans", "用", "5 天", true},
    {"ja", "膝を", "休める", false},
    {"ja", "カタ", "カナ", false},
    {"ja", "休む。", "次に", false},
    {"en", "休息", "几天", false},
    {"en", "“rest”", "ice", true},
    {"zh-Hans", "𠮷", "𠮷", false},
    {"th", "สอง", "สาม", false},
    {"th", "สอง", "5", true},
    {"lo", "ສອງ", "ສາມ", false},
    {"km", "ពីរ", "បី", false},
    {"km", "ពីរ។", "បី", true},
    {"my", "နှစ်", "သုံး", false},
    {"my", "နှစ်။", "သုံး", true},
    {"bo", "གཉིས་", "གསུམ", false},
    {"bo", "གཉིས", "གསུམ", false},
    {"bo", "གཉིས།", "གསུམ", true},
    {"khb", "ᦉᦸᧂ", "ᦉᦱᧄ", false},
    {"en", "rest\u200B", "ice", false},
};

TEST_F(Misplaced, AWrappedLineIsJoinedAsItsWritingSeparatesWords) {
  for (const Join& join : kJoins) {
    const RawArticle article = read(join.tag, "\n" + std::string(join.before) + "\n" + join.behind + "\n");
    EXPECT_EQ(to_utf8(article.parts.at(0).blocks.at(0).block.text.text),
              std::string(join.before) + (join.space ? " " : "") + join.behind)
        << join.tag;
    const RawArticle bold =
        read(join.tag, "\n**" + std::string(join.before) + "**\n**" + join.behind + "**\n");
    EXPECT_EQ(to_utf8(bold.parts.at(0).blocks.at(0).block.text.text),
              std::string(join.before) + (join.space ? " " : "") + join.behind)
        << join.tag;
  }
}

}  // namespace
}  // namespace kiosk
