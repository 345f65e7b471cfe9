#pragma once

#include <vector>

#include "kit/piece.h"
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

/// Choices of one kind, one at least.
struct ChoiceGroup {
  const char* caption = "";
  std::vector<Choice> choices;
};

/// Where the caption of a group stands; nowhere on the lowest panels, where samples and names must do.
enum class Caption { beside, above, none };
/// Sample above its name, or before it where height is scarce.
enum class Arrangement { stacked, inline_ };

/// How a group is set.
struct ChoiceWay {
  double px = 42;  ///< of the names
  Caption caption = Caption::beside;
  Arrangement how = Arrangement::stacked;
};

/// A group as a piece that draws on `stage`, which must outlive it: its caption and its choices, which stand
/// in fewer columns where they need it. Samples beside their caption keep to one row, or fit nowhere.
Piece choices_piece(Stage& stage, const ChoiceGroup& group, const ChoiceWay& way);

}  // namespace kiosk
