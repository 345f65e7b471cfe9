#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/geometry.h"
#include "base/text_range.h"
#include "locale/tag.h"

namespace kiosk {

class FontContent;

/// A font file, the face in it and how it speaks: what both the shaper and the painter open (FontImage).
struct FontFace {
  std::string file;
  int index = 0;
  std::uint32_t language = 0;  ///< OpenType language system made the default one ('SRB '); 0: the font's own
  std::shared_ptr<const FontContent> content =
      nullptr;  ///< the file's, from when it was first opened; no part of the name
  friend bool operator==(const FontFace& a, const FontFace& b) {
    return std::tie(a.file, a.index, a.language) == std::tie(b.file, b.index, b.language);
  }
  friend auto operator<=>(const FontFace& a, const FontFace& b) {
    return std::tie(a.file, a.index, a.language) <=> std::tie(b.file, b.index, b.language);
  }
};

/// One glyph; figures in 1/64 px, as HarfBuzz gives them. `cluster` is a UTF-16 offset in the paragraph.
struct Glyph {
  std::uint32_t id = 0;
  int cluster = 0;
  int advance = 0;
  int x_offset = 0;
  int y_offset = 0;
};

/// A stretch of one line in one font, script and direction, shaped, in visual place.
struct PlacedRun {
  TextRange range;   ///< UTF-16, of the paragraph
  std::string utf8;  ///< the same text, as the painter hands it to the rasteriser (logical order);
                     ///< a soft hyphen that ends the line is a hyphen in it
  std::shared_ptr<const FontFace> font;
  int px = 0;                 ///< whole pixels per em, what the face is opened at
  std::uint32_t script = 0;   ///< HarfBuzz script tag (hb_script_t)
  std::string language;       ///< BCP 47, for the shaper's language
  std::uint8_t level = 0;     ///< bidi level; odd is right to left
  int x = 0;                  ///< left end of the pen's way, px from the layout's left edge
  int advance = 0;            ///< width, 1/64 px
  Rect ink;                   ///< drawn pixels, relative to the layout's top left
  int before = 0;             ///< px that the rasteriser keeps free before the pen
  std::vector<Glyph> glyphs;  ///< visual order
};

/// A line's box holds its leading, its fonts' boxes and its ink. Boxes of neighbours overlap where outlines
/// pass between each other, and stand apart where they need it: lines are a pitch apart, not a height.
struct Line {
  TextRange range;  ///< with its trailing white space
  int width = 0;    ///< px of advance, without trailing white space, rounded up
  int top = 0;      ///< px from the layout's top
  int height = 0;
  int baseline = 0;             ///< px from the layout's top
  std::vector<PlacedRun> runs;  ///< visual order, left to right; trailing white space has no run
  Rect ink;
};

/// A set paragraph. All ink lies within `width` and `height`: lines that lean out of their advance are inset.
/// Only what overflows, and a greedy paragraph, may leave the width. A paragraph of no text has no lines and
/// height 0.
struct ParagraphLayout {
  std::vector<Line> lines;
  int width = 0;          ///< the width it was set to, px
  int natural_width = 0;  ///< the widest line, px, with the ink that leans out of it
  int height = 0;         ///< px
  int pitch = 0;          ///< px from baseline to baseline, one for all lines
  bool by_ink = false;    ///< its font's own line box is not used: boxes round it go by its ink
  Rect ink;
  int missing_glyphs = 0;      ///< clusters that no font covers (drawn as a box)
  std::set<char32_t> missing;  ///< what stands in them
  bool overflows = false;      ///< a cluster is wider than the width; nothing else can overflow
  bool cuts_word = false;      ///< a word is wider than the width and goes on in the next line
  Direction direction = Direction::ltr;
};

}  // namespace kiosk
