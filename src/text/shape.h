#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "text/ink_columns.h"
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

/// How far a glyph's outline reaches from its origin, in 1/64 px, y upwards. Nothing is drawn where it is
/// empty.
struct GlyphExtent {
  int left = 0, bottom = 0, right = 0, top = 0;
  int bitmap_left = 0;  ///< whole px, of the bitmap of the outline where it stands
  bool broken = false;  ///< FreeType cannot load it
  bool empty() const { return left >= right || bottom >= top; }
};

/// Where shaped glyphs leave ink, from the pen's start on the baseline, y downwards.
struct InkBox {
  Rect box;        ///< drawn pixels
  int before = 0;  ///< px that the rasteriser keeps free before the pen, 0 and more
  int lean = 0;    ///< the most that a glyph leaves its own advance by, on either side, 1/64 px
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
  /// The extent of a glyph, and its outline by columns; never null.
  virtual GlyphExtent extent(SizedFont font, std::uint32_t glyph) = 0;
  virtual std::shared_ptr<const InkColumns> columns(SizedFont font, std::uint32_t glyph) = 0;
  virtual LineBox line_box(SizedFont font) = 0;
};

class FontBook;

/// The real shaper. `book` must outlive it.
class HarfBuzzShaper : public Shaper {
 public:
  explicit HarfBuzzShaper(FontBook& book) : book_(book) {}
  Shaped shape(SizedFont font, std::u16string_view text, std::uint32_t script, bool rtl) override;
  InkBox ink(SizedFont font, const std::vector<Glyph>& glyphs) override;
  GlyphExtent extent(SizedFont font, std::uint32_t glyph) override;
  std::shared_ptr<const InkColumns> columns(SizedFont font, std::uint32_t glyph) override;
  LineBox line_box(SizedFont font) override;

 private:
  FontBook& book_;
};

}  // namespace kiosk
