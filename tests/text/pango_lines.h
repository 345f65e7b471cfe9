#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"
#include "text/layout.h"
#include "text/paragraph.h"

namespace kiosk {

/// Breaks paragraphs with Pango, an independent layout, at the fonts and sizes of ours.
class PangoLines {
 public:
  PangoLines();
  ~PangoLines();
  PangoLines(const PangoLines&) = delete;
  PangoLines& operator=(const PangoLines&) = delete;

  /// The lines of a paragraph at a width in px, as UTF-16 ranges. `runs` say which font sets what.
  std::vector<TextRange> lines(const Paragraph& paragraph, const std::vector<PlacedRun>& runs, int width);

 private:
  struct Handles;
  Handles* handles_;
};

}  // namespace kiosk
