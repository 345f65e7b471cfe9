#include "base/toml_guard.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kiosk {
namespace {

TEST(TomlGuard, PassesLettersInStringsAndComments) {
  for (const char* text : {"", "a = 1\n", "a = \"ł\" # ł\n", "a = 'ł'\n", "\"ł\" = 1\n", "[\"ł\"]\n",
                           "a = \"\"\"ł\n\"ł\" ł\"\"\"\n", "a = '''ł\n''ł'''\n", "a = \"\\\"ł\"\n",
                           "a = \"\"\"ł\"\"\"\"\"\nb = \"ł\"\n", "a = \"\" # ł\n", "a = ''\nb = 'ł'",
                           "\xEF\xBB\xBF"
                           "a = \"ł\"\n",
                           "a = \"ł", "a = '\\'\nb = \"ł\"\n"})
    EXPECT_FALSE(letter_outside_quotes(text)) << text;
}

TEST(TomlGuard, TellsWhereALetterStandsOutside) {
  struct Row {
    const char* text;
    int line, column;
  };
  for (const Row& row : {Row{"ł = 1\n", 1, 1}, Row{"a = \"ł\" ł\n", 1, 9}, Row{"# ł\n[ął]\n", 2, 2},
                         Row{"a = \"ł\nł", 2, 1}, Row{"a = \"\"\"ł\n\"\"\"ł", 2, 4}, Row{"a = ٩\n", 1, 5},
                         Row{"a =\xff\n", 1, 4}, Row{"a = ''ł''", 1, 7}}) {
    const auto found = letter_outside_quotes(row.text);
    ASSERT_TRUE(found) << row.text;
    EXPECT_EQ(found->line, row.line) << row.text;
    EXPECT_EQ(found->column, row.column) << row.text;
  }
}

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(TomlGuard, TellsWhereAKeyIsTooDeep) {
  for (const std::string& text :
       std::vector<std::string>{times(17, "a.") + "a = 1\n", "x = 1\n[" + times(99, "a.") + "a]\n",
                                "x = 1\n" + times(20, "a . ") + "a = 1", times(20, "\"a\".") + "a = 1\n",
                                "x = {y = 1, " + times(20, "a.") + "a = 1}\n"})
    EXPECT_TRUE(toml_hazard(text)) << text;
  EXPECT_EQ(toml_hazard("x = 1\n" + times(20, "a.") + "a = 1\n")->at.line, 2);
}

TEST(TomlGuard, PassesDotsThatAreInNoKey) {
  for (const std::string& text :
       std::vector<std::string>{"a = \"" + times(40, ".") + "\"\n", "# " + times(40, ".") + "\n",
                                "a.b.c = 1\n", "a = {" + times(40, "b.c = 1.5, ") + "}\n",
                                times(40, "a.b = 1\n"), "a = [" + times(40, "1.5, ") + "]\n"})
    EXPECT_FALSE(toml_hazard(text)) << text;
}

TEST(TomlGuard, TellsWhereAHeadingHasNoName) {
  for (const char* text : {"[=", "[#", "[.a]", "[\n", "[ \t}", "[[[a]]]", "[[=", "[[ #", "[,", "x = 1\n  [!",
                           "[a]\n[\r\n", "x = [\n[1],\n]\n[=", "x = {}\n[=", "x = \"\"\"\n[=\n\"\"\"\n[="})
    EXPECT_TRUE(toml_hazard(text)) << text;
  EXPECT_EQ(toml_hazard("x = 1\n [=")->at.line, 2);
  EXPECT_EQ(toml_hazard("x = 1\n [=")->at.column, 3);
}

TEST(TomlGuard, TellsWhereAListEndsWithTheWrongBracket) {
  for (const char* text : {"x = [}]", "x = [1}", "x = [{a = 1}, }", "x = {a = [\n#]\n}"})
    EXPECT_TRUE(toml_hazard(text)) << text;
  for (const char* text : {"x = {a = [1], b = [{}]}", "x = }", "x = [\"}\"]", "x = [ # }\n]"})
    EXPECT_FALSE(toml_hazard(text)) << text;
}

TEST(TomlGuard, TellsWhereBracketsStandTooDeep) {
  for (const std::string& text :
       std::vector<std::string>{"x = " + times(17, "["), "x = " + times(9000, "[{a = "), times(17, "a = {"),
                                "x = [\n" + times(16, "[\n") + "1]"})
    EXPECT_TRUE(toml_hazard(text)) << text;
  EXPECT_FALSE(toml_hazard("x = " + times(16, "[") + times(16, "]") + "\ny = [" + times(99, "[], ") + "]"));
}

TEST(TomlGuard, TellsWhereADateHasNoTime) {
  for (const char* text :
       {"a = 1979-05-27T'", "a = [1979-05-27Tx", "a = 1979-05-27t\n", "a = 1979-05-27T # 1",
        "a = 1979-05-27 x", "a = 1979-05-27 \"", "a = 1979-05-27T\x01"})
    EXPECT_TRUE(toml_hazard(text)) << text;
  for (const char* text : {"a = 1979-05-27T07:32:00Z", "a = 1979-05-27 07:32:00", "a = 1979-05-27 # x",
                           "a = [1979-05-27 , 1]", "a = {b = 1979-05-27 }", "a = \"1979-05-27Tx\"",
                           "a = 1979-05-27T", "a = 1979-05-27\n", "# 1979-05-27Tx"})
    EXPECT_FALSE(toml_hazard(text)) << text;
}

TEST(TomlGuard, TellsOfControlCharactersOutsideQuotes) {
  for (const std::string& text :
       std::vector<std::string>{"a = \x01", "\x7f", std::string("a\0b", 3), "[\x1b]"})
    EXPECT_TRUE(toml_hazard(text)) << text;
  EXPECT_FALSE(toml_hazard("a\t=\r\n1"));
}

TEST(TomlGuard, PassesHeadingsAndLists) {
  for (const char* text :
       {"", "[", "[[", "[]", "[a]", "[ a ]", "[[a]]", "[\"a\"]", "['a']", "[-]", "[_.b]",
        "x = [=", "x = [\n[.5],\n[=\n]", "x = [ # [=\n[,]]", "x = \"\"\"\n[=\"\"\"", "# [="})
    EXPECT_FALSE(toml_hazard(text)) << text;
}

/// The parser ends the program, or does what it likes, at such a name.
TEST(TomlGuard, TellsOfTablesWhoseNameCannotBegin) {
  for (const char* name :
       {"[+++\nx]", "[\n", "[ \n", "[.a]", "[=]", "[#]", "[{}]", "[[+]]", "[,]", "[\r\n]"}) {
    for (const char* before :
         {"", "a = 1\n", "a = [1, [2]]\n \t", "a = [\n[1],\n[2]\n]\n", "# [\n", "a = \"[\"\n"}) {
      const std::string text = std::string(before) + name;
      EXPECT_TRUE(toml_hazard(text)) << text;
    }
  }
  for (const char* text : {"[a]\n", "[\"a\".b]\n", "[ 'a' ]", "[[a]]", "[-]", "[]",
                           "a = [\n[+1],\n[\n2]]\n[b]\n", "a = [[+1], [\n+2]]\n", "a = { b = [+1] }\n", "["})
    EXPECT_FALSE(toml_hazard(text)) << text;
}

}  // namespace
}  // namespace kiosk
