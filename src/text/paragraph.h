#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"
#include "locale/tag.h"

namespace kiosk {

enum class Align { start, centre, end };

/// How lines are filled.
enum class Breaking {
  greedy,    ///< first fit, nothing but the locale's CLDR rules: for comparison with other layouts
  body,      ///< first fit, no single short last word where another break costs nothing, Korean by word
  balanced,  ///< as few lines as first fit needs, of even length: headings, labels, cells, cards
};

/// Text to be set: one paragraph, one base direction, one nominal size. A value; locale and direction are its
/// own, never the program's.
struct Paragraph {
  std::u16string text;
  LocaleTag locale;
  double px = 42;  ///< nominal em in pixels, before the script's size correction
  bool bold = false;
  std::vector<TextRange> strong;  ///< ranges set bold within a regular paragraph
  Align align = Align::start;
  Breaking breaking = Breaking::body;
  double leading = 1.5;         ///< least pitch of lines in corrected ems; never below the font's box
  double clearance = 2;         ///< px that ink of one line keeps from ink of the next (Panel::ink_clearance)
  bool size_correction = true;  ///< apply the font table's factor per script
};

}  // namespace kiosk
