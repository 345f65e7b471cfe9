#include "config/config.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "config/keys.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class ConfigTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kiosk-config-" + std::to_string(::getpid()) + "-" +
                                           ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  ConfigResult load(const std::string& text) {
    std::ofstream(file()) << text;
    found_ = Diagnostics();
    return load_config(file(), found_);
  }
  fs::path file() const { return folder_ / "kiosk.conf"; }
  std::string told() const {
    std::string out;
    for (const auto& finding : found_.findings()) out += to_text(finding) + "\n";
    return out;
  }

  fs::path folder_;
  Diagnostics found_;
};

using Spans = OpeningTimes::Spans;

constexpr const char* kEveryKey = R"(
clinic_name = "Elm Street"
locales = "texts"
assets = "/srv/assets"
[languages]
site_locale = "cy"
offered = ["cy", "en", "ar"]
who_may_switch = "everyone"
[emergency]
number = "116 123"
[display]
diagonal_in = 32
viewing_distance_mm = 700.5
theme = "dark"
text_size = 150
reduced_motion = true
low_reach = true
[touch]
repeat_reject_ms = 500
[time]
idle_seconds = 120
warning_seconds = 45
[opening_hours]
monday = "08:00-18:30"
tuesday = ["13:00-18:00", "08:00-12:00"]
sunday = "closed"
closed_on = ["2027-01-01", "2026-12-25", 2026-12-26]
[content]
unreviewed = "hide"
outdated = "notice"
[usage]
totals = true
)";

TEST_F(ConfigTest, ReadsEveryKey) {
  const auto result = load(kEveryKey);
  EXPECT_EQ(told(), "");
  EXPECT_EQ(result.keep.number, "116 123");
  const Config& c = result.config;
  EXPECT_EQ(c.clinic_name, "Elm Street");
  EXPECT_EQ(c.locales, folder_ / "texts");
  EXPECT_EQ(c.assets, "/srv/assets");
  EXPECT_EQ(c.site_locale, "cy");
  EXPECT_EQ(c.offered, (std::vector<std::string>{"cy", "en", "ar"}));
  EXPECT_EQ(c.emergency_number, "116 123");
  EXPECT_EQ(c.diagonal_in, 32);
  EXPECT_EQ(c.viewing_mm, 700.5);
  EXPECT_EQ(c.theme, "dark");
  EXPECT_EQ(c.text_size, 150);
  EXPECT_TRUE(c.reduced_motion);
  EXPECT_TRUE(c.low_reach);
  EXPECT_EQ(c.repeat_reject_ms, 500);
  EXPECT_EQ(c.idle_seconds, 120);
  EXPECT_EQ(c.warning_seconds, 45);
  EXPECT_EQ(c.hours.week[0], (Spans{{8 * 60, 18 * 60 + 30}}));
  EXPECT_EQ(c.hours.week[1], (Spans{{8 * 60, 12 * 60}, {13 * 60, 18 * 60}}));
  EXPECT_EQ(c.hours.week[2], Spans{OpeningHours{}});
  EXPECT_EQ(c.hours.week[6], Spans{});
  EXPECT_EQ(c.hours.closed_on, (std::vector<Date>{*read_date("2026-12-25"), *read_date("2026-12-26"),
                                                  *read_date("2027-01-01")}));
  EXPECT_EQ(c.unreviewed, TextPolicy::hide);
  EXPECT_EQ(c.outdated, TextPolicy::notice);
  EXPECT_TRUE(c.totals);
}

TEST_F(ConfigTest, MissingFileGivesTheBuiltInSettingsAndNoNumber) {
  const auto result = load_config(file(), found_);
  EXPECT_EQ(result.config.emergency_number, "");
  EXPECT_EQ(result.keep, KeptSettings());
  EXPECT_EQ(result.config.locales, folder_ / "locales");
  ASSERT_EQ(found_.findings().size(), 1U);
  EXPECT_EQ(found_.findings()[0].severity, Severity::error);
  EXPECT_NE(told().find("built-in settings hold"), std::string::npos) << told();
  EXPECT_NE(told().find("tells to find staff"), std::string::npos) << told();
}

TEST_F(ConfigTest, BrokenTomlNamesTheLineAndNoNumber) {
  const auto result = load("[emergency]\nnumber = \"112\"\n[display\n");
  EXPECT_EQ(result.config.emergency_number, "");
  ASSERT_EQ(found_.findings().size(), 1U) << told();
  EXPECT_EQ(found_.findings()[0].line, 3);
  EXPECT_EQ(found_.findings()[0].severity, Severity::error);
}

TEST_F(ConfigTest, BrokenUtf8IsTold) {
  EXPECT_EQ(load("clinic_name = \"\xff\xfe\"\n[emergency]\nnumber = \"112\"\n").config.emergency_number, "");
  EXPECT_TRUE(found_.has_errors());
}

TEST_F(ConfigTest, LetterOutsideQuotesIsTold) {
  EXPECT_EQ(load("# ł\nwłasny = 1\n[emergency]\nnumber = \"112\"\n").config.emergency_number, "");
  ASSERT_EQ(found_.findings().size(), 1U);
  EXPECT_EQ(found_.findings()[0].line, 2);
  EXPECT_EQ(found_.findings()[0].column, 2);
}

TEST_F(ConfigTest, InvalidNumberIsTold) {
  for (const char* number : {"\"\"", "\"9\"", "999", "\"9-9-9\"", "\"call\"", "\" 999\"", "\"11  2\"",
                             "\"٩٩٩\"", "\"1234567890123456\""}) {
    const auto result = load(std::string("[emergency]\nnumber = ") + number + "\n");
    EXPECT_EQ(result.config.emergency_number, "") << number;
    EXPECT_EQ(result.keep.number, "") << number;
    EXPECT_TRUE(found_.has_errors());
    ASSERT_EQ(found_.findings().size(), 1U) << number;
    EXPECT_EQ(found_.findings()[0].line, 2) << number;
  }
}

/// A file without a number has one fault more.
constexpr const char* kNamed = "\n[emergency]\nnumber = \"112\"\n";

struct Fault {
  const char* text;
  int line;
  const char* words;
  std::function<bool(const Config&)> kept;
};

TEST_F(ConfigTest, WrongValuesKeepTheDefault) {
  const Config d;
  const Fault faults[] = {
      {"clinic_name = 7", 1, "is no text", [](const Config& c) { return c.clinic_name.empty(); }},
      {"locales = \"\"", 1, "is no path", [](const Config& c) { return c.locales.filename() == "locales"; }},
      {"[languages]\noffered = \"en\"", 2, "is no list", [](const Config& c) { return c.offered.empty(); }},
      {"[languages]\noffered = [\"en\", 3]", 2, "is no text",
       [](const Config& c) { return c.offered.empty(); }},
      {"[languages]\nwho_may_switch = \"me\"", 2, "is none of \"everyone\"",
       [](const Config&) { return true; }},
      {"[display]\ndiagonal_in = 6.9", 2, "is 6.9, not 7 to 100",
       [](const Config& c) { return c.diagonal_in == 21.5; }},
      {"[display]\ndiagonal_in = nan", 2, "not 7 to 100",
       [](const Config& c) { return c.diagonal_in == 21.5; }},
      {"[display]\nviewing_distance_mm = 2001", 2, "300 to 2000",
       [](const Config& c) { return c.viewing_mm == 600; }},
      {"[display]\nviewing_distance_mm = \"far\"", 2, "is no number",
       [](const Config& c) { return c.viewing_mm == 600; }},
      {"[display]\ntheme = \"pink\"", 2, "high-contrast", [](const Config& c) { return c.theme == "light"; }},
      {"[display]\ntext_size = 110", 2, "125", [](const Config& c) { return c.text_size == 100; }},
      {"[display]\nreduced_motion = 1", 2, "true nor false",
       [](const Config& c) { return !c.reduced_motion; }},
      {"[time]\nidle_seconds = 90.5", 2, "whole", [](const Config& c) { return c.idle_seconds == 90; }},
      {"[time]\nwarning_seconds = 5", 2, "10 to 300",
       [](const Config& c) { return c.warning_seconds == 30; }},
      {"[opening_hours]\nmonday = \"9-5\"", 2, "08:00-18:30",
       [](const Config& c) { return c.hours == OpeningTimes(); }},
      {"[opening_hours]\nmonday = \"18:00-18:00\"", 2, "at the minute it opens",
       [](const Config& c) { return c.hours == OpeningTimes(); }},
      {"[opening_hours]\nmonday = \"08:00-24:01\"", 2, "08:00-18:30",
       [](const Config& c) { return c.hours == OpeningTimes(); }},
      {"[content]\noutdated = \"show\"", 2, "\"hide\"",
       [](const Config& c) { return c.outdated == TextPolicy::hide; }},
      {"[languages]\nsite_locale = \"in English\"", 2, "no language's tag",
       [](const Config& c) { return c.site_locale == "en"; }},
  };
  for (const Fault& fault : faults) {
    const auto result = load(std::string(fault.text) + kNamed);
    ASSERT_EQ(found_.findings().size(), 1U) << fault.text << "\n" << told();
    EXPECT_EQ(found_.findings()[0].severity, Severity::error);
    EXPECT_EQ(found_.findings()[0].line, fault.line);
    EXPECT_GT(found_.findings()[0].column, 0);
    EXPECT_NE(told().find(fault.words), std::string::npos) << told();
    EXPECT_FALSE(found_.findings()[0].advice.empty());
    EXPECT_NE(told().find("built-in value is used"), std::string::npos) << told();
    EXPECT_TRUE(fault.kept(result.config)) << fault.text;
    EXPECT_EQ(result.config.emergency_number, "112") << fault.text;
  }
}

TEST_F(ConfigTest, SwitchingMayBeStaffs) {
  const auto result = load("[languages]\nwho_may_switch = \"staff\"\n[emergency]\nnumber = \"112\"\n");
  EXPECT_EQ(result.config.who_may_switch, WhoMaySwitch::staff);
  EXPECT_EQ(told(), "");
}

struct Unknown {
  const char* text;
  const char* advice;
  Severity severity;
};

TEST_F(ConfigTest, UnknownKeysNameTheNearest) {
  for (const Unknown& row :
       {Unknown{"clinic_nam = \"x\"", "Did you mean \"clinic_name\"?", Severity::warning},
        {"theme = \"dark\"", "Did you mean \"display.theme\"?", Severity::warning},
        {"[time]\nidle_second = 9", "Did you mean \"time.idle_seconds\"?", Severity::warning},
        {"[time]\nIDLE_SECONDS = 9", "Did you mean \"time.idle_seconds\"?", Severity::warning},
        {"[colours]\nbackground = \"red\"", "It does nothing.", Severity::warning},
        {"[langauges]\nsite_locale = \"pl\"", "Did you mean [languages]?", Severity::error},
        {"[Display]\ntheme = \"dark\"", "Did you mean [display]?", Severity::error},
        {"[emergancy]\nnumber = \"113\"", "Did you mean [emergency]?", Severity::error},
        {"emergency_no = \"113\"", "Did you mean \"emergency.number\"?", Severity::error},
        {"number = \"113\"", "Did you mean \"emergency.number\"?", Severity::error}}) {
    const auto result = load(std::string(row.text) + kNamed);
    ASSERT_EQ(found_.findings().size(), 1U) << row.text << told();
    EXPECT_EQ(found_.findings()[0].severity, row.severity) << row.text;
    EXPECT_NE(told().find(row.advice), std::string::npos) << told();
    EXPECT_EQ(result.config.emergency_number, "112") << row.text;
  }
}

/// Every name of any table, and slips of them, in every table: only a key of that table is proposed, or the
/// one that has just that name; in [emergency] always the number.
TEST_F(ConfigTest, OnlyKeysOfTheTableAreProposed) {
  const KeyTable keys;
  const auto last = [](const std::string& name) { return name.substr(name.rfind('.') + 1); };
  std::vector<std::string> names = {"phone", "telephone", "x", "call"};
  for (const KeyRule& key : keys.all()) {
    names.push_back(last(key.name));
    names.push_back(last(key.name) + "s");
    names.push_back(last(key.name).substr(1));
  }
  int proposed = 0;
  for (const std::string& table : keys.tables())
    for (const std::string& name : names) {
      const std::string whole = table + "." + name;
      if (keys.find(whole)) continue;
      const std::string near = keys.nearest(whole);
      if (table == kNumberTable) {
        EXPECT_EQ(near, kNumberKey) << whole;
      } else if (!near.empty()) {
        EXPECT_TRUE(near == table + "." + last(near) || last(near) == name) << whole << " -> " << near;
        ++proposed;
      }
    }
  EXPECT_GT(proposed, 50);
}

TEST_F(ConfigTest, AKeyUnknownInTheEmergencyTableIsAnError) {
  for (const char* line : {"numbr = \"113\"", "colour = \"red\"", "Number = \"113\"", "text = {a = 1}"}) {
    const auto result = load(std::string("[emergency]\nnumber = \"112\"\n") + line + "\n");
    ASSERT_EQ(found_.findings().size(), 1U) << line;
    EXPECT_EQ(found_.findings()[0].severity, Severity::error) << line;
    EXPECT_EQ(found_.findings()[0].line, 3) << line;
    EXPECT_NE(told().find("Did you mean \"emergency.number\"?"), std::string::npos) << told();
    EXPECT_EQ(result.config.emergency_number, "112") << "the sound number counts all the same";
  }
}

TEST_F(ConfigTest, TellsEveryFaultNotJustTheFirst) {
  load("clinic_name = 1\nnew = 2\n[display]\ntheme = 3\ntext_size = 4\n");
  EXPECT_EQ(found_.findings().size(), 5U) << told() << "and that there is no number";
}

TEST_F(ConfigTest, WhatItTellsCanBePrinted) {
  load("\"a\\u001b[2J" + std::string(100000, 'x') +
       "\" = 1\n[languages]\noffered = [\"\\u0007\", \"\\u0007\"]\n");
  EXPECT_EQ(found_.findings().size(), 3U);
  for (const char c : told()) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
  EXPECT_LT(told().size(), 2000U);
}

TEST_F(ConfigTest, AStateFolderOfEarlierVersionsIsTold) {
  for (const char* line : {"[state]\nfolder = \"state\"", "[state]\nfolder = 3", "state = 3", "[state]"}) {
    load(std::string(line) + kNamed);
    ASSERT_EQ(found_.findings().size(), 1U) << line << told();
    EXPECT_EQ(found_.findings()[0].severity, Severity::error) << "who wrote it relies on it";
    EXPECT_NE(told().find("does nothing any more"), std::string::npos) << told();
    EXPECT_NE(told().find("--state"), std::string::npos) << told();
  }
}

std::string shipped() {
  std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/kiosk.conf");
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_F(ConfigTest, ShippedFileIsSoundAndSaysTheDefaults) {
  Diagnostics found;
  const auto result = load_config(std::string(KIOSK_SOURCE_DIR) + "/kiosk.conf", found);
  EXPECT_TRUE(found.findings().empty());
  const Config d;
  const Config& c = result.config;
  EXPECT_EQ(c.emergency_number, "999");
  EXPECT_EQ(d.emergency_number, "") << "no number is built in";
  EXPECT_EQ(c.diagonal_in, d.diagonal_in);
  EXPECT_EQ(c.viewing_mm, d.viewing_mm);
  EXPECT_EQ(c.theme, d.theme);
  EXPECT_EQ(c.text_size, d.text_size);
  EXPECT_EQ(c.idle_seconds, d.idle_seconds);
  EXPECT_EQ(c.warning_seconds, d.warning_seconds);
  EXPECT_EQ(c.unreviewed, d.unreviewed);
  EXPECT_EQ(c.outdated, d.outdated);
  EXPECT_EQ(c.hours, d.hours);
  EXPECT_FALSE(c.totals || d.totals) << "nothing is counted unless the clinic wants it";
  EXPECT_EQ(c.speech, d.speech);
}

TEST_F(ConfigTest, EveryKeyStandsInTheShippedFileAndTheManual) {
  std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/docs/configuration.md");
  const std::string manual{std::istreambuf_iterator<char>(in), {}};
  const KeyTable table;
  ASSERT_EQ(table.all().size(), 34U);
  for (const auto& key : table.all()) {
    const std::string last = key.name.substr(key.name.rfind('.') + 1);
    if (last.ends_with(">")) continue;
    EXPECT_NE(shipped().find(last + " = "), std::string::npos) << key.name;
    EXPECT_NE(manual.find("`" + last + "`"), std::string::npos) << key.name;
  }
}

TEST(EmergencyNumber, IsDigitsInGroups) {
  for (const char* good : {"999", "112", "116 123", "15", "1 2 3 4", "123456789012345"})
    EXPECT_TRUE(is_emergency_number(good)) << good;
  for (const char* bad : {"", " ", "9", "999 ", " 999", "9  99", "+44", "9a9", "1234567890123456"})
    EXPECT_FALSE(is_emergency_number(bad)) << bad;
}

}  // namespace
}  // namespace kiosk
