#include "speech/process_voice.h"

#include <gtest/gtest.h>

#include "fake_voice.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;
constexpr const char* kHang = "exec sleep 1000";
/// Slow: answers when there is a file "go".
constexpr const char* kGate =
    "echo x >> $here/runs; while [ ! -e $here/go ]; do sleep 0.01; done; cat $here/good.wav";

class ProcessVoiceTest : public testing::Test {
 protected:
  /// English is spoken, with patience for a busy machine, by that command; nothing else is there.
  ProcessVoice& speaking(const std::string& script, VoiceLimits limits = {20s, 20s}) {
    settings_.program = fakes_.path("absent").string();
    settings_.voices["en"] = {"", {script, "{rate}"}};
    return voice_.emplace(settings_, limits);
  }
  Spoken say(const std::string& text) {
    voice_->start({text, "en", 100}, now());
    return hear(*voice_);
  }
  void open_gate() const { std::ofstream(fakes_.path("go")) << "x"; }
  static TimePoint now() { return std::chrono::steady_clock::now(); }

  FakeVoices fakes_;
  SpeechSettings settings_;
  std::optional<ProcessVoice> voice_;
  const Utterance one_{"One.", "en", 100}, two_{"Two.", "en", 100}, three_{"Three.", "en", 100};
};

TEST_F(ProcessVoiceTest, SaysASentence) {
  speaking(fakes_.good());
  EXPECT_TRUE(voice_->speaks("en"));
  EXPECT_EQ(voice_->poll(now()).state, VoiceState::idle);
  EXPECT_EQ(voice_->deadline(), std::nullopt);
  const Spoken spoken = say("Call \u2066999\u2069; $(touch \"$here/x\") `id` 'a'.");
  EXPECT_EQ(spoken.state, VoiceState::ready) << spoken.fault;
  EXPECT_EQ(spoken.clip.length(), 100ms);
  EXPECT_EQ(text_of(fakes_.path("told")), "Call 9 9 9; $(touch \"$here/x\") `id` 'a'.");
  EXPECT_EQ(voice_->poll(now()).state, VoiceState::idle);
  EXPECT_EQ(voice_->deadline(), std::nullopt);
}

TEST_F(ProcessVoiceTest, LooksAtEveryDeadlineWhileASlowOneWorks) {
  speaking(fakes_.script("gated", kGate));
  const TimePoint begun = now();
  voice_->start(one_, begun);
  EXPECT_EQ(voice_->deadline(), begun + 10ms);
  EXPECT_EQ(voice_->poll(begun + 10ms).state, VoiceState::pending);
  EXPECT_EQ(voice_->deadline(), begun + 20ms);
  open_gate();
  EXPECT_EQ(hear(*voice_).state, VoiceState::ready);
}

TEST_F(ProcessVoiceTest, OneThatHangsFailsAtTheLimit) {
  speaking(fakes_.script("hang", kHang), VoiceLimits());
  const TimePoint begun = now();
  voice_->start(one_, begun);
  EXPECT_EQ(voice_->poll(begun + 2999ms).state, VoiceState::pending);
  EXPECT_EQ(voice_->deadline(), begun + 3s);
  const Spoken spoken = voice_->poll(begun + 3s);
  EXPECT_EQ(spoken.state, VoiceState::failed);
  EXPECT_EQ(spoken.fault, "The voice took too long.");
  EXPECT_EQ(voice_->deadline(), std::nullopt);
  EXPECT_EQ(voice_->poll(begun + 4s).state, VoiceState::idle);
}

TEST_F(ProcessVoiceTest, OneThatDiesOrTalksRubbishFails) {
  const std::pair<const char*, const char*> rows[] = {
      {"exit 1", "ended with status 1"},
      {"cat $here/good.wav; exit 1", "ended with status 1"},
      {"kill -SEGV $$", "ended by signal 11"},
      {"echo Error: no such voice", "is no WAV"},
      {"head -c 100000 /dev/urandom", "is no WAV"},
      {"exit 0", "is no WAV"},
      {"head -c 44 $here/good.wav", "no sound"},
      {"yes", "writes without end"},
  };
  for (const auto& [body, words] : rows) {
    VoiceLimits limits{20s, 20s};
    limits.output = 1 << 20;
    speaking(fakes_.script("bad", body), limits);
    const Spoken spoken = say("Words.");
    EXPECT_EQ(spoken.state, VoiceState::failed) << body;
    EXPECT_NE(spoken.fault.find(words), std::string::npos) << spoken.fault;
    EXPECT_TRUE(voice_->speaks("en")) << "once may happen";
  }
}

TEST_F(ProcessVoiceTest, AfterTwoFailuresInARowTheLanguageIsGone) {
  settings_.voices["pl"] = {"", {fakes_.good()}};
  speaking(fakes_.script("bad", "if [ -e $here/mended ]; then cat $here/good.wav; else exit 1; fi"));
  say("One.");
  EXPECT_TRUE(voice_->speaks("en"));
  say("Two.");
  EXPECT_FALSE(voice_->speaks("en"));
  EXPECT_TRUE(voice_->speaks("pl"));
  voice_->reset();
  EXPECT_TRUE(voice_->speaks("en"));
  say("One.");
  std::ofstream(fakes_.path("mended")) << "x";
  EXPECT_EQ(say("Two.").state, VoiceState::ready);
  std::filesystem::remove(fakes_.path("mended"));
  say("Three.");
  EXPECT_TRUE(voice_->speaks("en")) << "not in a row";
}

TEST_F(ProcessVoiceTest, WhatIsCancelledIsNoFailure) {
  speaking(fakes_.script("hang", kHang));
  for (int i = 0; i < 3; ++i) {
    voice_->start(one_, now());
    voice_->cancel();
    EXPECT_EQ(voice_->deadline(), std::nullopt);
    EXPECT_EQ(voice_->poll(now()).state, VoiceState::idle);
  }
  EXPECT_TRUE(voice_->speaks("en"));
}

TEST_F(ProcessVoiceTest, ANewSentenceTakesThePlaceOfTheOld) {
  speaking(
      fakes_.script("by-word", "read word; [ \"$word\" = One. ] && exec sleep 1000; cat $here/good.wav"));
  voice_->start(one_, now());
  voice_->start(two_, now());
  EXPECT_EQ(hear(*voice_).state, VoiceState::ready);
}

TEST_F(ProcessVoiceTest, ASentenceMadeAheadIsReadyAtOnce) {
  speaking(fakes_.good());
  voice_->prepare(two_, now());
  EXPECT_EQ(voice_->poll(now()).state, VoiceState::idle);
  settle(*voice_);
  voice_->start(two_, now());
  EXPECT_LE(voice_->deadline(), now());
  EXPECT_EQ(voice_->poll(now()).state, VoiceState::ready);
  EXPECT_EQ(fakes_.runs(), 1U);
}

TEST_F(ProcessVoiceTest, TheWantedSentenceIsMadeFirst) {
  speaking(fakes_.good());
  voice_->start(one_, now());
  voice_->prepare(three_, now());
  voice_->prepare(two_, now());
  EXPECT_EQ(hear(*voice_).state, VoiceState::ready);
  settle(*voice_);
  EXPECT_EQ(text_of(fakes_.path("told")), "Two.");
  EXPECT_EQ(fakes_.runs(), 2U);
  EXPECT_EQ(say("Two.").state, VoiceState::ready);
  EXPECT_EQ(say("One.").state, VoiceState::ready);
  EXPECT_EQ(fakes_.runs(), 2U);
}

TEST_F(ProcessVoiceTest, WhatIsBeingMadeAheadIsTakenOver) {
  speaking(fakes_.script("gated", kGate));
  voice_->prepare(one_, now());
  voice_->prepare(one_, now());
  voice_->start(one_, now());
  EXPECT_EQ(voice_->poll(now()).state, VoiceState::pending);
  open_gate();
  EXPECT_EQ(hear(*voice_).state, VoiceState::ready);
  EXPECT_EQ(fakes_.runs(), 1U);
}

TEST_F(ProcessVoiceTest, WhatIsMadeAheadHoldsNothingUp) {
  speaking(
      fakes_.script("by-word", "read word; [ \"$word\" = One. ] && exec sleep 1000; cat $here/good.wav"));
  voice_->prepare(one_, now());
  EXPECT_EQ(say("Two.").state, VoiceState::ready);
  voice_->prepare(one_, now());
  voice_->prepare(three_, now());
  settle(*voice_);
  EXPECT_TRUE(voice_->speaks("en"));
}

TEST_F(ProcessVoiceTest, AnotherSpeedIsMadeAnew) {
  speaking(fakes_.script("rate", "echo $1 >> $here/runs; cat $here/good.wav"));
  say("One.");
  voice_->start({"One.", "en", 80}, now());
  EXPECT_EQ(hear(*voice_).state, VoiceState::ready);
  EXPECT_EQ(text_of(fakes_.path("runs")), "100\n80\n");
}

TEST_F(ProcessVoiceTest, SignsAloneAreSilenceNotAFault) {
  speaking(fakes_.script("bad", "exit 1"));
  const Spoken spoken = say("...");
  EXPECT_EQ(spoken.state, VoiceState::ready);
  EXPECT_TRUE(spoken.clip.samples.empty());
}

TEST_F(ProcessVoiceTest, ALanguageWithoutAVoiceFailsAtOnce) {
  speaking(fakes_.good());
  for (const char* tag : {"so", "ar", "", "no tag"}) {
    EXPECT_FALSE(voice_->speaks(tag)) << tag;
    voice_->start({"Words.", tag, 100}, now());
    EXPECT_EQ(voice_->poll(now()).state, VoiceState::failed) << tag;
  }
}

TEST_F(ProcessVoiceTest, NothingSpeaksWhereSpeechIsOff) {
  settings_.enabled = false;
  speaking(fakes_.good());
  EXPECT_FALSE(voice_->speaks("en"));
}

TEST_F(ProcessVoiceTest, NothingSpeaksWhereTheVolumeIsOff) {
  settings_.volume = 0;
  speaking(fakes_.good());
  EXPECT_FALSE(voice_->speaks("en"));
}

TEST_F(ProcessVoiceTest, AsksTheProgramForItsVoicesOnce) {
  settings_.program = fakes_.script("fake-espeak",
                                    "[ \"$1\" = --voices ] || exit 1; echo x >> $here/runs\n"
                                    "echo Pty Language; echo ' 5 ar --/M Arabic'");
  ProcessVoice voice(settings_, {20s, 20s});
  EXPECT_TRUE(voice.speaks("ar"));
  EXPECT_FALSE(voice.speaks("en"));
  voice.reset();
  EXPECT_TRUE(voice.speaks("ar"));
  EXPECT_EQ(fakes_.runs(), 1U);
}

TEST_F(ProcessVoiceTest, AProgramThatDoesNotTellItsVoicesHasNone) {
  settings_.program = fakes_.script("hang", kHang);
  VoiceLimits limits;
  limits.listing = 20ms;
  ProcessVoice voice(settings_, limits);
  EXPECT_FALSE(voice.speaks("en"));
  EXPECT_FALSE(voice.speaks("ar"));
}

TEST_F(ProcessVoiceTest, AProgramThatWasTooSlowIsAskedAgainForTheNextVisit) {
  settings_.program =
      fakes_.script("fake-espeak", "[ -e $here/go ] || exec sleep 1000; echo Pty; echo ' 5 ar --/M Arabic'");
  ProcessVoice voice(settings_, {20s, 500ms});
  EXPECT_FALSE(voice.speaks("ar"));
  open_gate();
  EXPECT_FALSE(voice.speaks("ar"));
  EXPECT_TRUE(wait_until([&voice] {
    voice.reset();
    return voice.speaks("ar");
  }));
}

TEST_F(ProcessVoiceTest, MayGoAtAnyMoment) {
  speaking(fakes_.script("hang", kHang));
  voice_->start(one_, now());
  voice_->prepare(two_, now());
  voice_.reset();
}

TEST(ClipCacheTest, TheOldestGoFirst) {
  ClipCache cache(400);
  const auto named = [](const char* text) { return Utterance{text, "en", 100}; };
  const Clip clip{std::vector<std::int16_t>(80, 1), 22050};
  cache.add(named("a"), clip);
  cache.add(named("b"), clip);
  EXPECT_TRUE(cache.holds(named("a")));
  cache.add(named("c"), clip);
  EXPECT_TRUE(cache.holds(named("a")));
  EXPECT_FALSE(cache.holds(named("b")));
  EXPECT_TRUE(cache.holds(named("c")));
  EXPECT_FALSE(cache.holds({"a", "pl", 100}));
  EXPECT_FALSE(cache.holds({"a", "en", 80}));
  cache.add(named("d"), {std::vector<std::int16_t>(1000, 1), 22050});
  EXPECT_TRUE(cache.holds(named("d")));
  EXPECT_FALSE(cache.holds(named("a")));
}

}  // namespace
}  // namespace kiosk
