#include <gtest/gtest.h>

#include <fstream>

#include "config/config.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

class SpeechConfigTest : public testing::Test {
 protected:
  SpeechSettings load(const std::string& text) {
    const auto file = folder_.path() / "kiosk.conf";
    std::ofstream(file) << "emergency.number = \"112\"\n" << text;
    found_ = Diagnostics();
    return load_config(file, found_).config.speech;
  }
  std::string told() const {
    std::string out;
    for (const auto& finding : found_.findings()) out += to_text(finding) + "\n";
    return out;
  }

  TempFolder folder_;
  Diagnostics found_;
};

using Voices = std::map<std::string, VoiceSetting>;

TEST_F(SpeechConfigTest, IsOnWithEspeakByDefault) {
  const SpeechSettings speech = load("");
  EXPECT_TRUE(speech.enabled);
  EXPECT_EQ(speech.program, "espeak-ng");
  EXPECT_TRUE(speech.voices.empty());
}

TEST_F(SpeechConfigTest, ReadsEveryKey) {
  const SpeechSettings speech = load(
      "[speech]\nenabled = false\nprogram = \"espeak\"\n[speech.voices]\nen = \"en-us\"\nzh-Hans = \"\"\nbn "
      "= []\n"
      "pa-Arab = [\"/opt/say\", \"{rate}\", \"--length={length_scale}\"]\n");
  EXPECT_EQ(told(), "");
  EXPECT_FALSE(speech.enabled);
  EXPECT_EQ(speech.program, "espeak");
  EXPECT_EQ(speech.voices, (Voices{{"en", {"en-us", {}}},
                                   {"zh-Hans", {}},
                                   {"bn", {}},
                                   {"pa-Arab", {"", {"/opt/say", "{rate}", "--length={length_scale}"}}}}));
}

TEST_F(SpeechConfigTest, AProgramWithAFolderIsTakenFromThePlaceOfTheFile) {
  const SpeechSettings speech = load(
      "[speech]\nprogram = \"bin/espeak\"\nvoices.en = [\"./say\", \"./word\"]\nvoices.pl = [\"say\"]\n");
  EXPECT_EQ(told(), "");
  EXPECT_EQ(speech.program, folder_.path() / "bin/espeak");
  EXPECT_EQ(speech.voices.at("en").command, (std::vector<std::string>{folder_.path() / "say", "./word"}));
  EXPECT_EQ(speech.voices.at("pl").command, (std::vector<std::string>{"say"}));
}

TEST_F(SpeechConfigTest, AFaultKeepsTheDefaultAndNamesTheLine) {
  const std::pair<const char*, const char*> faults[] = {
      {"enabled = 1", "true nor false"},
      {"program = \"\"", "is no program"},
      {"program = [\"espeak-ng\"]", "is no program"},
      {"program = \"a\\u0000b\"", "is no program"},
      {"voices.en = 3", "neither a voice's name nor a command"},
      {"voices.en = \"-f/etc/passwd\"", "no voice's name"},
      {"voices.en = \"en\\ngb\"", "no voice's name"},
      {"voices.en = [\"say\", 3]", "no word of a command"},
      {"voices.en = [\"say\", \"\"]", "no word of a command"},
      {"voices.en = [\"say\", \"{text}\"]", "{text}, which is not known"},
      {"voices.en = [\"say\", \"{rate} {rate\"]", "{rate, which is not known"},
      {"voices.\"en gb\" = \"en\"", "no language's tag"},
      {"voices.x = \"en\"", "no language's tag"},
      {"voices.en- = \"en\"", "no language's tag"},
      {"voices.en.gb = \"en\"", "neither a voice's name nor a command"},
  };
  for (const auto& [line, words] : faults) {
    const SpeechSettings speech = load(std::string("[speech]\n") + line + "\n");
    ASSERT_EQ(found_.findings().size(), 1U) << line << "\n" << told();
    EXPECT_TRUE(found_.has_errors());
    EXPECT_EQ(found_.findings()[0].line, 3);
    EXPECT_NE(told().find(words), std::string::npos) << told();
    EXPECT_FALSE(found_.findings()[0].advice.empty());
    EXPECT_EQ(speech, SpeechSettings()) << line;
  }
}

TEST_F(SpeechConfigTest, OneWrongVoiceLeavesTheOthers) {
  const SpeechSettings speech = load("[speech.voices]\nen = 3\npl = \"pl\"\nar = [4]\n");
  EXPECT_EQ(found_.findings().size(), 2U) << told();
  EXPECT_EQ(speech.voices, (Voices{{"pl", {"pl", {}}}}));
}

TEST_F(SpeechConfigTest, AMistypedKeyIsNamed) {
  load("[speech]\nenable = true\n");
  EXPECT_NE(told().find("Did you mean \"speech.enabled\"?"), std::string::npos) << told();
  load("[speech]\nvoice.en = \"en\"\n");
  EXPECT_EQ(found_.findings().size(), 1U) << told();
}

}  // namespace
}  // namespace kiosk
