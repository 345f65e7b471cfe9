// Each rule about the number, the actions and the symptoms, with planted faults.

#include <functional>

#include "good_scene.h"

namespace kiosk {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::IsEmpty;

const std::vector<std::string> kNames = {
    "emergency.call",     "emergency.number",          "emergency.tell_staff",   "emergency.when",
    "emergency.critical", "emergency.critical_breath", "emergency.critical_pain"};

/// The card on a ground of its own, a text every 90 px.
Scene card_scene() {
  Scene scene = good_scene();
  scene.commands.resize(kBody);
  scene.targets.resize(1);
  scene.screen = "emergency";
  scene.care_card = true;
  scene.page = scene.pages = 1;
  scene.commands.push_back(ground({40, 150, 1000, 800}, kRed));
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    DrawText text =
        text_in({60, 170 + static_cast<int>(i) * 90, 900, 60}, "Text " + std::to_string(i), kWhite, kRed);
    text.name = kNames[i];
    scene.commands.emplace_back(text);
  }
  return scene;
}

DrawText& named(Scene& scene, const std::string& name) {
  for (DrawCommand& command : scene.commands) {
    auto* text = std::get_if<DrawText>(&command);
    if (text != nullptr && text->name == name) return *text;
  }
  throw std::logic_error(name);
}

TEST(AuditEmergency, FindsNothingOnAGoodCard) { EXPECT_THAT(rules(card_scene()), IsEmpty()); }

TEST(AuditEmergency, KnowsEachTextByName) {
  for (const std::string& name : kNames) {
    Scene missing = card_scene();
    std::erase_if(missing.commands, [&](const DrawCommand& c) {
      const auto* text = std::get_if<DrawText>(&c);
      return text != nullptr && text->name == name;
    });
    EXPECT_THAT(rules(missing), Contains("emergency")) << name;
    Scene twice = card_scene();
    DrawText again = named(twice, name);
    again.at.x += 950;
    again.box.x += 950;
    twice.commands.emplace_back(again);
    EXPECT_THAT(rules(twice), Contains("emergency")) << name;
  }
}

TEST(AuditEmergency, FindsATextThatIsNotWholeOrOutOfItsBox) {
  const std::vector<std::function<void(Scene&, const std::string&)>> faults = {
      [](Scene& s, const std::string& n) { named(s, n).end_line = 0; },
      [](Scene& s, const std::string& n) { named(s, n).first_line = 1; },
      [](Scene& s, const std::string& n) { named(s, n).layout = inked(0, 0); },
      // Over each edge of its card, though its own box goes along.
      [](Scene& s, const std::string& n) { named(s, n).at.x = named(s, n).box.x = 30; },
      [](Scene& s, const std::string& n) { named(s, n).at.x = named(s, n).box.x = 300; },
      [](Scene& s, const std::string& n) { named(s, n).at.y = named(s, n).box.y = 920; },
      // No card beneath it.
      [](Scene& s, const std::string& n) { named(s, n).background = kInk; },
  };
  for (const std::string& name : kNames) {
    for (std::size_t i = 0; i < faults.size(); ++i) {
      Scene scene = card_scene();
      faults[i](scene, name);
      EXPECT_THAT(rules(scene), Contains("emergency")) << name << ", fault " << i;
    }
  }
}

TEST(AuditEmergency, FindsANumberThatIsTooLow) {
  Scene scene = card_scene();
  DrawText& number = named(scene, "emergency.number");
  number.layout = inked(900, 50);  // 12.5 mm at 4 px a mm
  EXPECT_THAT(rules(scene), Contains("emergency"));
}

TEST(AuditEmergency, FindsACardOfSeveralPages) {
  Scene scene = card_scene();
  scene.pages = 2;
  EXPECT_THAT(rules(scene), Contains("emergency"));
}

TEST(AuditEmergency, ACoveredTextIsFoundAsEverywhere) {
  for (const std::string& name : kNames) {
    Scene scene = card_scene();
    scene.commands.emplace_back(ground(named(scene, name).box, kRed));
    EXPECT_FALSE(rules(scene).empty()) << name;
  }
}

TEST(AuditEmergency, WithoutANumberNothingSaysToCall) {
  Scene scene = card_scene();
  scene.commands.erase(scene.commands.begin() + kBannerNumber);
  scene.banner_number.clear();
  EXPECT_THAT(rules(scene, ""), Contains("emergency"));
  std::erase_if(scene.commands, [](const DrawCommand& c) {
    const auto* text = std::get_if<DrawText>(&c);
    return text != nullptr && (text->name == kNames[0] || text->name == kNames[1]);
  });
  EXPECT_THAT(rules(scene, ""), IsEmpty());
}

TEST(AuditEmergency, EveryReadersBannerHasItsQuestionAndItsInstruction) {
  for (const char* name : {"", "banner.question", "banner.instruction", "banner.number"}) {
    Scene scene = good_scene();
    text_at(scene, kBannerSentence).name = name;
    EXPECT_THAT(rules(scene), Contains("emergency")) << name;
  }
  Scene question = card_scene();
  named(question, "banner.both").name = "banner.question";
  EXPECT_THAT(rules(question), IsEmpty()) << "the card below gives the instruction";
}

}  // namespace
}  // namespace kiosk
