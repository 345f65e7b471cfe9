#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kEn;

LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

class CatalogueTest : public SmallLibrary {
 protected:
  /// Drops a further language in: the Polish texts under another tag.
  void drop_in(const std::string& name, const std::string& sort_name) {
    write(name + "/locale.toml",
          with(with(kPolishMessages, "\"pl\"", "\"" + name + "\""), "\"Polish\"", "\"" + sort_name + "\""));
  }

  std::string order() {
    std::string out;
    for (const auto& bundle : load().bundles) out += bundle.tag.str() + (bundle.offered ? " " : "* ");
    return out;
  }
};

TEST_F(CatalogueTest, FolderDroppedInAppears) {
  drop_in("cs", "Czech");
  EXPECT_EQ(order(), "en cs pl ");
}

TEST_F(CatalogueTest, OrdersBySiteThenSourceThenScriptThenName) {
  for (const auto& [name, sort] : {std::pair{"ur", "Urdu"},
                                   {"ar", "Arabic"},
                                   {"zh-Hans", "Chinese"},
                                   {"cs", "czech"},
                                   {"sq", "Albanian"},
                                   {"bn", "Bengali"}})
    drop_in(name, sort);
  EXPECT_EQ(order(), "en sq cs pl ar ur bn zh-Hans ");
  settings_.site = tag("ur");
  EXPECT_EQ(order(), "ur en sq cs pl ar bn zh-Hans ");
}

TEST_F(CatalogueTest, OfferedOnesStandInTheirOrder) {
  drop_in("cs", "Czech");
  drop_in("sk", "Slovak");
  settings_.offered = {"sk", "pl", "en"};
  EXPECT_EQ(order(), "sk pl en ");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(told(Severity::warning).find("offered"), std::string::npos);
}

TEST_F(CatalogueTest, SourceIsReadEvenWhereNotOffered) {
  settings_.offered = {"pl"};
  settings_.site = tag("pl");
  EXPECT_EQ(order(), "pl en* ");
}

TEST_F(CatalogueTest, ParentsAreReadForTheirMessages) {
  drop_in("pt", "Portuguese");
  drop_in("pt-PT", "Portuguese (Portugal)");
  settings_.offered = {"en", "pt-PT"};
  EXPECT_EQ(order(), "en pt-PT pt* ");
}

TEST_F(CatalogueTest, OfferedTagWithoutBundleIsAnError) {
  settings_.offered = {"en", "de", "pl"};
  EXPECT_EQ(order(), "en pl ");
  EXPECT_NE(told().find("There is no bundle of \"de\"."), std::string::npos) << told();
}

TEST_F(CatalogueTest, SiteThatIsNotOfferedIsOfferedAllTheSame) {
  settings_.offered = {"pl"};
  EXPECT_EQ(order(), "pl en ");
  EXPECT_NE(told(Severity::warning).find("not among the offered"), std::string::npos);
}

TEST_F(CatalogueTest, SiteThatCannotBeShownIsReplacedByTheSource) {
  settings_.site = tag("de");
  EXPECT_EQ(load().settings.site, kEn);
  EXPECT_NE(told().find("The site's language de cannot be shown."), std::string::npos);
}

TEST_F(CatalogueTest, NumberIsIsolatedAndWestern) {
  settings_.emergency_number = "116 123";
  write("pl/locale.toml", with(kPolishMessages, "\"latn\"", "\"native\""));
  EXPECT_EQ(load().message(tag("pl"), "emergency.idle").text,
            "Nagły przypadek? Zadzwoń pod \u2066116 123\u2069.");
}

TEST_F(CatalogueTest, WithoutANumberWordsStandForIt) {
  settings_.emergency_number = "";
  const Catalogue catalogue = load();
  EXPECT_EQ(catalogue.message(kEn, "emergency.idle").text, "Emergency? Call the emergency number.");
  EXPECT_EQ(catalogue.message(tag("pl"), "emergency.idle").text,
            "Nagły przypadek? Zadzwoń pod numer alarmowy.");
  const auto article = open_article(catalogue, "clots", tag("pl"), found_);
  EXPECT_EQ(article->find("help")->blocks[0].text.text, u"Zadzwoń pod numer alarmowy teraz.");
}

TEST_F(CatalogueTest, UnknownKeyGivesNoText) {
  EXPECT_EQ(load().message(kEn, "no.such").text, "");
  EXPECT_EQ(load().message(kEn, "reading.page_of").text, "") << "its arguments are missing";
}

TEST_F(CatalogueTest, MessagesOfARegionFallBackToTheirParentFirst) {
  drop_in("pt", "Portuguese");
  write("pt-PT/locale.toml", with(with(kPolishMessages, "\"pl\"", "\"pt-PT\""), "back = \"Wstecz\"\n", ""));
  EXPECT_EQ(load().message(tag("pt-PT"), "reading.back").locale, tag("pt"));
}

TEST_F(CatalogueTest, NamesComeFromTheBundleThenIcuThenItself) {
  write("en-x-easyread/locale.toml",
        with(with(kEnglishMessages, "\"en\"", "\"en-x-easyread\""), "\"English\"\n", "\"Easy\"\n"));
  Catalogue catalogue = load();
  EXPECT_EQ(catalogue.name_in(tag("pl"), kEn), "Polish");
  EXPECT_EQ(catalogue.name_in(kEn, tag("pl")), "angielski");
  EXPECT_EQ(catalogue.name_in(tag("pl"), tag("pl")), "Polski");
  EXPECT_EQ(catalogue.name_in(tag("en-x-easyread"), kEn), "Easy");
  write("en-x-easyread/locale.toml",
        with(with(kEnglishMessages, "\"en\"", "\"en-x-easyread\""), "[messages.emergency]",
             "[names]\npl = \"Prosty\"\n[messages.emergency]"));
  catalogue = load();
  EXPECT_EQ(catalogue.name_in(tag("en-x-easyread"), tag("pl")), "Prosty");
}

TEST_F(CatalogueTest, LanguageWithoutAnOwnNameGetsIcus) {
  write("pl/locale.toml", with(kPolishMessages, "own_name = \"Polski\"\n", ""));
  EXPECT_EQ(load().find(tag("pl"))->own_name, "polski");
  EXPECT_NE(told(Severity::warning).find("no own_name"), std::string::npos);
}

TEST_F(CatalogueTest, CardsTellTheLanguageTheyAreIn) {
  write("en/articles/other.md", with(kEnglishArticle, "\"Clots\"", "\"Other\""));
  const Catalogue catalogue = load();
  EXPECT_EQ(catalogue.article_ids, (std::vector<std::string>{"clots", "other"}));
  const auto cards = catalogue.cards(tag("pl"));
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0].id, "clots");
  EXPECT_EQ(cards[0].title, "Zakrzepy");
  EXPECT_EQ(cards[0].topic, "Krew");
  EXPECT_EQ(cards[0].topic_icon, "vein");
  EXPECT_EQ(cards[0].locale, tag("pl"));
  EXPECT_EQ(cards[1].title, "Other");
  EXPECT_EQ(cards[1].locale, kEn);
  EXPECT_EQ(cards[0].words, cards[1].words);
  EXPECT_EQ(catalogue.cards(tag("fr")).at(0).title, "Clots")
      << "a language that is not there gets the source's";
}

TEST_F(CatalogueTest, CardsAndOpenArticleAgree) {
  settings_.unreviewed = ShowPolicy::hide;
  const Catalogue catalogue = load();
  EXPECT_EQ(catalogue.cards(tag("pl"))[0].title, "Clots");
  EXPECT_EQ(open_article(catalogue, "clots", tag("pl"), found_)->title, "Clots");
}

TEST_F(CatalogueTest, ArticleWithoutASourceIsAWarning) {
  write("pl/articles/stray.md", kPolishArticle);
  EXPECT_EQ(load().article_ids, std::vector<std::string>{"clots"});
  EXPECT_NE(told(Severity::warning).find("pl/articles/stray.md:0:0: warning: "), std::string::npos);
}

TEST_F(CatalogueTest, ArticleWithAnUnsoundSourceFrontIsNotInTheLibrary) {
  write("en/articles/clots.md", with(kEnglishArticle, "title = \"Clots\"\n", ""));
  const Catalogue catalogue = load();
  expect_one_error("en/articles/clots.md:2:1", "no title");
  EXPECT_TRUE(catalogue.article_ids.empty());
  EXPECT_EQ(open("pl"), nullptr);
}

TEST(ShippedLibrary, IsSound) {
  ContentSettings settings;
  settings.locales = std::string(KIOSK_SOURCE_DIR) + "/locales";
  settings.emergency_number = "999";
  settings.known_figures = {"leg-to-lung", "above-below-knee"};
  Diagnostics found;
  const Catalogue catalogue = load_catalogue(settings, found);
  for (const char* name : {"en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans"}) {
    ASSERT_NE(catalogue.find(tag(name)), nullptr) << name;
    const auto article = open_article(catalogue, "dvt-to-pe", tag(name), found);
    ASSERT_NE(article, nullptr) << name;
    EXPECT_EQ(article->parts.size(), 17U) << name;
    EXPECT_EQ(article->front_locale, tag(name));
    for (const auto& part : article->parts) EXPECT_EQ(part.locale, tag(name)) << name << " " << part.id;
  }
  for (const auto& finding : found.findings())
    EXPECT_NE(finding.severity, Severity::error) << to_text(finding);
}

}  // namespace
}  // namespace kiosk
