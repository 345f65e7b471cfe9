#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/audit.h"
#include "support/whole_banner.h"

namespace kiosk {

inline constexpr Colour kWhite{255, 255, 255, 255};
inline constexpr Colour kInk{33, 43, 50, 255};
inline constexpr Colour kRed{213, 40, 27, 255};
inline const std::string kNumber = "\u2066999\u2069";

inline const Panel kPanel{{1920, 1080}, 4.0, 600};

/// One line whose ink is the whole box.
inline std::shared_ptr<ParagraphLayout> inked(int w, int h) {
  auto layout = std::make_shared<ParagraphLayout>();
  Line line;
  line.height = h;
  line.width = w;
  line.ink = {0, 0, w, h};
  layout->lines = {line};
  layout->ink = line.ink;
  layout->width = w;
  layout->height = h;
  return layout;
}

inline DrawText text_in(Rect box, const std::string& string, Colour colour = kInk,
                        Colour background = kWhite) {
  return solid_text(box, string, colour, background);
}

inline DrawBox ground(Rect rect, Colour fill) { return {rect, 0, fill, std::nullopt, 0, false}; }

inline HitTarget control(Rect rect, const Action& action, const std::string& label) {
  HitTarget target;
  target.rect = rect;
  target.action = action;
  target.label = label;
  return target;
}

// Where things stand in the good scene.
enum Command : std::size_t { kPaper, kBanner, kBannerNumber, kBannerSentence, kBody, kLabel };
enum Target : std::size_t { kBannerTarget, kNextTarget };

inline Scene good_scene() {
  Scene scene;
  scene.size = kPanel.size;
  scene.screen = "part";
  scene.banner = {0, 0, 1920, 128};
  scene.banner_number = "999";
  scene.commands = {ground({0, 0, 1920, 1080}, kWhite),
                    ground(scene.banner, kRed),
                    text_in({40, 30, 120, 60}, kNumber, kWhite, kRed),
                    text_in({300, 30, 900, 60}, "Call " + kNumber + " now.", kWhite, kRed),
                    text_in({40, 200, 800, 60}, "A clot is a lump of blood."),
                    text_in({1500, 940, 200, 60}, "Next")};
  std::get<DrawText>(scene.commands[kBannerNumber]).name = "banner.number";
  std::get<DrawText>(scene.commands[kBannerSentence]).name = "banner.both";
  scene.targets = {control(scene.banner, OpenEmergency{}, "Emergency"),
                   control({1480, 900, 400, 120}, OpenLibrary{}, "Next")};
  return scene;
}

inline DrawText& text_at(Scene& scene, Command at) { return std::get<DrawText>(scene.commands[at]); }

inline DrawText label_in(const Rect& rect, const std::string& label) {
  return text_in({rect.x + rect.w / 2 - 40, rect.y + rect.h / 2 - 20, 80, 40}, label);
}

/// A control with its name in it.
inline void put_control(Scene& scene, const Rect& rect, const Action& action, const std::string& label) {
  scene.targets.push_back(control(rect, action, label));
  scene.commands.emplace_back(label_in(rect, label));
}

inline void move_next(Scene& scene, const Rect& rect) {
  scene.targets[kNextTarget].rect = rect;
  scene.commands[kLabel] = label_in(rect, "Next");
}

/// The rules that a scene breaks, each as often as it does.
inline std::vector<std::string> rules(const Scene& scene, const std::string& number = "999") {
  std::vector<std::string> broken;
  for (const AuditFinding& f : audit(scene, kPanel, number)) {
    EXPECT_THAT(f.sentence, ::testing::HasSubstr(" ")) << "a sentence says what is wrong";
    broken.push_back(f.rule);
  }
  return broken;
}

}  // namespace kiosk
