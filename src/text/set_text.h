#pragma once

#include <memory>
#include <string>

#include "text/layout.h"
#include "text/paragraph.h"
#include "text/typesetter.h"

namespace kiosk {

/// A text set and ready to be put somewhere.
struct SetText {
  std::shared_ptr<const ParagraphLayout> layout;
  std::string string;  ///< UTF-8 of the whole paragraph
  LocaleTag locale;
  int px = 0;  ///< nominal em

  /// Room it needs, px. A tall text needs no air above and below its ink but a little.
  int height() const;
  int width() const { return layout->natural_width; }
  /// Whether boxes round it go by its ink: its font's line box is not used (Nastaliq), or is mostly air.
  bool is_tall() const;
};

/// Sets a text in lines of at most `width` px: the one way in which a screen or a page sets any.
SetText set_text(const Paragraph& paragraph, int width, Typesetter& typesetter);

}  // namespace kiosk
