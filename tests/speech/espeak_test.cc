// The real espeak-ng of scripts/packages.txt.
#include <gtest/gtest.h>

#include <cmath>

#include "fake_voice.h"
#include "speech/process_voice.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

double loudness(const Clip& clip) {
  double sum = 0;
  for (const std::int16_t sample : clip.samples) sum += static_cast<double>(sample) * sample;
  return std::sqrt(sum / static_cast<double>(clip.samples.size()));
}

class EspeakTest : public testing::Test {
 protected:
  Clip say(const Utterance& utterance) {
    voice_.start(utterance, std::chrono::steady_clock::now());
    const Spoken spoken = hear(voice_);
    EXPECT_EQ(spoken.state, VoiceState::ready) << utterance.tag << ": " << spoken.fault;
    return spoken.clip;
  }
  ProcessVoice voice_{SpeechSettings(), VoiceLimits{20s, 20s}};
};

TEST_F(EspeakTest, SpeaksTheShippedLanguages) {
  const Utterance sentences[] = {
      {"A blood clot can come loose.", "en"},   {"قد تنفصل جلطة دموية في وريد عميق.", "ar"},
      {"Gall clot gwaed ddod yn rhydd.", "cy"}, {"Zakrzep może się oderwać.", "pl"},
      {"রক্তের জমাট দলা আলগা হতে পারে।", "bn"},  {"ਖੂਨ ਦਾ ਗਤਲਾ ਵੱਖ ਹੋ ਸਕਦਾ ਹੈ।", "pa"},
      {"خون کا لوتھڑا الگ ہو سکتا ہے۔", "ur"},  {"深静脉里的血栓可能会脱落。", "zh-Hans"},
  };
  for (const Utterance& sentence : sentences) {
    EXPECT_TRUE(voice_.speaks(sentence.tag)) << sentence.tag;
    const Clip clip = say(sentence);
    EXPECT_GT(clip.length(), 500ms) << sentence.tag;
    EXPECT_LT(clip.length(), 10s) << sentence.tag;
    EXPECT_GT(loudness(clip), 500) << sentence.tag;
  }
}

TEST_F(EspeakTest, HasNoButtonWhereItHasNoVoice) {
  for (const char* tag : {"so", "ti", "ps", "ckb", "km", "pa-Arab", "fil"})
    EXPECT_FALSE(voice_.speaks(tag)) << tag;
}

TEST_F(EspeakTest, SlowerTakesLonger) {
  const std::string text = "A blood clot can come loose and get stuck.";
  EXPECT_GT(say({text, "en", 60}).length(), say({text, "en", 100}).length());
}

TEST_F(EspeakTest, TheEmergencyNumberIsThreeDigitsLong) {
  const auto digits = say({"\u2066999\u2069", "en"}).length();
  EXPECT_EQ(digits, say({"9 9 9", "en"}).length());
  EXPECT_NE(digits, say({"999", "en"}).length());
}

TEST_F(EspeakTest, TextIsNeverAnOption) {
  EXPECT_GT(say({"--version", "en"}).length(), 300ms);
  EXPECT_GT(say({"-f /etc/hostname", "en"}).length(), 300ms);
}

}  // namespace
}  // namespace kiosk
