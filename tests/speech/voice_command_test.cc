#include "speech/voice_command.h"

#include <gtest/gtest.h>

#include "fake_voice.h"

namespace kiosk {
namespace {

using Words = std::vector<std::string>;

LocaleTag tag(const std::string& text) { return LocaleTag::parse(text).value(); }

/// As espeak-ng 1.51 writes it.
constexpr const char* kListing =
    "Pty Language       Age/Gender VoiceName          File                 Other Languages\n"
    " 5  ar              --/M      Arabic             sem/ar               \n"
    " 5  cmn             --/M      Chinese_(Mandarin) sit/cmn              (zh-cmn 5)(zh 5)\n"
    " 5  cmn-latn-pinyin --/M      Chinese_(Mandarin) sit/cmn-Latn-pinyin  (zh-cmn 5)(zh 5)\n"
    " 2  en-gb           --/M      English            gmw/en               (en 2)\n"
    " 2  en-us           --/M      English            gmw/en-US            (en 3)\n"
    " 5  es              --/M      Spanish            roa/es               \n"
    " 5  es-419          --/M      Spanish            roa/es-419           (es-mx 6)(es 6)\n"
    " 5  fa              --/M      Persian            ira/fa               \n"
    " 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)\n"
    " 5  ku              --/M      Kurdish            ira/ku               \n"
    " 5  pa              --/M      Punjabi            inc/pa               \n"
    " 5  pt              --/M      Portuguese         roa/pt               (pt-pt 5)\n"
    " 5  yue             --/M      Chinese_(Cantonese) sit/yue             (zh-yue 5)(zh 8)\n"
    "broken\n\n";

TEST(VoiceFor, TakesTheLanguageInItsScript) {
  const Words voices = read_voice_list(kListing);
  EXPECT_EQ(voices.size(), 13U);
  const std::pair<const char*, const char*> rows[] = {
      {"en", "en-gb"},
      {"en-x-easyread", "en-gb"},
      {"en-US", "en-us"},
      {"ar", "ar"},
      {"fa", "fa"},
      {"fr", "fr-fr"},
      {"pt-PT", "pt"},
      {"es-419", "es-419"},
      {"es", "es"},
      {"pa", "pa"},
      {"pa-Arab", ""},
      {"zh-Hans", "cmn-latn-pinyin"},
      {"zh-Hant-HK", "yue"},
      {"zh-Hant", "cmn-latn-pinyin"},
      {"ckb", ""},
      {"so", ""},
      {"ti", ""},
      {"ps", ""},
      {"km", ""},
      {"pl", ""},
  };
  for (const auto& [text, voice] : rows) EXPECT_EQ(voice_for(tag(text), voices), voice) << text;
}

TEST(VoiceFor, TakesTheNextBestChinese) {
  EXPECT_EQ(voice_for(tag("zh-Hans"), {"cmn"}), "cmn");
  EXPECT_EQ(voice_for(tag("zh-Hant-HK"), {"cmn"}), "cmn");
  EXPECT_EQ(voice_for(tag("zh-Hans"), {"yue"}), "");
}

TEST(VoiceList, TakesAnything) {
  EXPECT_EQ(read_voice_list(""), Words());
  EXPECT_EQ(read_voice_list("one line"), Words());
  EXPECT_EQ(read_voice_list("head\n\n x\n 5 EN-gb y"), Words{"en-gb"});
}

TEST(VoiceCommands, HasTheProgramsOwnVoice) {
  const VoiceCommands commands(SpeechSettings(), {"ar", "en-gb"});
  EXPECT_EQ(commands.command(tag("en"), 100),
            (Words{"espeak-ng", "-b", "1", "-v", "en-gb", "-s", "150", "--stdin", "--stdout"}));
  EXPECT_EQ(commands.command(tag("ar"), 80)[6], "120");
  EXPECT_EQ(commands.command(tag("ar"), 1)[6], "75");
  EXPECT_EQ(commands.command(tag("ar"), 1000)[6], "300");
  EXPECT_EQ(commands.command(tag("so"), 100), Words());
}

TEST(VoiceCommands, ASettingGoesFirst) {
  const FakeVoices fakes;
  SpeechSettings settings;
  settings.voices["en"] = {"en-us", {}};
  settings.voices["ar"] = {};
  settings.voices["pa"] = {"", {fakes.good(), "--rate={rate}", "{length_scale}", "{rate}-{rate}"}};
  settings.voices["so"] = {"", {fakes.path("absent").string()}};
  const VoiceCommands commands(settings, {"ar", "en-gb", "en-us", "pl"});
  EXPECT_EQ(commands.command(tag("en-x-easyread"), 100)[4], "en-us");
  EXPECT_EQ(commands.command(tag("ar"), 100), Words());
  EXPECT_EQ(commands.command(tag("pa"), 80), (Words{fakes.path("good"), "--rate=80", "1.25", "80-80"}));
  EXPECT_EQ(commands.command(tag("pa"), 150)[2], "0.66");
  EXPECT_EQ(commands.command(tag("pa"), 200)[2], "0.50");
  EXPECT_EQ(commands.command(tag("pa-Arab"), 100), Words());
  EXPECT_EQ(commands.command(tag("so"), 100), Words());
  EXPECT_EQ(commands.command(tag("pl"), 100)[4], "pl");
}

TEST(VoiceCommands, WithoutTheProgramOnlyOtherProgramsSpeak) {
  SpeechSettings settings;
  settings.voices["en"] = {"en-us", {}};
  settings.voices["ar"] = {"", {"cat"}};
  const VoiceCommands commands(settings, {});
  EXPECT_EQ(commands.command(tag("en"), 100), Words());
  EXPECT_EQ(commands.command(tag("ar"), 100), Words{"cat"});
}

TEST(ProgramFound, LooksInPath) {
  EXPECT_TRUE(program_found("sh"));
  EXPECT_TRUE(program_found("/bin/sh"));
  EXPECT_FALSE(program_found("no-such-program"));
  EXPECT_FALSE(program_found("/etc/passwd"));
  EXPECT_FALSE(program_found(""));
}

}  // namespace
}  // namespace kiosk
