// toml++ holds some things for impossible that a text can bring about.

#include <gtest/gtest.h>
#include <kiosk_toml.h>

#include <random>
#include <string>

namespace kiosk {
namespace {

TEST(Toml, ReadsWhatIsSound) {
  const auto parsed = parse_toml("a = 1\n[b]\nc = \"ł\"\nd = 2020-01-01T10:00:00Z\n");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.table()["b"]["c"].value_or(std::string()), "ł");
}

/// Without the guard before it: each of these asserts in toml++ 3.3, or is undefined behaviour there.
TEST(Toml, NoTextEndsTheProgram) {
  for (const char* text :
       {"a = 2020-01-01T", "a = 2020-01-01T\n", "a = 2020-01-01 x", "[+]\n", "[\n]", "[ł]\n", "[[+]]\n",
        "ł = 1\n", "a = [1}\n", "a = ٩\n", "a = \x01\n", "a = 2020-01-01T,", "[.a]", "a = +\n", "a = 0x\n",
        "a = 1_\n", "a = \"\\u\"\n", "a = -inf_\n"})
    EXPECT_FALSE(parse_toml(text)) << text;
}

/// Pieces of TOML in any order.
TEST(Toml, NorDoPiecesOfItInAnyOrder) {
  constexpr const char* kPieces[] = {
      "a",           "=", "1",  "\n", "[",      "]",          "{",     "}",
      ",",           ".", "\"", "'",  "T",      "2020-01-01", "10:00", "_",
      "+",           "-", "#",  "\\", "ł",      "\x01",       "e",     "0x",
      "inf",         " ", "\r", "Z",  "\"\"\"", "'''",        "true",  "\xEF\xBB\xBF",
      "\xE2\x80\xA8"};
  std::mt19937 random(1);
  for (int i = 0; i < 30000; ++i) {
    std::string text = i % 2 == 0 ? "a =" : "[";
    for (unsigned n = random() % 8; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    parse_toml(text);
  }
}

}  // namespace
}  // namespace kiosk
