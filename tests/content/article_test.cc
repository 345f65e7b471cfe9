#include "content/article.h"

#include "content/article_file.h"
#include "content/rich_text.h"
#include "content/small_library.h"
#include "content/table_cells.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");

class ArticleTest : public SmallLibrary {};

std::vector<std::string> ids(const Article& article) {
  std::vector<std::string> out;
  for (const auto& part : article.parts) out.push_back(part.id);
  return out;
}

TEST_F(ArticleTest, ReadsFrontMatter) {
  const auto article = open("en");
  ASSERT_NE(article, nullptr);
  EXPECT_EQ(told(), "");
  EXPECT_EQ(article->title, "Clots");
  EXPECT_EQ(article->summary, "What 1 clot does.");
  EXPECT_EQ(article->topic, "Blood");
  EXPECT_EQ(article->topic_icon, "vein");
  EXPECT_EQ(article->next_review, "2027-11-22");
  EXPECT_EQ(article->front_provenance.maker, Maker::original);
  const auto& labels = article->labels.at("leg");
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_EQ(labels[0].key, "vein");
  EXPECT_EQ(labels[0].term, "(vena)");
  EXPECT_EQ(labels[1].name, "Heart");
}

TEST_F(ArticleTest, ReadsPartsAndBlocks) {
  const auto article = open("en");
  ASSERT_NE(article, nullptr);
  EXPECT_EQ(ids(*article),
            (std::vector<std::string>{"way", "list", "table", "help", "faq", "faq/go", "faq/stay"}));
  const Part& way = *article->find("way");
  EXPECT_EQ(way.heading.text, u"Way");
  ASSERT_EQ(way.blocks.size(), 3U);
  EXPECT_EQ(way.blocks[0].text.text, u"Blood goes round and 50% come back.");
  EXPECT_EQ(way.blocks[0].text.strong, (std::vector<TextRange>{{11, 16}}));
  EXPECT_EQ(way.blocks[1].text.text, u"Up to the heart.");
  EXPECT_EQ(way.blocks[1].anchor, "way-heart");
  EXPECT_EQ(way.blocks[2].kind, BlockKind::figure);
  EXPECT_EQ(way.blocks[2].figure, "leg");
  EXPECT_EQ(way.blocks[2].text.text, u"A leg with 2 veins.");
  const Part& table = *article->find("table");
  ASSERT_EQ(table.blocks.size(), 3U);
  EXPECT_EQ(table.blocks[0].kind, BlockKind::table_header);
  EXPECT_EQ(table.blocks[2].kind, BlockKind::table_row);
  EXPECT_EQ(table.blocks[2].cells[1].text, u"Low");
  EXPECT_EQ(article->find("faq/stay")->blocks[0].text.text, u"Yes, in 2017.");
  EXPECT_EQ(article->find("nowhere"), nullptr);
}

TEST_F(ArticleTest, ReadsListsAndLinks) {
  const auto article = open("en");
  const Part& list = *article->find("list");
  ASSERT_EQ(list.blocks.size(), 4U);
  EXPECT_EQ(list.blocks[1].kind, BlockKind::numbered_item);
  EXPECT_EQ(list.blocks[1].number, 2);
  ASSERT_EQ(list.blocks[1].text.links.size(), 1U);
  EXPECT_EQ(list.blocks[1].text.links[0].anchor, "way-heart");
  EXPECT_EQ(list.blocks[1].text.links[0].range, (TextRange{0, 9}));
  EXPECT_EQ(list.blocks[2].kind, BlockKind::bullet_item);
}

TEST_F(ArticleTest, DropsLinksToArticlesThatAreNotThere) {
  auto article = open("pl");
  EXPECT_EQ(article->find("list")->blocks[3].text.text, u"więcej tego");
  EXPECT_TRUE(article->find("list")->blocks[3].text.links.empty());
  EXPECT_EQ(article->find("faq/go")->blocks.size(), 1U);
  write("en/articles/other.md", kEnglishArticle);
  article = open("pl");
  ASSERT_EQ(article->find("list")->blocks[3].text.links.size(), 1U);
  EXPECT_EQ(article->find("list")->blocks[3].text.links[0].article, "other");
  EXPECT_EQ(article->find("faq/go")->blocks.size(), 2U);
}

TEST_F(ArticleTest, PutsTheNumberIsolatedAndMovesMarksBehindIt) {
  write("en/articles/clots.md", with(kEnglishArticle, "Call {emergency_number} now.",
                                     "Call {emergency_number}, **at once**, {emergency_number} [way](#way)"));
  const auto article = open("en");
  const RichText& text = article->find("help")->blocks[0].text;
  EXPECT_EQ(text.text, u"Call \u2066999\u2069, at once, \u2066999\u2069 way");
  EXPECT_EQ(text.text.substr(static_cast<std::size_t>(text.strong.at(0).start), 7), u"at once");
  EXPECT_EQ(text.text.substr(static_cast<std::size_t>(text.links.at(0).range.start)), u"way");
}

TEST_F(ArticleTest, TranslationKeepsTheSourcesOrderOfPartsAndLabels) {
  const auto at = kPolishArticle.find("## Pomoc");
  const auto end = kPolishArticle.find("## Pytania");
  const std::string help = kPolishArticle.substr(at, end - at);
  write("pl/articles/clots.md", with(with(kPolishArticle, help, ""), "## Droga", help + "## Droga"));
  const auto article = open("pl");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(ids(*article),
            (std::vector<std::string>{"way", "list", "table", "help", "faq", "faq/go", "faq/stay"}));
  EXPECT_EQ(article->find("help")->locale, kPl);
  EXPECT_EQ(article->labels.at("leg")[0].name, "Żyła");
  EXPECT_EQ(article->topic_icon, "vein");
  EXPECT_EQ(article->next_review, "2027-11-22");
}

TEST_F(ArticleTest, TextIsNfcWithLf) {
  std::string text = with(kEnglishArticle, "Blood goes", "Cafe\u0301 goes");
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  write("en/articles/clots.md", crlf);
  EXPECT_EQ(open("en")->find("way")->blocks[0].text.text.substr(0, 4), u"Café");
}

TEST_F(ArticleTest, LineEndsAreSpacesButNotInChinese) {
  write("en/articles/clots.md",
        with(with(kEnglishArticle, "Up to the heart.", "Up to\nthe heart."), "one thing", "一二\n  三四"));
  const auto article = open("en");
  EXPECT_EQ(article->find("way")->blocks[1].text.text, u"Up to the heart.");
  EXPECT_EQ(article->find("list")->blocks[2].text.text, u"一二三四");
}

TEST(Digest, IsOfTheTextNotOfItsSpacing) {
  EXPECT_EQ(digest("abc"), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest("## A {#a}\r\n\r\nb  c\r\n"), digest(" ## A {#a}\n\nb\nc\n\n"));
  EXPECT_EQ(digest("Cafe\u0301"), digest("Café"));
  EXPECT_NE(digest("50%"), digest("51%"));
  EXPECT_EQ(digest("a\u00a0b"), digest("a b"));
}

TEST(CellsOfRow, CountsAsGfmDoes) {
  EXPECT_EQ(cells_of_row("| a | b |"), 2U);
  EXPECT_EQ(cells_of_row("a | b"), 2U);
  EXPECT_EQ(cells_of_row("  | a | b | c"), 3U);
  EXPECT_EQ(cells_of_row("| a \\| b | c |"), 2U);
  EXPECT_EQ(cells_of_row("| a |  |"), 2U);
  EXPECT_EQ(cells_of_row("| a | b \\|"), 2U);
  EXPECT_EQ(cells_of_row("a"), 1U);
  EXPECT_EQ(cells_of_row("  "), 0U);
}

TEST(CountWords, LeavesIdsAndFrontMatterOut) {
  EXPECT_EQ(count_words("+++\ntitle = \"x y z\"\n+++\n## Two words {#some-id}\n\nIt's [a link](#x), 50%.\n"),
            6);
  EXPECT_EQ(count_words("no front matter"), 0);
}

TEST(TakeAnchor, IsAtTheEndAlone) {
  std::u16string text = u"Words {#an-id}";
  EXPECT_EQ(take_anchor(text), "an-id");
  EXPECT_EQ(text, u"Words");
  for (const char16_t* other : {u"Words {#an-id} more", u"Words {#An}", u"{#}", u"", u"Words #x}"}) {
    text = other;
    EXPECT_EQ(take_anchor(text), "");
    EXPECT_EQ(text, other);
  }
}

TEST_F(ArticleTest, TheLinkIsTheReadersOwnOrNone) {
  std::string text = kPolishArticle;
  text.insert(text.find("title"), "link = \"https://clinic.example/pl\"\n");
  write("pl/articles/clots.md", text);
  EXPECT_EQ(open("pl")->link, "https://clinic.example/pl");
  EXPECT_EQ(open("en")->link, "");
}

TEST_F(ArticleTest, ALinkThatNoPhoneCanOpenIsToldAndLeftOut) {
  for (const std::string link : {"clinic.example", "https://clinic.example/a b", "ftp://clinic.example",
                                 "https://klinika.example/żyły"}) {
    std::string text = kPolishArticle;
    text.insert(text.find("title"), "link = \"" + link + "\"\n");
    write("pl/articles/clots.md", text);
    const auto article = open("pl");
    EXPECT_EQ(article->link, "") << link;
    EXPECT_NE(told().find("\"link\" is no address"), std::string::npos) << told();
    EXPECT_EQ(article->front_locale.str(), "pl") << "the rest of the front stands";
  }
}

TEST_F(ArticleTest, AStepIsTheParagraphThatTellsOfIt) {
  std::string text = kEnglishArticle;
  const std::string heart = "name = \"Heart\"";
  ASSERT_NE(text.find(heart), std::string::npos);
  text.insert(text.find(heart) + heart.size(), ", step = \"way-heart\"");
  write("en/articles/clots.md", text);
  const auto article = open("en");
  ASSERT_EQ(article->steps.count("leg"), 1U) << told();
  const FigureStep& step = article->steps.at("leg").at(0);
  EXPECT_EQ(step.part, "way");
  EXPECT_EQ(step.block, 1);
  text.replace(text.find("way-heart"), 9, "way-lost!");
  write("en/articles/clots.md", text);
  EXPECT_TRUE(open("en")->steps.empty());
  EXPECT_NE(told().find("is no paragraph's anchor"), std::string::npos) << told();
}

/// A paragraph that is nothing but a link to an article that is not here goes; what stands behind it moves
/// up.
TEST_F(ArticleTest, AStepIsTheParagraphThatTellsOfItWhereverLinksWereMended) {
  const std::string dead = "[Another article](article:other)\n\n";
  const std::string stepped =
      with(kEnglishArticle, "name = \"Heart\"", "name = \"Heart\", step = \"way-heart\"");
  for (const char* before : {"Blood goes", "Up to the heart.", "![A leg"}) {
    for (int many = 0; many < 4; ++many) {
      std::string text = stepped;
      for (int i = 0; i < many; ++i) text = with(text, before, dead + before);
      write("en/articles/clots.md", text);
      const auto article = open("en");
      ASSERT_EQ(article->steps.count("leg"), 1U) << told();
      const FigureStep& step = article->steps.at("leg").at(0);
      const Part* part = article->find(step.part);
      ASSERT_NE(part, nullptr);
      ASSERT_LT(static_cast<std::size_t>(step.block), part->blocks.size());
      EXPECT_EQ(part->blocks[static_cast<std::size_t>(step.block)].anchor, "way-heart")
          << before << " " << many;
    }
  }
}

TEST_F(ArticleTest, ALinkToAParagraphThatWentLeadsNowhere) {
  write("en/articles/clots.md", with(kEnglishArticle, "Blood goes",
                                     "[Another article](article:other) {#way-other}\n\n"
                                     "See [the other](#way-other).\n\nBlood goes"));
  const auto article = open("en");
  std::set<std::string> anchors;
  for (const Part& part : article->parts) {
    anchors.insert(part.id);
    for (const Block& block : part.blocks) anchors.insert(block.anchor);
  }
  for (const Part& part : article->parts)
    for (const Block& block : part.blocks)
      for (const Link& link : block.text.links) EXPECT_TRUE(anchors.contains(link.anchor)) << link.anchor;
}

}  // namespace
}  // namespace kiosk
