#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// An sRGB colour, not premultiplied.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Colour&) const = default;
};

/// Contrast ratio by WCAG 2.2, 1 to 21. Alpha is ignored.
double contrast(Colour a, Colour b);

/// "#rrggbb".
std::string to_hex(Colour c);

/// Reads "#rrggbb"; nothing else.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace kiosk
