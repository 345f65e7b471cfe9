#include "base/toml_guard.h"

#include <gtest/gtest.h>

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

/// The parser ends the program, or does what it likes, at such a name.
TEST(TomlGuard, TellsOfTablesWhoseNameCannotBegin) {
  for (const char* name :
       {"[+++\nx]", "[\n", "[ \n", "[.a]", "[=]", "[#]", "[{}]", "[[+]]", "[,]", "[\r\n]"}) {
    for (const char* before :
         {"", "a = 1\n", "a = [1, [2]]\n \t", "a = [\n[1],\n[2]\n]\n", "# [\n", "a = \"[\"\n"}) {
      const std::string text = std::string(before) + name;
      EXPECT_TRUE(letter_outside_quotes(text)) << text;
    }
  }
  for (const char* text : {"[a]\n", "[\"a\".b]\n", "[ 'a' ]", "[[a]]", "[-]", "[]",
                           "a = [\n[+1],\n[\n2]]\n[b]\n", "a = [[+1], [\n+2]]\n", "a = { b = [+1] }\n", "["})
    EXPECT_FALSE(letter_outside_quotes(text)) << text;
}

}  // namespace
}  // namespace kiosk
