#include "speech/check_speech.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fake_voice.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CheckSpeech : public ::testing::Test {
 protected:
  CheckSpeech() {
    settings_.program = voices_.script(
        "speak",
        "printf 'Pty Language Age/Gender VoiceName File Other\\n 5 pl --/M Polish zlw/pl\\n"
        " 2 en-gb --/M Brit gmw/en  (en 2)(en-uk 3)\\n 5 cmn-latn-pinyin --/M Mandarin sit/cmn (zh 5)\\n'");
  }
  FakeVoices voices_;
  SpeechSettings settings_;
};

TEST_F(CheckSpeech, NothingIsToldOfWhatIsThere) {
  settings_.voices["pl"] = {"pl", {}};
  settings_.voices["en"] = {"EN-GB+f3", {}};
  settings_.voices["cy"] = {"zlw/pl", {}};
  settings_.voices["en-x-easyread"] = {"en", {}};  // what a voice speaks besides
  settings_.voices["zh-Hans"] = {"zh", {}};
  settings_.voices["ur"] = {"", {}};
  settings_.voices["ar"] = {"", {voices_.good()}};
  EXPECT_TRUE(speech_faults(settings_).empty());
}

struct WrongName {
  const char* tag;
  const char* name;
  std::vector<const char*> told;
  std::vector<const char*> not_told;
};

/// A slip of the pen, a language in place of a voice, and what is neither.
TEST_F(CheckSpeech, AVoiceThatIsNotThereIsToldByWhatWasMeant) {
  const std::vector<WrongName> names = {
      {"en", "en-bg", {"\"en-gb\""}, {}},
      {"en", "en_gb", {"a language's name", "Its voice for that language is \"en-gb\""}, {"Did you mean"}},
      {"en", "en-gbb", {"Did you mean \"en-gb\"?"}, {}},
      {"en", "English", {"a language's name", "\"en-gb\""}, {"Did you mean"}},
      {"pl", "pl-PL", {"a language's name", "Its voice for that language is \"pl\""}, {"Did you mean"}},
      {"pl", "pl_PL", {"a language's name", "Its voice for that language is \"pl\""}, {"Did you mean"}},
      {"pl", "polski", {"a language's name", "\"pl\""}, {"Did you mean"}},
      {"pl", "Polisch", {"\"pl\""}, {}},
      {"zh-Hans", "zh-Hans", {"a language's name", "\"cmn-latn-pinyin\""}, {"Did you mean"}},
      {"pl", "en-US", {"\"en-gb\"", "Without this line \"pl\" is used"}, {"Did you mean"}},
      {"so", "so", {"and none for that language"}, {"Did you mean", "Without this line"}},
      {"ar", "an", {"and none for that language"}, {"Did you mean", "Without this line"}},
      {"pl", "xx", {"Without this line \"pl\" is used"}, {"Did you mean", "language's name"}},
      {"pl", "5", {"Without this line \"pl\" is used"}, {"Did you mean", "a language's name"}},
      {"pl", "2)", {"Without this line"}, {"Did you mean"}},
      {"pl", "polyglot-of-old", {"Without this line"}, {"Did you mean", "a language's name"}},
      {"ar", "/opt/voice", {"--voices"}, {"Did you mean", "Without this line"}}};
  for (const WrongName& wrong : names) {
    settings_.voices = {{wrong.tag, {wrong.name, {}}}};
    const auto faults = speech_faults(settings_);
    ASSERT_EQ(faults.size(), 1U) << wrong.name;
    EXPECT_EQ(faults[0].key, "speech.voices." + std::string(wrong.tag));
    const std::string told = faults[0].sentence + " " + faults[0].advice;
    EXPECT_THAT(told, HasSubstr("has no voice \"" + std::string(wrong.name) + "\""));
    EXPECT_THAT(told, HasSubstr("--voices"));
    for (const char* words : wrong.told) EXPECT_THAT(told, HasSubstr(words)) << wrong.name;
    for (const char* words : wrong.not_told) EXPECT_THAT(told, Not(HasSubstr(words))) << wrong.name;
  }
}

TEST_F(CheckSpeech, AProgramThatIsNotThereIsTold) {
  settings_.voices["ar"] = {"", {"/no/such/voice", "--speed"}};
  settings_.voices["pl"] = {"", {voices_.path("good.wav").string()}};  // no program
  ASSERT_EQ(speech_faults(settings_).size(), 2U);
  for (const char* program : {"espeek-ng", "/no/such/espeak-ng", "espeak ng"}) {
    settings_.program = program;
    const auto faults = speech_faults(settings_);
    ASSERT_EQ(faults.size(), 3U) << program;
    EXPECT_EQ(faults[0].key, "speech.program");
    EXPECT_THAT(faults[0].sentence, HasSubstr(program));
    EXPECT_FALSE(faults[0].advice.empty());
  }
}

TEST_F(CheckSpeech, AProgramThatTellsOfNoVoicesIsTold) {
  for (const char* body :
       {"exit 0", "exit 1", "echo '--voices: no such option' >&2; exit 2", "sleep 20", "echo hello"}) {
    settings_.program = voices_.script("odd", body);
    const auto faults = speech_faults(settings_);
    ASSERT_EQ(faults.size(), 1U) << body;
    EXPECT_THAT(faults[0].sentence, HasSubstr("tells of no voices"));
  }
}

}  // namespace
}  // namespace kiosk
