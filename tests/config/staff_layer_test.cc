// What staff chose, above kiosk.conf: key by key, and never where it is locked or unsound.

#include "config/staff_layer.h"

#include <gmock/gmock.h>

#include "good_start.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

class StaffLayerTest : public GoodStart {
 protected:
  ConfigResult with(const std::string& staff, const std::string& more = "") {
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << good_text_ << more;
    told_ = Diagnostics();
    return load_config(file(), told_, kept_, {staff, "choices"});
  }
  /// The good text with a list of locks.
  ConfigResult locked(const std::string& list, const std::string& staff) {
    std::string text = good_text_;
    text.replace(text.find("locked = []"), 11, "locked = " + list);
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << text;
    told_ = Diagnostics();
    return load_config(file(), told_, kept_, {staff, "choices"});
  }
};

constexpr const char* kAll =
    "languages.site_locale = \"ur\"\nlanguages.offered = [\"ur\", \"en\"]\n"
    "languages.who_may_switch = \"staff\"\ndisplay.theme = \"light\"\ndisplay.text_size = 200\n"
    "speech.volume = 60\nkeys.F1 = \"ur\"\nkeys.7 = \"pl\"\n";

TEST_F(StaffLayerTest, HoldsOverTheFileAndIsNeverKeptOfIt) {
  const ConfigResult result = with(kAll);
  EXPECT_EQ(told(), "");
  Config wanted = good_.config;
  wanted.site_locale = "ur";
  wanted.offered = {"ur", "en"};
  wanted.who_may_switch = WhoMaySwitch::staff;
  wanted.theme = "light";
  wanted.text_size = 200;
  wanted.speech.volume = 60;
  wanted.language_keys = {{"F1", "ur"}, {"7", "pl"}};
  EXPECT_EQ(result.config, wanted);
  EXPECT_EQ(result.keep, good_.keep);
}

TEST_F(StaffLayerTest, SaysForEachKeyWhichLayerSetIt) {
  const ConfigResult result = with("display.theme = \"high-contrast\"\n");
  EXPECT_EQ(result.layer("display.theme"), SettingLayer::staff);
  EXPECT_EQ(result.layer("display.text_size"), SettingLayer::file);
  EXPECT_EQ(result.layer("keys.F2"), SettingLayer::built_in);
  EXPECT_EQ(result.chosen.at("display.theme"), "\"high-contrast\"");
  for (const std::string& key : staff_keys()) EXPECT_TRUE(result.may_choose(key)) << key;
  EXPECT_FALSE(result.may_choose("emergency.number"));
}

TEST_F(StaffLayerTest, NothingOfTheClinicsOwnCanBeChosen) {
  const KeyTable table;
  for (const KeyRule& rule : table.all()) {
    if (is_locked(staff_keys(), rule.name) || rule.name.ends_with(">")) continue;
    const std::string value = rule.name == "emergency.number" ? "\"000\"" : "true";
    const ConfigResult result = with(rule.name + " = " + value + "\n");
    EXPECT_EQ(result.config, good_.config) << rule.name;
    EXPECT_EQ(result.chosen.size(), 0U) << rule.name;
    EXPECT_FALSE(told_.findings().empty()) << rule.name;
  }
}

TEST_F(StaffLayerTest, ALockedKeyOrTableIsTheFiles) {
  for (const char* list : {"[\"display.theme\"]", "[\"display\"]"}) {
    const ConfigResult result = locked(list, kAll);
    EXPECT_EQ(result.config.theme, "dark") << list;
    EXPECT_FALSE(result.may_choose("display.theme"));
    EXPECT_THAT(told(), HasSubstr("\"display.theme\" was chosen by staff, and kiosk.conf locks it"));
    EXPECT_EQ(result.config.site_locale, "ur") << "the rest goes on";
  }
}

TEST_F(StaffLayerTest, ALockOfNothingIsToldWithTheNearestName) {
  locked("[\"display.them\", \"emergency.number\", \"langages\"]", "");
  EXPECT_THAT(told(), HasSubstr("Did you mean \"display.theme\"?"));
  EXPECT_THAT(told(), HasSubstr("Did you mean \"languages\"?"));
  EXPECT_THAT(told(), HasSubstr("\"emergency.number\", which staff cannot choose"));
}

TEST_F(StaffLayerTest, WhatIsNoNameHidesNoMisspeltOne) {
  locked("[3, \"display\", \"langages\"]", "");
  EXPECT_THAT(told(), HasSubstr("holds something that is no text"));
  EXPECT_THAT(told(), HasSubstr("Did you mean \"languages\"?"));
}

/// On a first start, on the next, and when the file is gone.
TEST_F(StaffLayerTest, ALockBesideWhatIsNoNameHolds) {
  const KeptSettings good = kept_;
  const std::vector<std::string> display = {"display"};
  for (const char* list : {"[\"display\", 7]", "[[1], \"display\"]", "[true, \"display\", 1979-05-27]"}) {
    kept_ = {};
    for (const char* holds : {"the rest of the list holds", "the last good value is used"}) {
      const ConfigResult result = locked(list, kAll);
      EXPECT_EQ(result.config.locked, display) << list;
      EXPECT_EQ(result.config.theme, "dark") << "the file's";
      const std::string sentence = "\"staff.locked\" holds something that is no text; " + std::string(holds);
      const auto& all = told_.findings();
      const auto found = std::find_if(all.begin(), all.end(), [&](const Finding& one) {
        return one.sentence.find(sentence) != std::string::npos;
      });
      ASSERT_NE(found, all.end()) << told();
      EXPECT_GT(found->line, 1);
      EXPECT_EQ(found->file, file());
      kept_ = result.keep;
    }
    std::filesystem::remove(file());
    EXPECT_EQ(load_config(file(), told_, kept_).config.locked, display);
  }
  kept_ = good;
  EXPECT_EQ(locked("[\"display\", 7]", kAll).config.locked, good_.config.locked) << "the last good list";
}

/// The tags are those of the folder: "en", "pl" and "ur".
TEST_F(StaffLayerTest, OfTheLanguagesOnOfferOnlyThoseThatAreNotThereGo) {
  const ConfigResult result =
      with("display.text_size = 200\nlanguages.offered = [\"ur\", \"fr\", \"en\", \"de\"]\n");
  EXPECT_EQ(result.config.offered, (std::vector<std::string>{"ur", "en"}));
  EXPECT_EQ(result.config.text_size, 200);
  EXPECT_EQ(result.chosen.at("languages.offered"), "[ \"ur\", \"fr\", \"en\", \"de\" ]")
      << "what staff chose is not lost for it";
  ASSERT_EQ(told_.findings().size(), 2U) << told();
  const char* const missing[] = {"\"fr\"", "\"de\""};
  const int columns[] = {28, 40};
  for (std::size_t i = 0; i < 2; ++i) {
    const Finding& found = told_.findings()[i];
    EXPECT_EQ(found.file, "choices");
    EXPECT_EQ(found.line, 2);
    EXPECT_EQ(found.column, columns[i]);
    EXPECT_THAT(found.sentence, HasSubstr(missing[i]));
    EXPECT_THAT(found.sentence, HasSubstr("passed over"));
  }
  EXPECT_EQ(with("languages.offered = [\"fr\", \"de\"]\n").config.offered, good_.config.offered)
      << "with none of them the file's list holds";
}

TEST_F(StaffLayerTest, EachUnsoundOrUnknownOneIsToldAndTheRestHolds) {
  for (const char* bad : {"display.theme = \"pink\"", "display.them = \"dark\"", "languages.offered = 7",
                          "languages.site_locale = \"xx-\"", "keys.F13 = \"pl\"", "keys.F1 = 1",
                          "nonsense = true", "speech.volume = 101", "languages.site_locale = \"fr\""}) {
    const ConfigResult result = with(std::string(bad) + "\ndisplay.text_size = 125\n");
    ASSERT_EQ(told_.findings().size(), 1U) << bad << told();
    EXPECT_EQ(told_.findings()[0].line, 1) << bad;
    EXPECT_EQ(told_.findings()[0].file, "choices");
    Config wanted = good_.config;
    wanted.text_size = 125;
    EXPECT_EQ(result.config, wanted) << bad;
  }
}

TEST_F(StaffLayerTest, WhatIsNoTextCountsForNothing) {
  for (const char* text : {"[", "\xff", "display.theme", "a = \n"}) {
    EXPECT_EQ(with(text).config, good_.config);
    EXPECT_TRUE(told_.has_errors());
    EXPECT_THAT(told(), HasSubstr("choices"));
  }
}

TEST_F(StaffLayerTest, HoldsOverWhatWasKeptOfABrokenFile) {
  std::ofstream(file(), std::ios::binary | std::ios::trunc) << "[";
  told_ = Diagnostics();
  const ConfigResult result = load_config(file(), told_, kept_, {kAll, "choices"});
  EXPECT_EQ(result.config.site_locale, "ur");
  EXPECT_EQ(result.config.emergency_number, "112");
  EXPECT_EQ(result.keep, kept_);
}

}  // namespace
}  // namespace kiosk
