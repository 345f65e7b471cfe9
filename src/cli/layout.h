#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace kiosk {

/// How `layout` breaks: by the locale's rules alone, or as the screen does.
enum class LayoutBreaking { greedy, kiosk };

struct LayoutOptions {
  std::string locale;
  int width = 0;    ///< px
  double size = 0;  ///< nominal em, px; no size correction
  LayoutBreaking breaking = LayoutBreaking::greedy;
  std::filesystem::path font_table;  ///< assets/fonts.toml
};

/// Sets each line of `in` as a paragraph and writes one JSON object per line of the layout. Positions are
/// code points, glyph figures 1/64 px. Returns 0; 1 where fonts are missing; 2 for options that make no
/// sense.
int run_layout(const LayoutOptions& options, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace kiosk
