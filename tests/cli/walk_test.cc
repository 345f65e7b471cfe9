// A person without a mouse, a finger or sight: from the idle screen to an answer and to the emergency screen,
// by keys alone, choosing by what is shown or by nothing but what is said.

#include <gtest/gtest.h>

#include <algorithm>

#include "app/app.h"
#include "app/screen_composer.h"
#include "real_world.h"
#include "support/counting_display.h"
#include "support/fake_speech.h"
#include "support/manual_clock.h"
#include "support/scripted_input.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

/// The shipped kiosk with a voice for every language.
class Walker {
 public:
  explicit Walker(const World& world)
      : resources_(world.resources()),
        composer_(resources_),
        options_(app_options(world.config.config, world.catalogue)) {
    for (const Bundle& bundle : world.catalogue.bundles) voice.languages.insert(bundle.tag.str());
    options_.site.reduced_motion = true;
    app_ = std::make_unique<App>(world.config.config, options_,
                                 Ports{display_, input_, clock_, &voice, &sound}, composer_);
    wait(1s);
  }

  App& app() { return *app_; }
  void wait(std::chrono::nanoseconds time) {
    input_.set_horizon(clock_.now() + time);
    while (!input_.over() && app_->step()) {
    }
  }
  void key(Key key) {
    input_.at(clock_.now(), KeyEvent{key});
    wait(1s);  // longer than a repeat, shorter than what is said
  }
  /// What is said from a key on, to its end.
  std::vector<std::string> said_after(Key k) {
    voice.said.clear();
    key(k);
    wait(25s);  // well under the idle time
    return voice.said;
  }

  FakeVoice voice;
  FakeSound sound;

 private:
  Resources resources_;
  ScreenComposer composer_;
  AppOptions options_;
  ManualClock clock_;
  ScriptedInput input_{clock_};
  CountingDisplay display_{Size{1920, 1080}};
  std::unique_ptr<App> app_;
};

class WalkIn : public RealWorld, public ::testing::WithParamInterface<const char*> {
 protected:
  static bool contains(const std::vector<std::string>& said, const std::string& words) {
    return std::any_of(said.begin(), said.end(),
                       [&](const std::string& s) { return s.find(words) != std::string::npos; });
  }
  std::string message(const char* key) const {
    return world().catalogue.message(tag_of(GetParam()), key).text;
  }
  /// The words by which each stop of the way is known.
  std::vector<std::string> stops() const {
    Diagnostics unheard;
    const auto article =
        open_article(world().catalogue, world().catalogue.article_ids[0], tag_of(GetParam()), unheard);
    // The language leads to the one article.
    return {world().catalogue.find(tag_of(GetParam()))->own_name, message("reading.questions"),
            to_utf8(article->find("faq/both-legs")->heading.text)};
  }
  void expect_answer(const State& state) const {
    EXPECT_EQ(screen_of(state), Screen::answer);
    EXPECT_EQ(state.visit.position.part, "faq/both-legs");
    EXPECT_EQ(state.visit.locale.str(), GetParam());
  }
};

/// Tab until the ring is on a control with these words, then Enter.
void choose_by_sight(Walker& walker, const std::string& words) {
  for (int i = 0; i < 40; ++i) {
    walker.key(Key::tab);
    const auto& focus = walker.app().state().focus;
    const HitTarget* target = focus ? find_control(walker.app().scene(), *focus) : nullptr;
    if (target != nullptr && target->label.find(words) != std::string::npos) return walker.key(Key::enter);
  }
  FAIL() << "no control \"" << words << "\" on " << walker.app().scene().screen;
}

/// Tab until a voice says these words, then Enter.
void choose_by_ear(Walker& walker, const std::string& words) {
  std::vector<std::string> heard;
  for (int i = 0; i < 40; ++i) {
    const auto said = walker.said_after(Key::tab);
    // A title may be said in two lines; a control may say more than its name.
    const bool here = std::any_of(said.begin(), said.end(), [&](const std::string& s) {
      return s.find(words) != std::string::npos ||
             (words.find(s) != std::string::npos && s.size() * 2 > words.size());
    });
    heard.insert(heard.end(), said.begin(), said.end());
    if (here) return walker.key(Key::enter);
  }
  for (const std::string& s : heard) ADD_FAILURE() << s;
  FAIL() << "nobody said \"" << words << "\" on " << walker.app().scene().screen;
}

TEST_P(WalkIn, ByKeysAloneToTheFourthAnswerAndTheEmergencyScreen) {
  Walker walker(world());
  for (const std::string& words : stops()) choose_by_sight(walker, words);
  expect_answer(walker.app().state());
  choose_by_sight(walker, message("emergency.open"));
  EXPECT_TRUE(has_care_card(walker.app().state()));
  walker.key(Key::escape);
  expect_answer(walker.app().state());
}

TEST_P(WalkIn, ByEarAloneToTheFourthAnswerAndTheEmergencyScreen) {
  Walker walker(world());
  const auto hello = walker.said_after(Key::guide);
  EXPECT_TRUE(contains(
      hello, world().catalogue.message(world().catalogue.settings.site, "guide.on").text.substr(0, 12)));
  for (const std::string& words : stops()) choose_by_ear(walker, words);
  expect_answer(walker.app().state());
  const auto answer = walker.said_after(Key::home);
  EXPECT_TRUE(contains(answer, message("emergency.question")))
      << "the banner is said where the keyboard is on it";
  walker.voice.said.clear();
  walker.key(Key::enter);
  walker.wait(60s);
  EXPECT_TRUE(has_care_card(walker.app().state()));
  EXPECT_TRUE(contains(walker.voice.said, message("emergency.tell_staff")));
}

TEST_P(WalkIn, TheAnswerIsSaidWhenItComes) {
  Walker walker(world());
  walker.said_after(Key::guide);
  std::vector<std::string> way = stops();
  const std::string last = way.back();
  way.pop_back();
  for (const std::string& words : way) choose_by_ear(walker, words);
  walker.voice.said.clear();
  choose_by_ear(walker, last);
  walker.wait(60s);
  Diagnostics unheard;
  const auto article =
      open_article(world().catalogue, world().catalogue.article_ids[0], tag_of(GetParam()), unheard);
  const std::string text = to_utf8(article->find("faq/both-legs")->blocks[0].text.text);
  EXPECT_TRUE(contains(walker.voice.said, text.substr(0, 24)));
}

INSTANTIATE_TEST_SUITE_P(Languages, WalkIn, ::testing::Values("en", "ar"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace kiosk
