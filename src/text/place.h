#pragma once

#include <string>
#include <vector>

#include "text/break_lines.h"
#include "text/layout.h"
#include "text/paragraph.h"
#include "text/ruler.h"

namespace kiosk {

/// Fourth step: runs in visual order at whole pixels, lines at one pitch that holds leading and the fonts'
/// boxes and keeps outlines of neighbouring lines `clearance` apart. `text` is the paragraph's as drawable()
/// gives it.
ParagraphLayout place(const Paragraph& paragraph, const std::u16string& text, const BrokenLines& broken,
                      int width, Ruler& ruler, FontSource& fonts, Shaper& shaper);

}  // namespace kiosk
