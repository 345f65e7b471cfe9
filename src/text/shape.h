#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "text/layout.h"

namespace kiosk {

/// A font of a FontSource, at a whole number of pixels per em.
struct SizedFont {
  int font = -1;  ///< negative: no font on this machine
  int px = 0;
  bool operator==(const SizedFont&) const = default;
};

/// A stretch of text, shaped. Clusters count from the stretch's own start.
struct Shaped {
  std::vector<Glyph> glyphs;         ///< visual order
  std::vector<std::uint8_t> unsafe;  ///< per glyph: 1 where cutting before its cluster changes the shapes
  int advance = 0;                   ///< 1/64 px
};

/// What a font takes above and below its baseline, in whole px, both positive.
struct LineBox {
  int ascent = 0;
  int descent = 0;
};

/// Where shaped glyphs leave ink, from the pen's start on the baseline, y downwards.
struct InkBox {
  Rect box;        ///< drawn pixels
  int before = 0;  ///< px that the rasteriser keeps free before the pen, 0 and more
  int broken = 0;  ///< glyphs that the font has and that cannot be drawn
};

/// Second step: text to glyphs. The seam where tests put fixed advances in place of fonts.
class Shaper {
 public:
  virtual ~Shaper() = default;
  /// Shapes a stretch on its own: nothing before or behind it counts, as the rasteriser will not see it
  /// either. `script` is an hb_script_t.
  virtual Shaped shape(SizedFont font, std::u16string_view text, std::uint32_t script, bool rtl) = 0;
  virtual InkBox ink(SizedFont font, const std::vector<Glyph>& glyphs) = 0;
  virtual LineBox line_box(SizedFont font) = 0;
};

class FontBook;

/// The real shaper. `book` must outlive it.
class HarfBuzzShaper : public Shaper {
 public:
  explicit HarfBuzzShaper(FontBook& book) : book_(book) {}
  Shaped shape(SizedFont font, std::u16string_view text, std::uint32_t script, bool rtl) override;
  InkBox ink(SizedFont font, const std::vector<Glyph>& glyphs) override;
  LineBox line_box(SizedFont font) override;

 private:
  FontBook& book_;
};

}  // namespace kiosk
