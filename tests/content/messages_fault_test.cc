#include <sstream>

#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const LocaleTag kEn;

class MessageFaults : public SmallLibrary {};

TEST_F(MessageFaults, NoneInTheSmallLibrary) {
  const Catalogue catalogue = load();
  EXPECT_EQ(told(), "");
  // Their records are another matter: there are none.
  for (const Finding& finding : found_.findings())
    EXPECT_EQ(finding.sentence, "No text of this file has a review record.");
  EXPECT_TRUE(catalogue.usable);
  ASSERT_EQ(catalogue.bundles.size(), 2U);
  EXPECT_EQ(catalogue.message(kPl, "emergency.instruction").text,
            "Zadzwoń pod \u2066999\u2069 i powiedz personelowi.");
  EXPECT_EQ(catalogue.message(kPl, "reading.minutes", {{"n", std::int64_t{5}}}).text, "5 minut");
}

struct Row {
  const char* from;
  const char* to;
  const char* place;
  const char* words;
};

/// Each of these costs the whole language, and only that one.
TEST_F(MessageFaults, OfTheEmergencyLeaveTheLocaleOut) {
  const Row rows[] = {
      {"question = \"Duszność?\"\n", "", "pl/locale.toml:0:0", "emergency.question: It is missing"},
      {"\"numer alarmowy\"", "\" \"", "pl/locale.toml:9:1", "emergency.the_number: It is empty"},
      {"\"Duszność?\"", "7", "pl/locale.toml:6:1", "is no text"},
      {"pod {emergency_number} i", "pod {emergency_number i", "pl/locale.toml:7:1", "does not parse"},
      {"pod {emergency_number} i", "pod numer i", "pl/locale.toml:7:1", "lacks {emergency_number}"},
      {"pod {emergency_number} i", "pod {numer} i", "pl/locale.toml:7:1", "no placeholder {numer}"},
      {"pod {emergency_number}.", "pod 999: {emergency_number}.", "pl/locale.toml:8:1",
       "types the emergency number"},
      {"pod {emergency_number}.", "pod ৯৯৯: {emergency_number}.", "pl/locale.toml:8:1",
       "types the emergency number"},
      {"pod {emergency_number}.", "pod ٩٩٩: {emergency_number}.", "pl/locale.toml:8:1",
       "types the emergency number"},
      {"pod {emergency_number}.", "pod 112: {emergency_number}.", "pl/locale.toml:8:1",
       "types the emergency number"},
      {"\"Duszność?\"", "\"Duszność? 5\"", "pl/locale.toml:6:1", "numbers (5) differ"},
      {"pod {emergency_number} i powiedz", "{emergency_number, select, 999 {x} other {y}}",
       "pl/locale.toml:7:1", "lacks {emergency_number}"},
  };
  for (const Row& row : rows) {
    write("pl/locale.toml", with(kPolishMessages, row.from, row.to));
    const Catalogue catalogue = load();
    EXPECT_TRUE(catalogue.usable) << row.to;
    EXPECT_EQ(catalogue.find(kPl), nullptr) << row.to;
    EXPECT_NE(catalogue.find(kEn), nullptr) << row.to;
    EXPECT_EQ(told().rfind(row.place, 0), 0U) << told();
    EXPECT_NE(told().find(row.words), std::string::npos) << told();
    EXPECT_NE(told().find("left out"), std::string::npos) << told();
  }
}

TEST_F(MessageFaults, ElsewhereShowTheSourcesMessage) {
  const Row rows[] = {
      {"back = \"Wstecz\"\n", "", "pl/locale.toml:0:0", "It is missing"},
      {"back = \"Wstecz\"", "back = \"\"", "pl/locale.toml:25:1", "It is empty"},
      {"back = \"Wstecz\"", "back = \"Wstecz {\"", "pl/locale.toml:25:1", "does not parse"},
      {"back = \"Wstecz\"", "back = \"Wstecz }\"", "pl/locale.toml:25:1", "does not parse"},
      {"back = \"Wstecz\"", "back = \"Wstecz {page}\"", "pl/locale.toml:25:1", "no placeholder {page}"},
      {"back = \"Wstecz\"", "back = \"999\"", "pl/locale.toml:25:1", "types the emergency number"},
      {"back = \"Wstecz\"", "back = \"Wstecz 2\"", "pl/locale.toml:25:1",
       "numbers (2) differ from the source's (none)"},
  };
  for (const Row& row : rows) {
    write("pl/locale.toml", with(kPolishMessages, row.from, row.to));
    const Catalogue catalogue = load();
    expect_one_error(row.place, row.words);
    ASSERT_NE(catalogue.find(kPl), nullptr) << row.to;
    const Message message = catalogue.message(kPl, "reading.back");
    EXPECT_EQ(message.text, "Back");
    EXPECT_EQ(message.locale, kEn);
    EXPECT_EQ(catalogue.message(kPl, "reading.limit").locale, kPl);
  }
}

TEST_F(MessageFaults, NumbersCountInAnyDigitsButNotInBranches) {
  write("pl/locale.toml", with(kPolishMessages, "Najwyżej 3", "Najwyżej ৩"));
  load();
  EXPECT_EQ(told(), "");
  write("pl/locale.toml", with(kPolishMessages, "one {# minuta}", "=1 {1 minuta} one {# minuta}"));
  load();
  EXPECT_EQ(told(), "");
  write("pl/locale.toml", with(kPolishMessages, "Najwyżej 3", "Najwyżej 4"));
  EXPECT_EQ(load().message(kPl, "reading.limit").locale, kEn);
  expect_one_error("pl/locale.toml:26:1", "numbers (4) differ from the source's (3)");
}

TEST_F(MessageFaults, PlaceholdersLeftOutOrExchangedShowTheSourcesMessage) {
  const MessageArgs args{{"page", std::int64_t{1}}, {"pages", std::int64_t{2}}};
  for (const char* text :
       {"Strona {page}", "Strona z {pages}", "Strona {pages} z {page}", "Strona {page} z {page}"}) {
    write("pl/locale.toml", with(kPolishMessages, "Strona {page} z {pages}", text));
    EXPECT_EQ(load().message(kPl, "reading.page_of", args).text, "Page 1 of 2") << text;
    expect_one_error("pl/locale.toml:24:1", "Message reading.page_of: In the message");
  }
  write("pl/locale.toml", "reordered = [\"reading.page_of\"]\n" +
                              with(kPolishMessages, "Strona {page} z {pages}", "Z {pages} stron {page}."));
  EXPECT_EQ(load().message(kPl, "reading.page_of", args).text, "Z 2 stron 1.");
  EXPECT_EQ(told(), "");
}

TEST_F(MessageFaults, UnknownKeysAreWarnings) {
  write("pl/locale.toml", with(kPolishMessages, "back =", "bcak = \"x\"\nback =") + "[other]\nx = 1\n");
  load();
  EXPECT_EQ(told(), "");
  EXPECT_NE(told(Severity::warning).find("25:1: warning: Message reading.bcak: The source has no such"),
            std::string::npos);
  EXPECT_NE(told(Severity::warning).find("\"other.x\" is not known"), std::string::npos);
}

TEST_F(MessageFaults, FilesThatCannotBeReadLeaveTheLocaleOut) {
  const std::pair<std::string, const char*> rows[] = {
      {with(kPolishMessages, "back = \"Wstecz\"", "back = Wstecz"), "pl/locale.toml:25:8"},
      {with(kPolishMessages, "Wstecz",
            "Wst\xff"
            "ecz"),
       "pl/locale.toml:25:12"},
      {with(kPolishMessages, "back =", "cofnięcie ="), "pl/locale.toml:25:6"},
      {with(kPolishMessages, "tag = \"pl\"", "tag = \"cs\""), "pl/locale.toml:0:0"},
      {with(kPolishMessages, "tag = \"pl\"\n", ""), "pl/locale.toml:0:0"},
  };
  for (const auto& [text, place] : rows) {
    write("pl/locale.toml", text);
    const Catalogue catalogue = load();
    EXPECT_EQ(catalogue.find(kPl), nullptr) << place;
    EXPECT_TRUE(catalogue.usable);
    expect_one_error(place, "left out");
  }
  std::filesystem::remove(folder_ / "pl/locale.toml");
  EXPECT_EQ(load().find(kPl), nullptr);
  expect_one_error("pl/locale.toml:0:0", "cannot be read");
}

TEST_F(MessageFaults, FolderThatIsNoTagIsLeftOut) {
  write("polish_stuff/locale.toml", with(kPolishMessages, "tag = \"pl\"", "tag = \"polish_stuff\""));
  EXPECT_EQ(load().bundles.size(), 2U);
  expect_one_error("polish_stuff/locale.toml:0:0", "no language tag");
}

TEST_F(MessageFaults, OfTheSourceMeanTheSafeScreen) {
  const Row rows[] = {
      {"question = \"Short of breath?\"\n", "", "en/locale.toml:0:0", "emergency.question"},
      {"the_number = \"the emergency number\"\n", "", "en/locale.toml:0:0", "emergency.the_number"},
      {"Call {emergency_number} and", "Call and", "en/locale.toml:7:1", "lacks"},
      {"Call {emergency_number}.", "Call.", "en/locale.toml:8:1", "lacks"},
      {"Call {emergency_number} at", "Call at", "en/locale.toml:14:1", "lacks"},
      {"Call {emergency_number} and", "Call 999 {emergency_number} and", "en/locale.toml:7:1", "types"},
      {"Call {emergency_number} and", "Call {emergency_number and", "en/locale.toml:7:1", "parse"},
      {"tag = \"en\"", "tag = en", "en/locale.toml:1:7", "TOML"},
      {"English", "Eng\xc3", "en/locale.toml:2:16", "UTF-8"},
  };
  for (const Row& row : rows) {
    write("en/locale.toml", with(kEnglishMessages, row.from, row.to));
    EXPECT_FALSE(load().usable) << row.to;
    EXPECT_EQ(told().rfind(row.place, 0), 0U) << told();
    EXPECT_NE(told().find(row.words), std::string::npos) << told();
  }
}

/// Each message of the source in turn is gone from its file.
TEST_F(MessageFaults, ALostOneOfTheSourceIsAsItWasBuiltIn) {
  std::istringstream file(kEnglishMessages);
  std::string group;
  int lost = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("["))
      group = line.starts_with("[messages.") ? line.substr(10, line.size() - 11) : "";
    if (group.empty() || line.starts_with("[")) continue;
    ++lost;
    write("en/locale.toml", with(kEnglishMessages, line + "\n", ""));
    const Catalogue catalogue = load();
    const std::string key = group + "." + line.substr(0, line.find(' '));
    EXPECT_NE(told().find(key), std::string::npos) << told();
    // Two of the emergency messages stand on no card and no banner.
    const bool aside = key == "emergency.ask_staff" || key == "emergency.out_of_service";
    EXPECT_EQ(catalogue.usable, group != "emergency" || aside) << key;
    if (!catalogue.usable) continue;
    const MessageArgs args{{"n", std::int64_t{2}}, {"page", std::int64_t{1}}, {"pages", std::int64_t{3}}};
    EXPECT_FALSE(catalogue.message(kEn, key, args).text.empty()) << key;
    EXPECT_EQ(catalogue.message(kEn, key, args).text.find(key), std::string::npos) << key;
    EXPECT_EQ(catalogue.message(kPl, key, args).locale, kPl) << "the translation stays: " << key;
    expect_one_error("en/locale.toml:0:0", "Until then the built-in English is shown");
  }
  EXPECT_EQ(lost, 21);
}

TEST_F(MessageFaults, OfTheSourceElsewhereCostOneMessage) {
  write("en/locale.toml", with(kEnglishMessages, "\"Back\"", "\"Back {\""));
  const Catalogue catalogue = load();
  EXPECT_TRUE(catalogue.usable);
  expect_one_error("en/locale.toml:25:1", "does not parse");
  EXPECT_EQ(catalogue.message(kEn, "reading.back").text, "Back") << "as it was built in";
  EXPECT_EQ(catalogue.message(kPl, "reading.back").text, "Wstecz");
}

TEST_F(MessageFaults, MissingOrEmptyLocalesFolder) {
  std::filesystem::remove_all(folder_);
  EXPECT_FALSE(load().usable);
  EXPECT_EQ(found_.findings().size(), 1U);
  std::filesystem::create_directories(folder_);
  EXPECT_FALSE(load().usable);
  EXPECT_EQ(found_.findings().size(), 1U);
  write("pl/locale.toml", kPolishMessages);
  EXPECT_FALSE(load().usable);
  EXPECT_NE(told().find("The source language en has no folder."), std::string::npos);
}

}  // namespace
}  // namespace kiosk
