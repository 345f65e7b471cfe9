// How what was kept and what the file says go together.

#include <gtest/gtest.h>

#include "good_start.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class Kept : public GoodStart {};

constexpr const char* kNamed = "[emergency]\nnumber = \"112\"\n";

TEST_F(Kept, ATableThatStandsInTheFileCountsAsItStands) {
  const Config config = load(std::string(kNamed) + "[display]\ntheme = \"light\"\n[opening_hours]\n").config;
  EXPECT_EQ(config.theme, "light");
  EXPECT_EQ(config.text_size, Config().text_size) << "left out: as built in";
  EXPECT_EQ(config.hours, Config().hours) << "nothing below the heading: open all day";
  EXPECT_EQ(config.site_locale, "pl") << "the table is gone: as it was";
}

TEST_F(Kept, ATableThatIsGoneIsToldUntilItStandsThereAgain) {
  load(kNamed);
  for (const char* table : {"languages", "keys", "display", "touch", "time", "opening_hours", "content",
                            "usage", "speech", "speech.voices"})
    EXPECT_NE(told().find("The table [" + std::string(table) + "] is not in the file any more"),
              std::string::npos)
        << told();
  EXPECT_FALSE(told_.has_errors());
  kept_ =
      load(std::string(kNamed) +
           "[languages]\n[keys]\n[display]\n[touch]\n[time]\n[opening_hours]\n[content]\n[usage]\n[speech]\n["
           "speech.voices]\n")
          .keep;
  EXPECT_EQ(told(), "");
  load(kNamed);
  EXPECT_EQ(told(), "") << "what is gone was as built in";
}

TEST_F(Kept, WhatIsKeptFollowsEachSoundFile) {
  kept_ = load(std::string(kNamed) + "[languages]\nsite_locale = \"ur\"\n[display]\ntheme = \"pink\"\n").keep;
  const Config config = load("[").config;
  EXPECT_EQ(config.site_locale, "ur");
  EXPECT_EQ(config.theme, "dark")
      << "an unsound value is not kept, and does not take the place of a sound one";
  EXPECT_EQ(config.diagonal_in, Config().diagonal_in);
  EXPECT_EQ(config.hours, good_.config.hours);
}

TEST_F(Kept, ASecondReadingOfWhatIsKeptIsTheSame) {
  const KeptSettings before = kept_;
  for (int i = 0; i < 3; ++i) {
    const ConfigResult result = load(good_text_);
    EXPECT_EQ(result.keep, before);
    EXPECT_EQ(result.config, good_.config);
    kept_ = result.keep;
  }
}

TEST_F(Kept, PathsAreTakenFromTheFileAsBefore) {
  const Config config = load("[").config;
  EXPECT_EQ(config.locales, folder_.path() / "texts");
  EXPECT_EQ(config.assets, folder_.path() / "pictures");
}

TEST_F(Kept, OddWordsComeBackAsTheyWere) {
  for (const char* locales : {"texts/", "locales/"}) put(std::string(locales) + "pa-Arab/locale.toml");
  const std::string name = "\"a \\\"b\\\" \\\\ 'c' ł 医 \\\"\\\"\\\" \"";
  const ConfigResult odd = load("clinic_name = " + name +
                                "\n[display]\ndiagonal_in = 15.6000000001\n[speech.voices]\n"
                                "\"pa-Arab\" = ['C:\\x', \"{rate}\"]\n" +
                                kNamed);
  EXPECT_EQ(told().find("error"), std::string::npos) << told();
  kept_ = odd.keep;
  EXPECT_EQ(load("[").config, odd.config);
}

TEST_F(Kept, OnAFirstStartWithoutANumberTheRestIsKept) {
  kept_ = {};
  const ConfigResult first = load("[languages]\nsite_locale = \"pl\"\n");
  EXPECT_EQ(first.config.emergency_number, "");
  EXPECT_TRUE(told_.has_errors());
  kept_ = first.keep;
  EXPECT_EQ(kept_.number, "");
  EXPECT_EQ(load("[").config.site_locale, "pl");
}

TEST_F(Kept, OnAFirstStartWithAFaultySettingTheSoundOnesAreKept) {
  kept_ = {};
  kept_ = load(std::string(kNamed) + "[display]\ntheme = \"pink\"\ntext_size = 150\n").keep;
  const Config config = load("[").config;
  EXPECT_EQ(config.theme, "light");
  EXPECT_EQ(config.text_size, 150);
  EXPECT_EQ(config.emergency_number, "112");
}

TEST_F(Kept, AFileThatNamesNoNumberLeavesOutNothingForGood) {
  const ConfigResult cut = load("clinic_name = \"New\"\n[languages]\n");
  EXPECT_EQ(cut.config.clinic_name, "New");
  EXPECT_EQ(cut.config.site_locale, "pl") << "such a file may have been cut";
  EXPECT_EQ(cut.keep, kept_);
}

/// A good kiosk.conf but for a folder or language of which nothing is there.
class NotThere : public Kept {
 protected:
  void SetUp() override {
    Kept::SetUp();
    put("empty/nothing");
    put("foreign/pl/locale.toml");
    put("file");
    fs::create_directories(folder_.path() / "hollow" / "en" / "locale.toml");
    fs::create_symlink(folder_.path() / "gone", folder_.path() / "link");
  }
  /// The good text with another value for a key, and with new settings beside it.
  std::string with(const std::string& key, const std::string& value) const {
    std::vector<std::string> lines = lines_of(good_text_);
    int set = 0;
    for (std::string& line : lines) {
      if (line.starts_with(key + " = ")) line = key + " = " + value, ++set;
      if (line.starts_with("clinic_name = ")) line = "clinic_name = \"New\"";
      if (line.starts_with("text_size = ")) line = "text_size = 200";
      if (line.starts_with("number = ")) line = "number = \"116 123\"";
    }
    EXPECT_EQ(set, 1) << key;
    return text_of(lines);
  }
  const std::vector<std::pair<std::string, std::vector<std::string>>> wrong_ = {
      {"locales", {"\"/nowhere\"", "\"empty\"", "\"foreign\"", "\"file\"", "\"hollow\"", "\"link\""}},
      {"assets", {"\"/nowhere\"", "\"empty\"", "\"file\"", "\"link\""}},
      {"site_locale", {"\"de\"", "\"zh-Hans\""}},
      {"offered", {"[\"de\"]", "[\"en\", \"pl\", \"de\"]"}}};
};

TEST_F(NotThere, TakesTheLastGoodOnesPlaceNeitherNowNorLater) {
  Config expected = good_.config;
  expected.clinic_name = "New";
  expected.text_size = 200;
  expected.emergency_number = "116 123";
  const KeptSettings before = kept_;
  for (const auto& [key, values] : wrong_)
    for (const std::string& value : values) {
      kept_ = before;
      const ConfigResult now = load(with(key, value));
      EXPECT_EQ(now.config, expected) << key << " = " << value << "\n" << told();
      EXPECT_NE(told().find(key), std::string::npos) << told();
      EXPECT_TRUE(told_.has_errors()) << value;
      kept_ = now.keep;
      EXPECT_EQ(load("[").config, expected) << "later: " << key << " = " << value;
    }
}

TEST_F(NotThere, OnAFirstStartIsUsedAndNotKept) {
  for (const auto& [key, values] : wrong_)
    for (const std::string& value : values) {
      kept_ = {};
      const ConfigResult now = load(with(key, value));
      EXPECT_EQ(now.config.clinic_name, "New");
      kept_ = now.keep;
      const Config later = load("[").config;
      EXPECT_EQ(later.clinic_name, "New") << "the rest is kept";
      EXPECT_EQ(later.locales, folder_.path() / (key == "locales" ? "locales" : "texts")) << value;
      EXPECT_EQ(later.assets, folder_.path() / (key == "assets" ? "assets" : "pictures")) << value;
      if (key == "site_locale" || key == "locales") {
        EXPECT_EQ(later.site_locale, "en") << value;
      }
      if (key == "offered" || key == "locales") {
        EXPECT_TRUE(later.offered.empty()) << value;
      }
    }
}

/// A disk that is not there yet at this start costs nothing.
TEST_F(NotThere, WhatIsGoneForAWhileStaysKept) {
  const KeptSettings before = kept_;
  fs::rename(folder_.path() / "texts", folder_.path() / "away");
  const ConfigResult now = load(good_text_);
  EXPECT_EQ(now.config, good_.config);
  EXPECT_EQ(now.keep, before);
}

class OldFolder : public Kept {
 protected:
  void SetUp() override {
    Kept::SetUp();
    kept_ = {};
    fs::create_directory(old().parent_path());
    std::ofstream(old()) << "113";
  }
  fs::path old() const { return folder_.path() / "old" / "emergency_number"; }
  static constexpr const char* kFile = "[state]\nfolder = \"old\"\n";
};

TEST_F(OldFolder, ANumberKeptThereIsTakenOver) {
  const ConfigResult result = load(kFile);
  EXPECT_EQ(result.config.emergency_number, "113");
  EXPECT_EQ(result.keep.number, "113");
  EXPECT_NE(told().find("the last good one, 113, is shown"), std::string::npos) << told();
}

TEST_F(OldFolder, ANewerOneStays) {
  kept_.number = "112";
  EXPECT_EQ(load(kFile).config.emergency_number, "112");
  kept_ = {};
  EXPECT_EQ(load(std::string(kFile) + kNamed).keep.number, "112") << "the file names one";
}

TEST_F(OldFolder, WhatIsNoNumberThereIsNone) {
  for (const char* text :
       {"", "x", "113\n", "1", "11111111111111111111111111111111111111111111111111111111111111111"}) {
    std::ofstream(old(), std::ios::trunc) << text;
    EXPECT_EQ(load(kFile).config.emergency_number, "") << text;
  }
  fs::remove(old());
  EXPECT_EQ(load(kFile).config.emergency_number, "");
  std::ofstream(folder_.path() / "elsewhere") << "113";
  fs::create_symlink(folder_.path() / "elsewhere", old());
  EXPECT_EQ(load(kFile).config.emergency_number, "") << "a link";
}

}  // namespace
}  // namespace kiosk
