// A clinic's own ready-made notices: messages of the group bulletin, in the order of the file.

#include "content/ready_notices.h"

#include "content/small_library.h"

namespace kiosk {
namespace {

class ReadyNotices : public SmallLibrary {
 protected:
  void write_notices(const std::string& english, const std::string& polish) {
    write("en/locale.toml", kEnglishMessages + "\n[messages.bulletin]\n" + english);
    write("pl/locale.toml", kPolishMessages + "\n[messages.bulletin]\n" + polish);
  }
  /// "room n": each with what is chosen with it.
  static std::vector<std::string> keys(const Catalogue& catalogue) {
    std::vector<std::string> out;
    for (const ReadyNotice& notice : catalogue.notices)
      out.push_back(notice.key + (notice.number == NoticeNumber::minutes ? " minutes"
                                  : notice.number == NoticeNumber::count ? " n"
                                                                         : ""));
    return out;
  }
  using Keys = std::vector<std::string>;
};

TEST_F(ReadyNotices, AreThoseOfTheSourceInItsOrderWithTheirNumbers) {
  write_notices(
      "wait = \"Wait {minutes} minutes.\"\ngarden = \"The garden is open.\"\nabroad = \"Go to room {n}.\"\n",
      "wait = \"Czekaj {minutes} min.\"\ngarden = \"Ogród jest czynny.\"\nabroad = \"Idź do pokoju {n}.\"\n");
  const Catalogue catalogue = load();
  EXPECT_EQ(told(), "");
  EXPECT_EQ(keys(catalogue), (Keys{"wait minutes", "garden", "abroad n"}));
  EXPECT_EQ(catalogue.message(*LocaleTag::parse("pl"), "bulletin.abroad", {{"n", std::int64_t{7}}}).text,
            "Idź do pokoju 7.");
  EXPECT_EQ(keys((write_notices("", ""), load())), Keys());
}

TEST_F(ReadyNotices, ALanguageThatLacksOneIsToldAndHasTheSources) {
  write_notices("garden = \"The garden is open.\"\n", "");
  const Catalogue catalogue = load();
  EXPECT_NE(told().find("bulletin.garden: It is missing"), std::string::npos) << told();
  EXPECT_EQ(keys(catalogue), Keys{"garden"});
  EXPECT_EQ(catalogue.message(*LocaleTag::parse("pl"), "bulletin.garden").text, "The garden is open.");
}

TEST_F(ReadyNotices, WhatNobodyFillsOrNoScreenHoldsIsToldAndNotOffered) {
  std::string longest(kMostReadyLetters, 'a');
  for (std::size_t i = 9; i < longest.size() - 1; i += 10) longest[i] = ' ';
  const std::pair<std::string, const char*> wrong[] = {
      {"Ask for {name}.", "Nobody fills the placeholder {name}"},
      {"Room {n} in {minutes} minutes.", "one number at the most"},
      {longest + "b", "120 letters at the most, this one has 121"},
      {"{n, plural, one {" + longest + "b} other {short}}", "120 letters at the most"}};
  for (const auto& [text, sentence] : wrong) {
    write_notices("own = \"" + text + "\"\n", "own = \"Inaczej.\"\n");
    const Catalogue catalogue = load();
    EXPECT_NE(told().find(sentence), std::string::npos) << text << told();
    EXPECT_EQ(keys(catalogue), Keys()) << text;
    EXPECT_TRUE(catalogue.usable);
  }
  write_notices("own = \"" + longest + "\"\n", "own = \"Inaczej.\"\n");
  EXPECT_EQ(keys(load()), Keys{"own"});
  write_notices("own = \"Short.\"\n", "own = \"" + longest + "b\"\n");
  load();
  EXPECT_NE(told().find("pl/locale.toml"), std::string::npos) << "a translation may be too long too";
}

}  // namespace
}  // namespace kiosk
