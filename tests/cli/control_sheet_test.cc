#include "cli/control_sheet.h"

#include <gtest/gtest.h>

#include "real_world.h"

namespace kiosk {
namespace {

class ControlSheet : public RealWorld {
 protected:
  static Scene scene_of(ControlKind kind, ControlState how) {
    return control_scene(world().resources(), start(), landscape(), kind, how, {400, 400, 500, 100});
  }

  /// What is drawn, but for its colours: shapes, borders, dashes, letters, icons and where they stand.
  static std::string without_colours(const Scene& scene) {
    std::string text;
    for (const DrawCommand& command : scene.commands) {
      if (const auto* box = std::get_if<DrawBox>(&command)) {
        const Rect& r = box->rect;
        text += "box " + std::to_string(r.x) + " " + std::to_string(r.y) + " " + std::to_string(r.w) + " " +
                std::to_string(r.h) + " " + std::to_string(box->border_px) + (box->dashed ? " dashed" : "") +
                "\n";
      } else if (const auto* drawn = std::get_if<DrawText>(&command)) {
        text += "text " + drawn->string + " " + std::to_string(drawn->layout->natural_width) + "\n";
      } else if (const auto* icon = std::get_if<DrawIcon>(&command)) {
        text += "icon " + icon->name + "\n";
      }
    }
    return text;
  }
};

TEST_F(ControlSheet, EveryStateIsToldByMoreThanColour) {
  for (const ControlKind kind : kControlKinds) {
    std::map<std::string, const char*> seen;
    for (const ControlState how : kControlStates) {
      if (!occurs(kind, how)) continue;
      const auto [at, fresh] = seen.emplace(without_colours(scene_of(kind, how)), name_of(how));
      EXPECT_TRUE(fresh) << "a " << name_of(kind) << " looks " << name_of(how) << " and " << at->second;
    }
    EXPECT_GE(seen.size(), 3U);
  }
}

TEST_F(ControlSheet, ShowsEveryKindInEveryTheme) {
  for (const ThemeId theme : kThemes) {
    State state = start();
    state.visit.theme = name_of(theme);
    const Scene sheet = control_sheet(world().resources(), state, landscape());
    EXPECT_TRUE(sheet.cut.empty());
    for (const ControlKind kind : kControlKinds) {
      const bool named = std::any_of(sheet.commands.begin(), sheet.commands.end(), [&](const DrawCommand& c) {
        const auto* text = std::get_if<DrawText>(&c);
        return text != nullptr && text->string == name_of(kind);
      });
      EXPECT_TRUE(named) << name_of(kind);
    }
  }
}

}  // namespace
}  // namespace kiosk
