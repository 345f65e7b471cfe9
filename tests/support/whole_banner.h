#pragma once

#include <memory>
#include <string>

#include "scene/scene.h"

namespace kiosk {

/// A text of one line and one run, all of whose box is ink.
inline DrawText solid_text(Rect box, const std::string& string, Colour colour, Colour background) {
  auto layout = std::make_shared<ParagraphLayout>();
  PlacedRun run;
  run.utf8 = string;
  run.ink = {0, 0, box.w, box.h};
  Line line;
  line.width = box.w;
  line.height = box.h;
  line.ink = run.ink;
  line.runs = {run};
  layout->lines = {line};
  layout->ink = run.ink;
  layout->width = box.w;
  layout->height = box.h;
  DrawText text;
  text.layout = layout;
  text.end_line = 1;
  text.at = {box.x, box.y};
  text.box = box;
  text.colour = colour;
  text.background = background;
  text.string = string;
  text.px = 42;
  return text;
}

/// Draws a banner that nothing is wrong with over the top `height` pixels of the scene: ground, number and a
/// sentence. Without a number the sentence alone.
inline void draw_whole_banner(Scene& scene, int height, const std::string& number) {
  const Colour white{255, 255, 255, 255};
  const Colour red{168, 20, 12, 255};
  scene.banner = {0, 0, scene.size.w, height};
  scene.banner_number = number;
  scene.commands.push_back(DrawBox{scene.banner, 0, red, std::nullopt, 0, false});
  const std::string isolated = "\u2066" + number + "\u2069";
  const Rect inside = scene.banner.inset(height / 8);
  if (!number.empty())
    scene.commands.push_back(solid_text({inside.x, inside.y, inside.w / 4, inside.h}, isolated, white, red));
  scene.commands.push_back(solid_text({inside.x + inside.w / 2, inside.y, inside.w / 2, inside.h},
                                      number.empty() ? "Tell staff." : "Call " + isolated + ".", white, red));
}

}  // namespace kiosk
