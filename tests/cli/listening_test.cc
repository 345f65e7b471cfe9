#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "real_world.h"

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
  for (const char* screen : {"library", "article", "part", "faq", "answer", "about", "emergency"})
    for_each_view(world(), landscape(), filter_of({tag_of("en"), tag_of("ur")}, screen),
                  [&](const View& view) {
                    if (find_target(view.scene, Action(Listen{}))) ++buttons[view.locale.str()];
                    const bool heard = view.locale == tag_of("en") || view.locale == tag_of("ur");
                    EXPECT_EQ(find_target(view.scene, Action(Listen{})) != nullptr, heard) << view.name;
                  });
  EXPECT_EQ(buttons.size(), 2u);
}

TEST_F(ListeningScreens, TheBarIsForTheVoiceWhileItSpeaks) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const char* tag : {"en", "ar", "ur", "zh-Hans"}) {
      const Scene scene = listening(tag, panel);
      EXPECT_THAT(actions(scene), ::testing::IsSupersetOf({"open-emergency", "choose-volume 20",
                                                           "pause-listening", "stop-listening", "say-again",
                                                           "choose-speed 75", "choose-volume 60"}))
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
    for (const Rect& rect : sentences[1]->rects) EXPECT_TRUE(box.contains(rect)) << tag;
    const auto* text = std::get_if<DrawText>(&*std::next(mark));
    ASSERT_NE(text, nullptr) << "the words lie above their mark";
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

}  // namespace
}  // namespace kiosk
