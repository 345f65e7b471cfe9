#include "audit/ground.h"

namespace kiosk {

std::optional<Colour> ground_at(const Scene& scene, Point at, std::size_t before) {
  for (std::size_t i = before; i-- > 0;) {
    const DrawCommand& command = scene.commands[i];
    if (const auto* box = std::get_if<DrawBox>(&command)) {
      if (box->fill && box->rect.inset(box->border ? box->border_px : 0).contains(at)) return box->fill;
    } else if (const auto* scrim = std::get_if<DrawScrim>(&command)) {
      if (scrim->rect.contains(at)) return std::nullopt;
    } else if (const auto* figure = std::get_if<DrawFigure>(&command)) {
      if (figure->rect.contains(at)) return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk
