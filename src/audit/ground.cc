#include "audit/ground.h"

namespace kiosk {

std::optional<Colour> ground_at(const Scene& scene, Point at, std::size_t before) {
  for (std::size_t i = before; i-- > 0;) {
    const DrawCommand& command = scene.commands[i];
    if (const auto* box = std::get_if<DrawBox>(&command)) {
      if (!box->rect.contains(at)) continue;
      const int border = box->border && !box->dashed ? box->border_px : 0;
      if (border > 0 && !box->rect.inset(border).contains(at)) return box->border;
      if (box->fill) return box->fill;
    } else if (const auto* scrim = std::get_if<DrawScrim>(&command)) {
      if (scrim->rect.contains(at)) return std::nullopt;
    } else if (const auto* figure = std::get_if<DrawFigure>(&command)) {
      if (figure->rect.contains(at)) return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk
