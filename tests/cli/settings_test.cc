// What kiosk.conf names and the site does not have: told at its line, by check and by the log.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "cli/settings_checks.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// A site of English and Polish, with two folders among them that are no languages.
class NamedInSettings : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_.path() / "locales");
    for (const char* tag : {"en", "pl"})
      fs::copy(fs::path(KIOSK_SOURCE_DIR "/tests/data/locales-small") / tag, folder_.path() / "locales" / tag,
               fs::copy_options::recursive);
    fs::create_directories(folder_.path() / "locales" / "notes");
    fs::create_directories(folder_.path() / "locales" / "polish stuff");
  }
  fs::path file() const { return folder_.path() / "kiosk.conf"; }

  /// All that is told of a kiosk.conf of these lines, above which three others stand.
  Diagnostics told(const std::string& text) const {
    std::ofstream(file(), std::ios::trunc)
        << "assets = \"" KIOSK_SOURCE_DIR "/assets\"\n[emergency]\nnumber = \"999\"\n"
        << text << "\n";
    const World world = load_world(file());
    Platform platform;
    platform.speech_faults = [](const SpeechSettings& settings) {
      std::vector<SpeechFault> faults;
      if (settings.program != "espeak-ng")
        faults.push_back({"speech.program", "No such program.", "Install it."});
      for (const auto& [tag, voice] : settings.voices)
        if (!voice.name.empty())
          faults.push_back({"speech.voices." + tag, "No such voice.", "Choose another."});
      return faults;
    };
    Diagnostics all = world.diagnostics;
    all.append(check_settings(world, platform));
    return all;
  }
  /// The findings at a line of kiosk.conf.
  std::vector<Finding> at(const Diagnostics& all, int line) const {
    std::vector<Finding> out;
    for (const Finding& found : all.findings())
      if (found.file == file().string() && found.line == line) out.push_back(found);
    return out;
  }

  TempFolder folder_;
};

struct Named {
  const char* text;
  int line;
  const char* words;
};

TEST_F(NamedInSettings, IsToldAtItsLineWithTheNearest) {
  for (const Named& row : std::vector<Named>{
           {"[languages]\nsite_locale = \"pl_PL\"", 5, "Did you mean \"pl\"?"},
           {"[languages]\nsite_locale = \"PL\"", 5, "Did you mean \"pl\"?"},
           {"[languages]\nsite_locale = \"pl-PL\"", 5, "Did you mean \"pl\"?"},
           {"[languages]\nsite_locale = \"polski\"", 5, "Did you mean \"pl\"?"},
           {"[languages]\nsite_locale = \"iw\"", 5, "Did you mean \"he\"?"},
           {"[languages]\nsite_locale = \"\"", 5, "\"en\", \"notes\", \"pl\""},
           {"[keys]\nF1 = \"fr\"", 5, "names fr, which is no language on offer here; the key starts nothing"},
           {"[languages]\noffered = [\"en\"]\n[keys]\nF1 = \"pl\"", 7,
            "names pl, which is no language on offer here"},
           {"[languages]\nsite_locale = \"cy\"", 5, "The site's language cy cannot be shown."},
           {"[languages]\nsite_locale = \"notes\"", 5, "The site's language notes cannot be shown."},
           {"[languages]\noffered = [\"en\",\n  \"polish stuff\"]", 6, "no language's tag"},
           {"[languages]\noffered = [\"en\",\n  \"notes\"]", 6, "cannot be shown. Mend locales/notes"},
           {"[languages]\noffered = [\"en\",\n  \"pl-PL\"]", 6, "Did you mean \"pl\"?"},
           {"[languages]\noffered = [\"en\",\n  \"cy\"]", 6, "Add locales/cy"},
           {"[languages]\noffered = [\"en\", \"pl\",\n  \"en\"]", 6, "twice"},
           {"[state]\nfolder = \"/proc/kept\"", 4, "nothing is kept in \"/proc/kept\"."},
           {"[speech]\nprogram = \"espeek\"", 5, "No such program."},
           {"[speech.voices]\nen = \"gb\"", 5, "No such voice."},
       }) {
    const Diagnostics all = told(row.text);
    const auto found = at(all, row.line);
    std::string text;
    for (const Finding& one : all.findings()) text += to_text(one) + "\n";
    ASSERT_EQ(found.size(), 1U) << row.text << "\n" << text;
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_THAT(to_text(found[0]), HasSubstr(row.words));
    EXPECT_FALSE(found[0].advice.empty());
  }
}

TEST_F(NamedInSettings, FoldersAreToldAtTheirLines) {
  for (const char* key : {"locales", "assets"})
    for (const char* value : {"nowhere", "kiosk.conf"}) {
      std::ofstream(file(), std::ios::trunc) << "# one\n" << key << " = \"" << value << "\"\n";
      const World world = load_world(file());
      const Diagnostics faults = check_settings(world, {});
      ASSERT_EQ(faults.findings().size(), 1U);
      EXPECT_EQ(faults.findings()[0].line, 2);
      EXPECT_THAT(faults.findings()[0].sentence, HasSubstr(value));
    }
}

TEST_F(NamedInSettings, ASoundFileIsToldNothingOf) {
  for (const char* text :
       {"", "[languages]\nsite_locale = \"pl\"\noffered = [\"en\", \"pl\"]",
        "[speech]\nenabled = false\nprogram = \"none\"", "[opening_hours]\nmonday = \"20:00-06:00\""}) {
    const Diagnostics all = told(text);
    for (const Finding& found : all.findings()) EXPECT_NE(found.file, file().string()) << to_text(found);
  }
}

/// A folder that is a language in another form is told which.
TEST_F(NamedInSettings, AFolderThatIsNearlyATagIsToldItsTag) {
  for (const auto& [name, tag] : std::vector<std::pair<const char*, const char*>>{{"kmr", "ku"},
                                                                                  {"iw", "he"},
                                                                                  {"in", "id"},
                                                                                  {"tl", "fil"},
                                                                                  {"cmn", "zh"},
                                                                                  {"pt-br", "pt-BR"},
                                                                                  {"zh_HK", "zh-HK"},
                                                                                  {"PL", "pl"}}) {
    const fs::path folder = folder_.path() / "locales" / name;
    fs::copy(folder_.path() / "locales" / "pl", folder, fs::copy_options::recursive);
    std::string text;
    const Diagnostics all = told("");
    for (const Finding& found : all.findings()) text += to_text(found) + "\n";
    EXPECT_THAT(text, HasSubstr("Call it " + std::string(tag) + ", and write tag = \"" + tag + "\"")) << name;
    fs::remove_all(folder);
  }
}

}  // namespace
}  // namespace kiosk
