#pragma once

#include <vector>

#include "screen/stage.h"

namespace kiosk {

/// One choice of a group: what shows it, its name, its action.
struct Choice {
  enum class Kind {
    size,    ///< letters of that size
    colour,  ///< letters in that theme
    toggle,  ///< an icon, and a switch with its state in words
  };
  Kind kind = Kind::size;
  const char* key = "";  ///< its name's message
  Action action;
  bool selected = false;
  bool enabled = true;
  double sample_px = 42;
  ThemeId theme = ThemeId::light;
  const char* icon = "";
};

struct ChoiceGroup {
  const char* caption = "";
  std::vector<Choice> choices;
};

/// Where the caption of a group stands; nowhere on the lowest panels, where samples and names must do.
enum class Caption { beside, above, none };
/// Sample above its name, or before it where height is scarce.
enum class Arrangement { stacked, inline_ };

/// How a group is laid out: buttons in rows of `columns`.
struct ChoiceGrid {
  int columns = 1;
  int cell_w = 0, cell_h = 0;
  int caption_w = 0, caption_h = 0;
  Caption caption = Caption::beside;
  Arrangement how = Arrangement::stacked;
  double px = 42;  ///< of the names
  int sample_w = 0;
  int height = 0;
};

ChoiceGrid plan_choices(const Stage& stage, const ChoiceGroup& group, double px, int width, Caption caption,
                        Arrangement how);
void draw_choices(Stage& stage, const ChoiceGroup& group, const ChoiceGrid& grid, Rect at);

}  // namespace kiosk
