#include "app/reader.h"

#include <gtest/gtest.h>

#include "support/fake_speech.h"
#include "support/kept_log.h"

namespace kiosk {
namespace {

using std::chrono::milliseconds;

/// A page of three sentences, with a label of the bar among them, that leads on to another.
Scene page_of(const State& state) {
  Scene scene;
  scene.position = state.visit.position;
  scene.screen = "part";
  const auto named = [](const char* name, const char* tag) {
    return Reading{name, *LocaleTag::parse(tag), {}, "", false};
  };
  // A picker of languages, and a page in one that cannot be heard.
  if (state.visit.position.part == "names")
    scene.readings = {named("Polski", "pl"), named("English", "en"), named("Soomaali", "so")};
  if (state.visit.position.part == "foreign") scene.readings = {named("Jeden.", "pl"), named("Dwa.", "pl")};
  // The emergency screen in three pages of a sentence each.
  if (has_care_card(state)) {
    scene.screen = "emergency";
    scene.page = top_page(state) + 1;
    scene.readings = {{"Card " + std::to_string(scene.page) + ".", {}, {}, "", false}};
    if (top_page(state) < 2) scene.next = Action(OpenEmergency{top_page(state) + 1});
    return scene;
  }
  if (state.visit.position.part != "p") {
    scene.next = Action(GoTo{Position::of_block("a", "foreign", 1)});
    return scene;
  }
  scene.readings = {{"One.", {}, {}, "", false},
                    {"Back", {}, {}, "", true},
                    {"Two.", {}, {}, "", false},
                    {"Three.", {}, {}, "", false}};
  if (state.visit.position.block == 0) scene.next = Action(GoTo{Position::of_block("a", "p", 1)});
  return scene;
}

class Listening : public testing::Test {
 protected:
  Listening() {
    state_.phase = Phase::visit;
    state_.visit.position = {"a", "p"};
    show();
    turn();
  }

  void act(const Action& action) {
    state_ = reduce(state_, action);
    show();
  }
  void show() { reader_.follow(state_, page_of(state_), now_); }
  /// Takes what is due, as the loop does.
  void turn() {
    while (const auto action = reader_.due(state_, page_of(state_), now_)) act(*action);
  }
  /// Sleeps from deadline to deadline.
  void wait(milliseconds time) {
    const TimePoint end = now_ + time;
    while (reader_.deadline() && *reader_.deadline() <= end) {
      now_ = std::max(now_, *reader_.deadline());
      turn();
    }
    now_ = end;
  }

  TimePoint now_{milliseconds(5000)};
  FakeVoice voice_;
  FakeSound sound_;
  StrictLog log_;
  Journal journal_{&log_};
  Reader reader_{&voice_, &sound_, {LocaleTag(), *LocaleTag::parse("so")}, journal_};
  State state_ = initial_state({});
};

TEST_F(Listening, OnlyLanguagesWithAVoiceAreHeard) {
  EXPECT_EQ(state_.site.voices, std::vector<LocaleTag>{LocaleTag()});
  EXPECT_EQ(reader_.deadline(), std::nullopt) << "nothing wakes the loop while nothing is read";
}

TEST_F(Listening, ReadsThePageSentenceBySentenceAndTurnsIt) {
  act(Listen{});
  EXPECT_EQ(sound_.volume, kQuietVolume);
  wait(kMaking);
  EXPECT_TRUE(sound_.playing());
  EXPECT_EQ(voice_.ahead, std::vector<std::string>{"Two."}) << "the next is made while one is heard";
  wait(kSaying + kMaking);
  EXPECT_EQ(state_.aloud.sentence, 1);
  wait(2 * (kSaying + kMaking));
  EXPECT_EQ(state_.visit.position.block, 1) << "the page is turned along";
  wait(4 * (kSaying + kMaking));
  EXPECT_FALSE(state_.aloud.on) << "the last page ends it";
  EXPECT_EQ(voice_.said, (std::vector<std::string>{"One.", "Two.", "Three.", "One.", "Two.", "Three."}));
}

TEST_F(Listening, SaysTheHeadingOfAColumnBeforeItsCell) {
  Scene scene = page_of(state_);
  scene.readings[0].lead = "How it acts";
  state_ = reduce(state_, Listen{});
  reader_.follow(state_, scene, now_);
  EXPECT_EQ(voice_.said, std::vector<std::string>{"How it acts: One."});
}

TEST_F(Listening, StopsWhenTheReaderActs) {
  act(Listen{});
  wait(kMaking);
  act(GoTo{Position::of_block("a", "p", 1)});
  EXPECT_FALSE(state_.aloud.on);
  EXPECT_FALSE(sound_.playing());
  EXPECT_EQ(reader_.deadline(), std::nullopt);
}

TEST_F(Listening, PausesAndSaysAgain) {
  act(Listen{});
  wait(kMaking);
  act(PauseListening{true});
  EXPECT_TRUE(sound_.paused);
  wait(5 * kSaying);
  EXPECT_EQ(state_.aloud.sentence, 0);
  act(PauseListening{false});
  wait(kSaying + kMaking);
  EXPECT_EQ(state_.aloud.sentence, 1);
  act(SayAgain{});
  wait(kMaking);
  EXPECT_EQ(voice_.said, (std::vector<std::string>{"One.", "Two.", "Two."}));
}

TEST_F(Listening, SpeedAndVolumeHoldForTheVisit) {
  act(Listen{});
  wait(kMaking);
  act(ChooseVolume{60});
  EXPECT_EQ(sound_.volume, 60);
  act(ChooseSpeed{75});
  EXPECT_EQ(voice_.speed, 75) << "the sentence starts anew";
  act(Finish{});
  EXPECT_EQ(state_.visit.volume, kQuietVolume);
  EXPECT_EQ(state_.visit.speed, kUsualSpeed);
  EXPECT_EQ(voice_.resets, 1);
  EXPECT_FALSE(sound_.playing());
}

TEST_F(Listening, AVoiceThatIsGoneTakesItsButtonWithIt) {
  log_.expects("A voice fails");
  voice_.gone = true;
  act(Listen{});
  wait(kMaking);
  EXPECT_FALSE(state_.aloud.on);
  EXPECT_TRUE(state_.site.voices.empty());
}

TEST_F(Listening, ANameInALanguageWithoutAVoiceIsPassedOver) {
  state_.visit.position = {"a", "names"};
  act(Listen{});
  wait(kMaking);
  EXPECT_EQ(voice_.said, (std::vector<std::string>{"English"}));
  EXPECT_EQ(state_.aloud.sentence, 1);
  EXPECT_TRUE(voice_.ahead.empty()) << "Somali has no voice here";
}

TEST_F(Listening, SaysAllOfTheEmergencyScreen) {
  act(OpenEmergency{});
  act(Listen{});
  wait(10 * (kMaking + kSaying));
  EXPECT_EQ(voice_.said, (std::vector<std::string>{"Card 1.", "Card 2.", "Card 3."}));
  EXPECT_FALSE(state_.aloud.on);
  EXPECT_TRUE(has_care_card(state_));
}

TEST_F(Listening, NoPageIsTurnedOfWhichNothingCouldBeSaid) {
  state_.visit.position = {"a", "foreign"};
  act(Listen{});
  wait(5 * kSaying);
  EXPECT_FALSE(state_.aloud.on);
  EXPECT_EQ(state_.visit.position.block, 0);
  EXPECT_TRUE(voice_.said.empty());
}

TEST(Reader, IsSilentWithoutAVoice) {
  Journal journal(nullptr);
  Reader reader(nullptr, nullptr, {LocaleTag()}, journal);
  State state = initial_state({});
  state.aloud.on = true;
  reader.follow(state, page_of(state), {});
  EXPECT_EQ(reader.due(state, page_of(state), {}), std::nullopt);
  EXPECT_EQ(reader.deadline(), std::nullopt);
}

/// The machine's trouble is told once; what was to be heard never.
TEST_F(Listening, SoundAndVoiceLostAndFoundAreInTheLogOnceEach) {
  const std::vector<std::string> lines = {"Nothing can be heard", "Sound can be heard", "A voice fails",
                                          "The voices speak"};
  for (const std::string& line : lines) log_.expects(line);
  const auto listen = [this](bool no_sound, bool no_voice) {
    sound_.gone = no_sound;
    voice_.gone = no_voice;
    for (int times = 0; times < 3; ++times) {
      act(Listen{});
      wait(4 * (kSaying + kMaking));
      act(StopListening{});
    }
  };
  listen(false, false);
  EXPECT_TRUE(log_.lines.empty()) << log_.text();
  listen(true, false);
  listen(false, false);
  listen(false, true);
  listen(false, false);
  ASSERT_EQ(log_.lines.size(), lines.size()) << log_.text();
  for (std::size_t i = 0; i < lines.size(); ++i)
    EXPECT_NE(log_.lines[i].find(lines[i]), std::string::npos) << log_.lines[i];
}

}  // namespace
}  // namespace kiosk
