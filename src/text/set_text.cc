#include "text/set_text.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

bool SetText::is_tall() const {
  constexpr double kTallLine = 2.2;  // em of a line box
  const auto lines = static_cast<double>(layout->lines.size());
  return lines > 0 && (layout->by_ink || layout->height > kTallLine * px * lines);
}

int SetText::height() const {
  constexpr double kAir = 0.2;  // em, half above the ink and half below it
  return is_tall() ? layout->ink.h + static_cast<int>(px * kAir) : layout->height;
}

SetText set_text(const Paragraph& paragraph, int width, Typesetter& typesetter) {
  return {typesetter.set(paragraph, std::max(width, 1)), to_utf8(paragraph.text), paragraph.locale,
          static_cast<int>(std::lround(paragraph.px))};
}

}  // namespace kiosk
