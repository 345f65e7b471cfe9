#pragma once

#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "text/four_steps.h"
#include "text/unicode.h"

namespace kiosk {

/// One made-up font that covers everything, so that tests need no font on disk.
class FixedFonts : public FontSource {
 public:
  const std::vector<int>& cascade(std::uint32_t, const LocaleTag&, bool bold) override {
    return bold ? bold_ : regular_;
  }
  bool covers(int, char32_t) override { return true; }
  double factor(int) override { return 1.0; }
  double pitch(int) override { return 0.0; }
  std::shared_ptr<const FontFace> face(int font) override { return font == 1 ? bold_face_ : face_; }

 private:
  std::vector<int> regular_ = {0};
  std::vector<int> bold_ = {1};
  std::shared_ptr<const FontFace> face_ = std::make_shared<const FontFace>(FontFace{"fixed", 0});
  std::shared_ptr<const FontFace> bold_face_ = std::make_shared<const FontFace>(FontFace{"fixed-bold", 0});
};

/// Every code point is one glyph of `tenths` tenths of an em; marks and invisible characters have no width.
/// Ascent 0.8 em, descent 0.2 em, ink the whole advance box. Glyph ids are the code points.
class FixedShaper : public Shaper {
 public:
  explicit FixedShaper(int tenths) : tenths_(tenths) {}

  Shaped shape(SizedFont font, std::u16string_view text, std::uint32_t, bool rtl) override {
    const std::u16string own(text);
    Shaped shaped;
    int cluster = 0;
    for (int at = 0; at < static_cast<int>(own.size());) {
      const int start = at;
      const char32_t c = next_code_point(own, at);
      const bool blank =
          needs_no_glyph(c) || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND);
      if (!blank) cluster = start;
      shaped.glyphs.push_back({c, cluster, blank ? 0 : font.px * 64 * tenths_ / 10, 0, 0});
      shaped.advance += shaped.glyphs.back().advance;
    }
    if (rtl) std::reverse(shaped.glyphs.begin(), shaped.glyphs.end());
    shaped.unsafe.assign(shaped.glyphs.size(), 0);
    return shaped;
  }

  InkBox ink(SizedFont font, const std::vector<Glyph>& glyphs) override {
    int advance = 0;
    for (const Glyph& glyph : glyphs) advance += glyph.advance;
    if (advance == 0) return {};
    return {{0, -font.px * 8 / 10, (advance + 63) / 64, font.px}, 0};
  }

  GlyphExtent extent(SizedFont font, std::uint32_t) override {
    const int em = 64 * font.px;
    return {0, -em * 2 / 10, em * tenths_ / 10, em * 8 / 10, 0};
  }
  std::shared_ptr<const InkColumns> columns(SizedFont font, std::uint32_t glyph) override {
    const GlyphExtent e = extent(font, glyph);
    return std::make_shared<const InkColumns>(columns_of_box(e.left, e.bottom, e.right, e.top));
  }
  LineBox line_box(SizedFont font) override { return {font.px * 8 / 10, font.px - font.px * 8 / 10}; }

 private:
  int tenths_;
};

/// A typesetter of fixed advances, for exact breaking and paging.
class FixedTypesetter : public Typesetter {
 public:
  explicit FixedTypesetter(int tenths) : shaper_(tenths) {}
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) override {
    return steps_.set(paragraph, width);
  }

 private:
  FixedFonts fonts_;
  FixedShaper shaper_;
  FourSteps steps_{fonts_, shaper_};
};

/// `tenths`: the advance of a character in tenths of an em (5: half an em; 10 px at 20 px).
inline std::unique_ptr<Typesetter> make_fixed_typesetter(int tenths = 5) {
  return std::make_unique<FixedTypesetter>(tenths);
}

}  // namespace kiosk
