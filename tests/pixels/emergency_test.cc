// The emergency card on the glass, the smallest common panel among them: the number, the actions and the
// symptoms are found by name, and what is painted of each is what the layout says, all of it, on the card.
#include <gtest/gtest.h>

#include "pixel_checks.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

constexpr Glass kWide15{{1366, 768}, 15.6};
constexpr Glass kUpright15{{768, 1366}, 15.6};

const char* const kNames[] = {
    "banner.number",  "emergency.call",     "emergency.number",          "emergency.tell_staff",
    "emergency.when", "emergency.critical", "emergency.critical_breath", "emergency.critical_pain"};

class EmergencyPixels : public RealWorld, public ::testing::WithParamInterface<Look> {};

std::optional<std::size_t> command_of(const Scene& scene, const std::string& name) {
  for (std::size_t i = 0; i < scene.commands.size(); ++i) {
    const auto* text = std::get_if<DrawText>(&scene.commands[i]);
    if (text != nullptr && text->name == name) return i;
  }
  return std::nullopt;
}

/// What changes on the glass where one text is left out.
Rect painted(const Scene& scene, std::size_t command, const TestPicture& picture, Easel& easel) {
  Scene without = scene;
  without.commands.erase(without.commands.begin() + static_cast<std::ptrdiff_t>(command));
  return difference(picture, easel.paint(without)).where;
}

TEST_P(EmergencyPixels, EachTextIsPaintedWhole) {
  const Look& look = GetParam();
  const Panel panel = panel_of(look.glass);
  const auto frames = frames_of(world(), look, {"emergency"});
  ASSERT_EQ(frames.size(), 1U) << "one page";
  const Scene& scene = frames.begin()->second;
  Easel easel(world(), look.glass.size);
  const TestPicture picture = easel.paint(scene);
  for (const char* name : kNames) {
    const auto command = command_of(scene, name);
    ASSERT_TRUE(command) << name;
    const Rect seen = painted(scene, *command, picture, easel);
    const Rect ink = ink_of(std::get<DrawText>(scene.commands[*command]));
    // The outermost pixel of a predicted box may be too faint to tell.
    EXPECT_TRUE(ink.contains(seen)) << name;
    EXPECT_TRUE(seen.contains(ink.inset(2))) << name << " is cut or covered";
    if (std::string(name) == "emergency.number") {
      EXPECT_GE(seen.h, panel.px(14) - 1) << "14 mm";
    }
  }
  for (const std::string& fault : contrast_faults(scene, picture, easel.paint(without_texts(scene)), panel))
    ADD_FAILURE() << fault;
  for (const std::string& fault : banner_faults(scene, picture, world().design.theme(scene.theme), easel))
    ADD_FAILURE() << fault;
}

std::vector<Look> looks() {
  std::vector<Look> all;
  for (const char* locale : {"en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans"}) {
    std::string name = locale;
    std::erase(name, '-');
    all.push_back({name + "Wide15", locale, kWide15});
    all.push_back({name + "Wide15Largest", locale, kWide15, "dark", TextSize::largest});
    all.push_back({name + "Upright15", locale, kUpright15, "high-contrast", TextSize::larger});
    all.push_back({name + "FullHd", locale, kFullHd});
  }
  return all;
}
INSTANTIATE_TEST_SUITE_P(, EmergencyPixels, ::testing::ValuesIn(looks()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace kiosk
