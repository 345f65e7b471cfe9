#include "speech/check_speech.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fake_voice.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

class CheckSpeech : public ::testing::Test {
 protected:
  CheckSpeech() {
    settings_.program = voices_.script("speak",
                                       "printf 'Pty Language Age/Gender VoiceName File\\n 5 pl --/M Polish "
                                       "zlw/pl\\n 5 en-gb --/M Brit gmw/en\\n'");
  }
  FakeVoices voices_;
  SpeechSettings settings_;
};

TEST_F(CheckSpeech, NothingIsToldOfWhatIsThere) {
  settings_.voices["pl"] = {"pl", {}};
  settings_.voices["en"] = {"EN-GB+f3", {}};
  settings_.voices["cy"] = {"zlw/pl", {}};
  settings_.voices["ur"] = {"", {}};
  settings_.voices["ar"] = {"", {voices_.good()}};
  EXPECT_TRUE(speech_faults(settings_).empty());
}

TEST_F(CheckSpeech, AVoiceThatIsNotThereNamesTheNearest) {
  settings_.voices["en"] = {"en-bg", {}};
  settings_.voices["pl"] = {"polyglot-of-old", {}};
  const auto faults = speech_faults(settings_);
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].key, "speech.voices.en");
  EXPECT_THAT(faults[0].advice, HasSubstr("Did you mean \"en-gb\"?"));
  EXPECT_THAT(faults[1].advice, HasSubstr("--voices"));
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
