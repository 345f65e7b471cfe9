// What of an article, a message or an address is larger than any text needs, by kind.

#include <functional>
#include <map>

#include "base/limits.h"
#include "content/body_bounds.h"
#include "content/long_word.h"
#include "content/small_library.h"
#include "content/web_address.h"

namespace kiosk {
namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string table(std::size_t columns, std::size_t rows, const std::string& row) {
  return "|" + times(columns, "a|") + "\n|" + times(columns, "-|") + "\n" + times(rows, row + "\n");
}

struct Kind {
  std::size_t most = 0;
  std::function<std::string(std::size_t)> make;
  const char* sentence = "";
};

/// Each kind of excess of a part, with the most of it that passes.
std::map<std::string, Kind> kinds() {
  const std::size_t block = limits::kBlockBytes;
  return {
      {"paragraph",
       {block / 8 - 1, [](std::size_t n) { return times(n, "tak nie "); }, "The block is longer"}},
      {"item",
       {block / 8 - 1, [](std::size_t n) { return "- a\n- " + times(n, "tak nie "); }, "The block is"}},
      {"lines", {block / 8, [](std::size_t n) { return times(n, "tak nie\n"); }, "The block is longer"}},
      {"row",
       {block / 8 - 1, [](std::size_t n) { return table(1, 1, "|" + times(n, "tak nie ")); }, "The block"}},
      {"part",
       {31, [](std::size_t n) { return times(n, times(128, "tak nie ") + "\n\n"); }, "The part is longer"}},
      {"columns", {limits::kColumns, [](std::size_t n) { return table(n, 1, "|a|"); }, "row has more than"}},
      {"short rows",
       {limits::kTableLines - 2, [](std::size_t n) { return table(9, n, "x"); }, "The table has"}},
      {"word", {limits::kWordLetters, [](std::size_t n) { return times(n, "ż"); }, "A word has more"}},
      {"glued words",
       {limits::kWordLetters / 2, [](std::size_t n) { return times(n, "a\u00A0"); }, "A word"}},
      {"marks",
       {limits::kClusterPoints - 1, [](std::size_t n) { return "a" + times(n, "\u0301"); }, "A letter"}},
      {"two marks", {11, [](std::size_t n) { return "a" + times(n, "\u0301\u0323"); }, "A letter has more"}},
      {"jamo", {limits::kClusterPoints, [](std::size_t n) { return times(n, "\u1100"); }, "A letter has"}},
      {"joined",
       {limits::kClusterPoints / 2, [](std::size_t n) { return times(n, "\U0001F469\u200D"); }, "A letter"}},
  };
}

/// A list has it on one page, or words would be lost there. Its id and its marks do not count.
TEST(BodyBounds, AHeadingHasSoManyLetters) {
  for (const char* letter : {"a", "\u06C1", "\u4E2D"})
    for (const char* mark : {"## ", "### "}) {
      const auto text = [&](std::size_t n) {
        std::string words;
        while (n > 10) words += times(9, letter) + " ", n -= 10;
        return "## A {#a}\n\ntext\n\n" + (mark + words + times(n, letter)) + " {#a-long-name}\n\ntext\n";
      };
      EXPECT_TRUE(bounded_body(text(limits::kHeadingLetters), 1).excess.empty()) << letter;
      const BoundedText bounded = bounded_body(text(limits::kHeadingLetters + 1), 1);
      ASSERT_EQ(bounded.excess.size(), 1U) << letter;
      EXPECT_EQ(bounded.excess[0].place.line, 5);
      EXPECT_EQ(bounded.excess[0].sentence, "The heading has more than 120 letters.");
      EXPECT_EQ(bounded.cut, std::set<int>{5});
    }
}

TEST(BodyBounds, CutEachKindOfExcessOutOfItsPartAlone) {
  const std::string before = "+++\n+++\n## A {#a}\n\ntext\n\n## B {#b}\n\n";
  const std::string behind = "\n\n## C {#c}\n\ntext\n";
  for (const auto& [name, kind] : kinds()) {
    const BoundedText sound = bounded_body(before + kind.make(kind.most) + behind, 3);
    EXPECT_TRUE(sound.excess.empty()) << name << ": " << sound.excess.front().sentence;
    EXPECT_EQ(sound.text, before + kind.make(kind.most) + behind) << name;
    for (const std::size_t more : {kind.most + 1, 2 * kind.most, 20 * kind.most}) {
      const std::string text = before + kind.make(more) + behind;
      const BoundedText bounded = bounded_body(text, 3);
      ASSERT_EQ(bounded.excess.size(), 1U) << name;
      EXPECT_NE(bounded.excess[0].sentence.find(kind.sentence), std::string::npos)
          << name << ": " << bounded.excess[0].sentence;
      EXPECT_GE(bounded.excess[0].place.line, 7) << name;
      EXPECT_EQ(bounded.cut, std::set<int>{7}) << name;
      const auto lines = [](const std::string& t) { return std::count(t.begin(), t.end(), '\n'); };
      EXPECT_EQ(lines(bounded.text), lines(text)) << name;
      EXPECT_EQ(bounded.text.substr(0, before.size()), before) << name;
      EXPECT_TRUE(bounded.text.ends_with(behind)) << name;
      EXPECT_LT(bounded.text.find_first_not_of('\n', before.size()), bounded.text.size()) << name;
    }
  }
}

TEST(BodyBounds, LeaveOutPartsBeyondTheMost) {
  const auto parts = [](int n) { return times(static_cast<std::size_t>(n), "## A {#a}\n\nb\n\n"); };
  EXPECT_TRUE(bounded_body(parts(limits::kParts), 1).excess.empty());
  const BoundedText bounded = bounded_body(parts(limits::kParts + 3), 1);
  ASSERT_EQ(bounded.excess.size(), 1U);
  EXPECT_EQ(bounded.excess[0].place.line, 4 * limits::kParts + 1);
  EXPECT_EQ(bounded.text.find_last_not_of('\n'), parts(limits::kParts).find_last_not_of('\n'));
}

class Bounds : public SmallLibrary {
 protected:
  /// The Polish article with this in the part "way".
  void write_way(const std::string& text) const {
    write("pl/articles/clots.md", with(kPolishArticle, "Krew krąży", text + "\n\nKrew krąży"));
  }
  /// Whether "way" alone is the source's, and the fault is told of the Polish file.
  void expect_fallen(const std::string& name, const std::string& sentence) {
    const auto article = open();
    ASSERT_TRUE(article) << name;
    for (const auto& part : article->parts)
      EXPECT_EQ(part.provenance.showing == Showing::replaced, part.id == "way") << name << " " << part.id;
    const auto& all = found_.findings();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Finding& f) {
      return f.file.ends_with("pl/articles/clots.md") && f.line > 10 &&
             f.sentence.find(sentence) != std::string::npos && !f.advice.empty();
    })) << name;
  }
};

TEST_F(Bounds, EachKindOfExcessMakesItsPartFallBackWhole) {
  for (const auto& [name, kind] : kinds()) {
    write_way(kind.make(kind.most + 1));
    expect_fallen(name, kind.sentence);
  }
}

TEST_F(Bounds, MarksInMarksAndManyBlocksMakeThePartFallBack) {
  for (const std::size_t depth : {std::size_t{5}, std::size_t{30}, std::size_t{500}, std::size_t{20000}}) {
    write_way(times(depth, "*a **b ") + "x" + times(depth, "***"));
    expect_fallen("marks", depth > 30 ? "A word has more" : "Marks stand more than 8 deep");
    write_way(times(depth, "[") + "a" + times(depth, "](#way)"));
    EXPECT_TRUE(open()) << depth;
    write_way(times(depth, "> ") + "a\n" + times(depth, "- ") + "b");
    EXPECT_TRUE(open()) << depth;
  }
  write_way(times(500, "a\n\n"));
  expect_fallen("blocks", "more than 400 blocks");
  write_way("a" + times(30, "&#769;"));
  expect_fallen("entities", "A letter has");
}

TEST_F(Bounds, AFileThatIsTooLargeIsToldAndCostsItselfAlone) {
  const std::string much = times(limits::kArticleFile / 4 + 1, "# a\n");
  write("pl/articles/clots.md", kPolishArticle + much);
  EXPECT_EQ(open()->parts[0].provenance.showing, Showing::replaced);
  EXPECT_NE(found_.findings().size(), 0U);
  restore();
  write("pl/locale.toml", kPolishMessages + much);
  EXPECT_EQ(load().bundles.size(), 1U);
  restore();
  write("pl/articles/clots.review.toml", much);
  EXPECT_TRUE(open());
  EXPECT_TRUE(found_.has_errors());
}

TEST_F(Bounds, OfMessagesAreToldAndCostTheMessage) {
  for (const std::string& text :
       {times(2000, "abc "), times(200, "a"), "a" + times(15000, "\\u0301\\u0323"),
        times(7, "{page, plural, other {") + times(7, "}}"), times(9000, "{") + times(9000, "}")}) {
    write("pl/locale.toml", with(kPolishMessages, "page_of = \"", "page_of = \"" + text));
    const Catalogue catalogue = load();
    EXPECT_EQ(catalogue.bundles.size(), 2U) << text.substr(0, 40);
    EXPECT_TRUE(found_.has_errors()) << text.substr(0, 40);
  }
}

TEST_F(Bounds, OfManyFaultsAHundredAreTold) {
  write("pl/locale.toml", kPolishMessages + "[more]\n" + times(1, [] {
                            std::string keys;
                            for (int i = 0; i < 9000; ++i) keys += "k" + std::to_string(i) + " = 1\n";
                            return keys;
                          }()));
  load();
  EXPECT_LE(found_.findings().size(), limits::kFindings + 1 + 20);
  const auto& all = found_.findings();
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const Finding& f) {
    return f.sentence == "There are more faults in this file.";
  }));
}

TEST(WebAddress, ThatMisleadsOrCannotBeOpenedIsRefused) {
  for (const char* address : {"https://www.nhs.uk@evil.example/",
                              "https://user:word@nhs.uk",
                              "https://@nhs.uk/",
                              "https://nhs.uk%40evil.example/",
                              "https:\\\\nhs.uk",
                              "https://nhs.uk\\@evil.example/",
                              "https://nhs.uk\\evil",
                              "https:///a",
                              "https://",
                              "https://.nhs.uk",
                              "https://nhs..uk",
                              "https://nhs.uk:",
                              "https://nhs.uk:a/",
                              "https://nhs.uk:123456/",
                              "https://n hs.uk",
                              "https://nhs.uk/\t",
                              "https://nhs.uk/\x7f",
                              "https://nhs.uk/\xc5\x82",
                              "ftp://nhs.uk/",
                              "javascript:alert(1)",
                              "nhs.uk",
                              "https://nhs.uk/<b>",
                              "https://[::1]/"}) {
    const auto fault = address_fault(address);
    ASSERT_TRUE(fault) << address;
    EXPECT_TRUE(fault->refused) << address;
  }
}

TEST(WebAddress, ThatIsToBeLookedAtIsTold) {
  for (const char* address : {"http://nhs.uk/", "https://xn--nhs-8ya.uk/", "https://www.xn--nhs-8ya.uk/a"}) {
    const auto fault = address_fault(address);
    ASSERT_TRUE(fault) << address;
    EXPECT_FALSE(fault->refused) << address;
  }
  for (const char* address : {"https://www.nhs.uk/conditions/dvt?a=b@c#d", "https://nhs.uk",
                              "https://a.example:8443/", "https://1.example/@name"})
    EXPECT_FALSE(address_fault(address)) << address;
}

}  // namespace
}  // namespace kiosk
