#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "audit/audit.h"
#include "real_world.h"
#include "scene/drawn.h"
#include "scene/spoken.h"

namespace kiosk {
namespace {

/// What listening adds to the screens, with the shipped bundles.
class ListeningScreens : public RealWorld {
 protected:
  static ViewFilter filter_of(const std::vector<LocaleTag>& voices, const std::string& screen) {
    ViewFilter filter;
    filter.voices = voices;
    filter.screens = {screen};
    return filter;
  }

  static Scene listening(const std::string& tag, const Panel& panel) {
    ViewFilter filter = filter_of({tag_of(tag)}, "listening");
    filter.locales = {tag_of(tag)};
    std::vector<Scene> scenes;
    for_each_view(world(), panel, filter, [&](const View& view) { scenes.push_back(view.scene); });
    EXPECT_EQ(scenes.size(), 1u);
    return scenes.empty() ? Scene{} : scenes.front();
  }

  static std::vector<std::string> actions(const Scene& scene) {
    std::vector<std::string> found;
    for (const HitTarget& target : scene.targets) found.push_back(to_text(target.action));
    return found;
  }
};

TEST_F(ListeningScreens, TheButtonStandsOnlyWhereThereIsAVoice) {
  std::map<std::string, int> buttons;
  for (const char* screen : {"article", "part", "faq", "answer", "about", "emergency"})
    for_each_view(world(), landscape(), filter_of({tag_of("en"), tag_of("ur")}, screen),
                  [&](const View& view) {
                    if (view.name.find("-heard-") != std::string::npos) return;  // there it says Stop
                    if (find_target(view.scene, Action(Listen{}))) ++buttons[view.locale.str()];
                    const bool heard = view.locale == tag_of("en") || view.locale == tag_of("ur");
                    EXPECT_EQ(find_target(view.scene, Action(Listen{})) != nullptr, heard) << view.name;
                  });
  EXPECT_EQ(buttons.size(), 2u);
}

/// Panels too, and the screen where a language is chosen: there by the site's voice.
TEST_F(ListeningScreens, TheButtonStandsOnPanelsAndOnTheFirstScreen) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const char* screen : {"idle", "language", "display"})
      for (const bool low_reach : {false, true}) {
        ViewFilter filter = filter_of({tag_of("en"), tag_of("ur")}, screen);
        filter.low_reach = low_reach;
        int heard = 0;
        for_each_view(world(), panel, filter, [&](const View& view) {
          const bool spoken = view.name.find("-heard-") != std::string::npos;
          const bool voice = view.scene.locale == tag_of("en") || view.scene.locale == tag_of("ur");
          EXPECT_EQ(find_target(view.scene, Action(Listen{})) != nullptr, voice && !spoken) << view.name;
          EXPECT_EQ(find_target(view.scene, Action(StopListening{})) != nullptr, spoken) << view.name;
          if (spoken) {
            EXPECT_EQ(view.scene.escape, Action(StopListening{})) << view.name;
          }
          heard += spoken ? 1 : 0;
        });
        EXPECT_GE(heard, 4) << screen;
      }
}

/// Names of languages in their own voices; not the clinic's names for them, nor the letters that show a size.
TEST_F(ListeningScreens, WhatIsReadOfAPanelIsWhatItOffers) {
  const auto sentences = [&](const char* screen) {
    std::map<std::string, std::string> said;
    ViewFilter filter = filter_of({tag_of("en")}, screen);
    filter.locales = {tag_of("en")};
    for_each_view(world(), landscape(), filter, [&](const View& view) {
      for (const Reading& reading : view.scene.readings)
        if (!reading.chrome) said[reading.sentence] = reading.locale.str();
    });
    return said;
  };
  const auto names = sentences("idle");
  EXPECT_EQ(names.at("Polski"), "pl");
  EXPECT_EQ(names.at("العربية"), "ar");
  EXPECT_FALSE(names.contains("Polish"));
  EXPECT_FALSE(names.contains("Listen"));
  const auto options = sentences("display");
  EXPECT_TRUE(options.contains("Largest"));
  EXPECT_TRUE(options.contains("High contrast"));
  EXPECT_FALSE(options.contains("Aa"));
  EXPECT_FALSE(options.contains("Close"));
}

/// White letters on red are framed in white: a light ground would swallow them.
TEST_F(ListeningScreens, EverySentenceOfTheEmergencyScreenIsMarkedSoThatItIsRead) {
  for (const ThemeId theme : kThemes) {
    State state = reduce(start(), ChooseLocale{tag_of("en")});
    state.visit.theme = name_of(theme);
    state.site.voices = {tag_of("en")};
    state = reduce(reduce(state, OpenEmergency{}), Listen{});
    const Resources resources = world().resources();
    const auto count = spoken_sentences(compose(resources, state, landscape(), nullptr, nullptr)).size();
    ASSERT_GT(count, 5U);
    for (std::size_t i = 0; i < count; ++i) {
      state.aloud.sentence = static_cast<int>(i);
      const Scene scene = compose(resources, state, landscape(), nullptr, nullptr);
      for (const AuditFinding& finding : audit(scene, landscape(), "999"))
        ADD_FAILURE() << name_of(theme) << " " << i << ": " << finding.rule << ": " << finding.sentence;
      State silent = state;
      silent.aloud = {};
      silent.aloud.on = true;
      silent.aloud.sentence = -1;
      EXPECT_EQ(scene.commands.size(),
                compose(resources, silent, landscape(), nullptr, nullptr).commands.size() + 1)
          << i;
    }
  }
}

TEST_F(ListeningScreens, TheBarIsForTheVoiceWhileItSpeaks) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const char* tag : {"en", "ar", "ur", "zh-Hans"}) {
      const Scene scene = listening(tag, panel);
      EXPECT_THAT(actions(scene),
                  ::testing::IsSupersetOf({"open-emergency", "choose-volume 20", "pause-listening",
                                           "stop-listening", "choose-volume 60"}))
          << tag;
      EXPECT_EQ(scene.escape, Action(StopListening{})) << tag;
    }
}

/// The second sentence of the page is marked: a box behind it and behind nothing else.
TEST_F(ListeningScreens, TheSpokenSentenceIsMarked) {
  for (const char* tag : {"en", "ar", "bn"}) {
    const Scene scene = listening(tag, landscape());
    std::vector<const Reading*> sentences;
    for (const Reading& reading : scene.readings)
      if (!reading.chrome) sentences.push_back(&reading);
    ASSERT_GT(sentences.size(), 2u);
    const Theme& theme = world().design.theme(ThemeId::light);
    const auto is_mark = [&](const DrawCommand& command) {
      const auto* box = std::get_if<DrawBox>(&command);
      return box && box->fill == theme[Token::tint] && box->border == theme[Token::accent];
    };
    ASSERT_EQ(std::count_if(scene.commands.begin(), scene.commands.end(), is_mark), 1) << tag;
    const auto mark = std::find_if(scene.commands.begin(), scene.commands.end(), is_mark);
    const Rect box = std::get<DrawBox>(*mark).rect;
    const auto* text = std::get_if<DrawText>(&*std::next(mark));
    ASSERT_NE(text, nullptr) << "the words lie above their mark";
    for (const Rect& rect : sentences[1]->rects) {
      EXPECT_LE(box.y, rect.y) << tag;
      EXPECT_GE(box.bottom(), rect.bottom()) << tag;
    }
    const Rect ink = ink_of(*text);
    EXPECT_LE(box.x, ink.x) << tag;
    EXPECT_GE(box.right(), ink.right()) << tag;
    EXPECT_LT(box.right(), ink.right() + landscape().px(4)) << tag << ": no more than the words";
    EXPECT_NE(text->string.find(sentences[1]->sentence), std::string::npos) << tag;
  }
}

TEST_F(ListeningScreens, CellsHaveTheirHeadingsAndPicturesTheirDescription) {
  std::map<std::string, int> leads;
  int described = 0;
  ViewFilter filter = filter_of({}, "part");
  filter.locales = {tag_of("en")};
  for_each_view(world(), landscape(), filter, [&](const View& view) {
    const auto& readings = view.scene.readings;
    for (const Reading& reading : readings) {
      if (!reading.lead.empty()) ++leads[reading.lead];
      const auto& texts = view.scene.commands;
      const bool shown = std::any_of(texts.begin(), texts.end(), [&](const DrawCommand& c) {
        const auto* text = std::get_if<DrawText>(&c);
        return text && text->string.find(reading.sentence) != std::string::npos;
      });
      if (!shown) ++described;
    }
  });
  EXPECT_EQ(leads.size(), 2u) << "the table's second and third column";
  for (const auto& [lead, count] : leads) EXPECT_GE(count, 4) << lead;
  EXPECT_GE(described, 2) << "both pictures are described";
}

TEST_F(ListeningScreens, WhatStandsRoundThePageIsNotReadWithIt) {
  const Scene scene = listening("en", landscape());
  for (const Reading& reading : scene.readings) {
    const bool round = scene.banner.contains(reading.rects.front()) || reading.sentence == "Stop";
    EXPECT_TRUE(!round || reading.chrome) << reading.sentence;
  }
}

/// Of each sentence, whichever is spoken: the text that says it is the same as when none is.
TEST_F(ListeningScreens, AMarkLeavesEverySentenceAtItsText) {
  State state = reduce(start(), ChooseLocale{tag_of("en")});
  state.site.voices = {tag_of("en")};
  const Resources resources = world().resources();
  for (const Action& place :
       {Action(OpenEmergency{}), Action(OpenOverlay{Overlay::display}), Action(OpenLibrary{})}) {
    State spoken = reduce(reduce(state, place), Listen{});
    const auto texts = [&](int sentence) {
      spoken.aloud.sentence = sentence;
      const Scene scene = compose(resources, spoken, landscape(), nullptr, nullptr);
      std::vector<std::string> out;
      for (const Reading& reading : scene.readings) {
        const auto* text =
            reading.command < 0
                ? nullptr
                : std::get_if<DrawText>(&scene.commands[static_cast<std::size_t>(reading.command)]);
        out.push_back(text == nullptr ? "" : text->string);
      }
      return out;
    };
    const auto silent = texts(-1);
    ASSERT_GT(silent.size(), 3U);
    for (int i = 0; i < static_cast<int>(silent.size()); ++i) EXPECT_EQ(texts(i), silent) << i;
  }
}

/// Whatever screen is asked for, without its article it is the library, by that name.
TEST_F(ListeningScreens, AnArticleThatCannotBeOpenedLeavesTheLibrary) {
  const Resources resources = world().resources();
  State state = reduce(start(), ChooseLocale{tag_of("en")});
  const std::string library = dump(compose(resources, state, landscape(), nullptr, nullptr));
  for (const char* part : {"", "path", "faq", "faq/massage", "about"}) {
    state.visit.position = Position::of_block("gone", part, 3);
    const Scene scene = compose(resources, state, landscape(), nullptr, nullptr);
    EXPECT_EQ(scene.screen, "library") << part;
    EXPECT_EQ(dump(scene), library) << part;
  }
}

}  // namespace
}  // namespace kiosk
