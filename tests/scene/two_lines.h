#pragma once

#include <memory>

#include "scene/scene.h"

namespace kiosk {

/// Two lines of 50 px, each with ink that overhangs to the left.
inline std::shared_ptr<const ParagraphLayout> two_lines() {
  ParagraphLayout layout;
  layout.width = 200;
  layout.height = 100;
  for (int i = 0; i < 2; ++i) {
    Line line;
    line.top = 50 * i;
    line.height = 50;
    line.ink = {-3, 50 * i + 10, 100 + 20 * i, 30};
    layout.lines.push_back(line);
  }
  return std::make_shared<const ParagraphLayout>(layout);
}

inline DrawText text_at(Point at, int first, int end) {
  DrawText text;
  text.layout = two_lines();
  text.first_line = first;
  text.end_line = end;
  text.at = at;
  return text;
}

}  // namespace kiosk
