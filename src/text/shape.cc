#include "text/shape.h"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "text/fonts.h"

namespace kiosk {
namespace {

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

constexpr int floor_px(int v) { return v >> 6; }
constexpr int ceil_px(int v) { return (v + 63) >> 6; }

/// The pixels a glyph touches by the rasteriser's own rule: sideways it draws the outline at the pen's
/// fraction of a pixel; up and down whole pixels by the floor.
Rect pixels_of(const GlyphExtent& extent, int x, int up) {
  const int left = floor_px(x + extent.left);
  const int top = floor_px(-up) - ceil_px(extent.top);
  return {left, top, ceil_px(x + extent.right) - left, ceil_px(extent.top) - floor_px(extent.bottom)};
}

Shaped read(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  Shaped shaped;
  shaped.glyphs.reserve(count);
  shaped.unsafe.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    shaped.glyphs.push_back({infos[i].codepoint, static_cast<int>(infos[i].cluster), places[i].x_advance,
                             places[i].x_offset, places[i].y_offset});
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    shaped.unsafe.push_back(unsafe ? 1 : 0);
    shaped.advance += places[i].x_advance;
  }
  return shaped;
}

InkBox ink_of(SizedFace& face, const std::vector<Glyph>& glyphs) {
  InkBox ink;
  int pen = 0;
  for (const Glyph& glyph : glyphs) {
    const GlyphExtent extent = face.extent(glyph.id);
    const int x = pen + glyph.x_offset;
    pen += glyph.advance;
    if (extent.broken) ++ink.broken;
    if (extent.empty()) continue;
    ink.lean =
        std::max({ink.lean, -(glyph.x_offset + extent.left), glyph.x_offset + extent.right - glyph.advance});
    ink.box = united(ink.box, pixels_of(extent, x, glyph.y_offset));
    ink.before = std::max(ink.before, -(floor_px(x) + extent.bitmap_left));
  }
  return ink;
}

}  // namespace

Shaped HarfBuzzShaper::shape(SizedFont font, std::u16string_view text, std::uint32_t script, bool rtl) {
  SizedFace* face = book_.open(font);
  if (!face || text.empty()) return {};
  const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
  const int length = static_cast<int>(text.size());
  hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const std::uint16_t*>(text.data()), length, 0, length);
  hb_buffer_set_direction(buffer.get(), rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), static_cast<hb_script_t>(script));
  // No language: the rasteriser can set none, so the face itself speaks it (FontImage).
  hb_shape(face->font(), buffer.get(), nullptr, 0);
  // A font that was lost on the way sets nothing.
  return book_.open(font) ? read(buffer.get()) : Shaped{};
}

InkBox HarfBuzzShaper::ink(SizedFont font, const std::vector<Glyph>& glyphs) {
  SizedFace* face = book_.open(font);
  const InkBox ink = face ? ink_of(*face, glyphs) : InkBox{};
  if (face && book_.open(font)) return ink;
  // Of a font that was lost no glyph can be drawn.
  InkBox lost;
  lost.broken = static_cast<int>(glyphs.size());
  return lost;
}
GlyphExtent HarfBuzzShaper::extent(SizedFont font, std::uint32_t glyph) {
  SizedFace* face = book_.open(font);
  return face ? face->extent(glyph) : GlyphExtent{};
}

std::shared_ptr<const InkColumns> HarfBuzzShaper::columns(SizedFont font, std::uint32_t glyph) {
  SizedFace* face = book_.open(font);
  return face ? face->columns(glyph) : std::make_shared<const InkColumns>();
}

LineBox HarfBuzzShaper::line_box(SizedFont font) {
  const SizedFace* face = book_.open(font);
  // Without any font a line still takes its room.
  LineBox box = face ? face->line_box() : LineBox{font.px, font.px / 4};
  const double pitch = book_.pitch(font.font);
  if (pitch > 0) {
    const int own = std::max(1, box.ascent + box.descent);
    const int all = static_cast<int>(std::ceil(pitch * font.px));
    box.ascent = all * box.ascent / own;
    box.descent = all - box.ascent;
  }
  return box;
}

}  // namespace kiosk
