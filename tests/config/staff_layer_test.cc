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
