#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/text_range.h"
#include "text/fonts.h"
#include "text/paragraph.h"
#include "text/shape.h"

namespace kiosk {

/// A stretch of one bidi level, one script, one weight and one font, in logical order.
struct Item {
  TextRange range;
  std::uint8_t level = 0;
  std::uint32_t script = 0;  ///< hb_script_t
  SizedFont font;
  bool rtl() const { return (level & 1) != 0; }
};

/// The paragraph's level and one per UTF-16 unit (UAX #9 to rule I2, with L1 for the paragraph as one line).
struct BidiLevels {
  std::uint8_t base = 0;
  std::vector<std::uint8_t> levels;
};

/// `base`: 0, 1, or ICU's UBIDI_DEFAULT_LTR for the first strong character.
BidiLevels bidi_levels(const std::u16string& text, std::uint8_t base);

/// Rule L2: for each place from the left, which of the pieces with these levels stands there. What L1 does
/// at the end of a line needs no step of its own here: trailing white space is never placed.
std::vector<int> visual_order(const std::vector<std::uint8_t>& levels);

/// First step. Splits by level, then script, then weight, and last by what the fonts cover, per cluster.
/// `text` is the paragraph's as drawable() gives it.
std::vector<Item> itemize(const Paragraph& paragraph, const std::u16string& text, FontSource& fonts);

/// Whole pixels per em of a font in this paragraph.
int pixels_per_em(const Paragraph& paragraph, double factor);

}  // namespace kiosk
