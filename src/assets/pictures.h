#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "assets/theme.h"
#include "base/diagnostics.h"
#include "base/geometry.h"

namespace kiosk {

/// A point in a figure that carries a number, in the figure's own units.
struct Anchor {
  std::string label;  ///< key of its label in a bundle's [figures.<id>]
  double badge_x = 0, badge_y = 0;
  double point_x = 0, point_y = 0;
};

/// A drawing: SVG text whose colours are theme tokens in braces, "{picture-vessel}".
struct Figure {
  std::string id;
  Size units;  ///< its viewBox
  std::string svg;
  std::vector<Anchor> anchors;
};

/// All figures and icons of assets/. Icons have one colour, "{colour}", on a 24-unit grid.
struct Pictures {
  std::map<std::string, Figure> figures;
  std::map<std::string, std::string> icons;
};

/// Reads `assets`/figures and `assets`/icons; what cannot be read is left out and reported.
Pictures load_pictures(const std::filesystem::path& assets, Diagnostics& diagnostics);

/// The figure's SVG in a theme's colours, as a whole (step 0) or at a step. What the drawing has as
/// opacity="{clot-2}" is seen in the whole and at step 2, "{step-2}" at step 2 only.
std::string coloured(const Figure& figure, const Theme& theme, int step = 0);
/// An icon's SVG in one colour.
std::string coloured(const std::string& icon_svg, Colour colour);

}  // namespace kiosk
