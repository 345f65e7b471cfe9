#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "assets/font_table.h"
#include "scene/scene.h"
#include "sdl/painter.h"
#include "support/png.h"
#include "text/typesetter.h"

namespace kiosk {

/// The shipped assets, read once a test.
struct Shipped {
  Diagnostics diagnostics;
  Design design = load_design(assets() / "theme.toml", diagnostics);
  Pictures pictures = load_pictures(assets(), diagnostics);
  std::unique_ptr<Typesetter> typesetter =
      make_typesetter(load_font_table(assets() / "fonts.toml", diagnostics), diagnostics);

  static std::filesystem::path assets() { return std::filesystem::path(KIOSK_SOURCE_DIR) / "assets"; }

  DrawText text(const std::string& words, const std::string& tag, int px, Point at, int width = 5000) {
    Paragraph paragraph;
    paragraph.text = to_utf16(words);
    paragraph.locale = *LocaleTag::parse(tag);
    paragraph.px = px;
    DrawText drawn;
    drawn.layout = typesetter->set(paragraph, width);
    drawn.end_line = static_cast<int>(drawn.layout->lines.size());
    drawn.at = at;
    drawn.colour = design.theme(ThemeId::light)[Token::ink];
    drawn.background = design.theme(ThemeId::light)[Token::paper];
    drawn.string = words;
    return drawn;
  }
};

/// A surface in memory to draw on.
struct Board {
  explicit Board(Size wanted, std::uint32_t colour = 0xffffffffU)
      : size(wanted), data(static_cast<std::size_t>(wanted.w) * wanted.h, colour) {}
  Pixels pixels() { return {data.data(), size.w, {0, 0, size.w, size.h}}; }
  std::uint32_t at(int x, int y) const { return data[static_cast<std::size_t>(y) * size.w + x] & 0xffffffU; }
  TestPicture picture() const {
    TestPicture out{size, data};
    for (std::uint32_t& pixel : out.pixels) pixel &= 0xffffffU;
    return out;
  }

  Size size;
  std::vector<std::uint32_t> data;
};

}  // namespace kiosk
